import Incidents
import Screen
import Text

/// The bottom line: what is typed, or what was said, or the keys that do something where the focus is.
struct Footer {
  private let state: State

  init(_ state: State) { self.state = state }

  /// A key and what it does here.
  struct Hint {
    let command: Command
    let key: String
    let words: String
    /// Columns of the screen.
    let columns: Range<Int>
  }

  /// The hints as they stand on the line: those of commands that do something here, as far as they have room. A click on one
  /// is its key. A window has its own keys, in its frame.
  var hints: [Hint] {
    guard state.view.input == nil, state.view.message == nil, state.view.overlay == nil else { return [] }
    var column = 1
    var hints: [Hint] = []
    for command in Command.hinted where state.applies(command) {
      let key = state.preferences.keymap.firstLabel(for: command)
      guard !key.isEmpty, let words = words(for: command) else { continue }
      let end = column + DisplayWidth.of(key) + 1 + DisplayWidth.of(words)
      if end + 2 >= state.size.columns { break }
      hints.append(Hint(command: command, key: key, words: words, columns: column..<end))
      column = end + 2
    }
    return hints
  }

  /// What the key does here, where that is more than its row says.
  private func words(for command: Command) -> String? {
    let words = command.row.hint?.words
    return switch command.kind {
    case .inPane(.toggle): state.view.focus == .article ? "page down" : words
    case .inPane(.open): [.facets, .article].contains(state.view.focus) ? nil : words
    case .filter(.type): state.view.focus == .article ? "search" : words
    case .excerpt: state.panes.article.search.matches.isEmpty ? words : "next match"
    case .inPane, .filter, .move, .focus, .zoom, .window, .review, .leave, .outside: words
    }
  }

  func draw(in line: Rect, on buffer: inout CellBuffer) {
    buffer.fill(line, as: Style(.statusBar))
    if let input = state.view.input {
      QueryBar(input: input, matches: state.panes.article.search.matches.count).draw(in: line, on: &buffer)
    } else if let message = state.view.message {
      draw(message, above: line, on: &buffer)
    } else {
      for hint in hints {
        let start = hint.columns.lowerBound
        let used = buffer.put(hint.key, column: start, row: line.row, columns: line.columns, style: Style(.statusKey))
        buffer.put(
          hint.words, column: start + used + 1, row: line.row, columns: line.columns, style: Style(.statusBar))
      }
    }
    drawSpinner(in: line, on: &buffer)
  }

  /// What of the screen it takes, down to its own line.
  func place(from line: Rect) -> Rect {
    guard state.view.input == nil, let message = state.view.message else { return line }
    let rows = Footer.lines(of: message, in: line).count
    return Rect(column: line.column, row: line.row - rows + 1, columns: line.columns, rows: rows)
  }

  /// A message that one line has no room for takes lines of the panes above it; the next key gives them back.
  private static func lines(of message: String, in line: Rect) -> [String] {
    Wrap.texts(of: message, columns: max(1, line.columns - 2)).suffix(max(1, line.row + 1)).map { String($0.text) }
  }

  private func draw(_ message: String, above line: Rect, on buffer: inout CellBuffer) {
    let words = Footer.lines(of: message, in: line)
    for (index, part) in words.enumerated() {
      let row = line.row - words.count + 1 + index
      let place = Rect(column: line.column, row: row, columns: line.columns, rows: 1)
      if row != line.row { buffer.fill(place, as: Style(.message)) }
      buffer.put(" \(part)", column: line.column, row: row, columns: line.columns, style: Style(.message))
    }
  }

  /// At the right end, where nothing else is written.
  private func drawSpinner(in line: Rect, on buffer: inout CellBuffer) {
    guard let step = state.view.spinner, line.columns > 0 else { return }
    let shapes: [Unicode.Scalar] = ["|", "/", "-", "\\"]
    let last = line.column + line.columns - 1
    buffer.set(Cell(shapes[step % shapes.count], Style(.statusKey)), column: last, row: line.row)
  }
}

/// What is typed, with what may be completed above it.
struct QueryBar {
  let input: ViewState.Input
  /// How often the words searched for stand in the article.
  let matches: Int

  private var prompt: String { input.purpose == .query ? " filter: " : " search this article: " }

  func draw(in line: Rect, on buffer: inout CellBuffer) {
    input.field.draw(prompt: prompt, in: line, style: Style(.queryBar), on: &buffer)
    drawNote(in: line, on: &buffer)
    if let completion = input.completion {
      let before = String(input.field.text[..<min(completion.piece.range.lowerBound, input.field.text.count)])
      completion.draw(over: line, column: DisplayWidth.of(prompt) + DisplayWidth.of(before), on: &buffer)
    }
  }

  /// Columns of the prompt and of what keeps the note from the text.
  private static let noteGap = 16
  /// Columns below which the beginning of a longer note says nothing.
  private static let leastNote = 8

  /// What is wrong with the query, or how many matches there are, at the right end.
  private func drawNote(in line: Rect, on buffer: inout CellBuffer) {
    let note =
      switch input.purpose {
      case .query: input.error?.description ?? "Enter keeps it, Esc takes it back"
      case .articleSearch: input.field.string.isEmpty ? "" : Labels.counted(matches, "match", "matches")
      }
    let room = line.columns - QueryBar.noteGap - DisplayWidth.of(input.field.string)
    let columns = min(DisplayWidth.of(note), room)
    guard columns > 0, columns == DisplayWidth.of(note) || columns > QueryBar.leastNote else { return }
    let role: Role = input.error == nil ? .statusBar : .queryError
    buffer.put(note, column: line.columns - columns - 1, row: line.row, columns: columns, style: Style(role))
  }
}
