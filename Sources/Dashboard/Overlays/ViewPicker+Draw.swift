import Incidents
import Screen
import Text

extension ViewPicker {
  func draw(_ state: State, on buffer: inout CellBuffer) {
    let views = state.archive.views
    let content = Overlay.drawBox(ViewPicker.title(views.count), hint, on: &buffer)
    guard content.rows > 0, content.columns > 0 else { return }
    let lines = views.indices.map { ViewPicker.line(views[$0], number: $0 + 1) } + [keepLine(state.view.filter)]
    let names = min(28, lines.map { DisplayWidth.of($0.name) }.max() ?? 0, content.columns / 2)
    let first = ListCursor(position: chosen).firstVisible(height: content.rows, count: lines.count)
    for (row, index) in (first..<min(lines.count, first + content.rows)).enumerated() {
      let line = Rect(column: content.column, row: content.row + row, columns: content.columns, rows: 1)
      if index == views.count, let name {
        name.draw(prompt: "name of the view: ", in: line, style: Style(.queryBar), on: &buffer)
      } else {
        ViewPicker.draw(lines[index], names: names, in: line, on: &buffer)
        if index == chosen { buffer.restyle(line) { $0.selection = .focused } }
      }
    }
  }

  private struct Line {
    var number = ""
    var name: String
    var query = ""
  }

  private static func title(_ count: Int) -> String {
    count == 0 ? "Views: none yet" : "Views: \(Labels.counted(count, "saved query", "saved queries"))"
  }

  private var hint: String {
    name == nil ? "Enter or its number shows it, Esc closes" : "Enter keeps the view, Esc goes back"
  }

  private static func line(_ view: SavedView, number: Int) -> Line {
    let query = view.query.description
    return Line(
      number: number <= mostKeys ? String(number) : "", name: view.name, query: query.isEmpty ? "all incidents" : query)
  }

  private func keepLine(_ filter: Filter) -> Line {
    filter.isEmpty
      ? Line(number: "+", name: "Filter the incidents first to keep the filter as a view.")
      : Line(number: "+", name: "keep this filter", query: filter.query.description)
  }

  private static func draw(_ item: Line, names: Int, in line: Rect, on buffer: inout CellBuffer) {
    buffer.put(item.number, column: line.column, row: line.row, columns: min(2, line.columns), style: Style(.number))
    let start = min(3, line.columns)
    let width = item.query.isEmpty ? line.columns - start : min(names, line.columns - start)
    buffer.put(item.name, column: line.column + start, row: line.row, columns: width, style: .plain)
    let behind = min(start + names + 2, line.columns)
    buffer.put(
      item.query, column: line.column + behind, row: line.row, columns: line.columns - behind, style: Style(.muted))
  }
}
