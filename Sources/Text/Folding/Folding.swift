/// What one scalar beyond ASCII becomes in `FoldedText`: nothing, or up to three scalars. The one table of folding.
enum Folding {
  struct Result {
    /// `none`, or the value of a scalar.
    var first: UInt32
    var second: UInt32 = Result.none
    var third: UInt32 = Result.none
    var marks: FoldedText.Mark

    /// No scalar: what folds to nothing, and what folds to one scalar only.
    static let none: UInt32 = 0
  }

  private static let soft: Unicode.Scalar = "\u{AD}"
  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"

  /// O(1).
  static func fold(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    switch value {
    case FoldedBlock.latin: return latin(scalar)
    case FoldedBlock.vietnamese: return vietnamese(value)
    case FoldedBlock.combiningMarks, FoldedBlock.zeroWidth, FoldedBlock.embeddings, FoldedBlock.joinersAndIsolates,
      FoldedBlock.variationSelectors, soft.value, byteOrderMark.value:
      return nothing
    case FoldedBlock.greekAndCyrillic: return greekOrCyrillic(scalar)
    case FoldedBlock.arabic: return arabic(scalar)
    case FoldedBlock.indic: return indic(scalar)
    case FoldedBlock.thaiAndLao, FoldedBlock.khmer: return Result(first: value, marks: .unspaced)
    case FoldedBlock.latinSigns, FoldedBlock.signs, FoldedBlock.ideographicSigns: return Punctuation.fold(scalar)
    case FoldedBlock.kana, FoldedBlock.kanaExtensions, FoldedBlock.ideographs, FoldedBlock.hangul,
      FoldedBlock.compatibilityIdeographs, FoldedBlock.furtherIdeographs:
      return Result(first: HanVariants.simplified(value), marks: .unspaced)
    case FoldedBlock.ligatures: return ligature(scalar)
    case FoldedBlock.fullWidthASCII: return fullWidth(value)
    case FoldedBlock.pictures, FoldedBlock.privateUse, FoldedBlock.lastPlanes: return sign(" ")
    default: return other(scalar)
    }
  }

  private static let nothing = Result(first: Result.none, marks: [])

  private static func sign(_ scalar: Unicode.Scalar) -> Result { Result(first: scalar.value, marks: []) }

  private static func letter(_ scalar: Unicode.Scalar) -> Result { Result(first: scalar.value, marks: .letter) }

  private static func digit(_ value: UInt32, above zero: Unicode.Scalar) -> Result {
    Result(first: value - zero.value + ("0" as Unicode.Scalar).value, marks: .digit)
  }

  private static func other(_ scalar: Unicode.Scalar) -> Result {
    switch scalar {
    // The apostrophe as a letter: "здоровʼя".
    case "\u{2BC}": sign("'")
    case "￥": sign("¥")
    case "￡": sign("£")
    case "￦": sign("₩")
    default: Result(first: scalar.value, marks: scalar.properties.isAlphabetic ? .letter : [])
    }
  }

  private static func ligature(_ scalar: Unicode.Scalar) -> Result {
    let letters = Ligatures.letters(of: scalar).unicodeScalars.map(\.value)
    return Result(
      first: letters[0], second: letters[1], third: letters.count > 2 ? letters[2] : Result.none,
      marks: [.letter, .cased])
  }

  private static func fullWidth(_ value: UInt32) -> Result {
    let ascii = UInt8(truncatingIfNeeded: value - FoldedBlock.fullWidthDistance)
    switch ascii {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return Result(first: UInt32(ascii), marks: .digit)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return Result(first: UInt32(ascii | 0x20), marks: [.letter, .cased, .upper])
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return Result(first: UInt32(ascii), marks: [.letter, .cased])
    default: return Result(first: UInt32(ascii), marks: [])
    }
  }

  // MARK: Latin

  private static func latin(_ scalar: Unicode.Scalar) -> Result {
    let marks: FoldedText.Mark = isUpperLatin(scalar.value) ? [.letter, .cased, .upper] : [.letter, .cased]
    func letters(_ first: Unicode.Scalar, then second: Unicode.Scalar? = nil) -> Result {
      Result(first: first.value, second: second?.value ?? Result.none, marks: marks)
    }
    switch scalar {
    case "×", "÷": return sign(scalar)
    case "ß": return letters("s", then: "s")
    case "Æ", "æ": return letters("a", then: "e")
    case "Œ", "œ": return letters("o", then: "e")
    case "Ơ", "ơ": return letters("ơ")
    case "Ư", "ư": return letters("ư")
    default:
      let base = LatinBase.letter(scalar.value)
      return Result(first: base == 0 ? scalar.value : UInt32(base), marks: marks)
    }
  }

