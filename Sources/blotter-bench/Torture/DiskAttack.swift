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
      guard let disk = try SmallDisk(at: home, size: "\(number * DiskAttack.step)m") else {
        report.note("not tried: only administrators mount disks")
        return
      }
      defer { disk.remove() }
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
}

/// A disk in memory that is mounted on a folder.
struct SmallDisk {
  private let folder: String
  private var filler: String { "\(folder)/.filler" }

  /// Bytes of the pages that such a disk gives out.
  private static let page = 4096

  /// - Parameter size: as mount(8) has it for tmpfs: "2m".
  /// - Returns: `nil` for who may mount nothing.
  init?(at folder: String, size: String) throws {
    self.folder = folder
    let words = ["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder]
    guard try SmallDisk.system(words) else { return nil }
  }

  func remove() { _ = try? SmallDisk.system(["umount", "-l", folder]) }

  /// Takes all room but some pages, by a file that nobody looks for.
  func fill(leaving pages: Int) throws {
    try Data().write(to: URL(filePath: filler))
    let file = try FileHandle(forWritingTo: URL(filePath: filler))
    defer { try? file.close() }
    var size: UInt64 = 0
    let block = Data(count: SmallDisk.page)
    while (try? file.write(contentsOf: block)) != nil { size += UInt64(SmallDisk.page) }
    try file.truncate(atOffset: size - min(size, UInt64(pages * SmallDisk.page)))
  }

  /// Gives the room back.
  func empty() throws { try FileManager.default.removeItem(atPath: filler) }

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
