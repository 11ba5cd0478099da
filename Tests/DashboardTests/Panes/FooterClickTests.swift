import Incidents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Clicks on the bottom line mean what stood there when they were made.
@Suite struct FooterClickTests {
  private func rig() -> Rig { Rig(160, 45) }

  /// Where a hint stands on the bottom line.
  private func place(of hint: String, in rig: Rig) throws -> (column: Int, row: Int) {
    let line = try #require(rig.lines.last)
    let start = try #require(line.firstRange(of: hint)).lowerBound
    return (start.utf16Offset(in: line), rig.lines.count - 1)
  }

  private func decisions(_ rig: Rig) -> Int {
    rig.outside.count { if case .errand(.decide) = $0 { true } else { false } }
  }

  @Test func `a double click on a hint is its key once`() throws {
    var rig = rig()
    let (column, row) = try place(of: "reject", in: rig)
    rig.press(.click(column: column, row: row), .doubleClick(column: column, row: row))
    #expect(decisions(rig) == 1)
  }

  @Test func `a click on what was said only takes it away: no hint stood there`() throws {
    var rig = rig()
    let (column, row) = try place(of: "reject", in: rig)
    rig.send(.message("something was said"))
    rig.press(.click(column: column, row: row), .doubleClick(column: column, row: row))
    #expect(decisions(rig) == 0 && rig.state.view.message == nil)
    rig.press(.click(column: column, row: row))
    #expect(decisions(rig) == 1)
  }

  @Test func `the second click on a question that the first has answered is not for the hint below`() throws {
    var rig = rig()
    let (column, row) = try place(of: "reject", in: rig)
    rig.press("m", "m", "r")
    try #require(rig.state.view.question != nil)
    rig.press(.click(column: column, row: row), .doubleClick(column: column, row: row))
    #expect(decisions(rig) == 0 && rig.state.view.question == nil)
  }

  @Test func `a click on a message over the panes is not for what lies below it`() throws {
    var rig = rig()
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    rig.send(.message(words))
    let row = rig.lines.count - 2
    try #require(rig.lines[row].contains("word2"))
    let facts = try #require(rig.state.layout.panes[.facts])
    rig.press(.click(column: facts.column + 3, row: row), .doubleClick(column: facts.column + 3, row: row))
    #expect(rig.state.view.focus == .incidents && rig.state.view.message == nil)
  }
}
