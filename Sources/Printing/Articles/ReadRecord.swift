import Incidents

/// One file's line of `blotter read --format jsonl`.
package struct ReadRecord: Encodable {
  struct Furniture: Encodable {
    let text: String
    let reason: String
  }

  var path: String
  var error: String?
  var title: String?
  /// ISO 8601 in the page's own zone.
  var published: String?
  var site: String?
  var authors: [String]?
  var editor: String?
  var source: String?
  var language: String?
  var url: String?
  /// The story without its headline.
  var paragraphs: [String]?
  var furniture: [Furniture]?

  package init(_ outcome: ReadOutcome) {
    path = outcome.path
    switch outcome.article {
    case .failure(let failure): error = failure.text
    case .success(let article): fill(article)
    }
  }

  private mutating func fill(_ article: Article) {
    title = article.headline
    published = article.published?.description
    site = article.outlet
    authors = article.authors
    editor = article.editor
    source = article.creditedSource
    language = article.language
    url = article.url
    paragraphs = article.story.filter { $0.kind != .headline && $0.kind != .caption }.map(\.text)
    furniture = article.blocks.compactMap { block in
      block.furniture.map { Furniture(text: block.text, reason: $0.rawValue) }
    }
  }
}
