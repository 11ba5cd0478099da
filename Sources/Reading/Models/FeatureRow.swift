/// A row of whole numbers for a model, filled column by column.
extension [Int32] {
  /// A number cut to `-limit...limit`.
  mutating func add(_ value: Int, upTo limit: Int) { append(Int32(Swift.max(-limit, Swift.min(value, limit)))) }

  /// A small number as it is.
  mutating func add(_ value: Int) { append(Int32(truncatingIfNeeded: value)) }

  /// 1 for yes, 0 for no.
  mutating func add(_ flag: Bool) { append(flag ? 1 : 0) }

  /// A column for each of the lowest bits.
  mutating func addBits(_ bits: UInt32, _ count: Int) {
    for place in 0..<UInt32(count) { append(Int32(bits >> place & 1)) }
  }

  /// So many columns that nothing is known of.
  mutating func addUnknown(_ count: Int) { for _ in 0..<count { append(-1) } }
}
