/// Finds the outlet that a text dump names.
enum OutletFinder {
  /// First lines, which an outlet's banner may take.
  private static let firstLines = 12
  /// Last lines, which a footer may take.
  private static let lastLines = 60

  /// A host name alone on one of the first lines, else the owner in a copyright line below the body.
  static func outlet(in passages: [Passage], body: Range<Int>) -> String? {
    for passage in passages.prefix(firstLines) where HostName.isHost(passage.text) && !passage.isPictureName {
      return passage.string
    }
    for passage in passages.suffix(from: min(body.upperBound, passages.count)).reversed().prefix(lastLines) {
      if let owner = owner(in: passage.text) { return owner }
    }
    return nil
  }

  /// Bytes of a copyright line, words of it that are looked at, and words of a name.
  private static let longest = 160
  private static let reach = 12
  private static let mostWords = 6
  private static let yearDigits = 4

  /// The name beside "© 2020".
  private static func owner(in text: [UInt8]) -> String? {
    guard text.count <= longest, let sign = text.indices.first(where: { isCopyright(in: text, at: $0) }) else {
      return nil
    }
    let rest = Array(text[sign...])
    let words = Word.scan(rest, limit: reach)
    guard words.contains(where: { $0.digits == yearDigits }) else { return nil }
    var name: [Word] = []
    for word in words {
      if word.digits > 0 || word.hash == copyrightWord || word.hash == by {
        if name.isEmpty { continue } else { break }
      }
      if let last = name.last, rest[last.range.upperBound..<word.range.lowerBound].contains(where: ends.contains) {
        break
      }
      name.append(word)
      if name.count == mostWords { break }
    }
    guard let first = name.first, let last = name.last else { return nil }
    let owner = rest[first.range.lowerBound..<last.range.upperBound]
    return first.isCapital || HostName.isHost(Array(owner)) ? String(decoding: owner, as: UTF8.self) : nil
  }

  private static let copyrightWord = Word.hash("copyright".utf8)
  private static let by = Word.hash("by".utf8)
  /// Bars, commas, brackets and dashes end an owner's name; so do the first bytes of marks beyond ASCII.
  private static let ends: Set<UInt8> = [
    ASCII.bar, ASCII.comma, ASCII.openingParenthesis, ASCII.closingParenthesis, ASCII.semicolon, ASCII.slash, 0xE2,
    0xC2,
  ]
  private static let signs = ["©", "(c)", "(C)"].map { Array($0.utf8) }

  private static func isCopyright(in text: [UInt8], at index: Int) -> Bool {
    (text[index] == ASCII.openingParenthesis || text[index] == signs[0][0])
      && signs.contains { text[index...].starts(with: $0) }
  }
}
