import Foundation

/// A cache on disks that are too small for the index: the answers are right all the same, or there is a sentence.
struct DiskAttack: Attack {
  let name = "a cache on a full disk"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  /// Megabytes of the smallest disk; the next ones are larger by as much each.
  private static let step = 1

  init(_ house: TortureHouse) { self.house = house }

  mutating func run(tries: Int) throws {
    let list = ["list", "--format", "jsonl"]
    let right = try house.fresh(list)
    for number in 1...max(1, tries) where tries > 0 {
      let home = "\(house.folder)/small"
      try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
      guard try DiskAttack.system(["mount", "-t", "tmpfs", "-o", "size=\(number * DiskAttack.step)m", "tmpfs", home])
      else {
        report.note("not tried: only administrators mount disks")
        return
      }
      defer { _ = try? DiskAttack.system(["umount", "-l", home]) }
      report.tries += 1
      let outcome = try house.run(list, home: home)
      if let signal = outcome.signal {
        report.failures.append("\(number) MB: signal \(signal)")
      } else if outcome.output == right {
        report.note("right answers")
      } else if outcome.status != 0, !outcome.errors.isEmpty {
        report.note("sentences")
      } else {
        report.failures.append("\(number) MB: wrong without a word, status \(outcome.status)")
      }
    }
  }

  private static func system(_ words: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
