import Foundation
import Text

/// Kills while decisions are written: every file is the old one or the new one, what was not decided on is as it was, and undoing all
/// that stands leads back to the first state, byte for byte.
struct DecisionAttack: Attack {
  let name = "kill -9 while decisions are written"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Runs for each kill at most.
  private static let mostRuns = 20
  /// Seconds after which it is killed at the latest.
  private static let longest = 0.04

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed)
  }

  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    let records = DecisionRecords(house)
    _ = try house.run(["index"])
    let first = try records.files()
    var number = 0
    while report.tries < tries, number < tries * DecisionAttack.mostRuns {
      number += 1
      let arguments = try decision(number)
      let (before, last) = (try records.files(), try records.lastEntry())
      let delay = DecisionAttack.longest * Double(random.number(below: 1000)) / 1000
      let outcome = try house.run(arguments, killedAfter: delay)
      let isKilled = outcome.signal == Int(SIGKILL)
      report.tries += isKilled ? 1 : 0
      report.note(isKilled ? "killed" : "done before the kill")
      if let signal = outcome.signal, !isKilled { report.failures.append("\(arguments): signal \(signal)") }
      // The last entry may have been left unfinished, and is finished first.
      let decided = try records.paths(inEntriesFrom: last)
      report.failures += try records.troubles(since: before, besides: decided).map { "after \(arguments): \($0)" }
    }
    report.failures += try records.undoAll(to: first)
    for name in try house.leftovers() { report.failures.append("left behind: \(name)") }
  }

  /// Words for a decision.
  private mutating func decision(_ number: Int) throws -> [String] {
    let drafts = try DecisionRecords(house).ids("review:draft")
    let reviewed = try DecisionRecords(house).ids("review:reviewed")
    let draft = drafts.isEmpty ? "none" : drafts[random.number(below: drafts.count)]
    let record = reviewed.isEmpty ? "none" : reviewed[random.number(below: reviewed.count)]
    return switch number % 8 {
    case 0: ["accept", draft]
    case 1: ["reject", draft]
    case 2: ["set", record, "title", "Title \(number)"]
    case 3: ["tag", record, "--add", "tag\(number)"]
    case 4: ["merge", record, draft]
    case 5: ["split", draft, "--fact", "status"]
    case 6: ["move", draft, "--to", record, "--fact", "status"]
    default: ["undo"]
    }
  }
}

/// Three programs that decide at once: every decision is there, none twice, and all of them can be undone.
struct DecidersAttack: Attack {
  let name = "three programs that decide at once"
  private(set) var report = AttackReport()
  private let house: TortureHouse

  init(_ house: TortureHouse) { self.house = house }

  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    let records = DecisionRecords(house)
    _ = try house.run(["index"])
    let first = try records.files()
    var accepted: Set<String> = []
    for round in 0..<tries {
      report.tries += 1
      let drafts = try records.ids("review:draft")
      guard drafts.count > 2 else { break }
      // All of them want the first; each has one of its own.
      let commands = (0..<3).map { side in house.prepared(["accept", drafts[0], drafts[side]]) }
      for command in commands { try command.run() }
      for command in commands {
        command.waitUntilExit()
        if command.terminationStatus != 0 {
          report.failures.append("round \(round): status \(command.terminationStatus)")
        }
      }
      accepted.formUnion(drafts.prefix(3))
      report.note("rounds")
    }
    let made = try records.drafts()
    for draft in accepted where made[draft] != 1 {
      report.failures.append("\(draft) is in \(made[draft] ?? 0) records")
    }
    report.failures += try records.undoAll(to: first)
  }
}
