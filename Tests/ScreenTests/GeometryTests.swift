import Screen
import Testing

@Suite struct GeometryTests {
  private let rect = Rect(column: 3, row: 2, columns: 10, rows: 5)

  @Test(arguments: [(-1, 0), (0, 0), (4, 4), (10, 10), (11, 10), (.max, 10)])
  func `columns are split into two that join without a gap`(count: Int, left: Int) {
    let (first, rest) = rect.splitColumns(count)
    #expect(first == Rect(column: 3, row: 2, columns: left, rows: 5))
    #expect(rest == Rect(column: 3 + left, row: 2, columns: 10 - left, rows: 5))
  }

  @Test(arguments: [(-1, 0), (0, 0), (2, 2), (5, 5), (6, 5)])
  func `rows are split into two that join without a gap`(count: Int, top: Int) {
    let (first, rest) = rect.splitRows(count)
    #expect(first == Rect(column: 3, row: 2, columns: 10, rows: top))
    #expect(rest == Rect(column: 3, row: 2 + top, columns: 10, rows: 5 - top))
  }

  @Test(arguments: [
    (3, 2, true), (12, 6, true), (2, 2, false), (3, 1, false), (13, 6, false), (12, 7, false), (7, 4, true),
  ])
  func `a rectangle holds its first cell, and not the one behind its last`(column: Int, row: Int, isInside: Bool) {
    #expect(rect.contains(Position(column: column, row: row)) == isInside)
  }

  @Test func `what is inside a border is two less each way, and never negative`() {
    #expect(rect.inner == Rect(column: 4, row: 3, columns: 8, rows: 3))
    #expect(Rect(column: 0, row: 0, columns: 1, rows: 2).inner.isEmpty)
    #expect(Rect(column: 0, row: 0, columns: 1, rows: 2).inner.columns == 0)
  }

  @Test func `sizes are never negative, and a rectangle of a size begins at the corner`() {
    #expect(Size(columns: -3, rows: -1) == Size(columns: 0, rows: 0))
    #expect(Rect(column: 1, row: 1, columns: -3, rows: 4).isEmpty && !rect.isEmpty)
    #expect(Rect(Size(columns: 7, rows: 3)) == Rect(column: 0, row: 0, columns: 7, rows: 3))
    #expect(Size(rect) == Size(columns: 10, rows: 5))
  }
}
