internal import Incidents
import Text

/// Finds every word of the lexicon in a text: one walk of the trie from each place where a word can begin.
struct Matcher {
  let lexicon: Lexicon
  let text: FoldedText
  let languages: LanguageSet

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
    return Matcher.withoutContained(Matcher.withoutDoubtful(found))
  }

  /// A common word that begins a sentence is a name only when it is one elsewhere ("Ring said").
  private static func withoutDoubtful(_ matches: [Match]) -> [Match] {
    guard matches.contains(where: \.isDoubtful) else { return matches }
    let sure = Set(matches.lazy.filter { !$0.isDoubtful }.map(\.meaning))
    return matches.filter { !$0.isDoubtful || sure.contains($0.meaning) }
  }

  private func walk(from start: Int, into found: inout [Match], inside: Bool) {
    let first = found.count
    walk(node: 0, start: start, position: start, into: &found, inside: inside)
    if found.count - first > 1 { found[first...].sort { $0.end > $1.end } }
  }

  private func walk(node: Int, start: Int, position: Int, into found: inout [Match], inside: Bool) {
    var node = node
    var position = position
    while true {
      if lexicon.trie.hasValues(node) { collect(node, start, position, into: &found, inside: inside) }
      let gap = lexicon.trie.gaps[node]
      if gap >= 0 {
        walk(node: Int(gap), start: start, position: text.endOfLetters(position), into: &found, inside: inside)
      }
      guard position < text.count, let next = lexicon.trie.child(node, text.bytes[position]) else { return }
      node = next
      position += 1
    }
  }

  private func collect(_ node: Int, _ start: Int, _ end: Int, into found: inout [Match], inside: Bool) {
    lexicon.trie.forEachValue(node) { value in
      let entry = lexicon.entries[value]
      guard !entry.languages.isDisjoint(with: languages), !inside || entry.shape.contains(.infix),
        endsWell(entry, end), !entry.shape.contains(.name) || isWritten(entry, start, end)
      else { return }
      let isDoubtful = entry.shape.contains(.common) && isSentenceStart(start)
      found.append(Match(start: start, end: end, meaning: entry.meaning, isDoubtful: isDoubtful))
    }
  }

  /// Whether the word may end here: at a word's end, or with an ending that its language puts behind it.
  private func endsWell(_ entry: Lexicon.Entry, _ end: Int) -> Bool {
    if text.isWordEnd(end) { return true }
    guard text.isLetter(end) else { return false }
    if entry.shape.contains(.prefix) { return true }
    let rest = text.endOfLetters(end) - end
    if !text.marks[end].contains(.cased) { return entry.length >= 6 && rest <= 8 }
    guard entry.shape.contains(.name), entry.length >= 5 else { return false }
    if !languages.isDisjoint(with: .inflecting) { return rest <= 3 && languages != .any }
    return !languages.isDisjoint(with: .compounding) && languages != .any && (rest <= 1 || entry.length >= 6)
  }

  /// Whether a name is written as a name: its capital, all capitals of an acronym, and no accent that the name has not.
  private func isWritten(_ entry: Lexicon.Entry, _ start: Int, _ end: Int) -> Bool {
    guard entry.shape.contains(.capital) else { return true }
    guard text.isUpper(start) || !text.marks[start].contains(.cased) else { return false }
    if entry.shape.contains(.allCapitals) {
      for index in start..<end where text.marks[index].contains(.cased) && !text.marks[index].contains(.inside) {
        if !text.isUpper(index) { return false }
      }
    }
    return !entry.shape.contains(.common) || languages == .any || languages.isDisjoint(with: .capitalisesNouns)
  }

  private func isSentenceStart(_ start: Int) -> Bool {
    var index = start - 1
    while index >= 0, text.bytes[index] == 32 || text.bytes[index] == 34 || text.bytes[index] == 39 { index -= 1 }
    return index < 0 || [10, 46, 33, 63, 58, 42].contains(text.bytes[index])
  }

  /// Whether the letters between the word's start and `start` are Arabic particles written together with the word.
  private func isArabicProclitic(before start: Int) -> Bool {
    guard start > 1, text.bytes[start] >= 0xD8, text.bytes[start] <= 0xDB else { return false }
    var index = start
    for _ in 0..<4 {
      guard index >= 2, text.bytes[index - 2] >= 0xD8, text.bytes[index - 2] <= 0xDB else { return false }
      let pair = (text.bytes[index - 2], text.bytes[index - 1])
      guard Matcher.proclitics.contains(where: { $0 == pair }) else { return false }
      index -= 2
      if text.isWordStart(index) { return true }
    }
    return false
  }

  /// و ف ب ل ك ا س
  private static let proclitics: [(UInt8, UInt8)] = [
    (0xD9, 0x88), (0xD9, 0x81), (0xD8, 0xA8), (0xD9, 0x84), (0xD9, 0x83), (0xD8, 0xA7), (0xD8, 0xB3),
  ]

  /// Leaves out what lies inside a longer match of its own kind ("address" in "e-mail address").
  private static func withoutContained(_ matches: [Match]) -> [Match] {
    var kept: [Match] = []
    kept.reserveCapacity(matches.count)
    var longest = [Int](repeating: 0, count: 300)
    for match in matches {
      let group = group(match.meaning)
      let end = longest[group]
      if match.end <= end, match.end < end || isTaken(match, group, kept) { continue }
      longest[group] = max(end, match.end)
      kept.append(match)
    }
    return kept
  }

  private static func isTaken(_ match: Match, _ kind: Int, _ kept: [Match]) -> Bool {
    for other in kept.suffix(8) where group(other.meaning) == kind {
      if other.end == match.end { return other.start < match.start || other.meaning == match.meaning }
    }
    return false
  }

  private static func group(_ meaning: Meaning) -> Int {
    switch meaning {
    case .organisation, .authority: 1
    case .country: 2
    case .currency: 3
    case .data: 4
    case .cardinal: 5
    case .scale, .letter: 6
    case .counted: 7
    case .month, .weekday: 8
    case .hanDigit, .hanSmall, .hanBig: 9
    case .relative: 10
    case .action: 11
    case .cue(let cue): 100 + cue.number
    }
  }
}
