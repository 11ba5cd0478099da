import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// The mouse on every pane, on their frames and beside them.
@Suite struct MouseTests {
  /// All four panes can be seen.
  private func rig() -> Rig {
    var rig = Rig(160, 45)
    rig.send(.article(path: "a.txt", .read(MouseTests.long)))
    return rig
  }

  private static let long = Article(headline: "Shop", blocks: (0..<90).map { Block(.paragraph, "Paragraph \($0).") })

  private func frame(_ pane: Pane, of rig: Rig) throws -> Rect { try #require(rig.state.layout.panes[pane]) }

  @Test(arguments: Pane.allCases)
  func `a click on a pane's title gives it the focus and does nothing else`(pane: Pane) throws {
    var rig = rig()
    let rect = try frame(pane, of: rig)
    for column in [rect.column, rect.column + 3, rect.column + rect.columns - 1] {
      rig.press(.click(column: column, row: rect.row))
      #expect(rig.state.view.focus == pane)
    }
    #expect(rig.state.view.filter == Filter() && rig.state.panes.incidents.cursor.position == 0)
    #expect(rig.state.view.overlay == nil && rig.state.panes.article.top == 0)
  }

  @Test(arguments: [(0, 0), (80, 0), (159, 0), (500, 10), (10, 500), (-1, 10), (10, -1)])
  func `a click and the wheel on the header or beside the screen do nothing`(column: Int, row: Int) {
    var rig = rig()
    let (view, before) = (rig.state.view, rig.dashboard.render())
    rig.press(.click(column: column, row: row), .doubleClick(column: column, row: row))
    rig.press(.wheelUp(column: column, row: row), .wheelDown(column: column, row: row))
    #expect(rig.state.view == view && rig.dashboard.render().cells == before.cells && rig.outside.isEmpty)
  }

  @Test(arguments: Pane.allCases) func `the wheel moves the pane under it and leaves the focus`(pane: Pane) throws {
    var rig = rig()
    let rect = try frame(pane, of: rig)
    let focus = rig.state.view.focus
    func place(_ rig: Rig) -> Int {
      switch pane {
      case .facets: rig.state.panes.facets.cursor.position
      case .incidents: rig.state.panes.incidents.cursor.position
      case .facts: rig.state.panes.facts.chosen
      case .article: rig.state.panes.article.top
      }
    }
    let before = place(rig)
    let middle = (column: rect.column + rect.columns / 2, row: rect.row + rect.rows / 2)
    rig.press(.wheelDown(column: middle.column, row: middle.row))
    let down = place(rig)
    // Three lines; the list has but three rows, and the facets' headings are passed over.
    #expect(down > before && down - before <= 4 && rig.state.view.focus == focus)
    rig.press(.wheelUp(column: middle.column, row: middle.row), .wheelUp(column: middle.column, row: middle.row))
    #expect(place(rig) <= before && rig.state.view.focus == focus)
  }

  @Test func `a double click goes in: from the list to the facts, from the facts to the article`() throws {
    var rig = rig()
    let row = try #require(rig.lines.firstIndex { $0.contains("What Bank did") })
    rig.press(.click(column: 60, row: row), .doubleClick(column: 60, row: row))
    #expect(rig.state.row?.id.text == "three" && rig.state.view.focus == .facts)
    let rect = try frame(.facts, of: rig)
    let fact = try #require(rig.lines.firstIndex { $0.contains("occurred") && $0.contains("2017") })
    rig.press(.doubleClick(column: rect.column + 5, row: fact))
    #expect(rig.state.view.focus == .article && rig.state.panes.facts.item == .claim(1))
  }

  @Test func `a double click does no more than Enter: what a click has done is not done twice`() throws {
    var rig = rig()
    let article = try frame(.article, of: rig)
    let line = try #require(rig.lines.firstIndex { $0.contains("Paragraph 2.") })
    let column = try #require(rig.lines[line].firstRange(of: "Paragraph 2.")).lowerBound.utf16Offset(
      in: rig.lines[line])
    #expect(column > article.column)
    rig.press(.click(column: column + 1, row: line), .doubleClick(column: column + 1, row: line))
    #expect(
      rig.state.view.focus == .article && rig.state.view.selection?.unit == .word && rig.state.view.overlay == nil)
    // A column's order.
    rig = self.rig()
    let heads = try #require(rig.lines.firstIndex { $0.contains("Date ↓") })
    let date = try #require(rig.lines[heads].firstRange(of: "Date ↓")).lowerBound.utf16Offset(in: rig.lines[heads])
    rig.press(.click(column: date, row: heads), .doubleClick(column: date, row: heads))
    #expect(rig.screen.contains("Date ↑") && rig.state.view.focus == .incidents)
    // A facet's value.
    let value = try #require(rig.lines.firstIndex { $0.contains("  2021") })
    let facets = try frame(.facets, of: rig)
    rig.press(.click(column: facets.column + 2, row: value), .doubleClick(column: facets.column + 2, row: value))
    #expect(rig.state.view.filter.chosen.count == 1)
  }

  @Test func `the second click on what closed a window is not for what lay below`() throws {
    var rig = rig()
    let row = try #require(rig.lines.firstIndex { $0.contains("What Bank did") })
    rig.press("?", .click(column: 2, row: 1), .doubleClick(column: 2, row: 1))
    #expect(rig.state.view.overlay == nil && rig.state.view.focus == .incidents)
    rig.press(.click(column: 60, row: row), .doubleClick(column: 60, row: row))
    #expect(rig.state.view.focus == .facts)
  }

  @Test func `below an open window no keys are offered but its own`() {
    var rig = rig()
    #expect(rig.lines.last?.contains("accept") == true)
    rig.press("?")
    #expect(rig.lines.last?.contains { !$0.isWhitespace } == false)
    rig.press(.escape)
    #expect(rig.lines.last?.contains("accept") == true)
  }

  @Test func `a click on a fact chooses it, one on a heading or below the last leaves the choice`() throws {
    var rig = rig()
    let rect = try frame(.facts, of: rig)
    let fact = try #require(rig.lines.firstIndex { $0.contains("health") && $0.contains("1 lost") })
    rig.press(.click(column: rect.column + 5, row: fact))
    #expect(rig.state.panes.facts.item == .claim(2) && rig.state.view.focus == .facts)
    let heading = try #require(rig.lines.firstIndex { $0.contains("Data and people") })
    rig.press(.click(column: rect.column + 5, row: heading))
    rig.press(.click(column: rect.column + 5, row: rect.row + rect.rows - 1))
    #expect(rig.state.panes.facts.item == .claim(2))
  }

  @Test func `a click below the last row and on the head of a column without order changes nothing`() throws {
    var rig = rig()
    let rect = try frame(.incidents, of: rig)
    let (filter, row) = (rig.state.view.filter, rig.state.row?.id)
    rig.press(.click(column: rect.column + 20, row: rect.row + rect.rows - 2))
    let heads = try #require(rig.lines.firstIndex { $0.contains("Date ↓") })
    let column = try #require(rig.lines[heads].firstRange(of: "Status")).lowerBound.utf16Offset(in: rig.lines[heads])
    rig.press(.click(column: column, row: heads))
    #expect(rig.state.view.filter == filter && rig.state.row?.id == row)
  }

  @Test func `a click between two hints of the footer does nothing`() throws {
    var rig = rig()
    let before = rig.dashboard.render()
    for column in [0, 159] { rig.press(.click(column: column, row: 44)) }
    #expect(rig.dashboard.render().cells == before.cells && rig.state.view.overlay == nil && rig.outside.isEmpty)
  }

  @Test func `while something is typed or a window is open the mouse changes no pane`() throws {
    var rig = rig()
    let rect = try frame(.facets, of: rig)
    rig.press("/")
    rig.type("what")
    rig.press(.click(column: rect.column + 2, row: rect.row + 4), .doubleClick(column: 2, row: 6))
    #expect(rig.state.view.input?.field.string == "what" && rig.state.view.focus == .incidents)
    rig.press(.enter, "?", .doubleClick(column: rect.column + 2, row: rect.row + 4))
    #expect(rig.state.view.overlay != nil && rig.state.view.filter.chosen.isEmpty)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1), (12, 3), (20, 5), (60, 14), (100, 20)])
  func `the mouse anywhere on any size of screen does no harm`(columns: Int, rows: Int) {
    var rig = Rig(columns, rows)
    for row in stride(from: -1, through: rows, by: 2) {
      for column in stride(from: -1, through: columns, by: 7) {
        rig.press(.click(column: column, row: row), .wheelDown(column: column, row: row))
        rig.press(.wheelUp(column: column, row: row), .doubleClick(column: column, row: row))
      }
    }
    #expect(rig.lines.count == rows && rig.state.layout.panes[rig.state.view.focus] != nil)
  }
}
