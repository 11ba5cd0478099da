/// Reads what follows a label or byline word in one line.
enum CreditLine {
  /// What follows a label, up to a bar or the end, without marks around it; `nil` for nothing.
  static func value(in text: [UInt8], from start: Int) -> String? {
    var end = start
    while end < text.count, text[end] != ASCII.bar { end += 1 }
    let value = trimmed(String(decoding: text[start..<end], as: UTF8.self))
    return value.isEmpty ? nil : value
  }

  /// Blanks, brackets, dashes, points and bullets that part a credit from what stands around it.
  private static let marks = Set(" :,-–—|/()·•;.".unicodeScalars)

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// Words of a person's name after "by", which a lone word seldom is, and of any name.
  private static let wordsOfAuthor = 2...5
  private static let wordsOfName = 1...5
  /// Words after a byline word that are looked at.
  private static let reach = 24

  /// Names after a byline word: capitalised words, parted by commas and "and".
  static func names(in text: [UInt8], from start: Int) -> [String] {
    let rest = Array(text[start...])
    var names: [String] = []
    var current: [Word] = []
    func close() {
      if wordsOfAuthor.contains(current.count), let first = current.first, let last = current.last {
        names.append(String(decoding: rest[first.range.lowerBound..<last.range.upperBound], as: UTF8.self))
      }
      current = []
    }
    var previousEnd = 0
    for word in Word.scan(rest, limit: reach) {
      let between = rest[previousEnd..<word.range.lowerBound]
      if !current.isEmpty, !between.allSatisfy(isInsideName) {
        close()
        if !between.allSatisfy(isBetweenNames) { break }
      }
      previousEnd = word.range.upperBound
      if word.isCapital && word.digits == 0 {
        current.append(word)
      } else {
        close()
        if !joiners.contains(word.hash) { break }
      }
    }
    close()
    return names
  }

  private static func isInsideName(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.point || byte == ASCII.apostrophe || byte == ASCII.hyphen
  }

  private static func isBetweenNames(_ byte: UInt8) -> Bool {
    byte == ASCII.space || byte == ASCII.comma || byte == ASCII.ampersand
  }

  /// "and" in the languages whose bylines have more than one name.
  private static let joiners = Set(
    ["and", "und", "et", "y", "e", "i", "dan", "en", "og", "och"].map { Word.hash($0.utf8) })

  /// One to five words without a figure, or a few letters of an unspaced script.
  static func isName(_ text: String) -> Bool {
    let words = Word.scan(Array(text.utf8))
    return wordsOfName.contains(words.count) && words.allSatisfy { $0.digits == 0 }
  }
}
