import Foundation
import Text

/// Decisions on full disks, of the archive and of the journal: written whole, or told and nothing changed; once there is room, the same
/// decision is written.
struct FullDiskAttack: Attack {
  let name = "decisions on a full disk"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Pages that are left, at most.
  private static let mostPages = 6
  private static let size = "4m"

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 5)
  }

  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    _ = try house.run(["index"])
    let first = try DecisionRecords(house).files()
    // The journal's folder is there from the first decision on.
    _ = try house.run(["accept", try DecisionRecords(house).ids("review:draft")[0]])
    for folder in ["\(house.archive)/incidents", "\(house.home)/.local/state"] {
      guard try attack(folder, tries: tries) else {
        report.note("not tried: only administrators mount disks")
        return
      }
    }
    report.failures += try DecisionRecords(house).undoAll(to: first)
  }

  /// - Parameter folder: what lies on the small disk meanwhile.
  /// - Returns: whether disks can be mounted.
  private mutating func attack(_ folder: String, tries: Int) throws -> Bool {
    let aside = "\(house.folder)/aside"
    try FileManager.default.copyItem(atPath: folder, toPath: aside)
    guard let disk = try SmallDisk(at: folder, size: FullDiskAttack.size) else { return false }
    try move(from: aside, to: folder)
    for number in 0..<tries {
      report.tries += 1
      try disk.fill(leaving: random.number(below: FullDiskAttack.mostPages))
      try decide(try words(number), emptying: disk)
    }
    try FileManager.default.copyItem(atPath: folder, toPath: aside)
    disk.remove()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    try move(from: aside, to: folder)
    return true
  }

  private func move(from old: String, to new: String) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: old) {
      try FileManager.default.copyItem(atPath: "\(old)/\(name)", toPath: "\(new)/\(name)")
    }
    try FileManager.default.removeItem(atPath: old)
  }

  private mutating func decide(_ words: [String], emptying disk: SmallDisk) throws {
    let records = DecisionRecords(house)
    let before = try records.files()
    let outcome = try house.run(words)
    if let signal = outcome.signal { report.failures.append("\(words): signal \(signal)") }
    if outcome.status == 0 {
      report.note("written")
    } else {
      report.note("told")
      if outcome.errors.isEmpty { report.failures.append("\(words): status \(outcome.status) without a word") }
      if try records.files() != before {
        report.failures.append("\(words): told, and files changed: \(outcome.errors)")
      }
    }
    try disk.empty()
    report.failures += try records.troubles(since: before, besides: Set(try records.files().keys))
    guard outcome.status != 0 else { return }
    let again = try house.run(words)
    if again.status != 0 { report.failures.append("\(words) with room again: \(again.errors)") }
  }

  /// A decision that something is to be written for.
  private mutating func words(_ number: Int) throws -> [String] {
    let drafts = try DecisionRecords(house).ids("review:draft")
    let record = try DecisionRecords(house).ids("review:reviewed")[0]
    return switch (number % 4, drafts.isEmpty) {
    case (0, false): ["accept", drafts[random.number(below: drafts.count)]]
    case (1, false): ["reject", drafts[random.number(below: drafts.count)]]
    case (2, _): ["note", record, String(repeating: "A long note \(number). ", count: 600)]
    default: ["set", record, "title", "Title \(number)"]
    }
  }
}
