/// Rows of columns for a model, one after the other; all of the same width.
package struct FeatureRows: Sendable {
  private var row = FeatureRow()
  /// How many rows there are.
  package private(set) var count = 0
  /// Columns of each row; 0 while there is none.
  package var width: Int { count == 0 ? 0 : row.values.count / count }

  package init() {}

  /// Rows that were filled before, all of the same width.
  package init(_ rows: some Sequence<[Int32]>) { for row in rows { append { $0.add(row[...]) } } }

  /// Makes room, so that rows are added without moving those before.
  package mutating func reserve(_ rows: Int, width: Int) { row.reserve(rows * width) }

  /// - Parameter fill: appends the columns of one row.
  package mutating func append(_ fill: (inout FeatureRow) -> Void) {
    fill(&row)
    count += 1
  }

  /// The columns of a row.
  package subscript(_ index: Int) -> ArraySlice<Int32> { row.values[(index * width)..<((index + 1) * width)] }

  /// Turns eight rows into columns; the last row stands in for those beyond it.
  ///
  /// - Parameter wanted: the columns that are asked for, in the order in which they are laid.
  func lay(_ wanted: [Int], into columns: inout [SIMD8<Int32>], from start: Int) {
    let values = row.values
    let width = width
    var places = SIMD8<Int>()
    for lane in places.indices { places[lane] = min(start + lane, count - 1) * width }
    for (at, name) in wanted.enumerated() {
      var column = SIMD8<Int32>()
      for lane in places.indices { column[lane] = values[places[lane] + name] }
      columns[at] = column
    }
  }
}
