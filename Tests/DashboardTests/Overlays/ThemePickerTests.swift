import Incidents
import Screen
import Testing

@testable import Dashboard

/// Choosing a theme with the mouse, and what is said of theme files that are broken.
@Suite struct ThemePickerTests {
  private static let themes = ["North", "East", "South", "West"].map { name in
    var theme = Theme.builtIn
    theme.name = name
    return theme
  }

  /// The window open, the theme that was there before at the top.
  private func rig(rows: Int = 40, themes: [Theme] = ThemePickerTests.themes, findings: [Finding] = []) -> Rig {
    var rig = Rig(120, rows)
    rig.send(.themes(themes, findings))
    return rig
  }

  private func row(of name: String, in rig: Rig) throws -> Int {
    try #require(rig.lines.firstIndex { $0.hasSuffix("│") && $0.contains("│ \(name) ") })
  }

  @Test func `a click on a theme shows it, a click on the one that is shown keeps it`() throws {
    var rig = rig()
    rig.press(.click(column: 110, row: try row(of: "South", in: rig)))
    #expect(rig.state.theme.name == "South" && rig.state.view.overlay != nil && rig.outside.isEmpty)
    rig.press(.click(column: 110, row: try row(of: "East", in: rig)))
    #expect(rig.state.theme.name == "East" && rig.outside.isEmpty)
    rig.press(.click(column: 110, row: try row(of: "East", in: rig)))
    #expect(rig.state.view.overlay == nil && rig.state.theme.name == "East")
    #expect(rig.outside == [.errand(.keepTheme("East"))] && rig.lines[39].contains("theme: East"))
  }

  @Test func `a click below the last theme chooses nothing`() throws {
    let finding = Finding(path: "x.yaml", message: "is broken", advice: "mend it")
    var rig = rig(findings: [finding])
    let last = try row(of: "West", in: rig)
    rig.press(.click(column: 110, row: last + 1))
    #expect(rig.state.theme.name == Theme.builtIn.name && rig.state.view.overlay != nil && rig.outside.isEmpty)
  }

  @Test func `broken files are told below the themes, three at most`() throws {
    let findings = (1...5).map {
      Finding(.warning, path: "t\($0).yaml", line: 2, message: "no colour", advice: "mend it")
    }
    let rig = rig(findings: findings)
    let last = try row(of: "West", in: rig)
    for number in 1...3 { #expect(rig.lines[last + number].contains("t\(number).yaml:2: ")) }
    #expect(!rig.screen.contains("t4.yaml"))
    let warnings = rig.dashboard.render().cells.filter { $0.style.role == .warning }
    #expect(!warnings.isEmpty)
  }

  @Test func `the theme in use is in the list though no file has it, and once though one has`() throws {
    let foreign = rig()
    #expect(foreign.screen.contains("Theme: 1 of 5"))
    #expect(foreign.lines.count { $0.contains(Theme.builtIn.name) } == 1)
    let known = rig(themes: ThemePickerTests.themes + [.builtIn])
    #expect(known.screen.contains("Theme: 5 of 5"))
    #expect(known.lines.count { $0.contains(Theme.builtIn.name) } == 1)
  }

  @Test func `the first and the last theme are the ends`() {
    var rig = rig()
    rig.press(.up)
    #expect(rig.state.theme.name == Theme.builtIn.name)
    for _ in 0..<9 { rig.press(.down) }
    #expect(rig.state.theme.name == "West" && rig.screen.contains("Theme: 5 of 5"))
    rig.press(.home)
    #expect(rig.state.theme.name == Theme.builtIn.name)
  }

  @Test func `in a window with fewer rows than themes the chosen one stays in sight and a click means what is drawn`()
    throws
  {
    var rig = rig(rows: 7)
    rig.press(.end)
    #expect(rig.state.theme.name == "West")
    let row = try row(of: "South", in: rig)
    rig.press(.click(column: 110, row: row))
    #expect(rig.state.theme.name == "South")
  }
}
