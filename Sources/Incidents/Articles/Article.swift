/// One saved document, read into blocks. Nothing of the page's text is thrown away: what is not the story stays as
/// boilerplate.
package struct Article: Hashable, Sendable {
  /// As the page gives it; `nil` when none was found.
  package var headline: String?
  /// The outlet as the page names it, or its host.
  package var outlet: String?
  /// The page's own address (canonical, or as it was saved).
  package var url: String?
  /// Names from the byline, in its order.
  package var authors: [String]
  /// Who edited it, where the page names one apart from the authors.
  package var editor: String?
  /// The source the page credits ("Sumber: Al Jazeera").
  package var creditedSource: String?
  /// When it says it was published; `nil` when it does not say.
  package var published: PublishedDate?
  /// BCP 47 tag of the body's language.
  package var language: String?
  /// In the order of the page.
  package var blocks: [Block]

  package init(
    headline: String? = nil, outlet: String? = nil, url: String? = nil, authors: [String] = [], editor: String? = nil,
    creditedSource: String? = nil, published: PublishedDate? = nil, language: String? = nil, blocks: [Block] = []
  ) {
    self.headline = headline
    self.outlet = outlet
    self.url = url
    self.authors = authors
    self.editor = editor
    self.creditedSource = creditedSource
    self.published = published
    self.language = language
    self.blocks = blocks
  }

  /// The blocks of the story: headline and body, without boilerplate.
  package var story: [Block] { blocks.filter { $0.boilerplate == nil } }

  /// Where the pages of a document with pages begin in the clean text. O(blocks).
  package var pageStarts: [ArticleSource.PageStart] {
    guard blocks.contains(where: { $0.page != nil }) else { return [] }
    var (starts, position) = ([ArticleSource.PageStart](), 0)
    for block in story {
      if let page = block.page, page != starts.last?.page { starts.append(.init(position: position, page: page)) }
      starts += block.turns.map { .init(position: position + $0.position, page: $0.page) }
      position += block.text.unicodeScalars.count + 1
    }
    return starts
  }

  /// The text that evidence is anchored in: the story's blocks, one line feed between two.
  ///
  /// Positions in it are counted in Unicode scalars. O(n).
  package var cleanText: String { story.map(\.text).joined(separator: "\n") }
}
