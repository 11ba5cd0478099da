/// The words of a text as a date's parts: numbers, and the marks between them.
struct DateWords {
  let text: [UInt8]
  let words: [Word]

  var count: Int { words.count }

  subscript(_ index: Int) -> Word {
    @inline(__always)
    get { words[index] }
  }

  static let yearDigits = 4
  /// Days of the longest month, months of a year.
  static let days = 1...31
  static let lastMonth = 12
  /// A year of two digits is of this century up to here; beyond, nobody knows.
  private static let shortYears = 0..<70
  private static let century = 2000
  private static let gregorianYears = 1900...2099
  /// The same years in the Buddhist calendar of Thailand, which is 543 ahead.
  private static let buddhistYears = 2443...2642
  private static let buddhistOffset = 543
  /// Bytes of marks and blanks between two words of one date.
  private static let widestGap = 4

  /// The Gregorian year that four digits stand for; Thai Buddhist years are brought over. `nil` for no year of our time.
  static func year(_ number: Int) -> Int? {
    if gregorianYears.contains(number) { return number }
    return buddhistYears.contains(number) ? number - buddhistOffset : nil
  }

  /// The year that two digits stand for.
  static func shortYear(_ number: Int) -> Int? { shortYears.contains(number) ? century + number : nil }

  /// Whether a word follows the one before it with little between.
  func isAdjacent(_ index: Int) -> Bool {
    words[index].range.lowerBound - words[index - 1].range.upperBound <= DateWords.widestGap
  }

  /// The bytes between a word and the one before it; nothing before the first.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    guard index > 0 else { return [] }
    return text[words[index - 1].range.upperBound..<words[index].range.lowerBound]
  }

  /// Whether there is one byte and no more between a word and the one before it.
  func isGap(before index: Int, _ byte: UInt8) -> Bool {
    let start = words[index - 1].range.upperBound
    return start + 1 == words[index].range.lowerBound && text[start] == byte
  }

  private static let rightToLeftMark = Array("\u{200F}".utf8)
  private static let numericMarks = [ASCII.hyphen, ASCII.point, ASCII.slash]

  /// Whether a byte parts the numbers of a date.
  static func isNumericMark(_ byte: UInt8) -> Bool { numericMarks.contains(byte) }

  /// The mark before a number of a date, when there is just one; "13. 01. 2020" may have a space too, and Arabic dates
  /// a mark of direction.
  func mark(before index: Int) -> UInt8? {
    let gap = gap(before: index)
    let isDirected =
      gap.count > DateWords.rightToLeftMark.count && gap.starts(with: DateWords.rightToLeftMark)
    let mark = isDirected ? gap.dropFirst(DateWords.rightToLeftMark.count) : gap
    guard let first = mark.first, DateWords.isNumericMark(first) else { return nil }
    return mark.count == 1 || isPointAndSpace(mark) ? first : nil
  }

  /// A space, also one that does not break lines.
  private static let spaces = [" ", "\u{A0}", "\u{202F}"].map { Array($0.utf8) }

  private func isPointAndSpace(_ gap: ArraySlice<UInt8>) -> Bool {
    gap.first == ASCII.point && DateWords.spaces.contains { gap.dropFirst().elementsEqual($0) }
  }

  /// A number glued to another by a mark ("192.168.1.2020") starts no date.
  func isAfterBoundary(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let start = words[index].range.lowerBound
    guard words[index - 1].range.upperBound == start - 1, words[index - 1].digits > 0 else { return true }
    return !DateWords.isNumericMark(text[start - 1])
  }
}
