/// How many slots an open-addressed table gets: a power of two, so that a mask finds the slot.
enum HashTableSize {
  /// Slots a key in a table that is asked for what it does not have: most absent keys meet an empty slot at once.
  static let sparse = 4
  /// Slots a key in a table that is filled anew for each page.
  static let dense = 2
  private static let least = 16

  /// - Parameter slotsPerKey: `sparse` or `dense`.
  static func slots(for keys: Int, each slotsPerKey: Int) -> Int {
    var size = least
    while size < keys * slotsPerKey { size *= 2 }
    return size
  }
}
