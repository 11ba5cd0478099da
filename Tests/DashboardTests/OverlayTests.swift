import Dashboard
import Incidents
import Screen
import TestSupport
import Testing
import Text

/// What all windows over the dashboard have in common.
@Suite struct OverlayTests {
  enum Window: String, CaseIterable {
    case help, problems, themes, facet, views

    /// The key that opens it from anywhere; the list of values is opened from the facets.
    var key: Key {
      switch self {
      case .help: "?"
      case .problems: "!"
      case .themes: "t"
      case .facet: "o"
      case .views: "v"
      }
    }
  }

  private static let findings = (1...60).map {
    Finding(path: "incidents/file\($0).yaml", line: 3, message: "is bad", advice: "mend it")
  }

  private static func open(_ window: Window, _ columns: Int = 120, _ rows: Int = 40) -> Rig {
    var rig = Rig(columns, rows, findings: findings)
    if window == .facet { rig.press(.backTab) }
    rig.press(window.key)
    if window == .themes { rig.send(.themes(themes, [])) }
    return rig
  }

  private static let themes =
    [Theme.builtIn]
    + (1...30).map { number in
      var theme = Theme.builtIn
      theme.name = "Theme \(number)"
      return theme
    }

  @Test(arguments: Window.allCases) func `Esc closes a window, and what is under it is as it was`(window: Window) {
    var rig = OverlayTests.open(window)
    #expect(rig.state.view.overlay != nil)
    var under = Rig(120, 40, findings: OverlayTests.findings)
    if window == .facet { under.press(.backTab) }
    #expect(rig.screen != under.screen)
    rig.press(.escape)
    #expect(rig.state.view.overlay == nil && rig.dashboard.render().cells == under.dashboard.render().cells)
  }

  @Test(arguments: [Window.help, .problems, .themes, .views])
  func `the key that opened a window closes it`(window: Window) {
    var rig = OverlayTests.open(window)
    rig.press(window.key)
    #expect(rig.state.view.overlay == nil)
  }

  @Test(arguments: Window.allCases) func `q or Ctrl-C in a window ends the window, not the program`(window: Window) {
    var rig = OverlayTests.open(window)
    let outside = rig.outside
    rig.press(.control("c"))
    #expect(rig.state.view.overlay == nil && rig.outside == outside)
  }

  @Test(arguments: Window.allCases) func `a click beside a window closes it, one on its frame does nothing`(
    window: Window
  )
    throws
  {
    var rig = OverlayTests.open(window)
    let box = try OverlayTests.box(rig)
    let before = rig.state.view.overlay
    rig.press(.click(column: box.column, row: box.row), .click(column: box.column + 5, row: box.row + box.rows - 1))
    #expect(rig.state.view.overlay == before)
    rig.press(.click(column: box.column - 1, row: box.row + 1))
    #expect(rig.state.view.overlay == nil && rig.state.view.filter.chosen.isEmpty)
  }

  @Test(arguments: Window.allCases)
  func `a window that is open lets the screen be drawn anew and the program be stopped`(
    window: Window
  ) {
    var rig = OverlayTests.open(window)
    let before = rig.state.view.overlay
    rig.press(.control("l"), .control("z"))
    #expect(rig.outside.suffix(2) == [.redraw, .suspend] && rig.state.view.overlay == before)
  }

  @Test func `a theme that was only looked at goes with the window, however it is closed`() throws {
    for key in [Key.escape, "t", "q", "?", .click(column: 0, row: 20)] {
      var rig = OverlayTests.open(.themes)
      rig.press(.down)
      try #require(rig.state.theme.name == "Theme 1")
      rig.press(key)
      #expect(rig.state.theme.name == Theme.builtIn.name && rig.state.view.overlay == nil, "\(key)")
      #expect(!rig.outside.contains(.errand(.keepTheme("Theme 1"))))
    }
  }

