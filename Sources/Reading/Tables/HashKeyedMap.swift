/// A fixed map whose keys are hashes already: open addressing, no hashing of hashes. Looking up costs a few nanoseconds, and
/// what is not there is mostly told by one small array.
struct HashKeyedMap<Value: Sendable>: Sendable {
  /// One more than the place of an entry; 0 for an empty slot.
  private var slots: [UInt16]
  private var keys: [UInt64] = []
  private var values: [Value] = []
  private let mask: Int

  /// Key 0 is never found. At most 65,535 pairs.
  init(_ pairs: [UInt64: Value]) {
    mask = HashTableSize.slots(for: pairs.count, each: HashTableSize.sparse) - 1
    slots = [UInt16](repeating: 0, count: mask + 1)
    for (key, value) in pairs where key != WordHash.none {
      var at = WordHash.slot(of: key, mask: mask)
      while slots[at] != 0 { at = (at + 1) & mask }
      keys.append(key)
      values.append(value)
      slots[at] = UInt16(keys.count)
    }
  }

  /// The value of a key; `nil` when it was not put in.
  subscript(_ key: UInt64) -> Value? {
    var at = WordHash.slot(of: key, mask: mask)
    while slots[at] != 0 {
      let place = Int(slots[at]) - 1
      if keys[place] == key { return values[place] }
      at = (at + 1) & mask
    }
    return nil
  }

  /// Whether the key was put in.
  func contains(_ key: UInt64) -> Bool { self[key] != nil }
}
