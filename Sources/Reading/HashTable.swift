/// A fixed map whose keys are hashes already: open addressing, no hashing of hashes. Looking up costs a few nanoseconds.
struct HashTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// Key 0 stands for an empty slot and is never found.
  init(_ pairs: [UInt64: Value]) {
    var size = 16
    while size < pairs.count * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
    mask = size - 1
    for (key, value) in pairs where key != 0 {
      var at = slot(key)
      while keys[at] != 0 { at = (at + 1) & mask }
      keys[at] = key
      values[at] = value
    }
  }

  subscript(_ key: UInt64) -> Value? {
    var at = slot(key)
    while keys[at] != 0 {
      if keys[at] == key { return values[at] }
      at = (at + 1) & mask
    }
    return nil
  }

  func contains(_ key: UInt64) -> Bool { self[key] != nil }

  /// The high bits are the well-mixed ones of FNV.
  private func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
  }
}
