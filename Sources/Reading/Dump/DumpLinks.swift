/// The numbers that lynx writes before links (`[4]data breach`), and the list of addresses below the page that they lead to.
enum DumpLinks {
  /// Numbers that count up from one show a dump of lynx without its list.
  private static let leastMarks = 3

  /// A dump without them: blanks stand for the numbers, so that all other letters keep their columns. O(n).
  static func takenOut(of dump: [UInt8]) -> [UInt8] {
    let marks = marks(in: dump)
    guard !marks.isEmpty else { return dump }
    let list = addresses(in: dump)
    guard !list.isEmpty || marks.count >= leastMarks && marks.allSatisfy({ isGlued($0, in: dump) }) else { return dump }
    var text = dump
    for mark in marks { blank(mark, isFirst: isFirst(mark, in: dump), in: &text) }
    for line in list { for at in line { text[at] = ASCII.space } }
    return text
  }

  // MARK: Numbers

  /// Numbers in square brackets that count up from one.
  private static func marks(in dump: [UInt8]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    var at = 0
    while let open = dump[at...].firstIndex(of: ASCII.openingBracket) {
      at = open + 1
      let digits = dump[at...].prefix(mostDigits).prefix(while: \.isASCIIDigit)
      guard !digits.isEmpty, digits.endIndex < dump.count, dump[digits.endIndex] == ASCII.closingBracket,
        digits.reduce(0, { $0 * 10 + Int($1 - ASCII.zero) }) == marks.count + 1
      else { continue }
      marks.append(open..<digits.endIndex + 1)
    }
    return marks
  }

  /// Pages with a million links are none.
  private static let mostDigits = 6

  /// Text follows at once; the number of a footnote stands behind its word.
  private static func isGlued(_ mark: Range<Int>, in dump: [UInt8]) -> Bool {
    mark.upperBound < dump.count && dump[mark.upperBound] > ASCII.space
      && (mark.lowerBound == 0 || dump[mark.lowerBound - 1] <= ASCII.space)
  }

  /// Nothing but blanks stands before it in its line.
  private static func isFirst(_ mark: Range<Int>, in dump: [UInt8]) -> Bool {
    dump[..<mark.lowerBound].reversed().first { $0 != ASCII.space }.map { $0 == ASCII.lineFeed } ?? true
  }

  /// Blanks a number; at the start of a line, the blanks go behind the first word, so that the line keeps its indent.
  private static func blank(_ mark: Range<Int>, isFirst: Bool, in text: inout [UInt8]) {
    var end = mark.upperBound
    if isFirst { while end < text.count, text[end] > ASCII.space, text[end] != ASCII.openingBracket { end += 1 } }
    let word = Array(text[mark.upperBound..<end])
    text.replaceSubrange(mark.lowerBound..<end, with: word + [UInt8](repeating: ASCII.space, count: mark.count))
  }

  // MARK: Addresses

  private static let schemes = ["http://", "https://", "file://", "mailto:", "ftp://", "javascript:", "tel:"].map {
    Array($0.utf8)
  }
  private static let headings = ["references", "visible links", "hidden links:"].map { Array($0.utf8) }

  /// The lines that are an address behind its number, and the headings above them.
  private static func addresses(in dump: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var headings: [Range<Int>] = []
    var start = 0
    while start < dump.count {
      let end = dump[start...].firstIndex(of: ASCII.lineFeed) ?? dump.count
      let text = dump[start..<end].drop { $0 <= ASCII.space }
      if isAddress(text) { found.append(start..<end) } else if isHeading(text) { headings.append(start..<end) }
      start = end + 1
    }
    return found.isEmpty
      ? [] : found + headings.suffix(schemes.count).filter { $0.upperBound <= found[found.count - 1].lowerBound }
  }

  private static func isAddress(_ line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop(while: \.isASCIIDigit)
    guard rest.startIndex > line.startIndex, rest.first == ASCII.point else { return false }
    let address = rest.dropFirst().drop { $0 == ASCII.space }
    return schemes.contains { address.starts(with: $0) } && !address.contains(ASCII.space)
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    headings.contains { heading in
      line.count <= heading.count + 2 && line.starts(with: heading, by: { $0.lowered == $1 })
    }
  }
}
