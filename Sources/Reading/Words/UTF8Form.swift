/// How UTF-8 lays scalars into bytes (RFC 3629, section 3).
enum UTF8Form {
  /// The least byte that begins a sequence: below are ASCII, trailing bytes and two that would only write ASCII longer.
  static let firstLead: UInt8 = 0xC2
  /// Least lead bytes of sequences of three and four bytes.
  static let threeByteLead: UInt8 = 0xE0
  static let fourByteLead: UInt8 = 0xF0
  static let threeBytes = 3
  static let fourBytes = 4
  /// Bits of the scalar in a lead byte, before those of its length are taken off.
  static let leadBits: UInt32 = 0xFF
  /// Bits of the scalar in a trailing byte.
  static let trailingBits: UInt32 = 6
  static let trailingMask: UInt8 = 0x3F
  /// A trailing byte is 10xxxxxx: these bits of it are 10.
  private static let kindMask: UInt8 = 0xC0
  private static let trailing: UInt8 = 0x80
  /// U+00A0, the no-break space, is these two bytes.
  static let noBreakSpaceLead: UInt8 = 0xC2
  static let noBreakSpaceTrail: UInt8 = 0xA0

  /// The bytes of a sequence, by its first, which is beyond ASCII.
  @inline(__always)
  static func length(lead: UInt8) -> Int {
    lead >= fourByteLead ? fourBytes : lead >= threeByteLead ? threeBytes : 2
  }

  /// Whether a byte goes on with a sequence that began before it.
  @inline(__always)
  static func isTrailing(_ byte: UInt8) -> Bool { byte & kindMask == trailing }
}
