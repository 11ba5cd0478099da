internal import Incidents

/// How long headlines may be, whatever a document says: they stand in lists.
enum HeadlineLength {
  /// In characters.
  private static let most = 500

  /// The same, or its first words and "…". O(1) for headlines that people write.
  static func clipped(_ headline: String) -> String {
    guard headline.utf8.count > most, headline.count > most else { return headline }
    let start = headline.prefix(most - 1)
    let end = start.lastIndex { $0.isWhitespace } ?? start.endIndex
    return (end > start.index(start.startIndex, offsetBy: most / 2) ? start[..<end] : start) + "…"
  }
}

extension Article {
  /// The same, its headline clipped. Its text is the same.
  var headed: Article {
    guard let headline else { return self }
    let clipped = HeadlineLength.clipped(headline)
    guard clipped.utf8.count != headline.utf8.count else { return self }
    var article = self
    article.headline = clipped
    return article
  }
}
