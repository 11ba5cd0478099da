/// FNV-1a with 64 bits (Fowler, Noll and Vo; RFC 9923): short, and the same in every process and on every machine.
package enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var offset: UInt64 { 0xCBF2_9CE4_8422_2325 }
  @inlinable package static var prime: UInt64 { 0x0000_0100_0000_01B3 }

  /// A hash with one more byte.
  @inlinable @inline(__always)
  package static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  // One function a kind of bytes: a generic one is not specialised for callers of other targets, and costs them ten times as much.

  /// The hash of bytes. O(n).
  ///
  /// - Parameter seed: a hash to go on from.
  package static func hash(_ bytes: [UInt8], from seed: UInt64 = FNV1a.offset) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// The hash of bytes. O(n).
  package static func hash(_ bytes: ArraySlice<UInt8>, from seed: UInt64 = FNV1a.offset) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }

  /// The hash of a text's UTF-8. O(n).
  package static func hash(_ text: String.UTF8View, from seed: UInt64 = FNV1a.offset) -> UInt64 {
    var hash = seed
    for byte in text { hash = adding(byte, to: hash) }
    return hash
  }
}
