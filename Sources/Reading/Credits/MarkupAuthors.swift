internal import Incidents

/// Finds the authors that a page's markup points at: an element with `rel` or `itemprop` author, or a class that says so.
enum MarkupAuthors {
  /// Passages above the headline and below the story that are looked at.
  private static let reach = 6
  /// In words: a name, and a word before it.
  private static let mostWords = 8
  private static let wordsOfName = 1...4

  /// The first such text that looks like a name, from a little above the headline to a little below the story.
  static func authors(in passages: [Passage], headline: Int?, story: Range<Int>) -> [String] {
    let first = max(0, min(headline ?? story.lowerBound, story.lowerBound) - reach)
    let last = min(passages.count, story.upperBound + reach)
    guard first < last else { return [] }
    for index in first..<last where index != headline {
      guard let authorship = passages[index].markup?.authorship, authorship.isAuthor || authorship.isByline else {
        continue
      }
      if let name = name(in: passages[index]) { return [name] }
    }
    return []
  }

  /// The passage's text without a byline word before it, when that is one to four capitalised words and no more.
  private static func name(in passage: Passage) -> String? {
    let shape = passage.shape
    guard shape.words <= mostWords, shape.scalars.digits == 0 else { return nil }
    let start = passage.cues.matches.first { $0.meaning == .byline }?.end ?? 0
    let words = shape.leading.filter { $0.range.lowerBound >= start }
    let isName = words.count { $0.isCapital } * 2 > words.count || shape.scalars.unspaced > 0
    let isWhole = !shape.ending.isSentence && !shape.ending.isColon
    guard wordsOfName.contains(words.count), isName, isWhole,
      passage.cues.reason == nil || passage.cues.reason == .author, let first = words.first, let last = words.last
    else { return nil }
    return String(decoding: passage.text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}
