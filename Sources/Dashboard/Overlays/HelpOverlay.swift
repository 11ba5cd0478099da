import Incidents
import Screen
import Text

/// The help, made from the command table and the query fields.
package struct HelpOverlay: OverlayView {
  /// Each with all its words.
  private let entries: [Line]
  /// As they stand for a width: what has no room on one line goes on below it.
  private var lines: [Line] = []
  private var columns = -1
  private var top = 0
  private var height = 0

  struct Line: Sendable, Equatable {
    var keys: String
    var words: String
    var isHeading = false
  }

  /// Columns of the keys.
  private static let keyColumns = 24

  init(_ keymap: Keymap) { entries = HelpOverlay.entries(keymap) }

  /// All lines: keys and what they do.
  static func entries(_ keymap: Keymap) -> [Line] {
    var lines = [Line(keys: "", words: "Keys", isHeading: true)]
    lines += Command.allCases.map { Line(keys: keymap.label(for: $0), words: $0.row.help) }
    lines.append(Line(keys: "", words: "Query (press \(keymap.firstLabel(for: .query)))", isHeading: true))
    lines += HelpOverlay.words.map { Line(keys: $0.0, words: $0.1) }
    lines += QueryField.allCases.map { Line(keys: "\($0.rawValue):", words: $0.help) }
    lines.append(Line(keys: "sort:", words: HelpOverlay.sorts))
    lines.append(Line(keys: "", words: "Marks", isHeading: true))
    lines += HelpOverlay.marks.map { Line(keys: $0.0, words: $0.1) }
    return lines
  }

  private static let words = [
    ("word", "in titles, names, values and quotes; \"two words\" as one phrase"), ("-word", "without it"),
    ("a or b", "one of them; brackets group: (a or b) c"),
  ]
  private static let sorts = "date, penalty, affected, sources, organisation or title; sort:-penalty is largest first"
  private static let marks = [
    ("→ ✗ · !", "evidence of a fact: moved, lost, none given, unread; no mark: the quote stands in its article"),
    ("✓ ◌ ✗", "incidents and facts: reviewed, draft (found by the program), rejected"),
    ("?", "falls only possibly into the chosen years"),
  ]

  func title(in state: State) -> String { "Help" }
  func hint(in state: State) -> String { "j k scroll, Esc closes" }

  func needs(in state: State, columns: Int) -> Size {
    Size(columns: columns, rows: columns == self.columns ? lines.count : wrapped(columns: columns).count)
  }

  private static func keyColumns(of columns: Int) -> Int { min(keyColumns, columns / 3) }

  private func wrapped(columns: Int) -> [Line] {
    let room = max(1, columns - HelpOverlay.keyColumns(of: columns) - 1)
    return entries.flatMap { entry in
      entry.isHeading
        ? [entry]
        : Wrap.texts(of: entry.words, columns: room).enumerated().map { index, part in
          Line(keys: index == 0 ? entry.keys : "", words: part.text)
        }
    }
  }

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    guard let step = OverlayScroll.step(key, as: command, page: height) else { return .passes }
    top = max(0, min(top + step, lines.count - height))
    return .stays()
  }

  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer { .stays() }

  mutating func settle(in size: Size, _ state: State) {
    if columns != size.columns { (columns, lines) = (size.columns, wrapped(columns: size.columns)) }
    height = size.rows
    top = max(0, min(top, lines.count - height))
  }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    let keys = HelpOverlay.keyColumns(of: content.columns)
    for (row, line) in lines.dropFirst(top).prefix(content.rows).enumerated() {
      let at = content.row(row)
      if line.isHeading {
        buffer.put(line.words, column: at.column, row: at.row, columns: at.columns, style: Style(.heading))
        continue
      }
      buffer.put(line.keys, column: at.column, row: at.row, columns: keys, style: Style(.number))
      buffer.put(
        line.words, column: at.column + keys + 1, row: at.row, columns: at.columns - keys - 1, style: .plain)
    }
  }
}

/// How keys scroll what is open.
enum OverlayScroll {
  /// Lines to move by; `nil` when the key is for something else.
  static func step(_ key: Key, as command: Command?, page: Int) -> Int? {
    switch key {
    case .wheelUp: return -State.notch
    case .wheelDown: return State.notch
    default: break
    }
    let page = max(1, page - 2)
    switch command?.kind {
    case .move(let move): return move.lines(page: page)
    case .focus(let step): return step
    case .inPane(.toggle): return page
    case nil, .inPane, .filter, .excerpt, .zoom, .window, .review, .leave, .outside: return nil
    }
  }
}
