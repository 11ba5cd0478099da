/// Walks valid UTF-8 bytes scalar by scalar.
struct UTF8Scan {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
    end = bytes.count
  }

  /// The scalar at an index, and the index after it. A byte that starts no scalar counts as itself.
  @inline(__always)
  static func scalar(_ bytes: [UInt8], _ at: Int) -> (scalar: UInt32, next: Int) {
    let first = bytes[at]
    if first < 0x80 { return (UInt32(first), at + 1) }
    return wide(bytes, at, first)
  }

  private static func wide(_ bytes: [UInt8], _ at: Int, _ first: UInt8) -> (scalar: UInt32, next: Int) {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC2, at + length <= bytes.count else { return (UInt32(first), at + 1) }
    var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[at + offset] & 0x3F) }
    return (scalar, at + length)
  }

  /// The next scalar, or `nil` at the end.
  mutating func next() -> UInt32? {
    guard position < end else { return nil }
    let (scalar, after) = UTF8Scan.scalar(bytes, position)
    position = after
    return scalar
  }
}
