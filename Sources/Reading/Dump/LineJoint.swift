/// How a line of a paragraph is put behind the one before it.
enum LineJoint {
  /// U+00AD and U+2010, which stand only where a word is broken.
  private static let softHyphens = ["\u{AD}", "\u{2010}"].map { Array($0.utf8) }

  /// Puts white space behind a text where its next line begins, or takes a hyphen away that broke a word there.
  ///
  /// - Parameter next: the text of the line that follows.
  static func prepare(_ text: inout [UInt8], for next: @autoclosure () -> [UInt8]) {
    if let last = text.last, last >= ASCII.end,
      let hyphen = softHyphens.first(where: { text.suffix($0.count).elementsEqual($0) })
    {
      text.removeLast(hyphen.count)
    } else if endsInHyphen(text) {
      let next = next()
      if isJoining(next) { text.append(ASCII.space) } else if isSmall(next) { text.removeLast() }
    } else if !text.isEmpty, !isWide(text) {
      text.append(ASCII.space)
    }
  }

  /// Whether a text ends in a hyphen behind a letter.
  static func endsInHyphen(_ text: [UInt8]) -> Bool {
    text.last == ASCII.hyphen && text.count > 1 && isInWord(text[text.count - 2])
  }

  private static func isInWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte >= ASCII.end }

  /// Begins with a small letter: after a hyphen, names and figures are words of their own.
  private static func isSmall(_ next: [UInt8]) -> Bool {
    guard let first = Word.scan(Array(next.prefix(firstBytes)), limit: 1).first else { return false }
    return first.range.lowerBound == 0 && !first.isCapital && first.digits == 0
  }

  /// Bytes in which the first word of a line ends.
  private static let firstBytes = 64

  /// "Kunden- und Lieferdaten": what the hyphen stands for comes behind the next word (`markup.tsv`, "joining").
  private static func isJoining(_ next: [UInt8]) -> Bool {
    Word.scan(Array(next.prefix(firstBytes)), limit: 1).first.map { joining.contains($0.hash) } ?? false
  }

  private static let joining = Set(Table.markup.words(named: "joining").map { Word.hash($0) })

  /// Ends in a script without spaces, so that joined lines need none.
  private static func isWide(_ text: [UInt8]) -> Bool {
    let last = text.count - UTF8Form.threeBytes
    guard last >= 0, text[last] >= UTF8Form.threeByteLead else { return false }
    let scalar = UTF8Scan.scalar(in: text, at: last).scalar
    return Letters.isUnspaced(scalar) || Scalars.cjkMarksAndKana.contains(scalar) || scalar >= Scalars.formsStart
  }
}
