extension [UInt8] {
  /// Whether a piece stands in these bytes; nothing stands everywhere. O(n x m) at worst.
  func contains(piece: [UInt8]) -> Bool {
    guard let first = piece.first, count >= piece.count else { return piece.isEmpty }
    for start in 0...(count - piece.count) where self[start] == first {
      if self[start..<(start + piece.count)].elementsEqual(piece) { return true }
    }
    return false
  }
}
