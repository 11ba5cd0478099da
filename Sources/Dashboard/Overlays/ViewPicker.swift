import Incidents
import Screen
import Text

/// The saved views, and a name for one more being typed.
package struct ViewPicker: OverlayView {
  /// Behind the views there is a line for keeping the current filter.
  private var cursor = ListCursor()
  /// The new view's name, while it is typed.
  private var name: TextField?

  init() {}

  /// How many views have a key.
  static let mostKeys = 9
  private static let mostNameColumns = 28

  private struct Line {
    var number = ""
    var name: String
    var query = ""
  }

  func title(in state: State) -> String {
    let count = state.archive.views.count
    return count == 0 ? "Views: none yet" : "Views: \(Labels.counted(count, "saved query", "saved queries"))"
  }

  func hint(in state: State) -> String {
    name == nil ? "Enter or its number shows it, Esc closes" : "Enter keeps the view, Esc goes back"
  }

  func needs(in state: State, columns: Int) -> Size {
    let lines = ViewPicker.lines(in: state)
    let names = min(ViewPicker.mostNameColumns, lines.map { DisplayWidth.of($0.name) }.max() ?? 0)
    let widths = lines.map { line in
      line.query.isEmpty ? DisplayWidth.of(line.name) + 3 : names + DisplayWidth.of(line.query) + 5
    }
    return Size(columns: widths.max() ?? 0, rows: lines.count)
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    if name != nil { return type(key, on: &state) }
    let count = state.archive.views.count + 1
    if let step = OverlayScroll.step(key, as: command, page: cursor.visible.count) {
      cursor.move(by: step, count: count)
      return .stays()
    }
    switch command?.kind {
    case .inPane(.open): return accept(on: &state)
    case .filter(.view):
      let number = (state.preferences.keymap.keys(for: .applyView).firstIndex(of: key) ?? 0) + 1
      guard state.archive.views.indices.contains(number - 1) else {
        _ = state.apply(view: number)
        return .stays()
      }
      return .closes(state.apply(view: number))
    case nil, .filter, .inPane, .move, .focus, .excerpt, .zoom, .window, .review, .leave, .outside: return .passes
    }
  }

  private mutating func type(_ key: Key, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): name = nil
    case .enter: return keep(on: &state)
    case .control("z"), .control("l"): return .passes
    default: _ = name?.take(key)
    }
    return .stays()
  }

  /// A click on a line is Enter on it.
  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard name == nil, let index = cursor.index(atRow: row) else { return .stays() }
    cursor.position = index
    return accept(on: &state)
  }

  /// Shows the chosen view, or asks for a name for the current filter.
  private mutating func accept(on state: inout State) -> OverlayAnswer {
    if cursor.position < state.archive.views.count { return .closes(state.apply(view: cursor.position + 1)) }
    if !state.view.filter.isEmpty { name = TextField() }
    return .stays()
  }

  private func keep(on state: inout State) -> OverlayAnswer {
    let name = (name?.string ?? "").split(whereSeparator: \.isWhitespace).joined(separator: "-")
    guard !name.isEmpty, !name.hasPrefix("@") else {
      state.view.message = "a view needs a name, such as big-fines"
      return .stays()
    }
    return .closes([.errand(.keepView(name, state.view.filter.query))])
  }

  mutating func settle(in size: Size, _ state: State) {
    let count = state.archive.views.count + 1
    cursor.move(by: 0, count: count)
    cursor.settle(height: size.rows, count: count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > 0, content.columns > 0 else { return }
    let lines = ViewPicker.lines(in: state)
    let names = min(
      ViewPicker.mostNameColumns, lines.map { DisplayWidth.of($0.name) }.max() ?? 0, content.columns / 2)
    for (row, index) in cursor.visible.enumerated() {
      let line = content.row(row)
      if index == lines.count - 1, let name {
        name.draw(prompt: "name of the view: ", in: line, style: Style(.queryBar), on: &buffer)
      } else {
        ViewPicker.draw(lines[index], names: names, in: line, on: &buffer)
        if index == cursor.position { buffer.select(line, isFocused: true) }
      }
    }
  }

  private static func lines(in state: State) -> [Line] {
    let views = state.archive.views.enumerated().map { index, view in
      let query = view.query.description
      return Line(
        number: index < mostKeys ? String(index + 1) : "", name: view.name,
        query: query.isEmpty ? "all incidents" : query)
    }
    let filter = state.view.filter
    let last =
      filter.isEmpty
      ? Line(number: "+", name: "Filter the incidents first to keep the filter as a view.")
      : Line(number: "+", name: "keep this filter", query: filter.query.description)
    return views + [last]
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

extension State {
  /// Shows a view by its number, counted from 1.
  mutating func apply(view number: Int) -> [Effect] {
    let views = archive.views
    guard views.indices.contains(number - 1) else {
      view.message =
        views.isEmpty
        ? "there are no saved views yet; filter, then keep the filter as a view"
        : "there is no view \(number); there \(views.count == 1 ? "is 1" : "are \(views.count)")"
      return []
    }
    view.message = "view \(number): \(views[number - 1].name)"
    return setFilter(Filter(typed: views[number - 1].query))
  }
}
