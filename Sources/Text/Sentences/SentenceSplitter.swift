/// Cuts a folded text into sentences.
package enum SentenceSplitter {
  /// Ranges of sentences, in order, without surrounding space. A line feed always ends one; a full stop does not within
  /// numbers, after single letters and short capitalised abbreviations. O(n).
  package static func sentences(_ text: FoldedText) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      let isTooLong = index - start >= longest && isCut(text, index)
      let length = isTooLong ? 1 : terminator(text, index)
      if length > 0 {
        append(start..<min(index + length, text.count), text, &sentences)
        start = index + length
        index = start
      } else {
        index += 1
      }
    }
    append(start..<text.count, text, &sentences)
    return sentences
  }

  /// No sentence is longer, in bytes: what never ends is cut at a space, so that work within a sentence stays bounded.
  private static let longest = 3000

  private static func isCut(_ text: FoldedText, _ index: Int) -> Bool {
    text.bytes[index] == 32 || text.bytes[index] < 0x80 && text.kind(index) == 0
  }

  private static func append(_ range: Range<Int>, _ text: FoldedText, _ sentences: inout [Range<Int>]) {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, text.bytes[low] == 32 || text.bytes[low] == 10 { low += 1 }
    while high > low, text.bytes[high - 1] == 32 || text.bytes[high - 1] == 10 { high -= 1 }
    if low < high { sentences.append(low..<high) }
  }

  /// Bytes of the sentence end at `index`, 0 for none.
  private static func terminator(_ text: FoldedText, _ index: Int) -> Int {
    switch text.bytes[index] {
    case 10: return 1
    case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "."):
      return endsSentence(text, index) ? 1 : 0
    case 0xE3: return text.byte(index + 1) == 0x80 && text.byte(index + 2) == 0x82 ? 3 : 0
    case 0xE0: return text.byte(index + 1) == 0xA5 && text.byte(index + 2) == 0xA4 ? 3 : 0
    default: return 0
    }
  }

  private static func endsSentence(_ text: FoldedText, _ index: Int) -> Bool {
    var next = index + 1
    while [34, 39, 41].contains(text.byte(next)) { next += 1 }
    if next >= text.count { return true }
    let follower = text.byte(next)
    // Korean articles run sentences together: "...했다.이어".
    if follower != 32, follower != 10 {
      return follower >= 0x80 && !text.isDigit(index - 1) && !isCasedLetter(text, index - 1)
    }
    if text.byte(index) != UInt8(ascii: ".") { return true }
    return !isAbbreviation(text, index) && startsSentence(text, text.skippingSpaces(next))
  }

  private static func isCasedLetter(_ text: FoldedText, _ index: Int) -> Bool {
    index >= 0 && text.marks[index].contains(.cased)
  }

  /// A lower-case letter goes on with the sentence: "Inc. said".
  private static func startsSentence(_ text: FoldedText, _ index: Int) -> Bool {
    guard index < text.count else { return true }
    return !text.marks[index].contains(.cased) || text.isUpper(index)
  }

  /// One or two letters before the stop, or a known short form.
  private static func isAbbreviation(_ text: FoldedText, _ index: Int) -> Bool {
    var start = index
    while start > 0, text.marks[start - 1].contains(.letter) { start -= 1 }
    let word = text.text(start..<index)
    if word.isEmpty { return false }
    if start > 0, text.byte(start - 1) == UInt8(ascii: "."), word.utf8.count <= 2 { return true }
    return word.utf8.count == 1 || abbreviations.contains(word)
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "inc", "corp", "ltd", "co", "no", "art", "abs", "ca", "bzw", "vs", "rp", "rs", "gen",
    "sen", "rep", "gov", "jr", "sr", "prof", "ph", "pt", "cv", "tbk", "mio", "mrd", "str", "nr", "al", "ao", "ust",
    "lit",
    "тыс", "млн", "млрд", "руб", "ул", "им", "tys", "ok", "godz", "ust", "sp", "ul", "pkt", "dll", "dsb", "op", "ee",
    "uu",
    "sra", "etc", "approx", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "bln", "mln", "u", "e",
  ]
}
