/// Rows of columns for a model, one after the other; all of the same width.
package struct FeatureRows: Sendable {
  private var values: [Int32] = []
  package private(set) var count = 0
  package var width: Int { count == 0 ? 0 : values.count / count }

  package init() {}

  package init(_ rows: some Sequence<[Int32]>) { for row in rows { append { $0 += row } } }

  mutating func reserve(_ rows: Int, width: Int) { values.reserveCapacity(rows * width) }

  /// - Parameter fill: appends the columns of one row.
  mutating func append(_ fill: (inout [Int32]) -> Void) {
    fill(&values)
    count += 1
  }

  subscript(_ row: Int) -> ArraySlice<Int32> { values[(row * width)..<((row + 1) * width)] }

  /// Turns eight rows into columns; the last row stands in for those beyond it.
  func lay(_ columns: inout [SIMD8<Int32>], from start: Int) {
    func row(_ lane: Int) -> Int { min(start + lane, count - 1) * width }
    let (a, b, c, d) = (row(0), row(1), row(2), row(3))
    let (e, f, g, h) = (row(4), row(5), row(6), row(7))
    for at in columns.indices {
      columns[at] = SIMD8(
        values[a + at], values[b + at], values[c + at], values[d + at], values[e + at], values[f + at], values[g + at],
        values[h + at])
    }
  }
}
