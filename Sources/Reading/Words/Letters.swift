/// What the reader needs to know of single Unicode scalars, by arithmetic on the ranges of `Scalars`: no table is loaded.
///
/// Folding covers the bicameral scripts of the languages known here (Latin, Greek, Cyrillic); it is for comparing words,
/// not for showing them.
enum Letters {
  /// What a scalar is to a word: words are runs of letters or runs of digits.
  enum Kind: Hashable { case letter, digit, other }

  /// What a scalar is to a word.
  @inline(__always)
  static func kind(_ scalar: UInt32) -> Kind {
    if scalar < Scalars.asciiEnd {
      return Scalars.smallLetters.contains(scalar | Scalars.caseBit)
        ? .letter : Scalars.digits.contains(scalar) ? .digit : .other
    }
    return digit(scalar) != nil ? .digit : isLetter(scalar) ? .letter : .other
  }

  /// The lower-case form.
  @inline(__always)
  static func folded(_ scalar: UInt32) -> UInt32 {
    if scalar < Scalars.asciiEnd { return Scalars.capitals.contains(scalar) ? scalar | Scalars.caseBit : scalar }
    return wideFolded(scalar)
  }

  /// The lower-case form of a scalar beyond ASCII, by the simple case mappings of UnicodeData.txt; and every apostrophe as
  /// ASCII's.
  private static func wideFolded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case Scalars.beforeLatin1Capitals: scalar
    case Scalars.latin1Capitals: scalar == Scalars.multiplication ? scalar : scalar + Scalars.alphabetStep
    case Scalars.capitalIWithDot: Scalars.smallI
    case Scalars.capitalYDiaeresis: Scalars.smallYDiaeresis
    case Scalars.evenCapitals, Scalars.evenCapitalsAgain: scalar | 1
    case Scalars.oddCapitals, Scalars.oddCapitalsAgain: scalar & 1 == 1 ? scalar + 1 : scalar
    case Scalars.capitalOHorn, Scalars.capitalUHorn: scalar + 1
    case Scalars.capitalSComma, Scalars.capitalTComma: scalar + 1
    case Scalars.capitalAlphaTonos: Scalars.smallAlphaTonos
    case Scalars.greekTonosCapitals: scalar + Scalars.tonosStep
    case Scalars.capitalOmicronTonos: Scalars.smallOmicronTonos
    case Scalars.lastTonosCapitals: scalar + Scalars.lastTonosStep
    case Scalars.greekCapitals: scalar + Scalars.alphabetStep
    case Scalars.cyrillicExtraCapitals: scalar + Scalars.cyrillicExtraStep
    case Scalars.cyrillicCapitals: scalar + Scalars.alphabetStep
    case Scalars.capitalGheUpturn: Scalars.smallGheUpturn
    case Scalars.vietnamese: scalar | 1
    case Scalars.closingSingleQuote, Scalars.openingSingleQuote, Scalars.modifierApostrophe: Scalars.apostrophe
    default: scalar
    }
  }

  /// Letters, marks and joiners that hold a word together; digits are not letters.
  static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalars.capitals, Scalars.smallLetters: true
    case Scalars.beforeOrdinal: false
    case Scalars.feminineOrdinal, Scalars.micro, Scalars.masculineOrdinal: true
    case Scalars.latin1Marks: false
    case Scalars.multiplication, Scalars.division: false
    case Scalars.modifiersToPunctuation: digit(scalar) == nil && !isMarkOfScript(scalar)
    case Scalars.punctuationToSymbols: scalar == Scalars.zeroWidthNonJoiner || scalar == Scalars.zeroWidthJoiner
    case Scalars.beforeIterationMark: false
    case Scalars.cjkBrackets, Scalars.wavyDash, Scalars.partAlternation, Scalars.katakanaMiddleDot: false
    case Scalars.surrogatesAndPrivate: false
    case Scalars.fullWidthMarks, Scalars.fullWidthMarksAgain, Scalars.fullWidthMarksLast: false
    case Scalars.fullWidthSigns: false
    case Scalars.emoji: false
    default: true
    }
  }

  /// Punctuation of Arabic and of the scripts of India.
  @inline(__always)
  private static func isMarkOfScript(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalars.arabicComma, Scalars.arabicSemicolon, Scalars.arabicQuestionMark, Scalars.arabicPercent,
      Scalars.arabicFullStop, Scalars.danda, Scalars.doubleDanda:
      true
    default: false
    }
  }

  /// The value of a decimal digit in any script of the languages known here.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case Scalars.digits: Int(scalar - Scalars.digits.lowerBound)
    case Scalars.beforeArabicDigits: nil
    case Scalars.arabicDigits: Int(scalar - Scalars.arabicDigits.lowerBound)
    case Scalars.persianDigits: Int(scalar - Scalars.persianDigits.lowerBound)
    case Scalars.devanagariDigits: Int(scalar - Scalars.devanagariDigits.lowerBound)
    case Scalars.bengaliDigits: Int(scalar - Scalars.bengaliDigits.lowerBound)
    case Scalars.thaiDigits: Int(scalar - Scalars.thaiDigits.lowerBound)
    case Scalars.fullWidthDigits: Int(scalar - Scalars.fullWidthDigits.lowerBound)
    default: nil
    }
  }

  /// Scripts that write without spaces between words: Thai, Lao, Khmer, Burmese, kana and Han.
  static func isUnspaced(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalars.beforeThai: false
    case Scalars.thaiAndLao, Scalars.burmese, Scalars.khmer: true
    case Scalars.iterationMarks, Scalars.kana, Scalars.han, Scalars.hanCompatibility, Scalars.hanSupplement: true
    default: false
    }
  }

  /// White space that parts words, a breaking one or not (PropList.txt, `White_Space`, but for the Ogham and medium mathematical
  /// spaces, which no article has).
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case Scalars.space, Scalars.tab, Scalars.lineFeed, Scalars.carriageReturn, Scalars.noBreakSpace,
      Scalars.ideographicSpace, Scalars.spaces, Scalars.narrowNoBreakSpace, Scalars.lineSeparator,
      Scalars.paragraphSeparator:
      true
    default: false
    }
  }
}
