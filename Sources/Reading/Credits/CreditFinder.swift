internal import Incidents

/// Finds who made an article: authors, editor, and the source it credits.
struct CreditFinder {
  private(set) var authors: [String] = []
  private(set) var editor: String?
  private(set) var source: String?
  /// Passages that are nothing but credits, with their kind.
  private(set) var used: [Int: Block.Furniture] = [:]

  /// Looks at short passages from a little above the headline to a little below the body.
  init(_ passages: [Passage], headline: Int?, body: Range<Int>) {
    let first = max(0, (headline ?? body.lowerBound) - 3)
    let last = min(passages.count, body.upperBound + 6)
    guard first < last else { return }
    for index in first..<last where passages[index].shape.words <= 24 && index != headline {
      take(passages[index], at: index, isAbove: index <= body.lowerBound)
    }
  }

  private mutating func take(_ passage: Passage, at index: Int, isAbove: Bool) {
    for match in passage.matches {
      let value = CreditFinder.value(passage.text, from: match.end)
      switch (match.meaning, match.place) {
      case (.editor, .label) where editor == nil:
        guard let value, CreditFinder.isName(value) else { continue }
        editor = value
        used[index] = .byline
      case (.source, .label) where source == nil && match.nextWord <= 3:
        guard let value, value.utf8.count <= 80 else { continue }
        source = value
        if used[index] == nil { used[index] = .source }
      case (.byline, .label), (.byline, .start):
        guard authors.isEmpty, isAbove || match.place == .label else { continue }
        let names = CreditFinder.names(passage.text, from: match.end)
        guard !names.isEmpty else { continue }
        authors = names
        used[index] = .byline
      default: continue
      }
    }
  }

  /// What follows a label, up to a bar, a line of dots or the end.
  private static func value(_ text: [UInt8], from start: Int) -> String? {
    var end = start
    while end < text.count, text[end] != 0x7C { end += 1 }
    let value = String(decoding: text[start..<end], as: UTF8.self)
    let trimmed = trim(value)
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func trim(_ text: String) -> String {
    let marks: Set<UInt32> = [0x20, 0x3A, 0x2C, 0x2D, 0x2013, 0x2014, 0x7C, 0x2F, 0x28, 0x29, 0xB7, 0x2022, 0x3B, 0x2E]
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, marks.contains(first.value) { scalars.removeFirst() }
    while let last = scalars.last, marks.contains(last.value) { scalars.removeLast() }
    return String(scalars)
  }

  /// Names after a byline word: capitalised words, parted by commas and "and".
  private static func names(_ text: [UInt8], from start: Int) -> [String] {
    let rest = Array(text[start...])
    var names: [String] = []
    var current: [Word] = []
    func close() {
      if (2...5).contains(current.count), let first = current.first, let last = current.last {
        names.append(String(decoding: rest[first.range.lowerBound..<last.range.upperBound], as: UTF8.self))
      }
      current = []
    }
    var previousEnd = 0
    for word in Word.scan(rest, limit: 24) {
      let between = rest[previousEnd..<word.range.lowerBound]
      if !current.isEmpty, between.contains(where: { $0 != 0x20 && $0 != 0x2E && $0 != 0x27 && $0 != 0x2D }) {
        let isComma = between.allSatisfy { $0 == 0x20 || $0 == 0x2C || $0 == 0x26 }
        close()
        if !isComma { break }
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

  private static let joiners = Set(
    ["and", "und", "et", "y", "e", "i", "dan", "en", "og", "och"].map { Word.hash($0.utf8) })

  /// Two to five words with a capital each, or a few letters of an unspaced script.
  private static func isName(_ text: String) -> Bool {
    let words = Word.scan(Array(text.utf8))
    return (1...5).contains(words.count) && words.allSatisfy { $0.digits == 0 }
  }
}
