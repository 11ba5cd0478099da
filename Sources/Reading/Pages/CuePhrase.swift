/// One phrase of `words.tsv`, and how it is found in a passage.
struct CuePhrase {
  /// What a passage with the phrase is, or has in it; in the order of the models' columns. The raw value is the place of its bit.
  enum Meaning: UInt32, CaseIterable {
    case related, comment, share, notice, caption, advertisement, footer, author, byline, editor, source
    case published, updated, menu, appeal, credit, biography

    /// As the table writes them, in order.
    static let names = [
      "related", "comment", "share", "notice", "caption", "advertisement", "footer", "author", "byline", "editor",
      "source",
      "published", "updated", "menu", "appeal", "credit", "biography",
    ]

    /// One bit of its own.
    @inline(__always)
    var bit: UInt32 { 1 &<< rawValue }
  }

  /// Where in a passage the phrase counts.
  enum Place: String {
    /// The passage begins with it.
    case start
    /// The passage is nothing else, figures and marks aside.
    case whole
    /// It stands among the first words.
    case any
    /// A colon follows it, or the passage is nothing else.
    case label
  }

  let meaning: Meaning
  let place: Place
  /// Hashes of its words.
  let words: [UInt64]
  /// The phrase ends in a colon, which must then follow it.
  let needsColon: Bool
  /// Written without spaces: its bytes are compared instead of words.
  let unspaced: [UInt8]

  /// - Parameter text: as the table has it, lower case.
  init(_ text: [UInt8], meaning: Meaning, place: Place) {
    self.meaning = meaning
    self.place = place
    words = Word.scan(text).map(\.hash)
    needsColon = text.last == ASCII.colon
    var scan = UTF8Scan(text)
    var isUnspaced = false
    while let scalar = scan.next() { if Letters.isUnspaced(scalar) { isUnspaced = true } }
    unspaced = isUnspaced ? text : []
  }

  /// A phrase found: what it means and where it ends.
  struct Match {
    let meaning: Meaning
    let place: Place
    /// Index of the first word after the phrase.
    let nextWord: Int
    /// Byte after the phrase (and after its colon, for labels).
    let end: Int
  }

  /// The phrase at a word of a passage; `nil` when it does not stand there, or not where it counts.
  func match(at index: Int, in text: [UInt8], words passage: [Word], count: Int) -> Match? {
    let next = index + words.count
    guard next <= passage.count else { return nil }
    for offset in words.indices where passage[index + offset].hash != words[offset] { return nil }
    let end = passage[next - 1].range.upperBound
    let colon = CuePhrase.colon(in: text, after: end)
    if needsColon && colon == nil { return nil }
    switch place {
    case .start: if index > 0 { return nil }
    case .whole:
      let isAlone = index == 0 && count <= passage.count && passage[next...].allSatisfy { $0.digits > 0 }
      guard isAlone else { return nil }
    case .label: if colon == nil && !(index == 0 && next == count) { return nil }
    case .any: break
    }
    return Match(meaning: meaning, place: place, nextWord: next, end: colon ?? end)
  }

  /// The phrase at the start of a text in a script without spaces; a label with its colon only.
  func matchUnspaced(in text: [UInt8]) -> Match? {
    guard text.starts(with: unspaced) else { return nil }
    let end = unspaced.count
    let colon = CuePhrase.colon(in: text, after: end)
    if place == .whole && end < text.count { return nil }
    if place == .label && colon == nil { return nil }
    return Match(meaning: meaning, place: place, nextWord: 1, end: colon ?? end)
  }

  private static let fullWidthColon = Array("：".utf8)

  /// The byte after a colon (also full-width) that follows `end` at once or after one space.
  private static func colon(in text: [UInt8], after end: Int) -> Int? {
    var at = end
    while at < text.count, text[at] == ASCII.space { at += 1 }
    if at < text.count, text[at] == ASCII.colon { return at + 1 }
    guard at + fullWidthColon.count <= text.count, text[at] == fullWidthColon[0],
      text[at...].starts(with: fullWidthColon)
    else { return nil }
    return at + fullWidthColon.count
  }
}
