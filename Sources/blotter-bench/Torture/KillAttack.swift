import Foundation
import Text

/// Kills over every write: the index, the first frame, articles that are added. Nothing that was there may be lost or half, and
/// after the next start nothing is left of what was killed.
struct KillAttack: Attack {
  let name = "kill -9 while it writes"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Every so many kills the whole is held against an index that was laid anew.
  private static let comparison = 20
  /// Runs for each kill at most.
  private static let mostRuns = 20
  /// Seconds after which it is killed at the latest.
  private static let longest = 0.06

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed)
  }

  mutating func run(tries: Int) throws {
    var added: [String: String] = [:]
    var number = -1
    // Only those count that struck while it ran.
    while report.tries < tries, number < tries * KillAttack.mostRuns {
      number += 1
      let text = KillAttack.page(number)
      let page = "\(house.folder)/page \(number).txt"
      try Data(text.utf8).write(to: URL(filePath: page))
      let arguments: [String]
      switch number % 4 {
      case 0:
        arguments = ["add", page]
        added[page] = text
      case 1:
        try house.write("title: Leak \(number)\norganisations: Acme\n", to: "incidents/kill-\(number % 7).yaml")
        arguments = ["list"]
      case 2:
        try house.dropCache()
        arguments = ["index"]
      default: arguments = ["index", "--rebuild"]
      }
      let delay = KillAttack.longest * Double(random.number(below: 1000)) / 1000
      let outcome = try house.run(arguments, killedAfter: delay)
      let isKilled = outcome.signal == Int(SIGKILL)
      report.tries += isKilled ? 1 : 0
      report.note(isKilled ? "killed" : "done before the kill")
      if let signal = outcome.signal, signal != Int(SIGKILL) {
        report.failures.append("\(arguments): signal \(signal)")
      }
      if number % KillAttack.comparison == KillAttack.comparison - 1 { try compare(after: number) }
    }
    try compare(after: tries)
    try readd(added)
  }

  private mutating func compare(after number: Int) throws {
    let list = ["list", "--format", "jsonl"]
    let now = try house.run(list)
    if now.status != 0 { report.failures.append("after \(number) kills list ended with \(now.status): \(now.errors)") }
    if now.output != (try house.fresh(list)) { report.failures.append("after \(number) kills list differs") }
  }

  /// Every page is there whole, or not at all and can be added; and what dead writers left goes with the next write.
  private mutating func readd(_ pages: [String: String]) throws {
    for (page, text) in pages {
      let outcome = try house.run(["add", page])
      if outcome.status != 0 { report.failures.append("add \(page) ended with \(outcome.status): \(outcome.errors)") }
      let files = try stored(text)
      if files.count != 1 { report.failures.append("\(page) is there \(files.count) times") }
    }
    for name in try house.leftovers() { report.failures.append("left behind: \(name)") }
  }

  private func stored(_ text: String) throws -> [String] {
    let wanted = Data(text.utf8)
    return (FileManager.default.subpaths(atPath: house.archive) ?? []).filter { path in
      (try? Data(contentsOf: URL(filePath: "\(house.archive)/\(path)"))) == wanted
    }
  }

  private static func page(_ number: Int) -> String {
    """
    Company \(number) fined \(number + 2) million euros over a leak of customers' names

    The authority fined Company \(number) \(number + 2) million euros on Monday, because it had leaked the names and the e-mail addresses of its customers.

    """
  }
}
