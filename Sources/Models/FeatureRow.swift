/// Whole numbers for a model, row after row, filled column by column.
///
/// The columns of a row are named by enums (`ModelColumn`), group after group. Numbers are appended in the order of the names; in
/// a debug build each name is held against its place.
package struct FeatureRow {
  @usableFromInline var store: [Int32] = []
  /// The columns filled so far.
  package var values: [Int32] { store }
  /// Where the columns of the group in hand begin.
  @usableFromInline var groupStart = 0

  /// What stands in columns of which nothing is known.
  package static let unknown: Int32 = -1

  package init() {}

  /// Makes room for so many columns in all.
  package mutating func reserve(_ count: Int) { store.reserveCapacity(count) }

  /// A group of columns begins.
  @inlinable @inline(__always)
  package mutating func beginGroup() { groupStart = store.count }

  /// A number cut to `-limit...limit`.
  @inlinable @inline(__always)
  package mutating func set(_ column: some ModelColumn, to value: Int, upTo limit: Int) {
    set(column, to: max(-limit, min(value, limit)))
  }

  /// A small number as it is.
  @inlinable @inline(__always)
  package mutating func set(_ column: some ModelColumn, to value: Int) {
    assert(isNext(column), "\(column) is not the next column")
    store.append(Int32(truncatingIfNeeded: value))
  }

  /// Whether a column stands next in its group.
  @usableFromInline func isNext<Column: ModelColumn>(_ column: Column) -> Bool {
    let columns = Column.allCases
    let place = store.count - groupStart
    return columns.indices.contains(place) && columns[place].rawValue == column.rawValue
  }

  /// The place of a case among all of its type.
  package mutating func set<Value: CaseIterable & Equatable>(_ column: some ModelColumn, toPlaceOf value: Value)
  where Value.AllCases == [Value] {
    set(column, to: Value.allCases.firstIndex(of: value) ?? 0)
  }

  /// 1 for yes, 0 for no.
  @inlinable @inline(__always)
  package mutating func set(_ column: some ModelColumn, to flag: Bool) { set(column, to: flag ? 1 : 0) }

  /// A column for each of the lowest bits.
  package mutating func addBits(of bits: UInt32, count: Int) {
    for place in 0..<UInt32(count) { store.append(Int32(bits >> place & 1)) }
  }

  /// So many columns that nothing is known of.
  package mutating func addUnknown(_ count: Int) { for _ in 0..<count { store.append(FeatureRow.unknown) } }

  /// Columns that were filled before.
  package mutating func add(_ columns: ArraySlice<Int32>) { store += columns }
}
