@testable import Facts
import Incidents

extension MadeArticle {
  /// The scan of one made-up paragraph.
  /// The counts that their words take for those of who was hit, before anybody has judged the story.
  static func found(_ language: String?, published: String? = nil, _ text: String) -> [AffectedFinder.Found] {
    AffectedFinder(scan: scan(language, text, published: published)).found().filter(\.isLikely)
  }

  static func counts(_ language: String?, published: String? = nil, _ text: String) -> [Int] {
    found(language, published: published, text).map(\.count)
  }

  static func scan(_ language: String?, _ text: String, published: String? = nil) -> ArticleScan {
    ArticleScan(article(language, published: published, text), lexicon: finder.lexicon)
  }

  /// The numbers of a paragraph as plain decimals.
  static func numbers(_ language: String?, _ text: String) -> [String] {
    scan(language, text).numbers.map { Amount(thousandths: $0.thousandths).description }
  }

  /// The sums of a paragraph: "5800000 USD".
  static func money(_ language: String?, _ text: String) -> [String] {
    scan(language, text).money.map { "\($0.amount) \($0.currency)" }
  }

  /// The dates of a paragraph, in EDTF.
  static func dates(_ language: String?, _ text: String, published: String? = nil) -> [String] {
    DateFinder(scan: scan(language, text, published: published)).dates().map(\.date.edtf)
  }
}
