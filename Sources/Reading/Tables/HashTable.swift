/// A fixed map whose keys are hashes already: open addressing, no hashing of hashes. Looking up costs a few nanoseconds, and
/// what is not there is mostly told by one small array.
struct HashTable<Value: Sendable>: Sendable {
  /// One more than the place of an entry; 0 for an empty slot.
  private var slots: [UInt16]
  private var keys: [UInt64] = []
  private var values: [Value] = []
  private let mask: Int

  /// Key 0 is never found. At most 65,535 pairs.
  init(_ pairs: [UInt64: Value]) {
    var size = 16
    while size < pairs.count * 4 { size *= 2 }
    slots = [UInt16](repeating: 0, count: size)
    mask = size - 1
    for (key, value) in pairs where key != 0 {
      var at = HashTable.slot(key, mask)
      while slots[at] != 0 { at = (at + 1) & mask }
      keys.append(key)
      values.append(value)
      slots[at] = UInt16(keys.count)
    }
  }

  subscript(_ key: UInt64) -> Value? {
    var at = HashTable.slot(key, mask)
    while slots[at] != 0 {
      let place = Int(slots[at]) - 1
      if keys[place] == key { return values[place] }
      at = (at + 1) & mask
    }
    return nil
  }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// The high bits are the well-mixed ones of FNV.
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
  }
}
