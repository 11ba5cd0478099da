/// Ranges of scalars that fold in one way, by the blocks of Unicode 15.1 (Blocks.txt).
enum FoldedBlock {
  /// Latin-1 Supplement from its first letter, Latin Extended-A and -B.
  static let latin: ClosedRange<UInt32> = 0xC0...0x24F
  /// Latin Extended Additional, which is Vietnamese for the most part.
  static let vietnamese: ClosedRange<UInt32> = 0x1E00...0x1EFF
  static let combiningMarks: ClosedRange<UInt32> = 0x300...0x36F
  /// Greek and Coptic, Cyrillic, Cyrillic Supplement.
  static let greekAndCyrillic: ClosedRange<UInt32> = 0x370...0x52F
  static let arabic: ClosedRange<UInt32> = 0x600...0x6FF
  /// Devanagari to Sinhala.
  static let indic: ClosedRange<UInt32> = 0x900...0xDFF
  static let thaiAndLao: ClosedRange<UInt32> = 0xE00...0xEFF
  static let khmer: ClosedRange<UInt32> = 0x1780...0x17FF
  /// C1 and the signs of the Latin-1 Supplement.
  static let latinSigns: ClosedRange<UInt32> = 0x80...0xBF
  /// General Punctuation to Miscellaneous Symbols and Arrows.
  static let signs: ClosedRange<UInt32> = 0x2000...0x2BFF
  static let ideographicSigns: ClosedRange<UInt32> = 0x3000...0x303F
  /// Hiragana, Katakana, Bopomofo, Hangul Compatibility Jamo.
  static let kana: ClosedRange<UInt32> = 0x3040...0x318F
  static let kanaExtensions: ClosedRange<UInt32> = 0x31F0...0x31FF
  /// CJK Unified Ideographs and Extension A.
  static let ideographs: ClosedRange<UInt32> = 0x3400...0x9FFF
  static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3
  static let compatibilityIdeographs: ClosedRange<UInt32> = 0xF900...0xFAFF
  /// The supplementary and tertiary ideographic planes.
  static let furtherIdeographs: ClosedRange<UInt32> = 0x20000...0x3FFFF
  /// Latin letters that are set as one sign.
  static let ligatures: ClosedRange<UInt32> = 0xFB00...0xFB06
  /// Full-width forms of what ASCII shows, `fullWidthDistance` above it.
  static let fullWidthASCII: ClosedRange<UInt32> = 0xFF01...0xFF5E
  static let fullWidthDistance: UInt32 = 0xFEE0
  /// Emoji and other pictures of the supplementary plane.
  static let pictures: ClosedRange<UInt32> = 0x1F000...0x1FFFF
  static let privateUse: ClosedRange<UInt32> = 0xE000...0xF8FF
  /// Tags, variation selectors and the planes of private use.
  static let lastPlanes: ClosedRange<UInt32> = 0xE0000...0x10FFFF
  /// Zero-width and directional characters, joiners, variation selectors.
  static let zeroWidth: ClosedRange<UInt32> = 0x200B...0x200F
  static let embeddings: ClosedRange<UInt32> = 0x202A...0x202E
  static let joinersAndIsolates: ClosedRange<UInt32> = 0x2060...0x2069
  static let variationSelectors: ClosedRange<UInt32> = 0xFE00...0xFE0F
}
