/// One word of a text: where it stands and a hash of its folded letters.
///
/// Words are runs of letters and of digits; an apostrophe between letters splits ("d'un" is two words), so that function words
/// are found. Hashes are FNV-1a over the folded scalars: stable between runs, so tables may be built from them.
struct Word {
  let hash: UInt64
  let range: Range<Int>
  let isCapital: Bool
  /// The value, when the word is a number of at most nine digits.
  let number: Int?
  /// Count of digits; 0 for letters.
  let digits: Int

  /// The words of valid UTF-8, at most `limit` of them. O(n).
  static func scan(_ bytes: [UInt8], limit: Int = .max) -> [Word] {
    var words: [Word] = []
    var scan = UTF8Scan(bytes)
    var builder = Builder()
    var before = 0
    while words.count < limit {
      before = scan.position
      guard let scalar = scan.next() else { break }
      if let done = builder.take(scalar, at: before) { words.append(done) }
    }
    if words.count < limit, let last = builder.finish(at: scan.position) { words.append(last) }
    return words
  }

  /// The hash of one word as written in a table.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    scan(Array(bytes)).first?.hash ?? 0
  }

  /// Gathers scalars into words.
  struct Builder {
    private var hash = Word.seed
    private var start = -1
    private var isCapital = false
    private var number = 0
    private var digits = 0
    private var isNumber = false

    /// Takes the scalar that starts at `position`; returns the word it ends.
    mutating func take(_ scalar: UInt32, at position: Int) -> Word? {
      if let value = Letters.digit(scalar) {
        let done = start >= 0 && !isNumber ? finish(at: position) : nil
        if start < 0 { begin(at: position, number: true) }
        digits += 1
        number = digits <= 9 ? number * 10 + value : number
        mix(UInt32(0x30 + value))
        return done
      }
      guard Letters.isLetter(scalar) else { return finish(at: position) }
      let done = start >= 0 && isNumber ? finish(at: position) : nil
      let folded = Letters.folded(scalar)
      if start < 0 {
        begin(at: position, number: false)
        isCapital = folded != scalar
      }
      mix(folded)
      return done
    }

    /// Ends the word in hand, if any.
    mutating func finish(at position: Int) -> Word? {
      guard start >= 0 else { return nil }
      defer { self = Builder() }
      return Word(
        hash: hash, range: start..<position, isCapital: isCapital, number: isNumber && digits <= 9 ? number : nil,
        digits: digits)
    }

    private mutating func begin(at position: Int, number isNumber: Bool) {
      start = position
      self.isNumber = isNumber
    }

    private mutating func mix(_ scalar: UInt32) {
      hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }
  }

  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
}
