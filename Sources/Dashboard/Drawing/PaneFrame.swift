import Screen
import Text

/// What all panes look alike in: a titled rule above, and a line at the left between two panes.
enum PaneFrame {
  /// The part of a pane that its content gets.
  static func content(of rect: Rect) -> Rect {
    let border = rect.column > 0 ? 2 : 0
    return Rect(column: rect.column + border, row: rect.row + 1, columns: rect.columns - border, rows: rect.rows - 1)
  }

  /// Draws the frame, with the first of the heading's notes that has room at the right end of the title.
  static func draw(_ heading: PaneHeading, in rect: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    let line = Style(isFocused ? .focusedBorder : .border)
    if rect.column > 0 {
      buffer.fill(Rect(column: rect.column, row: rect.row, columns: 1, rows: rect.rows), as: line, with: "│")
    }
    let left = rect.column > 0 ? rect.column + 1 : rect.column
    let columns = rect.column + rect.columns - left
    buffer.fill(Rect(column: left, row: rect.row, columns: columns, rows: 1), as: line, with: "─")
    let used = buffer.put(
      " \(heading.title) ", column: left + 1, row: rect.row, columns: columns - 2,
      style: Style(isFocused ? .focusedTitle : .paneTitle))
    guard let note = heading.notes.first(where: { used + DisplayWidth.of($0) + beside < columns }) else { return }
    let width = DisplayWidth.of(note) + 2
    buffer.put(" \(note) ", column: left + columns - width - 1, row: rect.row, columns: width, style: Style(.muted))
  }

  /// Columns that a note keeps from the title and from the edge.
  private static let beside = 5

  /// Words in an empty pane, a paragraph each.
  static func drawEmpty(_ paragraphs: [String], in content: Rect, on buffer: inout CellBuffer) {
    var row = content.row
    for text in paragraphs {
      for line in Wrap.texts(of: text, columns: max(1, content.columns - 1)) where row < content.row + content.rows {
        buffer.put(line.text, column: content.column, row: row, columns: content.columns, style: Style(.muted))
        row += 1
      }
      row += 1
    }
  }
}
