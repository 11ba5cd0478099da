import Incidents
import Screen
import Text

extension Completion {
  private static let mostRows = 8

  /// Draws the list over the query bar, its left edge at the piece that is completed.
  func draw(over bar: Rect, column: Int, on buffer: inout CellBuffer) {
    let rows = min(items.count, Completion.mostRows, bar.row - 3)
    guard isShown, rows > 0, buffer.size.columns >= 40 else { return }
    let names = items.map { DisplayWidth.of($0.text) }.max() ?? 0
    let notes = items.map { DisplayWidth.of($0.note) }.max() ?? 0
    let columns = min(buffer.size.columns, max(names + notes + 6, DisplayWidth.of(title) + 6, 36))
    let place = Rect(
      column: max(0, min(column - 2, buffer.size.columns - columns)), row: bar.row - rows - 2, columns: columns,
      rows: rows + 2)
    let frame = OverlayFrame(place)
    frame.draw(title: title, hint: "Tab completes, Esc closes", on: &buffer)
    let content = frame.content
    let first = ListCursor(position: chosen ?? 0).firstVisible(height: content.rows, count: items.count)
    for (row, index) in (first..<min(items.count, first + content.rows)).enumerated() {
      let line = Rect(column: content.column, row: content.row + row, columns: content.columns, rows: 1)
      draw(items[index], names: names, in: line, on: &buffer)
      if index == chosen { buffer.restyle(line) { $0.selection = .focused } }
    }
  }

  /// What is listed, and what the numbers count.
  private var title: String {
    switch piece.subject {
    case .field: return Labels.counted(items.count, "field")
    case .sortKey: return Labels.counted(items.count, "order")
    case .value(let field):
      let values = "\(field.rawValue): \(Labels.counted(items.count, "value"))"
      return items.contains { !$0.note.isEmpty } ? "\(values), with their incidents" : values
    }
  }

  private func draw(_ item: Item, names: Int, in line: Rect, on buffer: inout CellBuffer) {
    buffer.put(item.text, column: line.column, row: line.row, columns: line.columns, style: Style(.number))
    let width = DisplayWidth.of(item.note)
    let isField = piece.subject == .field
    let start = isField ? min(names + 2, line.columns) : max(0, line.columns - width)
    buffer.put(
      item.note, column: line.column + start, row: line.row, columns: line.columns - start,
      style: isField ? .plain : Style(.number))
  }
}
