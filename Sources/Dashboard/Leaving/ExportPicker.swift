import Incidents
import Screen
import Search
import Text

/// Choosing a form, and then the file that the list is written into.
package struct ExportPicker: OverlayView {
  private let choices: [ExportChoice]
  private let folder: String
  private var cursor = ListCursor()
  private var hasDrafts = false
  /// The file's name, while it is typed.
  private var name: TextField?
  /// A file that is there, which Enter replaces.
  private var replaced: String?

  private static let mostNameColumns = 16

  /// - Parameter folder: where files are written to unless a person says otherwise.
  init(_ choices: [ExportChoice], folder: String) {
    self.choices = choices
    self.folder = folder
  }

  /// The same after a file of the name was found.
  init(_ choices: [ExportChoice], folder: String, again request: ExportRequest) {
    self.init(choices, folder: folder)
    cursor = ListCursor(position: choices.firstIndex { $0.name == request.form } ?? 0)
    hasDrafts = request.hasDrafts
    name = TextField(request.path)
    replaced = request.path
  }

  func title(in state: State) -> String {
    let all = Labels.counted(state.listing.count, "incident")
    return hasDrafts ? "Export \(all), drafts among them, marked" : "Export what is reviewed of \(all)"
  }

  func hint(in state: State) -> String {
    if name == nil {
      return "Enter chooses, Space \(hasDrafts ? "leaves drafts out" : "takes drafts along"), Esc closes"
    }
    return replaced != nil && replaced == name?.string
      ? "it is there already: Enter replaces it, Esc goes back" : "Enter writes the file, Esc goes back"
  }

  func needs(in state: State, columns: Int) -> Size {
    if let name { return Size(columns: max(40, DisplayWidth.of(name.string) + ExportPicker.prompt.count + 2), rows: 1) }
    let widest = choices.map { DisplayWidth.of($0.help) }.max() ?? 0
    return Size(columns: ExportPicker.mostNameColumns + widest + 1, rows: choices.count)
  }

  private static let prompt = "file: "

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    if name != nil { return type(key, on: &state) }
    if key == " " {
      hasDrafts.toggle()
      return .stays()
    }
    if let step = OverlayScroll.step(key, as: command, page: cursor.visible.count) {
      cursor.move(by: step, count: choices.count)
      return .stays()
    }
    if case .inPane(.open)? = command?.kind { return choose() }
    return .passes
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard name == nil, let index = cursor.index(atRow: row) else { return .stays() }
    cursor.position = index
    return choose()
  }

  /// Asks for the file's name, with one to begin with.
  private mutating func choose() -> OverlayAnswer {
    guard choices.indices.contains(cursor.position) else { return .stays() }
    name = TextField("\(folder)/incidents.\(choices[cursor.position].ending)")
    return .stays()
  }

  private mutating func type(_ key: Key, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"):
      name = nil
      replaced = nil
    case .enter: return write(on: &state)
    case .control("z"), .control("l"): return .passes
    default: _ = name?.take(key)
    }
    return .stays()
  }

  private func write(on state: inout State) -> OverlayAnswer {
    let path = (name?.string ?? "").trimmed
    guard !path.isEmpty, choices.indices.contains(cursor.position) else {
      state.view.message = "a file needs a name"
      return .stays()
    }
    var request = ExportRequest(
      filter: state.view.filter, form: choices[cursor.position].name, path: path, hasDrafts: hasDrafts)
    request.replaces = path == replaced
    state.view.message = "writing \(path) …"
    return .closes([.errand(.export(request))])
  }

  mutating func settle(in size: Size, _ state: State) {
    cursor.move(by: 0, count: choices.count)
    cursor.settle(height: size.rows, count: choices.count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > 0, content.columns > 0 else { return }
    if let name {
      return name.draw(prompt: ExportPicker.prompt, in: content.row(0), style: Style(.queryBar), on: &buffer)
    }
    for (row, index) in cursor.visible.enumerated() {
      let line = content.row(row)
      let names = min(ExportPicker.mostNameColumns, line.columns)
      buffer.put(choices[index].name, column: line.column, row: line.row, columns: names, style: .plain)
      buffer.put(
        choices[index].help, column: line.column + names, row: line.row, columns: line.columns - names,
        style: Style(.muted))
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
  }
}

extension String {
  /// Without blanks at both ends.
  fileprivate var trimmed: String {
    let body = drop(while: \.isWhitespace)
    return body.lastIndex { !$0.isWhitespace }.map { String(body[...$0]) } ?? ""
  }
}
