/// Walks valid UTF-8 bytes scalar by scalar.
struct UTF8Scan {
  let bytes: [UInt8]
  /// The byte at which the next scalar begins.
  private(set) var position: Int

  /// - Parameter start: the byte to begin at, which must begin a scalar.
  init(_ bytes: [UInt8], from start: Int = 0) {
    self.bytes = bytes
    position = start
  }

  /// The scalar at an index, and the index after it. A byte that starts no scalar counts as itself.
  @inline(__always)
  static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, next: Int) {
    let first = bytes[index]
    if first < ASCII.end { return (UInt32(first), index + 1) }
    return wideScalar(in: bytes, at: index)
  }

  /// The same for a scalar beyond ASCII.
  private static func wideScalar(in bytes: [UInt8], at index: Int) -> (scalar: UInt32, next: Int) {
    let first = bytes[index]
    let length = UTF8Form.length(lead: first)
    guard first >= UTF8Form.firstLead, index + length <= bytes.count else { return (UInt32(first), index + 1) }
    var scalar = UInt32(first) & (UTF8Form.leadBits >> UInt32(length + 1))
    for offset in 1..<length {
      scalar = scalar << UTF8Form.trailingBits | UInt32(bytes[index + offset] & UTF8Form.trailingMask)
    }
    return (scalar, index + length)
  }

  /// The next scalar, or `nil` at the end.
  mutating func next() -> UInt32? {
    guard position < bytes.count else { return nil }
    let (scalar, after) = UTF8Scan.scalar(in: bytes, at: position)
    position = after
    return scalar
  }
}
