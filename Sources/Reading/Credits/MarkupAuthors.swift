internal import Incidents

/// Finds the authors that a page's markup points at: an element with `rel` or `itemprop` author, or a class that says so.
enum MarkupAuthors {
  /// The first such text that looks like a name, from a little above the headline to the story's end.
  static func authors(_ passages: [Passage], headline: Int?, story: Range<Int>) -> [String] {
    let first = max(0, min(headline ?? story.lowerBound, story.lowerBound) - 6)
    let last = min(passages.count, story.upperBound + 6)
    guard first < last else { return [] }
    for index in first..<last where index != headline {
      guard let markup = passages[index].markup, markup.isAuthor || markup.isByline else { continue }
      if let name = name(passages[index]) { return [name] }
    }
    return []
  }

  /// The passage's text without a byline word before it, when that is one to four capitalised words and no more.
  private static func name(_ passage: Passage) -> String? {
    guard passage.shape.words <= 8, passage.shape.digits == 0 else { return nil }
    let start = passage.matches.first { $0.meaning == .byline }?.end ?? 0
    let words = passage.shape.leading.filter { $0.range.lowerBound >= start }
    let isName = words.count { $0.isCapital } * 2 > words.count || passage.shape.unspaced > 0
    guard (1...4).contains(words.count), isName, !passage.shape.endsSentence, !passage.shape.endsColon,
      passage.reason == nil || passage.reason == .author, let first = words.first, let last = words.last
    else { return nil }
    return String(decoding: passage.text[first.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }
}
