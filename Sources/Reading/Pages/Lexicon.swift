internal import Incidents

/// The phrases that tell what a passage is, from `words.tsv`.
struct Lexicon {
  /// In the order of the models' columns.
  enum Meaning: String, CaseIterable {
    case related, comment, share, notice, caption, advertisement, footer, author, byline, editor, source
    case published, updated, menu, appeal, credit, biography

    static let count = allCases.count

    /// One bit of its own.
    var bit: UInt32 {
      switch self {
      case .related: 1
      case .comment: 2
      case .share: 4
      case .notice: 8
      case .caption: 16
      case .advertisement: 32
      case .footer: 64
      case .author: 128
      case .byline: 256
      case .editor: 512
      case .source: 1024
      case .published: 2048
      case .updated: 4096
      case .menu: 8192
      case .appeal: 16384
      case .credit: 32768
      case .biography: 65536
      }
    }
  }

  enum Place: String { case start, whole, any, label }

  struct Phrase {
    let meaning: Meaning
    let place: Place
    let words: [UInt64]
    /// The phrase ends in a colon, which must then follow it.
    let needsColon: Bool
    /// Written without spaces: its bytes are compared instead of words.
    let unspaced: [UInt8]
  }

  static let shared = Lexicon()

  /// By the hash of the first word.
  private let phrases: HashTable<[Phrase]>
  /// By their first scalar.
  private let unspaced: HashTable<[Phrase]>

  private init() {
    var phrases: [UInt64: [Phrase]] = [:]
    var unspaced: [UInt64: [Phrase]] = [:]
    var seen: Set<[ArraySlice<UInt8>]> = []
    // Languages that share a phrase list it each for itself.
    for row in Table.words.rows where row.count >= 4 && seen.insert([row[0], row[1], row[3]]).inserted {
      guard let meaning = Meaning(rawValue: String(decoding: row[0], as: UTF8.self)),
        let place = Place(rawValue: String(decoding: row[1], as: UTF8.self))
      else { continue }
      let phrase = Lexicon.phrase(meaning, place, Array(row[3]))
      if let first = phrase.words.first, phrase.unspaced.isEmpty {
        phrases[first, default: []].append(phrase)
      } else if !phrase.unspaced.isEmpty {
        unspaced[UInt64(UTF8Scan.scalar(phrase.unspaced, 0).scalar), default: []].append(phrase)
      }
    }
    self.phrases = HashTable(phrases)
    self.unspaced = HashTable(unspaced)
  }

  private static func phrase(_ meaning: Meaning, _ place: Place, _ text: [UInt8]) -> Phrase {
    var scan = UTF8Scan(text)
    var isUnspaced = false
    while let scalar = scan.next() { if Letters.isUnspaced(scalar) { isUnspaced = true } }
    return Phrase(
      meaning: meaning, place: place, words: Word.scan(text).map(\.hash), needsColon: text.last == 0x3A,
      unspaced: isUnspaced ? text : [])
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

  /// Everything the lexicon says of a passage. `words` may be cut short; `count` is how many there are.
  ///
  /// Phrases inside a passage (`any`, and labels that do not begin it) are looked for in the first 24 words.
  func matches(_ text: [UInt8], _ words: [Word], count: Int) -> [Match] {
    var found: [Match] = []
    for index in words.indices.prefix(24) {
      guard let candidates = phrases[words[index].hash] else { continue }
      for phrase in candidates {
        if let match = match(phrase, at: index, text, words, count) { found.append(match) }
      }
    }
    if let first = text.first, first >= 0xE0 { found += unspacedMatches(text) }
    return found
  }

  private func match(_ phrase: Phrase, at index: Int, _ text: [UInt8], _ words: [Word], _ count: Int) -> Match? {
    let next = index + phrase.words.count
    guard next <= words.count else { return nil }
    for offset in phrase.words.indices where words[index + offset].hash != phrase.words[offset] { return nil }
    let end = words[next - 1].range.upperBound
    let colon = Lexicon.colon(in: text, after: end)
    if phrase.needsColon && colon == nil { return nil }
    switch phrase.place {
    case .start where index > 0: return nil
    case .whole where index > 0 || words[next...].contains(where: { $0.digits == 0 }) || count > words.count: return nil
    case .label where colon == nil && !(index == 0 && next == count): return nil
    default: break
    }
    return Match(meaning: phrase.meaning, place: phrase.place, nextWord: next, end: colon ?? end)
  }

  private func unspacedMatches(_ text: [UInt8]) -> [Match] {
    guard let phrases = unspaced[UInt64(UTF8Scan.scalar(text, 0).scalar)] else { return [] }
    return phrases.compactMap { phrase in
      guard text.starts(with: phrase.unspaced) else { return nil }
      let end = phrase.unspaced.count
      let colon = Lexicon.colon(in: text, after: end)
      if phrase.place == .whole && end < text.count { return nil }
      if phrase.place == .label && colon == nil { return nil }
      return Match(meaning: phrase.meaning, place: phrase.place, nextWord: 1, end: colon ?? end)
    }
  }

  /// The byte after a colon (also full-width) that follows `end` at once or after one space.
  private static func colon(in text: [UInt8], after end: Int) -> Int? {
    var at = end
    while at < text.count, text[at] == 0x20 { at += 1 }
    if at < text.count, text[at] == 0x3A { return at + 1 }
    if at + 2 < text.count, text[at] == 0xEF, text[at + 1] == 0xBC, text[at + 2] == 0x9A { return at + 3 }
    return nil
  }
}
