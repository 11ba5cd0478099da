import Foundation
import Text

/// Few files, small files, little memory: the answer is right, or there is a sentence and a status that is not 0.
struct LimitAttack: Attack {
  let name = "limits on files, sizes and memory"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  private static let questions = [
    ["list", "--format", "jsonl"], ["stats", "--format", "json"], ["search", "data", "--format", "jsonl"],
    ["check", "--format", "jsonl"], ["show", "none"],
  ]
  /// Files open at once: from none but the streams to some more than are needed.
  private static let files = Array(3...40)
  /// Blocks of 512 bytes.
  private static let sizes = [0, 1, 2, 8, 64, 256, 1024, 4096]
  /// Megabytes of addresses. The program's file and the libraries beside it take 70: with less, the system itself ends it before
  /// anything of it runs.
  private static let memories = [96, 128, 256, 400, 512, 520, 600, 800, 1000, 2000]
  private static let kilobytes = 1024

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 3)
  }

  private mutating func one<Item>(of items: [Item]) -> Item { items[random.number(below: items.count)] }

  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    let right = try LimitAttack.questions.map { question in
      try house.dropCache()
      return try house.run(question)
    }
    for number in 0..<tries {
      let limit =
        switch number % 3 {
        case 0: "-n \(one(of: LimitAttack.files))"
        case 1: "-f \(one(of: LimitAttack.sizes))"
        default: "-v \(one(of: LimitAttack.memories) * LimitAttack.kilobytes)"
        }
      // Every other one has nothing to show from yet.
      let isFresh = number / 3 % 2 == 0
      if isFresh { try house.dropCache() } else { _ = try house.run(["index"]) }
      let which = random.number(below: right.count)
      report.tries += 1
      try ask(LimitAttack.questions[which], under: limit, expecting: right[which])
    }
    try afterwards(right[0])
  }

  private mutating func ask(_ question: [String], under limit: String, expecting right: TortureHouse.Outcome) throws {
    let outcome = try house.run(house.prepared(question, under: limit))
    let what = "ulimit \(limit): \(question.joined(separator: " "))"
    // `check` finds an index that cannot be kept, and tells it where it tells what it finds.
    let words = outcome.errors + String(decoding: outcome.output, as: UTF8.self)
    let hasSentence = !outcome.errors.isEmpty || words.contains("the index cannot be kept")
    if let signal = outcome.signal {
      report.failures.append("\(what) ended by signal \(signal)")
    } else if outcome.status == right.status, outcome.output == right.output {
      report.note("right answers")
    } else if outcome.status != 0, hasSentence {
      report.note("sentences")
    } else {
      report.failures.append("\(what) is wrong without a word, status \(outcome.status)")
    }
  }

  /// What limits left behind spoils nothing.
  private mutating func afterwards(_ right: TortureHouse.Outcome) throws {
    let outcome = try house.run(LimitAttack.questions[0])
    if outcome.output != right.output || outcome.status != 0 {
      report.failures.append("without limits the list differs")
    }
  }
}
