/// One word of a text: where it stands and a hash of its folded letters.
///
/// Words are runs of letters and of digits; an apostrophe between letters splits ("d'un" is two words), so that function words
/// are found.
struct Word {
  /// The same for words that are the same when folded, in every run.
  let hash: UInt64
  // Packed, as every passage keeps a few dozen words.
  private let start: UInt32
  private let end: UInt32
  private let value: Int32
  private let digitCount: UInt8
  /// Its first letter is one that folding changes.
  let isCapital: Bool

  /// - Parameters:
  ///   - range: bytes of the text.
  ///   - number: the value, when the word is a number of at most `mostDigits`.
  ///   - digits: how many it has; 0 for letters.
  init(hash: UInt64, range: Range<Int>, isCapital: Bool, number: Int?, digits: Int) {
    self.hash = hash
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    value = number.map { Int32(truncatingIfNeeded: $0) } ?? -1
    digitCount = UInt8(min(digits, Int(UInt8.max)))
    self.isCapital = isCapital
  }

  /// Numbers of more digits than fit in 32 bits have no value.
  static let mostDigits = 9

  /// Where it stands, in bytes of the text.
  var range: Range<Int> { Int(start)..<Int(end) }
  /// The value, when the word is a number of at most nine digits.
  var number: Int? { value < 0 ? nil : Int(value) }
  /// Count of digits, 255 for more; 0 for letters.
  var digits: Int { Int(digitCount) }

  /// The words of valid UTF-8, at most `limit` of them. O(n).
  static func scan(_ bytes: [UInt8], limit: Int = .max) -> [Word] {
    var words: [Word] = []
    var gatherer = WordGatherer()
    var at = 0
    while at < bytes.count, words.count < limit {
      if WordGatherer.lowerLetter(bytes[at]) != nil, !gatherer.ends(before: .letter) {
        at = gatherer.addLetters(of: bytes, from: at)
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(in: bytes, at: at)
      let kind = Letters.kind(scalar)
      if gatherer.ends(before: kind) { words.append(gatherer.take(upTo: at)) }
      gatherer.add(scalar, kind: kind, at: at)
      at = next
    }
    if gatherer.hasWord, words.count < limit { words.append(gatherer.take(upTo: at)) }
    return words
  }

  /// The hash of one word as written in a table.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    scan(Array(bytes)).first?.hash ?? WordHash.none
  }
}
