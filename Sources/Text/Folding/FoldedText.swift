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
  /// Unicode scalars of the original read so far.
  private var scalarCount = 0

  /// Folded bytes.
  @inlinable @inline(__always)
  package var count: Int { bytes.count }

  /// One byte that says what a folded scalar is.
  package struct Mark: OptionSet, Sendable {
    /// One bit a mark, in the order in which they stand here.
    package let rawValue: UInt8

    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Whether all marks of `other` are set. The protocol's own is not inlined into other targets.
    @inlinable package func contains(_ other: Mark) -> Bool { rawValue & other.rawValue == other.rawValue }

    /// A letter of a script that puts blanks between words.
    @inlinable package static var letter: Mark { Mark(rawValue: 1) }
    /// A decimal digit of any script; its byte is ASCII.
    @inlinable package static var digit: Mark { Mark(rawValue: 1 << 1) }
    /// Written without spaces between words: Han, Kana, Hangul, Thai.
    @inlinable package static var unspaced: Mark { Mark(rawValue: 1 << 2) }
    /// The original was a capital.
    @inlinable package static var upper: Mark { Mark(rawValue: 1 << 3) }
    /// A further byte of the scalar before.
    @inlinable package static var inside: Mark { Mark(rawValue: 1 << 4) }
    /// A letter with case (Latin, Greek, Cyrillic), as names are told by their capital there.
    @inlinable package static var cased: Mark { Mark(rawValue: 1 << 5) }
    /// What words are made of: `letter`, `digit` and `unspaced`, of which a scalar has at most one.
    @inlinable package static var word: Mark {
      Mark(rawValue: letter.rawValue | digit.rawValue | unspaced.rawValue)
    }
  }

  /// Folds a text. O(n).
  package init(_ text: String) { self.init(folding: text) }

  /// Folds a part of a text. O(n).
  package init(_ text: Substring) { self.init(folding: text) }

  /// Private, so that the compiler makes one copy for each of the two kinds of text: as a generic member that other targets
  /// call, this takes every scalar through a protocol (a sixth of the time that an article takes).
  private init(folding text: some StringProtocol) {
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
    guard folded.first != Folding.Result.none else { return }
    append(folded.first, marks: folded.marks)
    if folded.second != Folding.Result.none { append(folded.second, marks: folded.marks) }
    if folded.third != Folding.Result.none { append(folded.third, marks: folded.marks) }
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
    case .tab, 0x0B, 0x0C, .carriageReturn: folded = .space
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
  @inlinable @inline(__always)
  package func isWordStart(_ index: Int) -> Bool {
    guard index < count, !marks[index].contains(.inside) else { return false }
    guard index > 0 else { return true }
    let here = kind(at: index)
    return here != kind(at: index - 1) || here.isEmpty || here == .unspaced
  }

  /// Whether a word may end before `index`.
  @inlinable package func isWordEnd(_ index: Int) -> Bool {
    guard index < count, index > 0 else { return true }
    let here = kind(at: index)
    return here != kind(at: index - 1) || here.isEmpty || here == .unspaced
  }

  /// What a byte is to words: `.letter`, `.digit`, `.unspaced`, or empty for signs and blanks.
  @inlinable package func kind(at index: Int) -> Mark { Mark(rawValue: marks[index].rawValue & Mark.word.rawValue) }

  /// Whether the scalar that begins at `index` is one of spaced letters.
  @inlinable @inline(__always)
  package func isLetter(_ index: Int) -> Bool {
    index >= 0 && index < count && marks[index].contains(.letter)
  }

  /// Whether a digit stands at `index`; false outside the text.
  @inlinable @inline(__always)
  package func isDigit(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.digit) }

  /// Whether a letter that was a capital stands at `index`; false outside the text.
  @inlinable package func isUpper(_ index: Int) -> Bool { index >= 0 && index < count && marks[index].contains(.upper) }

  /// The byte at `index`; 0, which no folded text holds, outside it.
  @inlinable @inline(__always)
  package func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? bytes[index] : 0 }

  /// The range of original scalars behind a range of bytes.
  @inlinable package func scalarRange(_ range: Range<Int>) -> Range<Int> {
    let start = Int(scalars[range.lowerBound])
    guard !range.isEmpty else { return start..<start }
    return start..<Int(scalars[range.upperBound - 1]) + 1
  }

  /// The folded words in a range of bytes, which must not cut a scalar. O(length).
  @inlinable package func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Index after any plain spaces from `index` on.
  @inlinable package func skippingSpaces(_ index: Int) -> Int {
    var next = index
    while next < count, bytes[next] == .space { next += 1 }
    return next
  }

  /// End of the letters from `index` on.
  @inlinable package func endOfLetters(_ index: Int) -> Int {
    var next = index
    while next < count, marks[next].contains(.letter) { next += 1 }
    return next
  }
}
