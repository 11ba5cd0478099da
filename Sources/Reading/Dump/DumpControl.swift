/// What text browsers print for buttons, fields and boxes: `(BUTTON)`, `____`, `[   ]`, `[X]`, `( )`.
enum DumpControl {
  private static let button = Array("(BUTTON)".utf8)
  /// `( )` and `(*)`, a choice among several.
  private static let choiceLength = 3
  /// Fewer underscores are part of a name.
  private static let leastUnderscores = 3

  /// Whether a byte begins some stand-in.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool {
    byte == ASCII.openingParenthesis || byte == ASCII.openingBracket || byte == ASCII.underscore
  }

  /// Where a line's first stand-in begins; `nil` for none.
  static func first(in bytes: [UInt8], range: Range<Int>) -> Int? {
    range.first { length(in: bytes, from: $0, to: range.upperBound) > 0 }
  }

  /// A line with blanks for its stand-ins, and how many there are. O(n).
  ///
  /// - Parameters:
  ///   - line: where it stands in the dump.
  ///   - first: where in the dump its first stand-in begins.
  static func blanked(in dump: [UInt8], line: Range<Int>, from first: Int) -> (text: [UInt8], count: Int) {
    var text = Array(dump[line])
    var count = 0
    var at = first - line.lowerBound
    while at < text.count {
      let length = length(in: text, from: at, to: text.count)
      if length > 0 {
        count += 1
        for index in at..<(at + length) { text[index] = ASCII.space }
      }
      at += max(length, 1)
    }
    return (text, count)
  }

  /// The bytes of the stand-in at a place in a line that ends at `end`; 0 when none is there.
  @inline(__always)
  private static func length(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    switch bytes[start] {
    case ASCII.openingParenthesis: buttonLength(in: bytes, from: start, to: end)
    case ASCII.openingBracket: fieldLength(in: bytes, from: start, to: end)
    case ASCII.underscore: underscores(in: bytes, from: start, to: end)
    default: 0
    }
  }

  private static func buttonLength(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    if bytes[start..<end].starts(with: button) { return button.count }
    guard start + 2 < end, bytes[start + 2] == ASCII.closingParenthesis,
      bytes[start + 1] == ASCII.space || bytes[start + 1] == ASCII.asterisk
    else { return 0 }
    return choiceLength
  }

  /// `[   ]` and `[___]`, fields to write in; `[X]` and `[*]`, boxes that are ticked.
  private static func fieldLength(in bytes: [UInt8], from start: Int, to lineEnd: Int) -> Int {
    var end = start + 1
    while end < lineEnd, bytes[end] == ASCII.space || bytes[end] == ASCII.underscore { end += 1 }
    if end == start + 1, end < lineEnd, isTick(bytes[end]) { end += 1 }
    guard end > start + 1, end < lineEnd, bytes[end] == ASCII.closingBracket else { return 0 }
    return end + 1 - start
  }

  private static func isTick(_ byte: UInt8) -> Bool {
    byte.lowered == UInt8(ascii: "x") || byte == ASCII.asterisk
  }

  private static func underscores(in bytes: [UInt8], from start: Int, to lineEnd: Int) -> Int {
    var end = start
    while end < lineEnd, bytes[end] == ASCII.underscore { end += 1 }
    return end - start >= leastUnderscores ? end - start : 0
  }
}
