import Archive
import Foundation
import Incidents
import Records
import TestSupport

/// Two dashboards that change one configuration within a millisecond: both changes are kept.
struct TogetherAttack: Attack {
  let name = "two dashboards change the configuration at once"
  private(set) var report = AttackReport()
  private let house: TortureHouse

  /// Seconds that the dashboards have for what is typed before the last key.
  private static let typing = 0.05

  init(_ house: TortureHouse) { self.house = house }

  private var path: String { "\(house.home)/.config/blotter/config.yaml" }

  mutating func run(tries: Int) throws {
    guard tries > 0 else { return }
    try FileBytes.makeFolder(FileBytes.folder(of: path))
    try FileBytes.write(Array("theme: Fern # mine\n".utf8), to: path)
    let terminals = try (0..<2).map { _ in try house.dashboard() }
    guard terminals.allSatisfy({ $0.waits(for: "incidents") }) else {
      return report.failures.append("a dashboard did not open")
    }
    for number in 0..<tries {
      report.tries += 1
      if try !strike(terminals, round: number) { report.failures.append("round \(number): a dashboard did not answer") }
      let kept = ViewReader.read(try FileBytes.read(path), path: path).views.map(\.name)
      for side in terminals.indices where !kept.contains("view\(side)x\(number)x") {
        report.failures.append("round \(number): the view of dashboard \(side) is lost")
      }
    }
    let wanted = tries * terminals.count
    let (views, findings) = ViewReader.read(try FileBytes.read(path), path: path)
    if views.count != wanted || !findings.isEmpty {
      report.failures.append("\(views.count) views of \(wanted), \(findings.count) findings")
    }
    for terminal in terminals { terminal.send("q") }
    if !terminals.allSatisfy({ $0.end() == 0 }) { report.failures.append("a dashboard ended badly") }
  }

  /// Both have typed all but the last key; then it comes to both.
  private mutating func strike(_ terminals: [PseudoTerminal], round number: Int) throws -> Bool {
    for (side, terminal) in terminals.enumerated() {
      terminal.forget()
      terminal.send("0/word\(number)\rvG\rview\(side)x\(number)x")
    }
    Thread.sleep(forTimeInterval: TogetherAttack.typing)
    let start = ContinuousClock.now
    for terminal in terminals { terminal.send("\r") }
    report.note(ContinuousClock.now - start < .milliseconds(1) ? "within a millisecond" : "further apart")
    return terminals.allSatisfy { $0.waits(for: "view kept") }
  }
}
