import Incidents
import Screen
import Testing
import Text

@testable import Dashboard

/// The bars beside the years: half a cell is the least that is seen, and what is only possible looks other.
@Suite struct FacetBarTests {
  private func count(_ count: Int, possible: Int = 0, _ facet: Facet = .year) -> FacetCount {
    FacetCount(value: FacetValue(facet, "2020"), count: count, possible: possible)
  }

  private func cells(_ count: FacetCount, largest: Int, columns: Int) -> [Cell] {
    var buffer = CellBuffer(Size(columns: columns + 4, rows: 1))
    FacetBar(count, scale: .init(largest: largest), columns: columns)
      .draw(in: Rect(column: 2, row: 0, columns: columns, rows: 1), on: &buffer)
    return buffer.cells
  }

  private func shape(_ cells: [Cell]) -> String { cells.map { String($0.base) }.joined() }

  @Test(arguments: [
    (10, "  ━━━━━  "), (5, "  ━━╸    "), (9, "  ━━━━╸  "), (1, "  ╸      "), (2, "  ━      "), (0, "         "),
  ])
  func `a bar is as long as its share, in half cells`(number: Int, shape expected: String) {
    #expect(shape(cells(count(number), largest: 10, columns: 5)) == expected)
  }

  @Test func `the smallest count among very large ones is still seen`() {
    #expect(shape(cells(count(1), largest: 1_000_000, columns: 5)) == "  ╸      ")
  }

  @Test func `no bar leaves its place, and one that counts more is no shorter`() {
    var random = SplitMix64(state: 21)
    for _ in 0..<500 {
      let largest = Int.random(in: 1...5000, using: &random)
      let columns = Int.random(in: 1...12, using: &random)
      let number = Int.random(in: 0...largest, using: &random)
      let bar = FacetBar(count(number), scale: .init(largest: largest), columns: columns)
      #expect((0...columns * 2).contains(bar.halves) && (bar.halves == 0) == (number == 0))
      #expect(bar.certainHalves == bar.halves || number * columns * 2 < largest)
      let more = FacetBar(count(min(largest, number + 1)), scale: .init(largest: largest), columns: columns)
      #expect(more.halves >= bar.halves)
    }
  }

  @Test func `what is only possible looks other than what is certain, which comes first`() {
    let roles = cells(count(10, possible: 4), largest: 10, columns: 5).dropFirst(2).prefix(5).map(\.style.role)
    #expect(roles == [.bar, .bar, .bar, .barPossible, .barPossible])
    let none = cells(count(10, possible: 10), largest: 10, columns: 5).dropFirst(2).prefix(5).map(\.style.role)
    #expect(none.allSatisfy { $0 == .barPossible })
  }

  @Test func `only years set the scale`() {
    let lines: [FacetPane.Line] = [
      .heading(.year), .value(count(7), isChosen: false), .value(count(3), isChosen: true), .heading(.company),
      .value(count(99, .company), isChosen: false), .more(.company, count: 200),
    ]
    #expect(FacetBar.Scale(lines) == .init(largest: 7))
    // Nothing is divided by nothing.
    #expect(FacetBar.Scale([]) == .init(largest: 1) && FacetBar.Scale([.value(count(0), isChosen: false)]).largest == 1)
  }

  @Test func `a blank stands between what has no date and its bar, however narrow the pane`() {
    let undated = FacetCount(value: .undated, count: 7, possible: 0)
    for columns in 14...40 {
      var buffer = CellBuffer(Size(columns: columns, rows: 1))
      let line = Rect(column: 0, row: 0, columns: columns, rows: 1)
      FacetPane().draw(undated, isChosen: false, scale: .init(largest: 7), in: line, on: &buffer)
      let shape = shape(buffer.cells)
      #expect(shape.hasPrefix("  no date "), "\(columns) columns: \(shape)")
    }
  }

  @Test(arguments: [7, 42, 220, 1234]) func `a blank stands before every number, and the bars of a pane begin together`(
    largest: Int
  ) {
    let starts = [1, largest / 2, largest].map { number in
      var buffer = CellBuffer(Size(columns: 30, rows: 1))
      let line = Rect(column: 0, row: 0, columns: 30, rows: 1)
      FacetPane().draw(count(number), isChosen: false, scale: .init(largest: largest), in: line, on: &buffer)
      let shape = shape(buffer.cells)
      #expect(shape.contains(" \(Labels.grouped(number)) "), "\(shape)")
      return buffer.cells.firstIndex { $0.base == "━" || $0.base == "╸" }
    }
    #expect(Set(starts).count == 1 && starts[0] != nil)
  }
}
