import Foundation
import TestSupport
import Text

/// Two dashboards and a script that decide on one archive at once: every decision is there, none twice, no draft is made a record twice,
/// and all of it can be undone.
struct CrowdAttack: Attack {
  let name = "two dashboards and a script decide at once"
  private(set) var report = AttackReport()
  private let house: TortureHouse
  private var random: SplitMix64

  /// Microseconds between two decisions of a dashboard: far faster than any reviewer, and what a disk that two dashboards and a
  /// script write to keeps up with (30 decisions a second were written beside a build on two cores).
  private static let pace: UInt32 = 120_000
  /// How long a dashboard may go on writing what it was told before it was left.
  private static let patience = Duration.seconds(120)
  /// Decisions between two pauses.
  private static let breath = 16
  /// Incidents that all of them decide on.
  private static let incidents = 12

  init(_ house: TortureHouse, seed: UInt64) {
    self.house = house
    random = SplitMix64(state: seed &+ 7)
  }

  /// - Parameter tries: seconds.
  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    report.tries = tries
    let records = DecisionRecords(house)
    _ = try house.run(["index"])
    let first = try records.files()
    let drafts = try records.ids("review:draft")
    let terminals = try (0..<2).map { _ in try house.dashboard() }
    guard terminals.allSatisfy({ $0.waits(for: "incidents") }) else {
      return report.failures.append("a dashboard did not open")
    }
    let end = ContinuousClock.now + .seconds(tries)
    var tags: Set<String> = []
    var script = try next(0, of: drafts, into: &tags)
    var number = 0
    while ContinuousClock.now < end {
      number += 1
      for (side, terminal) in terminals.enumerated() { type(number, into: terminal, of: side, noting: &tags) }
      usleep(CrowdAttack.pace)
      for terminal in terminals {
        terminal.drain()
        terminal.forget()
      }
      guard !script.isRunning else { continue }
      note(script)
      script = try next(number, of: drafts, into: &tags)
    }
    script.waitUntilExit()
    note(script)
    for terminal in terminals { terminal.send("q") }
    for (side, terminal) in terminals.enumerated() {
      let status = terminal.end(within: CrowdAttack.patience)
      if status != 0 {
        report.failures.append("side \(side) ended with \(status.map(String.init) ?? "nothing: it goes on")")
      }
    }
    try hold(tags, against: records)
    report.failures += try records.undoAll(to: first)
  }

  /// The dashboard tags what is chosen and goes up or down. Now and then what was typed must stand there before it is kept: nobody
  /// types a minute ahead, and a terminal holds no more than some thousand keys.
  private mutating func type(
    _ number: Int, into terminal: PseudoTerminal, of side: Int, noting tags: inout Set<String>
  ) {
    let tag = "side\(side)x\(number)x"
    tags.insert(tag)
    report.note("by keys")
    terminal.send("#\(tag)")
    if number.isMultiple(of: CrowdAttack.breath), !terminal.sees(tag) {
      report.failures.append("side \(side) has not come to what was typed at \(number)")
    }
    terminal.send(
      "\r" + (random.number(below: CrowdAttack.incidents) < number % CrowdAttack.incidents ? "k" : "j"))
  }

  /// The script tags and accepts one of the drafts, whatever it is called by now.
  private mutating func next(_ number: Int, of drafts: [String], into tags: inout Set<String>) throws -> Process {
    let draft = drafts[random.number(below: min(drafts.count, CrowdAttack.incidents))]
    let tag = "script\(number)x"
    let process = house.prepared(number % 3 == 2 ? ["accept", draft] : ["tag", draft, "--add", tag])
    if number % 3 != 2 { tags.insert(tag) }
    report.note("by the script")
    try process.run()
    return process
  }

  private mutating func note(_ script: Process) {
    if script.terminationStatus != 0 {
      report.failures.append("\(script.arguments ?? []): status \(script.terminationStatus)")
    }
  }

  private mutating func hold(_ tags: Set<String>, against records: DecisionRecords) throws {
    let found = try records.tags()
    for tag in tags.sorted() where found[tag] != 1 {
      report.failures.append("\(tag) is in \(found[tag] ?? 0) records")
    }
    for (draft, count) in try records.drafts() where count != 1 {
      report.failures.append("\(draft) is in \(count) records")
    }
    report.failures += try records.troubles(since: [:], besides: [])
  }
}
