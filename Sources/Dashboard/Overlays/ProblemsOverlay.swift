import Incidents
import Screen
import Text

/// What is wrong with files of the archive: place, what, and what to do.
package struct ProblemsOverlay: OverlayView {
  private var lines: [Line] = []
  private var columns = -1
  private var findings: [Finding] = []
  private var top = 0
  private var height = 0

  struct Line: Sendable, Equatable {
    var text: String
    var style: Style
  }

  init() {}

  func title(in state: State) -> String {
    let archive = state.archive
    guard !archive.findings.isEmpty else { return "Problems" }
    let rest = archive.problems > archive.findings.count
    return "Problems: \(Labels.counted(archive.problems, "finding"))"
      + (rest ? ", the first \(Labels.grouped(archive.findings.count)) here" : "")
  }

  func hint(in state: State) -> String { "j k scroll, Esc closes" }

  func needs(in state: State, columns: Int) -> Size {
    let lines = lines(for: state, columns: columns)
    return Size(columns: lines.map { DisplayWidth.of($0.text) }.max() ?? 0, rows: lines.count)
  }

  /// Those laid out already, where they are of the same findings and width.
  private func lines(for state: State, columns: Int) -> [Line] {
    columns == self.columns && findings == state.archive.findings
      ? lines : ProblemsOverlay.lines(state.archive.findings, columns: columns)
  }

  private static func lines(_ findings: [Finding], columns: Int) -> [Line] {
    if findings.isEmpty { return [Line(text: "Every file of this archive could be read.", style: Style(.muted))] }
    func wrapped(_ text: String, indent: String, style: Style) -> [Line] {
      Wrap.texts(of: text, columns: max(1, columns - indent.utf8.count)).map {
        Line(text: indent + $0.text, style: style)
      }
    }
    let blocks = findings.map { finding in
      let place = [finding.path, finding.line.map(String.init), finding.column.map(String.init)].compactMap(\.self)
      return wrapped(
        place.joined(separator: ":"), indent: "", style: Style(finding.severity == .error ? .bad : .warning))
        + wrapped(finding.message, indent: "  ", style: .plain)
        + wrapped(finding.advice, indent: "  ", style: Style(.good))
    }
    return Array(blocks.joined(separator: [Line(text: "", style: .plain)]))
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    guard let step = OverlayScroll.step(key, as: command, page: height) else { return .passes }
    top = max(0, min(top + step, lines.count - height))
    return .stays()
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer { .stays() }

  mutating func settle(in size: Size, _ state: State) {
    let most = OverlayFrame.mostColumns(in: state.size)
    lines = lines(for: state, columns: most)
    (columns, findings) = (most, state.archive.findings)
    height = size.rows
    top = max(0, min(top, lines.count - height))
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    for (row, line) in lines.dropFirst(top).prefix(content.rows).enumerated() {
      let at = content.row(row)
      buffer.put(line.text, column: at.column, row: at.row, columns: at.columns, style: line.style)
    }
  }
}
