internal import Incidents

/// Finds when an article says it was published.
enum DateFinder {
  static func dates(_ passage: Passage, language: String?) -> [DateScanner.Found] {
    passage.hasDate ? DateScanner(passage.text, passage.shape.leading, language: language).dates() : []
  }

  /// The visible published date nearest the headline, between a little above it and the body's first paragraphs.
  static func visible(_ passages: [Passage], headline: Int?, body: Range<Int>, language: String?) -> PublishedDate? {
    let anchor = headline ?? max(0, body.lowerBound - 1)
    var best: (date: PublishedDate, score: Double)?
    for (index, passage) in passages.enumerated() {
      for (order, found) in dates(passage, language: language).enumerated() {
        var score = worth(passage, found, at: index, anchor: anchor, body: body)
        score -= Double(order) * 2
        if score > best?.score ?? -30 { best = (found.date, score) }
      }
    }
    return best?.date
  }

  /// `/2020/01/13/` or `/2020-01-13-` in a URL's path.
  static func inURL(_ url: String) -> PublishedDate? {
    let bytes = Array(url.utf8)
    let words = Word.scan(bytes)
    for index in words.indices.dropLast(2) where words[index].digits == 4 {
      let (month, day) = (words[index + 1], words[index + 2])
      guard let year = words[index].number, (1995...2099).contains(year), month.digits == 2, day.digits == 2,
        let month = month.number, let day = day.number, let date = PartialDate(year: year, month: month, day: day)
      else { continue }
      return PublishedDate(date: date)
    }
    return nil
  }

  private static func worth(
    _ passage: Passage, _ found: DateScanner.Found, at index: Int, anchor: Int, body: Range<Int>
  ) -> Double {
    var score = index >= anchor ? -Double(index - anchor) : -3 - Double(anchor - index) * 1.2
    if index >= body.lowerBound + 1 && index < body.upperBound { score -= 6 }
    if index >= body.upperBound { score = -14 - Double(index - body.upperBound) * 0.6 }
    if passage.shape.words > 16 { score -= 6 }
    if passage.says(.published) || passage.says(.byline) { score += 4 }
    if passage.says(.updated) && !passage.says(.published) { score -= 4 }
    if passage.says(.comment) || passage.says(.footer) { score -= 8 }
    if found.date.time != nil { score += 3 }
    return score
  }
}
