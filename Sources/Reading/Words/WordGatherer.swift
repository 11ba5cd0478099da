/// Gathers scalars into words, one after the other.
///
/// Ask `ends(before:)` with each scalar's kind; when it does, `take` the word; then `add` the scalar.
struct WordGatherer {
  private var hash = WordHash.seed
  /// The byte at which the word in hand begins; negative for none.
  private var start = -1
  private var isCapital = false
  private var number = 0
  private var digits = 0
  private var kind = Letters.Kind.other

  var hasWord: Bool { start >= 0 }

  /// Whether the word in hand is over when a scalar of this kind follows.
  @inline(__always)
  func ends(before next: Letters.Kind) -> Bool { start >= 0 && next != kind }

  /// The word in hand, which ends at `end`.
  mutating func take(upTo end: Int) -> Word {
    defer { start = -1 }
    return Word(
      hash: WordHash.finished(hash), range: start..<end, isCapital: isCapital,
      number: kind == .digit && digits <= Word.mostDigits ? number : nil,
      digits: kind == .digit ? digits : 0)
  }

  /// Adds a scalar that stands at `position`; what is no letter or digit is passed over.
  @inline(__always)
  mutating func add(_ scalar: UInt32, kind next: Letters.Kind, at position: Int) {
    guard next != .other else { return }
    let folded = Letters.folded(scalar)
    if start < 0 { begin(next, at: position, isCapital: folded != scalar) }
    if next == .digit, let value = Letters.digit(scalar) {
      digits += 1
      if digits <= Word.mostDigits { number = number * 10 + value }
      hash = WordHash.adding(Scalars.digits.lowerBound + UInt32(value), to: hash)
    } else {
      hash = WordHash.adding(folded, to: hash)
    }
  }

  /// Adds the run of ASCII letters that begins at `start`, where a word begins or goes on with letters; returns its end.
  @inline(__always)
  mutating func addLetters(of text: [UInt8], from start: Int) -> Int {
    if !hasWord { begin(.letter, at: start, isCapital: ASCII.capitals.contains(text[start])) }
    var (end, hash) = (start, hash)
    while end < text.count, let letter = WordGatherer.lowerLetter(text[end]) {
      hash = WordHash.adding(UInt32(letter), to: hash)
      end += 1
    }
    self.hash = hash
    return end
  }

  /// The byte's lower case when it is an ASCII letter.
  @inline(__always)
  static func lowerLetter(_ byte: UInt8) -> UInt8? {
    let lower = byte | ASCII.caseBit
    return ASCII.smallLetters.contains(lower) ? lower : nil
  }

  private mutating func begin(_ kind: Letters.Kind, at position: Int, isCapital: Bool) {
    hash = WordHash.seed
    start = position
    self.kind = kind
    self.isCapital = isCapital && kind == .letter
    number = 0
    digits = 0
  }
}
