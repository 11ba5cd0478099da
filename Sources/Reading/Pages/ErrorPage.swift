import Incidents

/// The page that a web server sends where the wanted one is not: "404 Not Found" (RFC 9110, 15.5 and 15.6), in any language.
enum ErrorPage {
  /// Codes that pages show to people; others stand for redirections and faults that no browser saves.
  private static let codes: Set<Substring> = ["401", "403", "404", "410", "429", "451", "500", "502", "503", "504"]
  /// Longer headlines tell something. Set by hand, as the next.
  private static let mostOfHeadline = 6
  /// Words of the longest text around such a notice; where one stands in a whole page, the page's menus were cut off before.
  private static let mostOfStory = 80

  /// The code that such a page tells of; `nil` of an article. An article that begins with such a number goes on with others: sums
  /// and days; a notice has none. O(its text).
  static func code(of article: Article) -> String? {
    let headline = (article.headline ?? "").split { !$0.isLetter && !$0.isNumber }
    guard headline.count <= mostOfHeadline, let code = headline.prefix(2).first(where: codes.contains) else {
      return nil
    }
    let words = article.story.filter { $0.kind != .headline }
      .flatMap { $0.text.split { !$0.isLetter && !$0.isNumber } }
    guard words.count <= mostOfStory, !words.contains(where: { $0 != code && $0.contains(where: \.isNumber) }) else {
      return nil
    }
    return String(code)
  }
}
