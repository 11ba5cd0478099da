/// What can be counted of a text in one pass.
struct TextShape {
  var scalars = 0
  var letters = 0
  var digits = 0
  /// Words; for scripts without spaces, half the number of their letters.
  var words = 0
  var capitalWords = 0
  var functionWords = 0
  var commas = 0
  var sentenceEnds = 0
  /// Bars, bullets, arrows and the like.
  var symbols = 0
  var unspaced = 0
  var startsLower = false
  /// Of all words and the length: texts that say the same have the same.
  var hash = Word.seed
  var endsSentence = false
  var endsColon = false
  /// The first words, at most `TextShape.kept`.
  var leading: [Word] = []

  static let kept = 28

  init(_ text: [UInt8]) {
    var gatherer = WordGatherer()
    var tail = Tail()
    let lexicon = FunctionWords.shared
    var spaced = 0
    var at = 0
    leading.reserveCapacity(min(TextShape.kept, text.count / 4 + 1))
    while at < text.count {
      if WordGatherer.lowerLetter(text[at]) != nil, !gatherer.ends(before: .letter) {
        let end = gatherer.addLetters(text, from: at)
        scalars += end - at
        letters += end - at
        tail = Tail()
        at = end
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(text, at)
      let kind = Letters.kind(scalar)
      if gatherer.ends(before: kind) { spaced += add(gatherer.take(upTo: at), lexicon) }
      count(scalar, kind)
      if kind == .other { tail.take(scalar) } else { tail = Tail() }
      gatherer.add(scalar, kind, at)
      at = next
    }
    if gatherer.hasWord { spaced += add(gatherer.take(upTo: at), lexicon) }
    words = spaced + unspaced / 2
    hash ^= UInt64(scalars) << 32
    endsSentence = tail.endsSentence
    endsColon = tail.endsColon
    startsLower = leading.first.map { !$0.isCapital && $0.digits == 0 && text[$0.range.lowerBound] < 0xE0 } ?? false
  }

  private mutating func add(_ word: Word, _ lexicon: FunctionWords) -> Int {
    hash = (hash ^ word.hash) &* 0x100_0000_01B3
    if leading.count < TextShape.kept { leading.append(word) }
    if word.isCapital { capitalWords += 1 }
    if word.digits == 0, lexicon.languages(of: word.hash) != 0 { functionWords += 1 }
    return 1
  }

  @inline(__always)
  private mutating func count(_ scalar: UInt32, _ kind: Letters.Kind) {
    scalars += 1
    switch kind {
    case .letter:
      letters += 1
      if scalar >= 0xE00, Letters.isUnspaced(scalar) { unspaced += 1 }
    case .digit: digits += 1
    case .other: if scalar != 0x20 { countMark(scalar) }
    }
  }

  private mutating func countMark(_ scalar: UInt32) {
    switch scalar {
    case 0x2C, 0x60C, 0x3001, 0xFF0C, 0x3B: commas += 1
    case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0x61F, 0x6D4, 0x964, 0xFF01, 0xFF1F: sentenceEnds += 1
    case 0x7C, 0xBB, 0xAB, 0x2022, 0xB7, 0x203A, 0x25A0...0x25FF, 0x2190...0x21FF, 0x2B, 0x23, 0x40, 0x3E, 0x5F, 0x2F:
      symbols += 1
    default: break
    }
  }

  /// How the text ends, closing quotes and brackets aside.
  private struct Tail {
    var endsSentence = false
    var endsColon = false

    mutating func take(_ scalar: UInt32) {
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x3002, 0x61F, 0x6D4, 0x964, 0xFF01, 0xFF1F:
        endsSentence = true
        endsColon = false
      case 0x3A, 0xFF1A:
        endsSentence = false
        endsColon = true
      case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0xAB, 0x2019, 0x201D, 0x201C, 0x203A, 0x300D, 0x300F, 0x20, 0xA0: break
      default:
        endsSentence = false
        endsColon = false
      }
    }
  }
}
