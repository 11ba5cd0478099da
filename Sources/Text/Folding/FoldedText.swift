/// A text as bytes in which spellings that mean the same are the same: lower case, no accents, plain digits, spaces and
/// quotes. Every byte knows where in the original it comes from.
///
/// Vietnamese tone letters (U+1EA0...) and horned vowels keep their marks: without them too many words fall together.
package struct FoldedText: Sendable {
  /// Folded UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// What the scalar that begins at each byte is; `Mark.inside` for its further bytes.
  package private(set) var marks: [Mark] = []
  /// Unicode scalar of the original that each byte comes from; one more for the end.
  package private(set) var scalars: [Int32] = []
  /// Unicode scalars of the original.
  package private(set) var scalarCount = 0

  /// Folded bytes.
  @inlinable package var count: Int { bytes.count }

  /// One byte that says what a folded scalar is.
  package struct Mark: OptionSet, Sendable {
    package let rawValue: UInt8

    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    @inlinable package static var letter: Mark { Mark(rawValue: 1) }
    @inlinable package static var digit: Mark { Mark(rawValue: 2) }
    /// Written without spaces between words: Han, Kana, Hangul, Thai.
    @inlinable package static var unspaced: Mark { Mark(rawValue: 4) }
    @inlinable package static var upper: Mark { Mark(rawValue: 8) }
    /// The original carried an accent that folding dropped.
    @inlinable package static var accented: Mark { Mark(rawValue: 16) }
    @inlinable package static var inside: Mark { Mark(rawValue: 32) }
    /// A letter with case (Latin, Greek, Cyrillic), as names are told by their capital there.
    @inlinable package static var cased: Mark { Mark(rawValue: 64) }
    /// What words are made of.
    @inlinable package static var word: Mark { Mark(rawValue: 7) }
  }

  /// Folds a text. O(n).
  package init(_ text: some StringProtocol) {
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
  @inlinable package func isWordStart(_ index: Int) -> Bool {
    guard index < count, !marks[index].contains(.inside) else { return false }
    guard index > 0 else { return true }
    return kind(index) != kind(before: index) || kind(index) == 0 || kind(index) == 4
  }

  /// Whether a word may end before `index`.
  @inlinable package func isWordEnd(_ index: Int) -> Bool {
    guard index < count, index > 0 else { return true }
    let here = kind(index)
    return here != kind(before: index) || here == 0 || here == 4
  }

  @inlinable package func kind(_ index: Int) -> UInt8 { marks[index].intersection(.word).rawValue }

  @usableFromInline func kind(before index: Int) -> UInt8 { kind(index - 1) }

  /// Whether the scalar that begins at `index` is one of spaced letters.
  @inlinable package func isLetter(_ index: Int) -> Bool {
    index >= 0 && index < count && marks[index].contains(.letter)
  }

  @inlinable package func isDigit(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.digit) }

  @inlinable package func isUpper(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.upper) }

  @inlinable package func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? bytes[index] : 0 }

  /// The range of original scalars behind a range of bytes.
  @inlinable package func scalarRange(_ range: Range<Int>) -> Range<Int> {
    let start = Int(scalars[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    return start..<Int(scalars[range.upperBound - 1]) + 1
  }

  @inlinable package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Index after any plain spaces from `index` on.
  @inlinable package func skippingSpaces(_ index: Int) -> Int {
    var next = index
    while next < count, bytes[next] == 32 { next += 1 }
    return next
  }

  /// End of the letters from `index` on.
  @inlinable package func endOfLetters(_ index: Int) -> Int {
    var next = index
    while next < count, marks[next].contains(.letter) { next += 1 }
    return next
  }
}
