/// A text as bytes in which spellings that mean the same are the same: lower case, no accents, plain digits, spaces and
/// quotes. Every byte knows where in the original it comes from.
///
/// Vietnamese tone letters (U+1EA0...) and horned vowels keep their marks: without them too many words fall together.
struct FoldedText {
  /// Folded UTF-8.
  private(set) var bytes: [UInt8] = []
  /// What the scalar that begins at each byte is; `Mark.inside` for its further bytes.
  private(set) var marks: [Mark] = []
  /// Unicode scalar of the original that each byte comes from; one more for the end.
  private(set) var scalars: [Int32] = []
  private(set) var scalarCount = 0

  var count: Int { bytes.count }

  /// One byte that says what a folded scalar is.
  struct Mark: OptionSet {
    let rawValue: UInt8
    static let letter = Mark(rawValue: 1)
    static let digit = Mark(rawValue: 2)
    /// Written without spaces between words: Han, Kana, Hangul, Thai.
    static let unspaced = Mark(rawValue: 4)
    static let upper = Mark(rawValue: 8)
    /// The original carried an accent that folding dropped.
    static let accented = Mark(rawValue: 16)
    static let inside = Mark(rawValue: 32)
    /// A letter with case (Latin, Greek, Cyrillic), as names are told by their capital there.
    static let cased = Mark(rawValue: 64)
    static let word: Mark = [.letter, .digit, .unspaced]
  }

  /// Folds a text. O(n).
  init(_ text: some StringProtocol) {
    bytes.reserveCapacity(text.utf8.count)
    marks.reserveCapacity(text.utf8.count)
    scalars.reserveCapacity(text.utf8.count + 1)
    for scalar in text.unicodeScalars {
      append(scalar)
      scalarCount += 1
    }
    scalars.append(Int32(scalarCount))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value < 0x80 {
      append(ascii: UInt8(value))
      return
    }
    let folded = Folding.fold(scalar)
    guard folded.first != 0 else { return }
    append(folded.first, marks: folded.marks)
    if folded.second != 0 { append(folded.second, marks: folded.marks) }
  }

  private mutating func append(ascii byte: UInt8) {
    var mark: Mark = []
    var folded = byte
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): mark = [.letter, .cased]
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      mark = [.letter, .cased, .upper]
      folded = byte | 0x20
    case UInt8(ascii: "0")...UInt8(ascii: "9"): mark = .digit
    case 9, 11, 12, 13: folded = 32
    default: break
    }
    bytes.append(folded)
    marks.append(mark)
    scalars.append(Int32(scalarCount))
  }

  private mutating func append(_ value: UInt32, marks mark: Mark) {
    guard let scalar = Unicode.Scalar(value) else { return }
    var first = true
    for byte in UTF8.encode(scalar) ?? UTF8.EncodedScalar() {
      bytes.append(byte)
      marks.append(first ? mark : mark.union(.inside).subtracting(.upper))
      scalars.append(Int32(scalarCount))
      first = false
    }
  }
}

extension FoldedText {
  /// Whether a word of a spaced script, or a number, may begin at `index`.
  func isWordStart(_ index: Int) -> Bool {
    guard index < count, !marks[index].contains(.inside) else { return false }
    guard index > 0 else { return true }
    return kind(index) != kind(before: index) || kind(index) == 0 || kind(index) == 4
  }

  /// Whether a word may end before `index`.
  func isWordEnd(_ index: Int) -> Bool {
    guard index < count, index > 0 else { return true }
    let here = kind(index)
    return here != kind(before: index) || here == 0 || here == 4
  }

  func kind(_ index: Int) -> UInt8 { marks[index].intersection(.word).rawValue }

  private func kind(before index: Int) -> UInt8 { kind(index - 1) }

  /// Whether the scalar that begins at `index` is one of spaced letters.
  func isLetter(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.letter) }

  func isDigit(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.digit) }

  func isUpper(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.upper) }

  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? bytes[index] : 0 }

  /// The range of original scalars behind a range of bytes.
  func scalarRange(_ range: Range<Int>) -> Range<Int> {
    let start = Int(scalars[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    return start..<Int(scalars[range.upperBound - 1]) + 1
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Index after any plain spaces from `index` on.
  func skippingSpaces(_ index: Int) -> Int {
    var next = index
    while next < count, bytes[next] == 32 { next += 1 }
    return next
  }

  /// End of the letters from `index` on.
  func endOfLetters(_ index: Int) -> Int {
    var next = index
    while next < count, marks[next].contains(.letter) { next += 1 }
    return next
  }
}
