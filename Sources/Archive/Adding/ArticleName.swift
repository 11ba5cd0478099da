package import Incidents

/// The file name that an article gets in an archive: its date, outlet and headline in plain letters.
package enum ArticleName {
  /// Bytes of a name without number and ending: short enough for every file system and for a line of a listing.
  static let limit = 96
  private static let outletLimit = 24

  /// `2020-01-10-tempo-headline-words`; what the article does not say is left out. Never empty, never hidden, ASCII letters,
  /// digits and dashes only. O(length of the headline).
  ///
  /// - Parameter name: words in plain letters that stand for a headline that it does not have.
  package static func stem(of article: Article, else name: String? = nil) -> String {
    let date = article.published.map(\.date.edtf).flatMap { $0.utf8.allSatisfy(isDateByte) ? $0 : nil } ?? ""
    let outlet = PlainName.words(host(article.outlet ?? ""), limit: outletLimit)
    let head = [date, outlet].filter { !$0.isEmpty }.joined(separator: "-")
    let headline = PlainName.words(article.headline ?? "", limit: limit - head.utf8.count - 1)
    return [head, headline.isEmpty ? name ?? "article" : headline].filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static func isDateByte(_ byte: UInt8) -> Bool { byte == 0x2D || (0x30...0x39).contains(byte) }

  /// An outlet that is known by its host is named without what all hosts have.
  private static func host(_ outlet: String) -> String {
    outlet.lowercased().hasPrefix("www.") ? String(outlet.dropFirst(4)) : outlet
  }
}