  /// Capitals and small letters alternate, but for the Latin-1 Supplement; in some stretches the capital is odd.
  private static func isUpperLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0xC0...0xDE: true
    case 0x100...0x137, 0x14A...0x177: value.isMultiple(of: 2)
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: !value.isMultiple(of: 2)
    // Ÿ Ơ Ư
    case 0x178, 0x1A0, 0x1AF: true
    default: value >= 0x1DE && value.isMultiple(of: 2)
    }
  }

  /// The capital stands right before its small letter, but for the capital ẞ, which has none here.
  private static func vietnamese(_ value: UInt32) -> Result {
    let capitalSharpS: Unicode.Scalar = "ẞ"
    guard value.isMultiple(of: 2), value != capitalSharpS.value else {
      return Result(first: value, marks: [.letter, .cased])
    }
    return Result(first: value + 1, marks: [.letter, .cased, .upper])
  }

  // MARK: Greek and Cyrillic

  private static func greekOrCyrillic(_ scalar: Unicode.Scalar) -> Result {
    let value = scalar.value
    func capital(_ small: UInt32) -> Result { Result(first: small, marks: [.letter, .cased, .upper]) }
    func small(_ small: Unicode.Scalar) -> Result { Result(first: small.value, marks: [.letter, .cased]) }
    switch scalar {
    case "Й": return capital(("и" as Unicode.Scalar).value)
    case "й": return small("и")
    case "Ё": return capital(("е" as Unicode.Scalar).value)
    case "ё": return small("е")
    // Distances between a capital and its small letter (UnicodeData.txt).
    case "А"..."Я", "Α"..."Ϋ": return capital(value + 0x20)
    case "Ѐ"..."Џ": return capital(value + 0x50)
    case "Ά": return capital(("ά" as Unicode.Scalar).value)
    case "Έ"..."Ί": return capital(value + 0x25)
    case "Ό": return capital(("ό" as Unicode.Scalar).value)
    case "Ύ", "Ώ": return capital(value + 0x3F)
    // Pairs of a capital and its small letter.
    case "Ѡ"..."ҁ", "Ҋ"..."ҿ", "Ӑ"..."ԯ": return value.isMultiple(of: 2) ? capital(value + 1) : small(scalar)
    default: return small(scalar)
    }
  }

  // MARK: Arabic

  /// Vowel signs and the long stroke fall; letters that outlets write in several ways become one, as Lucene's
  /// ArabicNormalizer has it.
  private static func arabic(_ scalar: Unicode.Scalar) -> Result {
    switch scalar {
    case "\u{640}", "\u{64B}"..."\u{65F}", "\u{670}": nothing
    case "٠"..."٩": digit(scalar.value, above: "٠")
    case "۰"..."۹": digit(scalar.value, above: "۰")
    case "آ", "أ", "إ", "ٱ": letter("ا")
    case "ى", "ی": letter("ي")
    case "ة": letter("ه")
    case "ک": letter("ك")
    case "٫": sign(".")
    case "٬", "،": sign(",")
    case "؛", "۔": sign(";")
    case "؟": sign("?")
    case "٪": sign("%")
    default: letter(scalar)
    }
  }

  // MARK: Indic

  /// The nukta falls, and letters that carry it become their bases (UnicodeData.txt, canonical decompositions).
  private static func indic(_ scalar: Unicode.Scalar) -> Result {
    switch scalar {
    case nukta: return nothing
    case firstWithNukta...lastWithNukta: return letter(bases[Int(scalar.value - firstWithNukta.value)])
    case "।", "॥": return sign("।")
    case "०"..."९": return digit(scalar.value, above: "०")
    case "॰": return sign(scalar)
    default: return letter(scalar)
    }
  }

  private static let nukta: Unicode.Scalar = "\u{93C}"
  private static let firstWithNukta: Unicode.Scalar = "\u{958}"
  private static let lastWithNukta: Unicode.Scalar = "\u{95F}"
  private static let bases: [Unicode.Scalar] = ["क", "ख", "ग", "ज", "ड", "ढ", "फ", "य"]
}
