import Incidents
package import Screen
import Text

extension Dashboard {
  /// The screen for the state. Changes nothing. Complexity: O(cells + facet values).
  package func render() -> CellBuffer {
    var buffer = CellBuffer(state.size)
    guard state.size.columns > 0, state.size.rows > 0 else { return buffer }
    let layout = state.layout
    if let line = layout.header { Header(state).draw(in: line, on: &buffer) }
    for pane in Pane.allCases {
      guard let rect = layout.panes[pane], !rect.isEmpty else { continue }
      let isFocused = state.view.focus == pane
      PaneFrame.draw(pane.view.heading(of: state), in: rect, isFocused: isFocused, on: &buffer)
      pane.view.draw(state, in: PaneFrame.content(of: rect), isFocused: isFocused, on: &buffer)
    }
    if let line = layout.status { Footer(state).draw(in: line, on: &buffer) }
    if let overlay = state.view.overlay {
      buffer.dropLinks()
      let frame = state.frame(of: overlay)
      frame.draw(title: overlay.view.title(in: state), hint: overlay.view.hint(in: state), on: &buffer)
      overlay.view.draw(state, in: frame.content, on: &buffer)
    }
    return buffer
  }
}

/// The top line: which archive, which filter, and what is being done or is wrong.
struct Header {
  private let state: State

  init(_ state: State) { self.state = state }

  func draw(in line: Rect, on buffer: inout CellBuffer) {
    buffer.fill(line, as: Style(.statusBar))
    var column = line.column
    column += buffer.put(" blotter ", column: column, row: line.row, columns: line.columns, style: Style(.statusKey))
    let archive = state.archive.name + (state.archive.isSample ? " (the sample archive)" : "")
    let filter = state.view.filter.query.description
    let words = filter.isEmpty ? archive : "\(archive)  filter: \(filter)"
    column += buffer.put(
      words, column: column, row: line.row, columns: line.columns - column, style: Style(.statusBar))
    let note = note
    let columns = DisplayWidth.of(note)
    guard column + columns + 1 < line.columns else { return }
    let hasErrors = state.shortOfWriting != nil || state.archive.findings.contains { $0.severity == .error }
    buffer.put(
      note, column: line.columns - columns - 1, row: line.row, columns: columns,
      style: Style(hasErrors ? .queryError : .statusBar))
  }

  private var note: String {
    if let words = state.shortOfWriting { return words }
    if let progress = state.archive.progress { return progress }
    let problems = state.archive.problems
    let key = state.preferences.keymap.firstLabel(for: .problems)
    if problems > 0 { return "\(Labels.counted(problems, "problem")): press \(key)" }
    return state.archive.articleCount.map { Labels.counted($0, "article") } ?? ""
  }
}