  @Test(arguments: [Window.help, .problems, .themes, .views])
  func `a window does not scroll beyond its ends`(window: Window) {
    var rig = OverlayTests.open(window, 80, 16)
    rig.press(.home)
    let first = rig.screen
    rig.press(.up, .pageUp, .wheelUp(column: 40, row: 8))
    #expect(rig.screen == first)
    rig.press(.end)
    let last = rig.screen
    rig.press(.down, .pageDown, .wheelDown(column: 40, row: 8))
    #expect(rig.screen == last)
    // Only the views fit as a whole.
    #expect((first == last) == (window == .views))
    rig.press(.home)
    #expect(rig.screen == first)
  }

  @Test(arguments: [Window.help, .problems])
  func `scrolling by lines shows each line once`(window: Window) throws {
    var rig = OverlayTests.open(window, 80, 16)
    let content = try OverlayTests.box(rig).inner
    func rows(_ rig: Rig) -> [String] {
      let buffer = rig.dashboard.render()
      return (content.row..<content.row + content.rows).map { row in
        let start = row * buffer.size.columns + content.column
        return String(buffer.cells[start..<start + content.columns].map { Character($0.base) })
      }
    }
    var seen = rows(rig)
    for _ in 0..<300 {
      let before = rows(rig)
      rig.press(.down)
      if rows(rig) == before { break }
      #expect(Array(rows(rig).dropLast()) == Array(before.dropFirst()))
      seen += rows(rig).suffix(1)
    }
    let wanted = window == .help ? Command.allCases.map(\.rawValue).count : OverlayTests.findings.count
    #expect(seen.count >= wanted)
    if window == .problems {
      for finding in OverlayTests.findings { #expect(seen.count { $0.contains("\(finding.path):") } == 1) }
    }
  }

  @Test(arguments: Window.allCases) func `the box lies inside the screen at any size`(window: Window) throws {
    for (columns, rows) in [(300, 100), (120, 40), (80, 24), (60, 14), (40, 12), (30, 10), (20, 5)] {
      let rig = OverlayTests.open(window, columns, rows)
      #expect(rig.lines.count == rows && rig.lines.allSatisfy { DisplayWidth.of($0) <= columns })
      let box = try OverlayTests.box(rig)
      #expect(box.column >= 0 && box.column + box.columns <= columns, "\(columns)x\(rows)")
      #expect(box.row >= 0 && box.row + box.rows <= rows && box.rows >= 3, "\(columns)x\(rows)")
    }
  }

  @Test(arguments: Window.allCases) func `a window lives through any storm of sizes and comes back the same`(
    window: Window
  ) {
    var rig = OverlayTests.open(window)
    rig.press(.down, .down)
    let before = rig.screen
    for (columns, rows) in [(1, 1), (0, 0), (300, 3), (3, 300), (12, 3), (40, 12), (120, 40)] {
      rig.send(.resized(Size(columns: columns, rows: rows)))
      #expect(rig.lines.count == rows)
    }
    #expect(rig.screen == before)
  }

  @Test func `a window that covers half a wide glyph leaves no half of it behind`() {
    let torn = (60...120).filter { columns in
      let buffer = OverlayTests.open(.help, columns, 14).dashboard.render()
      return buffer.cells.indices.contains { index in
        guard buffer.cells[index].width == 2 else { return false }
        return index + 1 == buffer.cells.count || buffer.cells[index + 1].width != 0
      }
    }
    #expect(torn == [])
  }

  /// The box by its corners.
  private static func box(_ rig: Rig) throws -> Rect {
    let buffer = rig.dashboard.render()
    func places(_ corner: Unicode.Scalar) -> [Position] {
      buffer.cells.indices.filter { buffer.cells[$0].base == corner }.map {
        Position(column: $0 % buffer.size.columns, row: $0 / buffer.size.columns)
      }
    }
    let (top, bottom) = (places("┌"), places("┘"))
    try #require(top.count == 1 && bottom.count == 1)
    #expect(places("┐") == [Position(column: bottom[0].column, row: top[0].row)])
    #expect(places("└") == [Position(column: top[0].column, row: bottom[0].row)])
    return Rect(
      column: top[0].column, row: top[0].row, columns: bottom[0].column - top[0].column + 1,
      rows: bottom[0].row - top[0].row + 1)
  }
}
