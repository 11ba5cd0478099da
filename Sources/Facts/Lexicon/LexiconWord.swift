import Text

/// A word of a list, with its signs, as a part of the folded cell in which it stands: a cell is folded once for all its words.
struct LexiconWord {
  private let cell: FoldedText
  private var range: Range<Int>

  /// One word that stands alone.
  init(_ word: some StringProtocol) {
    cell = FoldedText(Substring(word))
    range = 0..<cell.count
  }

  private init(cell: FoldedText, range: Range<Int>) {
    self.cell = cell
    self.range = range
  }

  /// Folded UTF-8.
  var bytes: ArraySlice<UInt8> { cell.bytes[range] }

  /// What each of the bytes is.
  var marks: ArraySlice<FoldedText.Mark> { cell.marks[range] }

  /// The folded word.
  var text: String { cell.text(range) }

  /// Takes a sign off the word's beginning; false where it does not stand there.
  mutating func drop(first sign: UInt8) -> Bool {
    guard bytes.first == sign else { return false }
    range = range.lowerBound + 1..<range.upperBound
    return true
  }

  /// Takes a sign off the word's end; false where it does not stand there.
  mutating func drop(last sign: UInt8) -> Bool {
    guard bytes.last == sign else { return false }
    range = range.lowerBound..<range.upperBound - 1
    return true
  }

  /// The words of a cell, parted by bars; empty ones are left out. O(n).
  static func all(of cell: String) -> [LexiconWord] {
    let folded = FoldedText(cell)
    return folded.bytes.split(separator: UInt8(ascii: "|"))
      .map { LexiconWord(cell: folded, range: $0.startIndex..<$0.endIndex) }
  }
}
