/// Whole numbers for a model, row after row, filled column by column.
///
/// The columns of a row are named by enums (`ModelColumn`), group after group. Numbers are appended in the order of the names; in
/// a debug build each name is held against its place.
struct FeatureRow {
  private(set) var values: [Int32] = []
  /// Where the columns of the group in hand begin.
  private var groupStart = 0

  /// What stands in columns of which nothing is known.
  static let unknown: Int32 = -1

  /// Makes room for so many columns in all.
  mutating func reserve(_ count: Int) { values.reserveCapacity(count) }

  /// A group of columns begins.
  @inline(__always)
  mutating func beginGroup() { groupStart = values.count }

  /// A number cut to `-limit...limit`.
  @inline(__always)
  mutating func set(_ column: some ModelColumn, to value: Int, upTo limit: Int) {
    set(column, to: max(-limit, min(value, limit)))
  }

  /// A small number as it is.
  @inline(__always)
  mutating func set(_ column: some ModelColumn, to value: Int) {
    assert(isNext(column), "\(column) is not the next column")
    values.append(Int32(truncatingIfNeeded: value))
  }

  /// Whether a column stands next in its group.
  private func isNext<Column: ModelColumn>(_ column: Column) -> Bool {
    let columns = Column.allCases
    let place = values.count - groupStart
    return columns.indices.contains(place) && columns[place].rawValue == column.rawValue
  }

  /// 1 for yes, 0 for no.
  @inline(__always)
  mutating func set(_ column: some ModelColumn, to flag: Bool) { set(column, to: flag ? 1 : 0) }

  /// A column for each of the lowest bits.
  mutating func addBits(of bits: UInt32, count: Int) {
    for place in 0..<UInt32(count) { values.append(Int32(bits >> place & 1)) }
  }

  /// So many columns that nothing is known of.
  mutating func addUnknown(_ count: Int) { for _ in 0..<count { values.append(FeatureRow.unknown) } }

  /// Columns that were filled before.
  mutating func add(_ columns: ArraySlice<Int32>) { values += columns }
}
