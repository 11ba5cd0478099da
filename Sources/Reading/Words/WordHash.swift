internal import Text

/// A hash of a word's folded scalars, by rotation and multiplication: a scalar waits only for the rotation of those before it,
/// so that long texts hash fast; the same in every run and on every machine.
enum WordHash {
  /// The hash of nothing, to begin with.
  static let seed = FNV1a.offset
  /// No word has it: it stands for a text without words.
  static let none: UInt64 = 0
  /// 2^64 by the golden ratio, whose multiples spread evenly (Knuth, The Art of Computer Programming, 6.4).
  static let golden: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// The odd number of degski's finaliser for 64 bits.
  private static let finisher: UInt64 = 0xD6E8_FEB8_6659_FD93
  /// Any number prime to 64 will do.
  private static let rotation: UInt64 = 7
  private static let half: UInt64 = 32

  /// A hash with one more scalar.
  @inline(__always)
  static func adding(_ scalar: UInt32, to hash: UInt64) -> UInt64 {
    (hash << rotation | hash >> (UInt64(UInt64.bitWidth) - rotation)) ^ (UInt64(scalar) &* golden)
  }

  /// A word's hash when it is whole: each bit hangs on all.
  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    let spread = (hash ^ hash >> half) &* finisher
    return spread ^ spread >> half
  }

  /// A place in an open-addressed table of hashes; `mask` is one less than its size, a power of two.
  @inline(__always)
  static func slot(of key: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: (key ^ (key >> keyShift)) &* golden >> slotShift) & mask
  }

  /// The high bits of a product are the well-mixed ones: those above this are used.
  private static let slotShift: UInt64 = 40
  private static let keyShift: UInt64 = 29
}
