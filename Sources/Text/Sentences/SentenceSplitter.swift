/// Cuts a folded text into sentences.
package enum SentenceSplitter {
  /// Ranges of sentences, in order, without surrounding space. A line feed always ends one; a full stop does not within
  /// numbers, after single letters and short capitalised abbreviations. O(n).
  package static func sentences(_ text: FoldedText) -> [Range<Int>] { SentenceScan(text: text).sentences() }
}

/// One pass over a text.
private struct SentenceScan {
  let text: FoldedText

  /// No sentence is longer, in bytes: what never ends is cut at a space, so that work within a sentence stays bounded.
  private static let longest = 3000

  func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let isTooLong = index - start >= SentenceScan.longest && mayCut(at: index)
      let length = isTooLong ? 1 : lengthOfEnd(at: index)
      if length > 0 {
        if let sentence = trimmed(start..<min(index + length, text.count)) { sentences.append(sentence) }
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    if let last = trimmed(start..<text.count) { sentences.append(last) }
    return sentences
  }

  private func mayCut(at index: Int) -> Bool {
    let isASCII = text.bytes[index] < 0x80
    return text.bytes[index] == .space || isASCII && text.kind(at: index).isEmpty
  }

  /// Without blanks and line feeds around it; `nil` when nothing else is in it.
  private func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, isBlank(text.bytes[low]) { low += 1 }
    while high > low, isBlank(text.bytes[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .lineFeed }

  /// Bytes of the sentence end at `index`, 0 for none.
  private func lengthOfEnd(at index: Int) -> Int {
    switch text.bytes[index] {
    case .lineFeed: return 1
    case .exclamationMark, .questionMark, .fullStop: return endsSentence(at: index) ? 1 : 0
    // 。 (U+3002) and । (U+0964) as UTF-8.
    case 0xE3: return text.byte(index + 1) == 0x80 && text.byte(index + 2) == 0x82 ? 3 : 0
    case 0xE0: return text.byte(index + 1) == 0xA5 && text.byte(index + 2) == 0xA4 ? 3 : 0
    default: return 0
    }
  }

  private func endsSentence(at index: Int) -> Bool {
    var next = index + 1
    while closesQuotation(text.byte(next)) { next += 1 }
    if next >= text.count { return true }
    let follower = text.byte(next)
    // Korean articles run sentences together: "...했다.이어".
    if !isBlank(follower) {
      let isASCII = follower < 0x80
      return !isASCII && !text.isDigit(index - 1) && !isCasedLetter(at: index - 1)
    }
    if text.byte(index) != .fullStop { return true }
    return !isAbbreviation(before: index) && startsSentence(at: text.skippingSpaces(next))
  }

  private func closesQuotation(_ byte: UInt8) -> Bool {
    byte == .quotationMark || byte == .apostrophe || byte == .closingBracket
  }

  private func isCasedLetter(at index: Int) -> Bool { index >= 0 && text.marks[index].contains(.cased) }

  /// A lower-case letter goes on with the sentence: "Inc. said".
  private func startsSentence(at index: Int) -> Bool {
    guard index < text.count else { return true }
    return !text.marks[index].contains(.cased) || text.isUpper(index)
  }

  /// One or two letters before the stop, or a known short form.
  private func isAbbreviation(before stop: Int) -> Bool {
    var start = stop
    while start > 0, text.marks[start - 1].contains(.letter) { start -= 1 }
    let word = text.text(start..<stop)
    if word.isEmpty { return false }
    if start > 0, text.byte(start - 1) == .fullStop, word.utf8.count <= 2 { return true }
    return word.utf8.count == 1 || SentenceScan.abbreviations.contains(word)
  }

  /// Short forms, folded: gathered from saved articles of each language.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "inc", "corp", "ltd", "co", "no", "art", "abs", "ca", "bzw", "vs", "rp", "rs", "gen",
    "sen", "rep", "gov", "jr", "sr", "prof", "ph", "pt", "cv", "tbk", "mio", "mrd", "str", "nr", "al", "ao", "ust",
    "lit",
    "тыс", "млн", "млрд", "руб", "ул", "им", "tys", "ok", "godz", "ust", "sp", "ul", "pkt", "dll", "dsb", "op", "ee",
    "uu",
    "sra", "etc", "approx", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "bln", "mln", "u", "e",
  ]
}
