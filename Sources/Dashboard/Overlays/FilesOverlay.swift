import Incidents
import Screen
import Text

/// All files of the archive and what became of each, to search and to open: also those that tell of no incident.
package struct FilesOverlay: Sendable, Equatable {
  private var files: [ArchiveFile]
  /// The states that files are in, in the order in which they come.
  private var states: [String] = []
  /// How many files are in each, the articles in them not counted.
  private var counts: [String: Int] = [:]
  /// The one that is shown alone.
  private(set) var state: String?
  private(set) var field = TextField()
  private(set) var cursor = ListCursor()
  /// Indices of the files that are listed.
  private(set) var rows: [Int] = []

  init(_ files: [ArchiveFile]) {
    self.files = files
    take(files)
  }

  /// Lists the files as they are by now; what is searched and the cursor stay.
  mutating func take(_ files: [ArchiveFile]) {
    let (kept, top) = (chosen?.path, cursor.top)
    self.files = files
    var seen: Set<String> = []
    states = files.map(\.state).filter { seen.insert($0).inserted }
    counts = Dictionary(files.lazy.filter { !$0.isPart }.map { ($0.state, 1) }, uniquingKeysWith: +)
    narrow()
    cursor = ListCursor(position: rows.firstIndex { files[$0].path == kept } ?? 0, top: top)
  }

  /// The chosen file.
  var chosen: ArchiveFile? { rows.indices.contains(cursor.position) ? files[rows[cursor.position]] : nil }

  fileprivate func file(at row: Int) -> ArchiveFile { files[rows[row]] }

  /// Files, and not the articles in them.
  private var count: Int { counts.values.reduce(0, +) }

  /// All states with their numbers; they add up to all files.
  fileprivate var sums: String {
    states.map { state in
      let count = counts[state] ?? 0
      let only = count == 1 ? files.first { $0.state == state && !$0.isPart }?.only : nil
      return "\(Labels.grouped(count)) \(only ?? state)"
    }.joined(separator: ", ")
  }

  /// Shows the files of the next state alone; all of them behind the last.
  fileprivate mutating func stepState(by step: Int) {
    let choices: [String?] = [nil] + states
    let now = choices.firstIndex(of: state) ?? 0
    state = choices[(now + step + choices.count) % choices.count]
    narrow()
  }

  fileprivate mutating func type(_ key: Key) {
    if field.take(key) { narrow() }
  }

  fileprivate mutating func move(by step: Int) { cursor.move(by: step, count: rows.count) }

  /// Keeps the files in whose path, headline or reason every word stands.
  private mutating func narrow() {
    let words = Fold.text(field.string).split(separator: " ")
    rows = files.indices.filter { index in
      let file = files[index]
      guard state == nil || file.state == state else { return false }
      if words.isEmpty { return true }
      return words.allSatisfy { file.folded.contains($0) }
    }
    cursor = ListCursor()
  }
}

extension FilesOverlay: OverlayView {
  func title(in state: State) -> String {
    let shown = rows.count { !files[$0].isPart }
    let all = Labels.counted(count, "file")
    let of = shown == count ? all : "\(Labels.grouped(shown)) of \(all)"
    return "Files: \(of), \(self.state ?? "all states")"
  }

  func hint(in state: State) -> String { "type to search, Tab next state, Enter reads, Esc closes" }

  func needs(in state: State, columns: Int) -> Size { Size(columns: columns, rows: files.count + FilesOverlay.beside) }

  /// Lines beside the list: what is searched, the sums, and below what is to be said of the chosen file.
  private static let beside = 5
  private static let said = 2

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closes()
    case .enter: return open(on: &state)
    case .tab: stepState(by: 1)
    case .backTab: stepState(by: -1)
    case .control("z"), .control("l"): return .passes
    default: if let step = cursor.step(for: key, count: rows.count) { move(by: step) } else { type(key) }
    }
    return .stays()
  }

  /// Shows the chosen file in the reader, whether or not an incident names it.
  private func open(on state: inout State) -> OverlayAnswer {
    guard let file = chosen else { return .stays() }
    guard file.isReadable else {
      state.view.message = "\(file.path): \(file.words.isEmpty ? file.state : file.words)"
      return .stays()
    }
    return .closes(state.read(file.path))
  }

  /// A click on a file opens it.
  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard let index = cursor.index(atRow: row - 2) else { return .stays() }
    move(by: index - cursor.position)
    return open(on: &state)
  }

  mutating func settle(in size: Size, _ state: State) {
    cursor.settle(height: max(0, size.rows - FilesOverlay.beside), count: rows.count)
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > FilesOverlay.beside, content.columns > 0 else { return }
    field.draw(prompt: "search: ", in: content.row(0), style: Style(.queryBar), on: &buffer)
    put(sums, style: Style(.muted), in: content.row(1), on: &buffer)
    for (row, index) in cursor.visible.enumerated() {
      let line = content.row(row + 2)
      draw(file(at: index), in: line, on: &buffer)
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
    if rows.isEmpty { put("No file holds these words.", style: Style(.muted), in: content.row(2), on: &buffer) }
    let said = Wrap.texts(of: chosen?.words ?? "", columns: content.columns).prefix(FilesOverlay.said)
    for (row, text) in said.enumerated() {
      put(text.text, style: Style(.warning), in: content.row(content.rows - FilesOverlay.said + row), on: &buffer)
    }
  }

  private func put(_ text: String, style: Style, in line: Rect, on buffer: inout CellBuffer) {
    buffer.put(text, column: line.column, row: line.row, columns: line.columns, style: style)
  }

  private func draw(_ file: ArchiveFile, in line: Rect, on buffer: inout CellBuffer) {
    let note = file.note ?? file.state
    let words = file.articles > 1 ? Labels.counted(file.articles, "article") : file.isPart ? "" : note
    let columns = min(DisplayWidth.of(words), line.columns / 3)
    let style = file.isReadable ? Style.plain : Style(.muted)
    let end = line.column + line.columns - columns - 1
    var column = line.column
    column += buffer.put(file.called, column: column, row: line.row, columns: end - column, style: style)
    if let aside = file.aside {
      buffer.put("  " + aside, column: column, row: line.row, columns: end - column, style: Style(.muted))
    }
    buffer.put(
      words, column: line.column + line.columns - columns, row: line.row, columns: columns, style: Style(.muted))
  }
}

extension ArchiveFile {
  /// What it is known by: a part by its headline, where it has one.
  fileprivate var called: String { isPart ? "  " + (headline ?? path) : path }

  /// What else tells it: the headline of a file, the address of a part.
  fileprivate var aside: String? { isPart ? headline.map { _ in path.drop { $0 != "#" } }.map(String.init) : headline }
}

extension State {
  /// Asks for the files anew, where they are listed.
  func askForFiles() -> [Effect] {
    if case .files = view.overlay { [.errand(.listFiles)] } else { [] }
  }

  mutating func open(files: [ArchiveFile]) {
    if case .files(var overlay) = view.overlay {
      overlay.take(files)
      view.overlay = .files(overlay)
      return
    }
    guard view.overlay == nil, view.input == nil else { return }
    view.overlay = .files(FilesOverlay(files))
  }
}
