import Incidents
import Screen
import Text

extension ArticlePane {
  /// Marks to lay over the text, weakest first. Ranges of the clean text.
  struct Highlights {
    var excerpts: [Range<Int>] = []
    var matches: [Range<Int>] = []
    var current: Range<Int>?
  }

  func draw(_ highlights: Highlights, in content: Rect, on buffer: inout CellBuffer) {
    guard let lines else { return }
    for (row, line) in lines.lines.dropFirst(top).prefix(content.rows).enumerated() {
      let place = content.row(row)
      let placed = PlacedLine(line: line, column: place.column + margin + line.indent, row: place.row)
      placed.drawText(before: place.column + place.columns, on: &buffer)
      for link in line.links { placed.draw(link, addresses: lines.addresses, on: &buffer) }
      placed.draw(highlights, on: &buffer)
    }
  }
}

/// A line of the article and where its text begins on the screen.
private struct PlacedLine {
  let line: ArticleLines.Line
  let column: Int
  let row: Int

  func drawText(before end: Int, on buffer: inout CellBuffer) {
    buffer.put(line.text, column: column, row: row, columns: end - column, style: line.style)
    let start = column - line.lead.unicodeScalars.count
    buffer.put(line.lead, column: start, row: row, columns: end - start, style: Style(.muted))
  }

  func draw(_ link: BlockText.Link, addresses: [String], on buffer: inout CellBuffer) {
    let place = place(of: link.range)
    buffer.restyle(place) { $0 = Style(.link) }
    if addresses.indices.contains(link.number - 1) { buffer.link(place, to: addresses[link.number - 1]) }
  }

  func draw(_ highlights: ArticlePane.Highlights, on buffer: inout CellBuffer) {
    guard let range = line.range, !range.isEmpty else { return }
    for excerpt in highlights.excerpts { paint(excerpt, within: range, as: .excerpt, on: &buffer) }
    for match in highlights.matches { paint(match, within: range, as: .searchMatch, on: &buffer) }
    if let current = highlights.current { paint(current, within: range, as: .currentExcerpt, on: &buffer) }
  }

  private func paint(_ mark: Range<Int>, within range: Range<Int>, as role: Role, on buffer: inout CellBuffer) {
    guard mark.overlaps(range) else { return }
    buffer.restyle(place(of: line.shown(mark.clamped(to: range)))) { $0 = Style(role) }
  }

  /// Where scalars of the line's text stand on the screen.
  private func place(of part: Range<Int>) -> Rect {
    let scalars = line.text.unicodeScalars
    let before = scalars.prefix(part.lowerBound)
    let inside = scalars.dropFirst(part.lowerBound).prefix(part.count)
    return Rect(
      column: column + before.reduce(0) { $0 + VisibleText.columns(of: $1) }, row: row,
      columns: inside.reduce(0) { $0 + VisibleText.columns(of: $1) }, rows: 1)
  }
}
