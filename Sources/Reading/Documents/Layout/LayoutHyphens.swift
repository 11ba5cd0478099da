internal import Text

/// Joins lines: a hyphen at a line's end goes where the word is one, and stays where it is the word's own.
struct LayoutHyphens {
  /// Words of the whole document, as they stand within lines.
  private let whole: Set<UInt64>

  /// O(words).
  init(_ lines: [LayoutLine]) {
    let breaks = lines.map { $0.text.last.map(LayoutHyphens.hyphens.contains) ?? false }
    var whole: Set<UInt64> = []
    // Where no line ends with a hyphen, nobody asks.
    let asked = breaks.contains(true) ? lines : []
    for (index, line) in asked.enumerated() {
      // What a line begins with may be the rest of a word.
      let isBroken = index > 0 && breaks[index - 1]
      for word in line.text.utf8.split(separator: ASCII.space).dropLast().dropFirst(isBroken ? 1 : 0) {
        whole.insert(LayoutHyphens.hash(of: Substring(word)))
      }
    }
    self.whole = whole
  }

  /// By the word in small letters, without what stands around it.
  private static func hash(of word: Substring) -> UInt64 {
    if word.utf8.contains(where: { $0 >= ASCII.end }) { return FNV1a.hash(Array(core(word).lowercased().utf8)) }
    var hash = FNV1a.offset
    var end = hash
    for byte in word.utf8 {
      let isWord = byte.isASCIILetter || byte.isASCIIDigit
      if hash == FNV1a.offset, !isWord { continue }
      hash = FNV1a.adding(byte.lowered, to: hash)
      if isWord { end = hash }
    }
    return end
  }

  private func isWhole(_ word: String) -> Bool { whole.contains(LayoutHyphens.hash(of: word[...])) }

  /// The word without what stands around it.
  private static func core(_ word: Substring) -> Substring {
    let body = word.drop { !$0.isLetter && !$0.isNumber }
    return body.lastIndex { $0.isLetter || $0.isNumber }.map { body[...$0] } ?? ""
  }

  private static let hyphens: Set<Character> = ["-", "\u{AD}", "\u{2010}", "\u{2011}"]

  /// A line put behind a text.
  func joined(_ text: String, _ next: String) -> String {
    guard let last = text.last else { return next }
    if LayoutHyphens.isTight(last), let first = next.first, LayoutHyphens.isTight(first) { return text + next }
    guard LayoutHyphens.hyphens.contains(last) else { return "\(text) \(next)" }
    let before = text.dropLast()
    guard let letter = before.last, letter.isLetter || letter.isNumber, let first = next.first else {
      return "\(text) \(next)"
    }
    if last == "\u{AD}" { return before + next }
    return stays(before: before, next: next, first: first) ? text + next : before + next
  }

  /// Whether the hyphen is the word's own: `opt-out`, `E-Mail`, `2016-679`.
  private func stays(before: Substring, next: String, first: Character) -> Bool {
    guard first.isLowercase else { return true }
    let head = before.split(separator: " ").last.map { LayoutHyphens.core($0).lowercased() } ?? ""
    let tail = next.split(separator: " ").first.map { LayoutHyphens.core($0).lowercased() } ?? ""
    if isWhole("\(head)-\(tail)") { return true }
    if isWhole(head + tail) { return false }
    // Both parts are words by themselves, and their union is none that the document knows.
    if isWhole(head), isWhole(tail) { return true }
    return head.count == 1 || head.contains("-") && isWhole(tail)
  }

  /// Scripts that put no blank between words.
  static func isTight(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar {
    case "\u{3000}"..."\u{30FF}", "\u{3400}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{FF00}"..."\u{FFEF}": return true
    default: return false
    }
  }
}
