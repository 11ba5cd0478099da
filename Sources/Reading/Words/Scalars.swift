/// Ranges of Unicode scalars, and single ones, by what they hold: the one table that the reader knows scripts by.
///
/// Source: Blocks.txt, UnicodeData.txt and the chart of each block, Unicode 15. Names are those of the blocks, or of the characters.
enum Scalars {
  // MARK: ASCII

  static let asciiEnd: UInt32 = 0x80
  static let capitals: ClosedRange<UInt32> = 0x41...0x5A
  static let smallLetters: ClosedRange<UInt32> = 0x61...0x7A
  static let digits: ClosedRange<UInt32> = 0x30...0x39
  static let caseBit: UInt32 = 0x20
  static let tab: UInt32 = 0x09
  static let lineFeed: UInt32 = 0x0A
  static let carriageReturn: UInt32 = 0x0D
  static let space: UInt32 = 0x20
  static let exclamationMark: UInt32 = 0x21
  static let quote: UInt32 = 0x22
  static let numberSign: UInt32 = 0x23
  static let apostrophe: UInt32 = 0x27
  static let closingParenthesis: UInt32 = 0x29
  static let asterisk: UInt32 = 0x2A
  static let plus: UInt32 = 0x2B
  static let comma: UInt32 = 0x2C
  static let point: UInt32 = 0x2E
  static let slash: UInt32 = 0x2F
  static let colon: UInt32 = 0x3A
  static let semicolon: UInt32 = 0x3B
  static let greater: UInt32 = 0x3E
  static let questionMark: UInt32 = 0x3F
  static let at: UInt32 = 0x40
  static let closingBracket: UInt32 = 0x5D
  static let underscore: UInt32 = 0x5F
  static let bar: UInt32 = 0x7C
  static let smallI: UInt32 = 0x69

  // MARK: Latin

  static let noBreakSpace: UInt32 = 0xA0
  /// Latin-1 before its first letter, the feminine ordinal indicator.
  static let beforeOrdinal: Range<UInt32> = 0..<0xAA
  static let feminineOrdinal: UInt32 = 0xAA
  static let micro: UInt32 = 0xB5
  static let masculineOrdinal: UInt32 = 0xBA
  static let latin1Marks: ClosedRange<UInt32> = 0xAB...0xBF
  static let multiplication: UInt32 = 0xD7
  static let division: UInt32 = 0xF7
  static let beforeLatin1Capitals: Range<UInt32> = 0..<0xC0
  static let latin1Capitals: ClosedRange<UInt32> = 0xC0...0xDE
  static let smallYDiaeresis: UInt32 = 0xFF
  /// Latin Extended-A, where capitals are even.
  static let evenCapitals: ClosedRange<UInt32> = 0x100...0x137
  static let evenCapitalsAgain: ClosedRange<UInt32> = 0x14A...0x177
  /// Latin Extended-A, where capitals are odd.
  static let oddCapitals: ClosedRange<UInt32> = 0x139...0x148
  static let oddCapitalsAgain: ClosedRange<UInt32> = 0x179...0x17E
  static let capitalIWithDot: UInt32 = 0x130
  static let capitalYDiaeresis: UInt32 = 0x178
  static let capitalOHorn: UInt32 = 0x1A0
  static let capitalUHorn: UInt32 = 0x1AF
  static let capitalSComma: UInt32 = 0x218
  static let capitalTComma: UInt32 = 0x21A
  /// Vietnamese letters of Latin Extended Additional, where capitals are even.
  static let vietnamese: ClosedRange<UInt32> = 0x1EA0...0x1EF9
  /// Basic Latin up to Spacing Modifier Letters and the marks that combine.
  static let latin: Range<UInt32> = 0..<0x370
  static let modifierApostrophe: UInt32 = 0x2BC

  // MARK: Greek and Cyrillic

