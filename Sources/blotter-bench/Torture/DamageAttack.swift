import Foundation
import Text

/// An index with other bytes than were written: each question is answered as a new index would, or with a sentence.
struct DamageAttack: Attack {
  let name = "a damaged index"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  private static let questions = [
    ["list", "--format", "jsonl"], ["stats", "--format", "json"], ["search", "data", "--format", "jsonl"],
    ["list", "data", "--format", "jsonl"], ["check", "--format", "jsonl"],
  ]
  private static let page = 4096

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 1)
  }

  private mutating func number(below bound: Int) -> Int { random.number(below: max(1, bound)) }

  mutating func run(tries: Int) throws {
    let right = try DamageAttack.questions.map { try house.fresh($0) }
    try house.dropCache()
    _ = try house.run(["index"])
    let whole = try caches()
    for _ in 0..<tries {
      guard let damaged = damaged(whole) else { return }
      let what = damaged.what
      report.tries += 1
      for (question, right) in zip(DamageAttack.questions, right) {
        // The question before may have had the index laid anew.
        try house.dropCache()
        try FileManager.default.createDirectory(atPath: house.cache, withIntermediateDirectories: true)
        for (path, data) in whole {
          try (path == damaged.path ? damaged.data : data).write(to: URL(filePath: path))
        }
        let outcome = try house.run(question)
        if let signal = outcome.signal {
          report.failures.append("\(what): \(question[0]) ended by signal \(signal)")
        } else if outcome.output == right {
          report.note("right answers")
        } else if !outcome.errors.isEmpty {
          report.note("sentences")
        } else {
          report.failures.append("\(what): \(question.joined(separator: " ")) is wrong without a word")
        }
      }
    }
  }

  /// The files of the cache by their paths, the lock apart.
  private func caches() throws -> [(path: String, data: Data)] {
    try FileManager.default.contentsOfDirectory(atPath: house.cache).filter { !$0.hasSuffix(".lock") }.sorted().map {
      ("\(house.cache)/\($0)", try Data(contentsOf: URL(filePath: "\(house.cache)/\($0)")))
    }
  }

  /// One of the files with other bytes, the larger ones more often, and what was done to it.
  private mutating func damaged(_ whole: [(path: String, data: Data)]) -> (path: String, data: Data, what: String)? {
    let total = whole.reduce(0) { $0 + $1.data.count }
    var place = number(below: total)
    guard
      let (path, data) = whole.first(where: { file in
        defer { place -= file.data.count }
        return place < file.data.count
      })
    else { return nil }
    var bytes = [UInt8](data)
    let at = number(below: bytes.count)
    let what: String
    switch number(below: 5) {
    case 0:
      bytes[at] ^= 1 << UInt8(number(below: 8))
      what = "a bit"
    case 1:
      for index in at..<min(bytes.count, at + 16) { bytes[index] = UInt8(number(below: 256)) }
      what = "sixteen bytes"
    case 2:
      let start = at / DamageAttack.page * DamageAttack.page
      for index in start..<min(bytes.count, start + DamageAttack.page) { bytes[index] = 0 }
      what = "a page of zeros"
    case 3:
      bytes.removeLast(bytes.count - at)
      what = "cut off"
    default:
      let start = at / DamageAttack.page * DamageAttack.page
      for index in start..<min(bytes.count, start + DamageAttack.page) { bytes[index] = UInt8(number(below: 256)) }
      what = "a page of noise"
    }
    return (path, Data(bytes), "\(what) at \(at) of \(path.split(separator: ".").last ?? "")")
  }
}
