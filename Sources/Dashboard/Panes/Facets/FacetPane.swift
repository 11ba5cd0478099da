import Incidents
import Screen
import Text
import Search

/// The facets at the left: their values with counts, and which are chosen.
package struct FacetPane: Sendable, Equatable {
  package var cursor = ListCursor(position: 1)
  private(set) var lines: [Line] = []
  /// Whether the counts are of the filter before; the new ones are on their way.
  private var isLate = false

  enum Line: Sendable, Equatable {
    case heading(Facet)
    case value(FacetCount, isChosen: Bool)
    /// How many values are left out here; it opens the list of them all.
    case more(Facet, count: Int)
  }

  /// All lines under a listing. A chosen value is always there, with 0 when nothing has it.
  static func lines(_ listing: Listing) -> [Line] {
    var lines: [Line] = []
    for facet in Facet.allCases {
      let all = listing.facets[facet] ?? []
      var counts = Array(all.prefix(facet.mostInSight))
      var rest = (listing.facetSizes[facet] ?? all.count) - counts.count
      for chosen in listing.filter.chosen where chosen.facet == facet && !counts.contains(where: { $0.value == chosen })
      {
        let known = all.first { $0.value == chosen }
        if known != nil { rest -= 1 }
        counts.append(known ?? FacetCount(value: chosen, count: 0))
      }
      if counts.isEmpty { continue }
      lines.append(.heading(facet))
      lines += counts.map { .value($0, isChosen: listing.filter.chosen.contains($0.value)) }
      if rest > 0 { lines.append(.more(facet, count: rest)) }
    }
    return lines
  }

  /// Moves over values, past headings.
  mutating func move(by step: Int) {
    guard !lines.isEmpty else { return }
    var position = max(0, min(lines.count - 1, cursor.position + step))
    let direction = step < 0 ? -1 : 1
    while lines.indices.contains(position), case .heading = lines[position] { position += direction }
    if lines.indices.contains(position) { cursor.position = position }
    if position < 0 { cursor.top = 0 }
  }

  /// The value under the cursor.
  var chosen: FacetValue? { value(at: cursor.position) }

  func value(at index: Int) -> FacetValue? {
    guard lines.indices.contains(index), case .value(let count, _) = lines[index] else { return nil }
    return count.value
  }

  /// The facet that the cursor is in.
  var facet: Facet? {
    guard lines.indices.contains(cursor.position) else { return nil }
    return switch lines[cursor.position] {
    case .heading(let facet), .more(let facet, _): facet
    case .value(let count, _): count.value.facet
    }
  }

  var isOnMore: Bool {
    guard lines.indices.contains(cursor.position), case .more = lines[cursor.position] else { return false }
    return true
  }

  /// Takes new counts; the cursor stays on its value.
  ///
  /// - Parameter isRefresh: the same question was answered before; the view then stays as well.
  mutating func take(_ listing: Listing, isRefresh: Bool = false) {
    let kept = chosen
    lines = FacetPane.lines(listing)
    isLate = !listing.isCounted
    let place = lines.indices.first { kept != nil && value(at: $0) == kept }
    switch place {
    case let place? where isRefresh: cursor.follow(to: place)
    case let place?: cursor.position = place
    case nil: move(by: 0)
    }
  }
}

extension FacetPane {
  func draw(in rect: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    PaneFrame.draw("Facets", in: rect, isFocused: isFocused, on: &buffer)
    let content = PaneFrame.content(of: rect)
    if lines.isEmpty { return PaneFrame.drawEmpty(["Nothing to count yet."], in: content, on: &buffer) }
    let first = cursor.firstVisible(height: content.rows, count: lines.count)
    // Only years have bars, so only they set their scale.
    let widest = FacetPane.widestYear(lines)
    for (row, index) in (first..<min(lines.count, first + content.rows)).enumerated() {
      let line = Rect(column: content.column, row: content.row + row, columns: content.columns, rows: 1)
      switch lines[index] {
      case .heading(let facet):
        buffer.put(facet.title, column: line.column, row: line.row, columns: line.columns, style: Style(.heading))
      case .value(let count, let isChosen):
        draw(count, isChosen, widest: widest, in: line, on: &buffer)
      case .more(_, let count):
        buffer.put(
          "  … \(Labels.grouped(count)) more", column: line.column, row: line.row, columns: line.columns,
          style: Style(.muted))
      }
      if index == cursor.position { buffer.restyle(line) { $0.selection = isFocused ? .focused : .resting } }
    }
  }

  private static func widestYear(_ lines: [Line]) -> Int {
    lines.compactMap { if case .value(let count, _) = $0, count.value.facet == .year { count.count } else { nil } }
      .max() ?? 1
  }

  private func draw(
    _ count: FacetCount, _ isChosen: Bool, widest: Int, in line: Rect, on buffer: inout CellBuffer
  ) {
    let number = Labels.grouped(count.count) + (count.possible > 0 ? "?" : " ")
    let numberColumns = max(4, DisplayWidth.of(number))
    let bars = count.value.facet == .year ? min(12, max(0, line.columns - numberColumns - 8)) : 0
    let nameColumns = line.columns - numberColumns - bars - 1
    let indent = count.value.parent == nil ? "" : "  "
    let name = (isChosen ? "✓ " : "  ") + indent + Labels.facetValue(count.value)
    let style = Style(isChosen ? .good : count.value.facet == .year ? .date : .text, bold: isChosen)
    buffer.put(name, column: line.column, row: line.row, columns: nameColumns, style: style)
    if bars > 0 {
      let column = line.column + nameColumns
      FacetPane.drawBar(count, widest: widest, columns: bars, column: column, row: line.row, on: &buffer)
    }
    let at = line.column + line.columns - 1 - DisplayWidth.of(number)
    let role: Role = count.count == 0 || isLate ? .muted : .number
    buffer.put(number, column: at, row: line.row, columns: numberColumns, style: Style(role))
  }

  /// A bar in eighths of a cell; what is only possible is drawn lighter at its end.
  private static func drawBar(
    _ count: FacetCount, widest: Int, columns: Int, column: Int, row: Int, on buffer: inout CellBuffer
  ) {
    let eighths = max(count.count > 0 ? 1 : 0, count.count * columns * 8 / max(1, widest))
    let certain = (count.count - count.possible) * columns * 8 / max(1, widest)
    let parts: [Unicode.Scalar] = [" ", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    for cell in 0..<columns {
      let filled = eighths - cell * 8
      guard filled > 0 else { return }
      let role: Role = cell * 8 < certain ? .bar : .barPossible
      buffer.set(Cell(filled >= 8 ? "█" : parts[filled], Style(role)), column: column + cell, row: row)
    }
  }
}
