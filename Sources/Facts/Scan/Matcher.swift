internal import Incidents
import Text

/// Finds every word of the lexicon in a text: one walk of the trie from each place where a word can begin.
struct Matcher {
  let lexicon: Lexicon
  let text: FoldedText
  let languages: LanguageSet
  let edges: NameEdges

  init(lexicon: Lexicon, text: FoldedText, languages: LanguageSet, phrases: Phrasebook) {
    self.lexicon = lexicon
    self.text = text
    self.languages = languages
    edges = NameEdges(text: text, phrases: phrases)
  }

  /// Letters that an ending may add to a word, in bytes of the folded text. Set by hand on the first 47 articles; to be
  /// learned.
  private enum Ending {
    /// Scripts without case (Arabic, Devanagari) write two or three bytes a letter: words of two letters and more take
    /// endings of up to four.
    static let leastUncasedWord = 6
    static let mostUncasedBytes = 8
    /// Shorter names are too often the beginning of another word.
    static let leastInflectedName = 5
    /// Facebook-iem, Роскомнадзор-ом; in letters, for a Cyrillic one has two bytes.
    static let mostInflectedLetters = 3
    /// Google-s; longer names may begin any compound: Facebook-Nutzer written as one word.
    static let mostLinkingBytes = 1
    static let leastCompoundedName = 6
  }

  /// All matches in order of their start, longest first where several begin together. O(n).
  func matches() -> [Match] {
    var found: [Match] = []
    let compounds = !languages.isDisjoint(with: .compounding) && languages != .any
    for start in 0..<text.count {
      if text.isWordStart(start) {
        walk(from: start, into: &found, inside: false)
      } else if isArabicProclitic(before: start) {
        walk(from: start, into: &found, inside: false)
      } else if compounds, text.isLetter(start), !text.marks[start].contains(.inside) {
        walk(from: start, into: &found, inside: true)
      }
    }
    return Matcher.withoutContained(withoutCut(Matcher.withoutDoubtful(found)))
  }

  /// Where no blank parts words, a name that begins inside another word and ends behind it, or the other way round, is none:
  /// 京东 in 北京东城区, 美团 in 欧美团队.
  /// Matches are in the order of their starts. O(n times the matches that begin in a name's neighbourhood).
  private func withoutCut(_ matches: [Match]) -> [Match] {
    guard matches.contains(where: isUnspacedWord) else { return matches }
    return matches.indices.filter { index in
      let match = matches[index]
      guard match.meaning.isOrganisation, text.marks[match.start].contains(.unspaced) else { return true }
      let before = matches[..<index].reversed().prefix { $0.start > match.start - Matcher.longestUnspacedWord }
      let behind = matches[(index + 1)...].prefix { $0.start < match.end }
      return !before.contains { isUnspacedWord($0) && $0.start < match.start && match.holdsEnd(of: $0) }
        && !behind.contains { isUnspacedWord($0) && $0.start > match.start && $0.end > match.end }
    }.map { matches[$0] }
  }

  private func isUnspacedWord(_ match: Match) -> Bool {
    switch match.meaning {
    case .region, .country, .noName: text.marks[match.start].contains(.unspaced)
    default: false
    }
  }

  /// Bytes of a word of eight letters.
  private static let longestUnspacedWord = 24

  /// A common word that begins a sentence is a name only when it is one elsewhere ("Ring said").
  private static func withoutDoubtful(_ matches: [Match]) -> [Match] {
    guard matches.contains(where: \.isDoubtful) else { return matches }
    let sure = Set(matches.lazy.filter { !$0.isDoubtful }.map(\.meaning))
    return matches.filter { !$0.isDoubtful || sure.contains($0.meaning) }
  }

  private func walk(from start: Int, into found: inout [Match], inside: Bool) {
    let first = found.count
    walk(node: WordTrie.root, start: start, position: start, into: &found, inside: inside)
    if found.count - first > 1 { found[first...].sort { $0.end > $1.end } }
  }

