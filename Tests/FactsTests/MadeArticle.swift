import Facts
import Incidents

/// Articles made for a test, and what the finder makes of them.
enum MadeArticle {
  static let finder = FactFinder(lexicon: Lexicon())

  static func article(_ language: String?, headline: String? = nil, published: String? = nil, _ paragraphs: String...)
    -> Article
  {
    make(language, headline, published, paragraphs)
  }

  static func facts(_ language: String?, headline: String? = nil, published: String? = nil, _ paragraphs: String...)
    -> ArticleFacts
  {
    finder.find(in: make(language, headline, published, paragraphs), path: "made.txt")
  }

  private static func make(_ language: String?, _ headline: String?, _ published: String?, _ paragraphs: [String])
    -> Article
  {
    var blocks = headline.map { [Block(.headline, $0)] } ?? []
    blocks += paragraphs.map { Block(.paragraph, $0) }
    return Article(
      headline: headline, published: published.flatMap { PartialDate($0) }.map { PublishedDate(date: $0) },
      language: language,
      blocks: blocks)
  }
}

extension ArticleFacts {
  /// "5000000 EUR" for each penalty.
  var penaltyWords: [String] { penalties.map { "\($0.money.amount?.description ?? "?") \($0.money.currency ?? "?")" } }

  func other(_ role: MoneyRole) -> [String] {
    otherAmounts.filter { $0.role == role }.map { "\($0.money.amount?.description ?? "?") \($0.money.currency ?? "?")" }
  }

  var counts: [Int] { affected.map(\.count) }
}