  static let greek: ClosedRange<UInt32> = 0x370...0x3FF
  static let greekExtended: ClosedRange<UInt32> = 0x1F00...0x1FFF
  static let greekCapitals: ClosedRange<UInt32> = 0x391...0x3AB
  static let capitalAlphaTonos: UInt32 = 0x386
  static let smallAlphaTonos: UInt32 = 0x3AC
  /// Epsilon, eta and iota with tonos.
  static let greekTonosCapitals: ClosedRange<UInt32> = 0x388...0x38A
  /// From those to their small letters.
  static let tonosStep: UInt32 = 0x3AD - 0x388
  static let capitalOmicronTonos: UInt32 = 0x38C
  static let smallOmicronTonos: UInt32 = 0x3CC
  /// Upsilon and omega with tonos.
  static let lastTonosCapitals: ClosedRange<UInt32> = 0x38E...0x38F
  static let lastTonosStep: UInt32 = 0x3CD - 0x38E
  /// Ѐ to Џ, the letters beside the Russian alphabet.
  static let cyrillicExtraCapitals: ClosedRange<UInt32> = 0x400...0x40F
  static let cyrillicExtraStep: UInt32 = 0x450 - 0x400
  static let cyrillicCapitals: ClosedRange<UInt32> = 0x410...0x42F
  /// From a capital to its small letter in Latin-1, Greek and Russian.
  static let alphabetStep: UInt32 = 0x20
  static let capitalGheUpturn: UInt32 = 0x490
  static let smallGheUpturn: UInt32 = 0x491

  // MARK: Hebrew, Arabic and India

  static let hebrew: ClosedRange<UInt32> = 0x590...0x5FF
  static let arabicComma: UInt32 = 0x60C
  static let arabicSemicolon: UInt32 = 0x61B
  static let arabicQuestionMark: UInt32 = 0x61F
  static let arabicPercent: UInt32 = 0x66A
  static let arabicFullStop: UInt32 = 0x6D4
  static let beforeArabicDigits: Range<UInt32> = 0..<0x660
  static let arabicDigits: ClosedRange<UInt32> = 0x660...0x669
  static let persianDigits: ClosedRange<UInt32> = 0x6F0...0x6F9
  static let devanagariDigits: ClosedRange<UInt32> = 0x966...0x96F
  static let danda: UInt32 = 0x964
  static let doubleDanda: UInt32 = 0x965
  static let bengali: ClosedRange<UInt32> = 0x980...0x9FF
  static let bengaliDigits: ClosedRange<UInt32> = 0x9E6...0x9EF
  /// Modifier letters up to General Punctuation: letters and marks of all scripts, but for a few marks.
  static let modifiersToPunctuation: Range<UInt32> = 0x2B0..<0x2000

  // MARK: South-East Asia

  static let beforeThai: Range<UInt32> = 0..<0xE00
  static let thaiStart: UInt32 = 0xE00
  static let thai: ClosedRange<UInt32> = 0xE00...0xE7F
  static let thaiDigits: ClosedRange<UInt32> = 0xE50...0xE59
  static let thaiAndLao: ClosedRange<UInt32> = 0xE00...0xEFF
  static let burmese: ClosedRange<UInt32> = 0x1000...0x109F
  static let khmer: ClosedRange<UInt32> = 0x1780...0x17FF

  // MARK: East Asia

