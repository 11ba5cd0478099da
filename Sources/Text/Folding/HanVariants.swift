/// Traditional Han characters, read as their simplified forms: what is written in Hong Kong and Taiwan is found by the words of the
/// mainland. Applied to words, queries and texts alike, so that a pair too many does no harm.
enum HanVariants {
  /// O(1).
  static func simplified(_ value: UInt32) -> UInt32 {
    guard value >= first, Int(value - first) < table.count else { return value }
    let other = table[Int(value - first)]
    return other == 0 ? value : UInt32(other)
  }

  /// The first ideograph of the table.
  private static let first: UInt32 = 0x4E00

  /// By place in the block of unified ideographs (U+4E00...U+9FFF); 0 where the form is its own.
  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0xA000 - Int(first))
    for (from, to) in zip(traditional.unicodeScalars, simplified.unicodeScalars) where from != to {
      table[Int(from.value - first)] = UInt16(truncatingIfNeeded: to.value)
    }
    return table
  }()
}
