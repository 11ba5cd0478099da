import Incidents
import Screen

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