  private func walk(node: Int, start: Int, position: Int, into found: inout [Match], inside: Bool) {
    var node = node
    var position = position
    while true {
      if lexicon.trie.hasValues(node) { collect(start..<position, at: node, into: &found, inside: inside) }
      let gap = lexicon.trie.gaps[node]
      if gap >= 0 {
        walk(node: Int(gap), start: start, position: text.endOfLetters(position), into: &found, inside: inside)
      }
      guard position < text.count, let next = lexicon.trie.child(of: node, by: text.bytes[position]) else { return }
      node = next
      position += 1
    }
  }

  /// Adds what the words that end at a node mean, where they stand as they must.
  private func collect(_ range: Range<Int>, at node: Int, into found: inout [Match], inside: Bool) {
    lexicon.trie.forEachValue(at: node) { value in
      let entry = lexicon.entries[value]
      guard !entry.languages.isDisjoint(with: languages), !inside || entry.shape.contains(.infix),
        mayEnd(entry, at: range.upperBound), isWritten(entry, at: range),
        !entry.meaning.isOrganisation
          || edges.mayStand(at: range) && !isShortBehindProclitic(entry, at: range.lowerBound)
      else { return }
      let isDoubtful =
        entry.shape.contains(.common) && isSentenceStart(range.lowerBound) && !isSubject(endingAt: range.upperBound)
      found.append(
        Match(start: range.lowerBound, end: range.upperBound, meaning: entry.meaning, isDoubtful: isDoubtful))
    }
  }

  /// "сім'ї", a family, is no "сім", seven.
  private func isBeforeInnerApostrophe(_ end: Int) -> Bool {
    text.byte(end) == .apostrophe && text.isLetter(end + 1) && languages.isSubset(of: .innerApostrophes)
  }

  /// Whether the word may end here: at a word's end, or with an ending that its language puts behind it.
  private func mayEnd(_ entry: Lexicon.Entry, at end: Int) -> Bool {
    if text.isWordEnd(end) { return !isBeforeInnerApostrophe(end) }
    guard text.isLetter(end) else { return false }
    if entry.shape.contains(.prefix) { return true }
    let rest = text.endOfLetters(end) - end
    if !text.marks[end].contains(.cased) {
      // Names are foreign words in these scripts, and take no endings.
      return !entry.meaning.isOrganisation && entry.length >= Ending.leastUncasedWord && rest <= Ending.mostUncasedBytes
    }
    guard entry.shape.contains(.name), entry.length >= Ending.leastInflectedName else { return false }
    if !languages.isDisjoint(with: .inflecting) {
      return languages != .any && letters(from: end, count: rest) <= Ending.mostInflectedLetters
    }
    return !languages.isDisjoint(with: .compounding) && languages != .any
      && (rest <= Ending.mostLinkingBytes || entry.length >= Ending.leastCompoundedName)
  }

  private func letters(from start: Int, count bytes: Int) -> Int {
    text.marks[start..<start + bytes].count { !$0.contains(.inside) }
  }

  /// Whether a name is written as a name, with its capital, and an acronym in capitals.
  private func isWritten(_ entry: Lexicon.Entry, at range: Range<Int>) -> Bool {
    guard entry.shape.contains(.capital) else { return true }
    guard text.isUpper(range.lowerBound) || !text.marks[range.lowerBound].contains(.cased) else { return false }
    if entry.shape.contains(.allCapitals) {
      let letters = range.filter { text.marks[$0].contains(.cased) && !text.marks[$0].contains(.inside) }
      guard letters.allSatisfy(text.isUpper) || isAuthorityAsWord(entry, letters: letters) else { return false }
    }
    return !entry.shape.contains(.common) || languages == .any || languages.isDisjoint(with: .capitalisesNouns)
  }

