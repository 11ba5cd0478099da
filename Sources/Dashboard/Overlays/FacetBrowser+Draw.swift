import Incidents
import Screen
import Text

extension FacetBrowser {
  func draw(chosen: [FacetValue], on buffer: inout CellBuffer) {
    let content = Overlay.drawBox(title, hint, on: &buffer)
    guard content.rows > 1, content.columns > 0 else { return }
    let (line, list) = content.splitRows(1)
    field.draw(prompt: "search: ", in: line, style: Style(.queryBar), on: &buffer)
    if rows.isEmpty {
      return PaneFrame.drawEmpty([isWaiting ? "Counting …" : "No value holds these words."], in: list, on: &buffer)
    }
    let first = cursor.firstVisible(height: list.rows, count: rows.count)
    for (row, index) in (first..<min(rows.count, first + list.rows)).enumerated() {
      let line = Rect(column: list.column, row: list.row + row, columns: list.columns, rows: 1)
      FacetBrowser.draw(rows[index], isChosen: chosen.contains(rows[index].value), in: line, on: &buffer)
      if index == cursor.position { buffer.restyle(line) { $0.selection = .focused } }
    }
  }

  /// What is listed, and what the numbers count.
  private var title: String {
    if isWaiting { return facet.title }
    let all = Labels.counted(valueCount, "value")
    let shown = rows.count == valueCount ? all : "\(Labels.grouped(rows.count)) of \(all)"
    return "\(facet.title): \(shown), with their incidents"
  }

  private var hint: String {
    let choose = field.text.isEmpty ? "Space or Enter chooses" : "Enter chooses"
    return "\(choose), Tab sorts by \(order == .count ? "name" : "count"), Esc closes"
  }

  private static func draw(_ count: FacetCount, isChosen: Bool, in line: Rect, on buffer: inout CellBuffer) {
    let number = Labels.grouped(count.count) + (count.possible > 0 ? "?" : " ")
    let columns = DisplayWidth.of(number)
    let style = Style(isChosen ? .good : .text, bold: isChosen)
    buffer.put(
      (isChosen ? "✓ " : "  ") + label(count.value), column: line.column, row: line.row,
      columns: max(0, line.columns - columns - 1), style: style)
    buffer.put(
      number, column: max(line.column, line.column + line.columns - columns), row: line.row, columns: columns,
      style: Style(count.count == 0 ? .muted : .number))
  }
}