  static let beforeHangul: Range<UInt32> = 0..<0x1100
  static let hangulJamo: ClosedRange<UInt32> = 0x1100...0x11FF
  /// The initial consonants, which take two columns.
  static let hangulInitials: ClosedRange<UInt32> = 0x1100...0x115F
  static let hangul: ClosedRange<UInt32> = 0xAC00...0xD7A3
  /// From the radicals to the end of Yi: two columns each.
  static let wideIdeographs: ClosedRange<UInt32> = 0x2E80...0xA4CF
  static let ideographicSpace: UInt32 = 0x3000
  static let ideographicComma: UInt32 = 0x3001
  static let ideographicFullStop: UInt32 = 0x3002
  /// Marks of CJK before its first letter, the iteration mark.
  static let beforeIterationMark: Range<UInt32> = 0x2E00..<0x3005
  static let iterationMarks: ClosedRange<UInt32> = 0x3005...0x3007
  static let cjkBrackets: ClosedRange<UInt32> = 0x3008...0x3020
  static let wavyDash: UInt32 = 0x3030
  static let partAlternation: UInt32 = 0x303D
  static let katakanaMiddleDot: UInt32 = 0x30FB
  static let closingCornerBracket: UInt32 = 0x300D
  static let closingWhiteCornerBracket: UInt32 = 0x300F
  static let kana: ClosedRange<UInt32> = 0x3040...0x30FF
  /// CJK Symbols and Punctuation, hiragana and katakana.
  static let cjkMarksAndKana: ClosedRange<UInt32> = 0x3000...0x30FF
  static let han: ClosedRange<UInt32> = 0x3400...0x9FFF
  /// The ideographs of Unicode 1.1 to 4.1, which legacy charsets hold.
  static let commonHan: ClosedRange<UInt32> = 0x4E00...0x9FA5
  static let hanCompatibility: ClosedRange<UInt32> = 0xF900...0xFAFF
  /// Planes 2 and 3.
  static let hanSupplement: ClosedRange<UInt32> = 0x20000...0x3FFFF
  static let compatibilityForms: ClosedRange<UInt32> = 0xFE30...0xFE6F
  /// Halfwidth and Fullwidth Forms.
  static let formsStart: UInt32 = 0xFF00
  static let fullWidth: ClosedRange<UInt32> = 0xFF00...0xFF60
  static let fullWidthMarks: ClosedRange<UInt32> = 0xFF00...0xFF20
  static let fullWidthMarksAgain: ClosedRange<UInt32> = 0xFF3B...0xFF40
  static let fullWidthMarksLast: ClosedRange<UInt32> = 0xFF5B...0xFF65
  static let fullWidthSigns: ClosedRange<UInt32> = 0xFFE0...0xFFFF
  static let fullWidthDigits: ClosedRange<UInt32> = 0xFF10...0xFF19
  static let fullWidthExclamationMark: UInt32 = 0xFF01
  static let fullWidthComma: UInt32 = 0xFF0C
  static let fullWidthColon: UInt32 = 0xFF1A
  static let fullWidthQuestionMark: UInt32 = 0xFF1F

  // MARK: Marks

  static let punctuationToSymbols: Range<UInt32> = 0x2000..<0x2C00
  static let spaces: ClosedRange<UInt32> = 0x2000...0x200A
  static let zeroWidthNonJoiner: UInt32 = 0x200C
  static let zeroWidthJoiner: UInt32 = 0x200D
  static let lineSeparator: UInt32 = 0x2028
  static let paragraphSeparator: UInt32 = 0x2029
  static let narrowNoBreakSpace: UInt32 = 0x202F
  static let openingSingleQuote: UInt32 = 0x2018
  static let closingSingleQuote: UInt32 = 0x2019
  static let openingDoubleQuote: UInt32 = 0x201C
  static let closingDoubleQuote: UInt32 = 0x201D
  static let leftGuillemet: UInt32 = 0xAB
  static let rightGuillemet: UInt32 = 0xBB
  static let singleRightGuillemet: UInt32 = 0x203A
  static let ellipsis: UInt32 = 0x2026
  static let middleDot: UInt32 = 0xB7
  static let bullet: UInt32 = 0x2022
  static let blackTriangleRight: UInt32 = 0x25B6
  static let blackPointerRight: UInt32 = 0x25BA
  static let arrows: ClosedRange<UInt32> = 0x2190...0x21FF
  static let geometricShapes: ClosedRange<UInt32> = 0x25A0...0x25FF
  /// Check mark's neighbours: crosses that close a window.
  static let ballotCrosses: ClosedRange<UInt32> = 0x2715...0x2718
  static let crossMark: UInt32 = 0x274C
  static let emoji: ClosedRange<UInt32> = 0x1F000...0x1FAFF
  static let replacement: UInt32 = 0xFFFD

  // MARK: No scalars

  static let surrogatesAndPrivate: Range<UInt32> = 0xD800..<0xF900
  static let highSurrogates: ClosedRange<UInt32> = 0xD800...0xDBFF
  static let lowSurrogatesStart: UInt32 = 0xDC00
  static let supplementStart: UInt32 = 0x10000
}
