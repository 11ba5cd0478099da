import Incidents
import Screen

extension Overlay {
  func draw(_ state: State, _ keymap: Keymap, on buffer: inout CellBuffer) {
    switch self {
    case .help(let top): HelpOverlay.draw(top: top, keymap, on: &buffer)
    case .problems(let top): Overlay.drawProblems(state.archive, top: top, on: &buffer)
    case .themes(let picker): picker.draw(on: &buffer)
    case .views(let picker): picker.draw(state, on: &buffer)
    case .facet(let browser): browser.draw(chosen: state.view.filter.chosen, on: &buffer)
    }
  }

  private static func drawProblems(_ archive: ArchiveStatus, top: Int, on buffer: inout CellBuffer) {
    let findings = archive.findings
    let title =
      findings.isEmpty
      ? "Problems"
      : "Problems: \(Labels.counted(archive.problems, "finding"))"
        + (archive.problems > findings.count ? ", the first \(Labels.grouped(findings.count)) here" : "")
    let content = drawBox(title, "j k scroll, Esc closes", on: &buffer)
    if findings.isEmpty {
      return PaneFrame.drawEmpty(["Every file of this archive could be read."], in: content, on: &buffer)
    }
    var row = content.row
    for finding in findings.dropFirst(top) {
      let place = [finding.path, finding.line.map(String.init), finding.column.map(String.init)]
        .compactMap(\.self).joined(separator: ":")
      let role: Role = finding.severity == .error ? .bad : .warning
      let lines =
        DetailPane.wrapped(place, content.columns).map { ($0, Style(role)) }
        + DetailPane.wrapped(finding.message, content.columns - 2).map { ("  " + $0, Style.plain) }
        + DetailPane.wrapped(finding.advice, content.columns - 2).map { ("  " + $0, Style(.good)) } + [("", .plain)]
      for (text, style) in lines {
        guard row < content.row + content.rows else { return }
        buffer.put(text, column: content.column, row: row, columns: content.columns, style: style)
        row += 1
      }
    }
  }
}

extension ThemePicker {
  func draw(on buffer: inout CellBuffer) {
    let size = buffer.size
    let columns = min(size.columns, 44)
    let rows = min(size.rows, themes.count + 2 + min(3, findings.count))
    let place = Rect(column: size.columns - columns, row: max(0, (size.rows - rows) / 2), columns: columns, rows: rows)
    let content = Overlay.drawBox("Theme", "Enter keeps, Esc goes back", in: place, on: &buffer)
    let list = content.splitRows(content.rows - min(3, findings.count)).0
    let first = ListCursor(position: chosen).firstVisible(height: list.rows, count: themes.count)
    for (row, index) in (first..<min(themes.count, first + list.rows)).enumerated() {
      let line = Rect(column: list.column, row: list.row + row, columns: list.columns, rows: 1)
      buffer.put(themes[index].name, column: line.column, row: line.row, columns: line.columns, style: .plain)
      if index == chosen { buffer.restyle(line) { $0.selection = .focused } }
    }
    for (row, finding) in findings.prefix(3).enumerated() where list.row + list.rows + row < size.rows {
      buffer.put(
        finding.description, column: list.column, row: list.row + list.rows + row, columns: list.columns,
        style: Style(.warning))
    }
  }
}
