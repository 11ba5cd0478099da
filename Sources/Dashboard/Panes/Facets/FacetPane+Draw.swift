import Incidents
import Screen
import Text

extension FacetPane {
  /// Columns of a year and the blanks around it, which bars leave alone.
  private static let yearColumns = 8
  private static let mostBarColumns = 12

  func draw(_ count: FacetCount, isChosen: Bool, scale: FacetBar.Scale, in line: Rect, on buffer: inout CellBuffer) {
    let number = Labels.grouped(count.count) + (count.possible > 0 ? "?" : " ")
    let numberColumns = max(4, DisplayWidth.of(number))
    let isYear = count.value.facet == .year
    let barColumns =
      isYear ? min(FacetPane.mostBarColumns, max(0, line.columns - numberColumns - FacetPane.yearColumns)) : 0
    let nameColumns = line.columns - numberColumns - barColumns - 1
    let indent = count.value.parent == nil ? "" : "  "
    let name = (isChosen ? "✓ " : "  ") + indent + Labels.facetValue(count.value)
    let style = Style(isChosen ? .good : isYear ? .date : .text, bold: isChosen)
    buffer.put(name, column: line.column, row: line.row, columns: nameColumns, style: style)
    if barColumns > 0 {
      let place = Rect(column: line.column + nameColumns, row: line.row, columns: barColumns, rows: 1)
      FacetBar(count, scale: scale, columns: barColumns).draw(in: place, on: &buffer)
    }
    let at = line.column + line.columns - 1 - DisplayWidth.of(number)
    let role: Role = count.count == 0 || isLate ? .muted : .number
    buffer.put(number, column: at, row: line.row, columns: numberColumns, style: Style(role))
  }
}

/// A count as a bar of half cells. Its line is thin, so that the bars of two rows never run into one.
struct FacetBar: Equatable {
  /// Half cells, and how many of them stand for what is certain.
  let halves: Int
  let certainHalves: Int

  /// The largest count of all bars.
  struct Scale: Equatable {
    let largest: Int

    init(largest: Int) { self.largest = largest }

    init(_ lines: [FacetPane.Line]) {
      let years = lines.compactMap { line in
        if case .value(let count, _) = line, count.value.facet == .year { count.count } else { nil }
      }
      largest = max(1, years.max() ?? 1)
    }
  }

  /// What is there at all has half a cell at least.
  init(_ count: FacetCount, scale: Scale, columns: Int) {
    halves = max(count.count > 0 ? 1 : 0, count.count * columns * 2 / scale.largest)
    certainHalves = (count.count - count.possible) * columns * 2 / scale.largest
  }

  func draw(in place: Rect, on buffer: inout CellBuffer) {
    for cell in 0..<(halves + 1) / 2 {
      let role: Role = cell * 2 < certainHalves ? .bar : .barPossible
      let isWhole = halves - cell * 2 >= 2
      buffer.set(Cell(isWhole ? "━" : "╸", Style(role)), column: place.column + cell, row: place.row)
    }
  }
}
