import Incidents
import Screen
import Text

/// Choosing a theme; the screen shows the chosen one at once.
package struct ThemePicker: OverlayView {
  let themes: [Theme]
  /// What Esc brings back.
  let before: Theme
  let findings: [Finding]
  private var cursor: ListCursor

  /// Findings shown below the list.
  private static let mostFindings = 3
  private static let columns = 40

  init(themes: [Theme], chosen: Int, before: Theme, findings: [Finding]) {
    self.themes = themes
    self.before = before
    self.findings = Array(findings.prefix(ThemePicker.mostFindings))
    cursor = ListCursor(position: chosen)
  }

  var placement: OverlayFrame.Placement { .right }

  func title(in state: State) -> String { "Theme: \(cursor.position + 1) of \(themes.count)" }
  func hint(in state: State) -> String { "Enter keeps, Esc goes back" }

  func needs(in state: State, columns: Int) -> Size {
    Size(columns: ThemePicker.columns, rows: themes.count + findings.count)
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    if let step = OverlayScroll.step(key, as: command, page: cursor.visible.count) {
      choose(cursor.position + step, on: &state)
      return .stays()
    }
    switch command?.kind {
    case .inPane(.open): return keep(on: &state)
    case .outside(.suspend), .outside(.redraw): return .passes
    case .inPane(.back), .outside(.quit), .window:
      state.preferences.theme = before
      return .closes()
    case nil, .outside(.edit), .inPane, .move, .focus, .filter, .excerpt, .zoom, .review, .leave: return .stays()
    }
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard let index = cursor.index(atRow: row) else { return .stays() }
    if index == cursor.position { return keep(on: &state) }
    choose(index, on: &state)
    return .stays()
  }

  private mutating func choose(_ index: Int, on state: inout State) {
    cursor.position = max(0, min(themes.count - 1, index))
    state.preferences.theme = themes[cursor.position]
  }

  private func keep(on state: inout State) -> OverlayAnswer {
    let theme = themes[cursor.position]
    state.preferences.theme = theme
    state.view.message = "theme: \(theme.name)"
    return .closes([.errand(.keepTheme(theme.name))])
  }

  mutating func settle(in size: Size, _ state: State) {
    cursor.settle(height: size.rows - findings.count, count: themes.count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    for (row, index) in cursor.visible.enumerated() {
      let line = content.row(row)
      buffer.put(themes[index].name, column: line.column, row: line.row, columns: line.columns, style: .plain)
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
    for (row, finding) in findings.enumerated() where cursor.visible.count + row < content.rows {
      let line = content.row(cursor.visible.count + row)
      buffer.put(finding.description, column: line.column, row: line.row, columns: line.columns, style: Style(.warning))
    }
  }
}

extension State {
  mutating func openThemes(_ themes: [Theme], findings: [Finding]) {
    let all = themes.contains { $0.name == theme.name } ? themes : [theme] + themes
    let chosen = all.firstIndex { $0.name == theme.name } ?? 0
    view.overlay = .themes(ThemePicker(themes: all, chosen: chosen, before: theme, findings: findings))
  }
}
