/// One word of a text: where it stands and a hash of its folded letters.
///
/// Words are runs of letters and of digits; an apostrophe between letters splits ("d'un" is two words), so that function words
/// are found. Hashes are of the folded scalars, by rotation and multiplication: a scalar waits only for the rotation of those
/// before it, so that long texts hash fast; the same in every run.
struct Word {
  let hash: UInt64
  // Packed, as every passage keeps a few dozen words.
  private let start: UInt32
  private let end: UInt32
  private let value: Int32
  private let digitCount: UInt8
  let isCapital: Bool

  init(hash: UInt64, range: Range<Int>, isCapital: Bool, number: Int?, digits: Int) {
    self.hash = hash
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    value = number.map { Int32(truncatingIfNeeded: $0) } ?? -1
    digitCount = UInt8(min(digits, 255))
    self.isCapital = isCapital
  }

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
        at = gatherer.addLetters(bytes, from: at)
        continue
      }
      let (scalar, next) = UTF8Scan.scalar(bytes, at)
      let kind = Letters.kind(scalar)
      if gatherer.ends(before: kind) { words.append(gatherer.take(upTo: at)) }
      gatherer.add(scalar, kind, at)
      at = next
    }
    if gatherer.hasWord, words.count < limit { words.append(gatherer.take(upTo: at)) }
    return words
  }

  /// The hash of one word as written in a table.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    scan(Array(bytes)).first?.hash ?? 0
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// A hash with one more scalar.
  @inline(__always)
  static func mixed(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash << 7 | hash >> 57) ^ (UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15)
  }

  /// A word's hash when it is whole: each bit hangs on all.
  @inline(__always)
  static func finished(_ hash: UInt64) -> UInt64 {
    let spread = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return spread ^ spread >> 32
  }
}
