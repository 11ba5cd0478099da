import Incidents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Words that are selected with the mouse: what is pressed is what is taken, wherever it lies in the pane.
@Suite struct MouseSelectionTests {
  private static let long = Article(
    headline: "Shop", blocks: (0..<90).map { Block(.paragraph, "First\($0) second\($0) third\($0) fourth\($0).") })

  /// The article pane has the focus and is scrolled to the middle.
  private func rig() -> Rig {
    var rig = Rig(160, 45)
    rig.send(.article(path: "a.txt", .read(MouseSelectionTests.long)))
    rig.press(.enter, .enter, " ", " ")
    return rig
  }

  private func selected(_ rig: Rig) -> String? {
    guard let article = rig.state.panes.article.article else { return nil }
    return rig.state.view.selection.map { TextUnits(article.cleanText).words($0.range) }
  }

  /// Where a paragraph's words stand, and its number: on the first line of the pane that has one, or on the last.
  private func paragraph(in rig: Rig, isLast: Bool) throws -> (number: Int, column: Int, row: Int) {
    let rows = rig.lines.indices.filter { rig.lines[$0].contains("First") }
    let row = try #require(isLast ? rows.last : rows.first)
    let line = rig.lines[row]
    let start = try #require(line.firstRange(of: "First"))
    let number = try #require(Int(line[start.upperBound...].prefix { $0.isNumber }))
    return (number, start.lowerBound.utf16Offset(in: line), row)
  }

  @Test(arguments: [false, true]) func `a click near an edge of the pane selects its word and scrolls nothing`(
    isLast: Bool
  ) throws {
    var rig = rig()
    let (top, place) = (rig.state.panes.article.top, try paragraph(in: rig, isLast: isLast))
    try #require(top > 0)
    rig.press(.click(column: place.column + 1, row: place.row))
    #expect(selected(rig) == "First\(place.number)" && rig.state.panes.article.top == top)
    rig.press(.doubleClick(column: place.column + 1, row: place.row))
    #expect(selected(rig) == "First\(place.number)" && rig.state.panes.article.top == top)
  }

  @Test(arguments: [false, true]) func `a drag near an edge of the pane takes the words it goes over`(
    isLast: Bool
  ) throws {
    var rig = rig()
    let place = try paragraph(in: rig, isLast: isLast)
    rig.press(.click(column: place.column + 1, row: place.row))
    for step in [2, 6, 10] { rig.press(.drag(column: place.column + step, row: place.row)) }
    #expect(selected(rig) == "First\(place.number) second\(place.number)")
    // A word of the same line, further on: nothing has moved below the pointer.
    rig.press(.drag(column: place.column + 17, row: place.row))
    #expect(selected(rig)?.contains("third\(place.number)") == true)
  }

  @Test func `keys bring what they select into sight`() throws {
    var rig = rig()
    let (top, place) = (rig.state.panes.article.top, try paragraph(in: rig, isLast: true))
    rig.press(.click(column: place.column + 1, row: place.row), "j")
    #expect(selected(rig) == "First\(place.number + 1)" && rig.state.panes.article.top > top)
  }

  @Test func `where the article has changed behind a click, a drag takes nothing`() throws {
    var rig = rig()
    let place = try paragraph(in: rig, isLast: true)
    rig.press(.click(column: place.column + 1, row: place.row))
    let selection = rig.state.view.selection
    let first = Block(.paragraph, "A paragraph that was not there before.")
    let changed = Article(headline: "Shop", blocks: [first] + MouseSelectionTests.long.blocks)
    rig.send(.article(path: "a.txt", .read(changed)))
    rig.press(.drag(column: place.column + 9, row: place.row))
    #expect(selection != nil && rig.state.view.selection == selection)
  }
}
