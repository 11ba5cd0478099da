import Incidents
import Screen
import Text

extension ReaderPane {
  /// Marks to lay over the text, weakest first.
  struct Highlights {
    var excerpts: [Range<Int>] = []
    var matches: [Range<Int>] = []
    var current: Range<Int>?
  }

  func draw(
    _ highlights: Highlights, note: String, in rect: Rect, isFocused: Bool, on buffer: inout CellBuffer
  ) {
    let content = PaneFrame.content(of: rect)
    PaneFrame.draw(
      "Article", note: [note, place(height: content.rows)].filter { !$0.isEmpty }.joined(separator: " · "), in: rect,
      isFocused: isFocused, on: &buffer)
    switch self.content {
    case .unreadable(let reason):
      return PaneFrame.drawEmpty([reason, "Press Esc to go back."], in: content, on: &buffer)
    case nil:
      return PaneFrame.drawEmpty(path == nil ? ["This incident names no article."] : [], in: content, on: &buffer)
    case .article: break
    }
    let margin = max(0, min(2, content.columns - 40))
    for row in 0..<content.rows {
      guard let line = lines?.lines.dropFirst(top + row).first else { return }
      let column = content.column + margin + line.indent
      buffer.put(
        line.text, column: column, row: content.row + row, columns: content.column + content.columns - column,
        style: line.style)
      buffer.put(
        line.lead, column: column - line.lead.unicodeScalars.count, row: content.row + row,
        columns: content.column + content.columns - column + line.lead.unicodeScalars.count, style: Style(.muted))
      for link in line.links { draw(link, on: line, column, content.row + row, &buffer) }
      highlight(line, highlights, column: column, row: content.row + row, on: &buffer)
    }
  }

  /// Columns the text may take in a pane.
  static func textColumns(in rect: Rect) -> Int {
    let columns = PaneFrame.content(of: rect).columns
    return columns - max(0, min(2, columns - 40)) - (columns > 40 ? 1 : 0)
  }

  private func place(height: Int) -> String {
    guard let lines, lines.lines.count > height, height > 0 else { return lines == nil ? "" : "all" }
    let last = lines.lines.count - height
    return top == 0 ? "top" : top >= last ? "end" : "\(top * 100 / last)%"
  }

  private func draw(
    _ link: ReaderText.Link, on line: ReaderLines.Line, _ column: Int, _ row: Int, _ buffer: inout CellBuffer
  ) {
    let place = ReaderPane.place(of: link.range, on: line, column, row)
    buffer.restyle(place) { $0 = Style(.link) }
    guard let addresses = lines?.addresses, addresses.indices.contains(link.number - 1) else { return }
    buffer.link(place, to: addresses[link.number - 1])
  }

  private func highlight(
    _ line: ReaderLines.Line, _ highlights: Highlights, column: Int, row: Int, on buffer: inout CellBuffer
  ) {
    guard let range = line.range, !range.isEmpty else { return }
    for excerpt in highlights.excerpts { paint(.excerpt, excerpt, on: line, range, column, row, &buffer) }
    for match in highlights.matches { paint(.searchMatch, match, on: line, range, column, row, &buffer) }
    if let current = highlights.current { paint(.currentExcerpt, current, on: line, range, column, row, &buffer) }
  }

  private func paint(
    _ role: Role, _ mark: Range<Int>, on line: ReaderLines.Line, _ range: Range<Int>, _ column: Int, _ row: Int,
    _ buffer: inout CellBuffer
  ) {
    guard mark.overlaps(range) else { return }
    paint(role, shown: line.shown(mark.clamped(to: range)), on: line, column, row, &buffer)
  }

  private func paint(
    _ role: Role, shown part: Range<Int>, on line: ReaderLines.Line, _ column: Int, _ row: Int,
    _ buffer: inout CellBuffer
  ) {
    buffer.restyle(ReaderPane.place(of: part, on: line, column, row)) { $0 = Style(role) }
  }

  /// Where scalars of a line's text stand on the screen.
  private static func place(of part: Range<Int>, on line: ReaderLines.Line, _ column: Int, _ row: Int) -> Rect {
    let scalars = line.text.unicodeScalars
    let before = scalars.prefix(part.lowerBound)
    let inside = scalars.dropFirst(part.lowerBound).prefix(part.count)
    return Rect(
      column: column + before.reduce(0) { $0 + VisibleText.columns(of: $1) }, row: row,
      columns: inside.reduce(0) { $0 + VisibleText.columns(of: $1) }, rows: 1)
  }
}
