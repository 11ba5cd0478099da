import Incidents
import Screen

/// The help, made from the command table and the query fields.
enum HelpOverlay {
  /// All lines: keys and what they do.
  static func lines(_ keymap: Keymap) -> [(keys: String, words: String)] {
    var lines: [(keys: String, words: String)] = [("", "Keys")]
    lines += Command.allCases.map { (keymap.label(for: $0), $0.help) }
    lines += [
      ("", ""), ("", "Query (press /)"), ("word", "in titles, names, values and quotes; \"two words\" as one phrase"),
      ("-word", "without it"), ("a or b", "one of them; brackets group: (a or b) c"),
    ]
    lines += QueryField.allCases.map { ("\($0.rawValue):", $0.help) }
    lines += [
      ("sort:", "date, penalty, affected, sources, organisation or title; sort:-penalty is largest first"), ("", ""),
      ("", "Marks"), ("✓ → ✗ ·", "evidence: exact, moved, lost, none given"),
      ("✓ ◌ ✗", "incidents: reviewed, draft (found by the program), rejected"),
      ("?", "falls only possibly into the chosen years"),
    ]
    return lines
  }

  static func lastTop(_ size: Size) -> Int { max(0, lines(.standard).count - Overlay.box(in: size).inner.rows) }

  static func draw(top: Int, _ keymap: Keymap, on buffer: inout CellBuffer) {
    let content = Overlay.drawBox("Help", "j k scroll, Esc closes", on: &buffer)
    for (row, line) in lines(keymap).dropFirst(top).prefix(content.rows).enumerated() {
      let at = content.row + row
      if line.keys.isEmpty {
        buffer.put(line.words, column: content.column, row: at, columns: content.columns, style: Style(.heading))
        continue
      }
      let keys = min(24, content.columns / 3)
      buffer.put(line.keys, column: content.column, row: at, columns: keys, style: Style(.number))
      buffer.put(
        line.words, column: content.column + keys + 1, row: at, columns: content.columns - keys - 1, style: .plain)
    }
  }
}

extension Overlay {
  /// Where an overlay's box lies: in the middle, with a margin where there is room.
  static func box(in size: Size) -> Rect {
    let columns = min(size.columns, max(40, min(100, size.columns - 6)))
    let rows = size.rows >= 12 ? size.rows - 4 : size.rows
    return Rect(column: (size.columns - columns) / 2, row: (size.rows - rows) / 2, columns: columns, rows: rows)
  }

  /// Draws an empty box and returns the room inside.
  static func drawBox(_ title: String, _ hint: String, in rect: Rect? = nil, on buffer: inout CellBuffer) -> Rect {
    let rect = rect ?? box(in: buffer.size)
    buffer.fill(rect, .plain)
    let line = Style(.focusedBorder)
    guard rect.columns >= 12, rect.rows >= 3 else { return rect }
    let (right, bottom) = (rect.column + rect.columns - 1, rect.row + rect.rows - 1)
    buffer.fill(Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), line, with: "─")
    buffer.fill(Rect(column: rect.column, row: bottom, columns: rect.columns, rows: 1), line, with: "─")
    buffer.fill(Rect(column: rect.column, row: rect.row, columns: 1, rows: rect.rows), line, with: "│")
    buffer.fill(Rect(column: right, row: rect.row, columns: 1, rows: rect.rows), line, with: "│")
    for (column, row, corner) in [
      (rect.column, rect.row, "┌"), (right, rect.row, "┐"), (rect.column, bottom, "└"), (right, bottom, "┘"),
    ] as [(Int, Int, Unicode.Scalar)] { buffer.set(Cell(corner, line), column: column, row: row) }
    buffer.put(
      " \(title) ", column: rect.column + 2, row: rect.row, columns: rect.columns - 4, style: Style(.focusedTitle))
    buffer.put(" \(hint) ", column: rect.column + 2, row: bottom, columns: rect.columns - 4, style: Style(.muted))
    return Rect(column: rect.column + 2, row: rect.row + 1, columns: rect.columns - 4, rows: rect.rows - 2)
  }
}
