/// A map from hashes of words or texts to whole numbers, made anew for each page: open addressing, no hashing of hashes.
struct HashKeyedCounts {
  private var keys: [UInt64]
  private var values: [Int32]
  private let mask: Int

  /// - Parameter limit: no more than this many different keys are set.
  init(limit: Int) {
    let size = HashTableSize.slots(for: limit, each: HashTableSize.dense)
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// The number at a key, 0 when none was set. Key 0 shares the place of key 1.
  subscript(_ key: UInt64) -> Int {
    get { Int(values[place(of: key)]) }
    set {
      let at = place(of: key)
      keys[at] = max(key, 1)
      values[at] = Int32(truncatingIfNeeded: newValue)
    }
  }

  /// Where the key stands, or the empty place where it would.
  private func place(of key: UInt64) -> Int {
    let key = max(key, 1)
    var at = WordHash.slot(of: key, mask: mask)
    while keys[at] != 0, keys[at] != key { at = (at + 1) & mask }
    return at
  }
}