  /// "la Cnil": French, Italian and Portuguese newspapers write acronyms that are spoken as words with one capital. Only those
  /// of authorities, and not where any word has a capital: shorter ones, and those of companies, are too often other words.
  private func isAuthorityAsWord(_ entry: Lexicon.Entry, letters: [Int]) -> Bool {
    guard case .authority = entry.meaning, letters.count >= Matcher.leastSpokenAcronym, let first = letters.first else {
      return false
    }
    return text.isUpper(first) && !letters.dropFirst().contains(where: text.isUpper) && !isSentenceStart(first)
  }

  /// Letters of an acronym that may be spoken as a word; chosen by hand, not measured by itself.
  private static let leastSpokenAcronym = 4

  /// Whether nothing but blanks and quotes lies between `start` and a sentence's beginning: a stop, a colon, a list's
  /// asterisk, a line feed or the text's.
  private func isSentenceStart(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, isBlankOrQuote(text.bytes[index]) { index -= 1 }
    guard index >= 0 else { return true }
    switch text.bytes[index] {
    case .lineFeed, .fullStop, .exclamationMark, .questionMark, .colon, .asterisk: return true
    default: return false
    }
  }

  /// "Target said": a word without an article that does what companies do is a name.
  private func isSubject(endingAt end: Int) -> Bool {
    text.byte(end) == .space && edges.phrases.end(of: .companyVerb, at: end + 1, in: text) != nil
  }

  private func isBlankOrQuote(_ byte: UInt8) -> Bool {
    byte == .space || byte == .quotationMark || byte == .apostrophe
  }

  /// Whether the letters between the word's start and `start` are Arabic particles written together with the word.
  private func isArabicProclitic(before start: Int) -> Bool {
    guard start > 1, isArabicLead(text.bytes[start]) else { return false }
    var index = start
    for _ in 0..<Matcher.mostProclitics {
      guard index >= 2, isArabicLead(text.bytes[index - 2]) else { return false }
      let pair = (text.bytes[index - 2], text.bytes[index - 1])
      guard Matcher.proclitics.contains(where: { $0 == pair }) else { return false }
      index -= 2
      if text.isWordStart(index) { return true }
    }
    return false
  }

  /// A name of three letters behind a particle is more likely another word: كابل is no Apple.
  private func isShortBehindProclitic(_ entry: Lexicon.Entry, at start: Int) -> Bool {
    isArabicLead(text.bytes[start]) && entry.length <= Ending.leastUncasedWord && text.isLetter(start - 1)
  }

  /// Whether a byte begins the UTF-8 of the Arabic block (U+0600...U+06FF), two bytes a letter.
  private func isArabicLead(_ byte: UInt8) -> Bool { (0xD8...0xDB).contains(byte) }

  /// As many particles as stand before one word: "wa-bi-l-".
  private static let mostProclitics = 4

  /// و ف ب ل ك ا س as UTF-8: the conjunctions, prepositions, article and future sign that Arabic writes together with the
  /// next word (Ryding, "A Reference Grammar of Modern Standard Arabic", 2005).
  private static let proclitics: [(UInt8, UInt8)] = [
    (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83), (0xD8, 0xA7), (0xD8, 0xB3),
  ]

  /// Leaves out what lies inside a longer match of its own group ("address" in "e-mail address").
  private static func withoutContained(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    kept.reserveCapacity(matches.count)
    var longest = [Int](repeating: 0, count: Meaning.groupCount)
    for match in matches {
      let group = match.group
      let end = longest[group]
      if match.end <= end, match.end < end || isTaken(match, by: kept) { continue }
      longest[group] = max(end, match.end)
      kept.append(match)
    }
    return kept
  }

  /// Whether a match that ends where one of its group ended lies inside it, or says the same.
  private static func isTaken(_ match: Match, by kept: [Match]) -> Bool {
    let group = match.group
    for other in kept.suffix(matchesLookedBack) where other.group == group {
      if other.end == match.end { return other.start < match.start || other.meaning == match.meaning }
    }
    return false
  }

  /// More matches than begin within one word.
  private static let matchesLookedBack = 8
}

extension Match {
  /// Whether another that begins before this one ends inside it.
  fileprivate func holdsEnd(of other: Match) -> Bool { start < other.end && other.end < end }
}
