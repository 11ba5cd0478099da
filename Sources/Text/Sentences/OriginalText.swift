/// A text as its UTF-8, addressed by Unicode scalars.
package struct OriginalText: Sendable {
  private let bytes: [UInt8]
  /// Byte at which each scalar begins; one more for the end.
  private let starts: [Int32]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts: [Int32] = []
    starts.reserveCapacity(bytes.count + 1)
    for (index, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 { starts.append(Int32(index)) }
    starts.append(Int32(bytes.count))
    self.starts = starts
  }

  /// Number of Unicode scalars.
  package var count: Int { starts.count - 1 }

  /// The words in a range of Unicode scalars. O(length).
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])], as: UTF8.self)
  }
}

extension OriginalText {
  /// The range with the rest of the words that it begins and ends within. Scripts without blanks between words, and those that put
  /// particles behind them (Hangul), have no such words: there it stays as it is. Unicode scalars; O(length of the words).
  package func wholeWords(around range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= count else { return range }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isWithinWord(between: start - 1) { start -= 1 }
    while end < count, isWithinWord(between: end - 1) { end += 1 }
    return end - start - range.count <= OriginalText.longestRest ? start..<end : range
  }

  /// Unicode scalars that may be missing of a word: more are an address or a torn text.
  private static let longestRest = 40

  /// Whether a scalar and the one behind it are letters of one word.
  private func isWithinWord(between place: Int) -> Bool {
    text(place..<place + 2).unicodeScalars.allSatisfy(OriginalText.isLetterOfWord)
  }

  private static func isLetterOfWord(_ scalar: Unicode.Scalar) -> Bool {
    let isMark = [.nonspacingMark, .spacingMark].contains(scalar.properties.generalCategory)
    return (scalar.properties.isAlphabetic || isMark) && !runTogether.contains { $0.contains(scalar.value) }
  }

  /// Blocks of scripts that are written without blanks, and Hangul (Unicode 17, Blocks.txt).
  private static let runTogether: [ClosedRange<UInt32>] = [
    0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x2FDF, 0x3000...0x31FF,
    0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF66...0xFFDC, 0x2_0000...0x3_FFFF,
  ]
}
