internal import Text

/// What can be counted of a text in one pass.
struct TextShape {
  private(set) var scalars = ScalarCounts()
  private(set) var marks = MarkCounts()
  /// Words; for scripts without spaces, half the number of their letters.
  private(set) var words = 0
  private(set) var capitalWords = 0
  private(set) var functionWords = 0
  /// The first word begins with a small letter of an alphabet.
  private(set) var startsLower = false
  private(set) var ending = TextEnding()
  /// Of all words and the length: texts that say the same have the same.
  private(set) var hash = WordHash.seed
  /// The first words, at most `TextShape.kept`.
  private(set) var leading: [Word] = []

  /// Words kept of each text: where labels, names and dates stand.
  static let kept = 28
  /// Bytes of a word and the space after it, about.
  private static let bytesPerWord = 4

  /// Unicode scalars by their kind.
  struct ScalarCounts {
    var all = 0
    var letters = 0
    var digits = 0
    /// Letters of scripts without spaces.
    var unspaced = 0
  }

  /// Punctuation by what it does.
  struct MarkCounts {
    var commas = 0
    var sentenceEnds = 0
    /// Bars, bullets, arrows and the like.
    var symbols = 0
  }

  /// Counts valid UTF-8. O(n).
  init(_ text: [UInt8]) {
    var gatherer = WordGatherer()
    var tail = TextEnding()
    let languages = FunctionWords.shared
    var spaced = 0
    var at = 0
    leading.reserveCapacity(min(TextShape.kept, text.count / TextShape.bytesPerWord + 1))
    while at < text.count {
      if WordGatherer.lowerLetter(text[at]) != nil, !gatherer.ends(before: .letter) {
        let end = gatherer.addLetters(of: text, from: at)
        scalars.all += end - at
        scalars.letters += end - at
        tail = TextEnding()
        at = end
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(in: text, at: at)
      let kind = Letters.kind(scalar)
      if gatherer.ends(before: kind) { spaced += add(gatherer.take(upTo: at), knownIn: languages) }
      count(scalar, kind: kind)
      if kind == .other { tail.take(scalar) } else { tail = TextEnding() }
      gatherer.add(scalar, kind: kind, at: at)
      at = next
    }
    if gatherer.hasWord { spaced += add(gatherer.take(upTo: at), knownIn: languages) }
    words = spaced + scalars.unspaced / 2
    hash ^= UInt64(scalars.all) << TextShape.lengthShift
    ending = tail
    startsLower = leading.first.map { TextShape.isSmall($0, in: text) } ?? false
  }

  /// The length goes into the high half of the hash.
  private static let lengthShift: UInt64 = 32

  /// Whether the first word of a text begins with a small letter of an alphabet.
  static func startsSmall(_ text: [UInt8]) -> Bool {
    Word.scan(text, limit: 1).first.map { isSmall($0, in: text) } ?? false
  }

  /// A word of small letters; scripts of three bytes a letter have no case.
  private static func isSmall(_ word: Word, in text: [UInt8]) -> Bool {
    !word.isCapital && word.digits == 0 && text[word.range.lowerBound] < UTF8Form.threeByteLead
  }

  private mutating func add(_ word: Word, knownIn languages: FunctionWords) -> Int {
    hash = (hash ^ word.hash) &* FNV1a.prime
    if leading.count < TextShape.kept { leading.append(word) }
    if word.isCapital { capitalWords += 1 }
    if word.digits == 0, languages.languages(of: word.hash) != 0 { functionWords += 1 }
    return 1
  }

  @inline(__always)
  private mutating func count(_ scalar: UInt32, kind: Letters.Kind) {
    scalars.all += 1
    switch kind {
    case .letter:
      scalars.letters += 1
      if scalar >= Scalars.thaiStart, Letters.isUnspaced(scalar) { scalars.unspaced += 1 }
    case .digit: scalars.digits += 1
    case .other: if scalar != Scalars.space { countMark(scalar) }
    }
  }

  private mutating func countMark(_ scalar: UInt32) {
    switch scalar {
    case Scalars.comma, Scalars.arabicComma, Scalars.ideographicComma, Scalars.fullWidthComma, Scalars.semicolon:
      marks.commas += 1
    case Scalars.point, Scalars.exclamationMark, Scalars.questionMark, Scalars.ellipsis, Scalars.ideographicFullStop,
      Scalars.arabicQuestionMark, Scalars.arabicFullStop, Scalars.danda, Scalars.fullWidthExclamationMark,
      Scalars.fullWidthQuestionMark:
      marks.sentenceEnds += 1
    case Scalars.bar, Scalars.rightGuillemet, Scalars.leftGuillemet, Scalars.bullet, Scalars.middleDot,
      Scalars.singleRightGuillemet, Scalars.geometricShapes, Scalars.arrows, Scalars.plus, Scalars.numberSign,
      Scalars.at, Scalars.greater, Scalars.underscore, Scalars.slash:
      marks.symbols += 1
    default: break
    }
  }
}
