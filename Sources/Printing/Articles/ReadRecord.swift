import Incidents

/// One file's line of `blotter read --format jsonl`: the file, and what was read of it or why nothing was.
package struct ReadRecord: Encodable {
  var path: String
  /// Of a file that holds several articles: which of them.
  var part: String?
  var error: String?
  /// What of it is not read though the rest is.
  var shortfalls: [String]?
  var article: ReadArticle?

  package init(_ outcome: ReadOutcome) {
    path = outcome.path
    part = outcome.part
    shortfalls = outcome.shortfalls.isEmpty ? nil : outcome.shortfalls
    switch outcome.article {
    case .failure(let failure): error = failure.text
    case .success(let article): self.article = ReadArticle(article)
    }
  }

  private enum Key: CodingKey { case path, error, part, shortfalls }

  /// The article's fields stand beside the path, in one flat line.
  package func encode(to encoder: any Encoder) throws {
    var line = encoder.container(keyedBy: Key.self)
    try line.encode(path, forKey: .path)
    try line.encodeIfPresent(part, forKey: .part)
    try line.encodeIfPresent(error, forKey: .error)
    try line.encodeIfPresent(shortfalls, forKey: .shortfalls)
    try article?.encode(to: encoder)
  }
}

/// An article's fields in that line.
struct ReadArticle: Encodable {
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
  var paragraphs: [Paragraph]?
  var boilerplate: [Boilerplate]?

  struct Boilerplate: Encodable {
    let text: String
    let reason: String
  }

  /// A text; of a document with pages, `text` and `page`, and where it runs over further pages, where each begins.
  struct Paragraph: Encodable {
    let text: String
    let page: Int?
    let turns: [Turn]

    /// A page that begins within the text.
    struct Turn: Encodable {
      let page: Int
      /// In Unicode scalars of the text.
      let start: Int
    }

    private enum Key: CodingKey { case text, page, turns }

    func encode(to encoder: any Encoder) throws {
      guard let page else {
        var line = encoder.singleValueContainer()
        return try line.encode(text)
      }
      var line = encoder.container(keyedBy: Key.self)
      try line.encode(text, forKey: .text)
      try line.encode(page, forKey: .page)
      if !turns.isEmpty { try line.encode(turns, forKey: .turns) }
    }
  }

  init(_ article: Article) {
    title = article.headline
    published = article.published?.description
    site = article.outlet
    authors = article.authors
    editor = article.editor
    source = article.creditedSource
    language = article.language
    url = article.url
    paragraphs = article.story.filter { $0.kind != .headline && $0.kind != .caption }
      .map { block in
        let turns = block.turns.map { Paragraph.Turn(page: $0.page, start: $0.position) }
        return Paragraph(text: block.text, page: block.page, turns: turns)
      }
    boilerplate = article.blocks.compactMap { block in
      block.boilerplate.map { Boilerplate(text: block.text, reason: $0.rawValue) }
    }
  }
}
