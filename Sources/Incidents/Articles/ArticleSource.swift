/// What a citation needs of an article.
package struct ArticleSource: Hashable, Sendable {
  /// Where it lies in the archive, and what it says of itself.
  package var info: ArticleInfo
  /// The page's own address; `nil` where it names none.
  package var address: String?
  /// Names from the byline, in its order.
  package var authors: [String]
  /// Where each page of a document with pages begins in its clean text, in their order; none of any other.
  package var pages: [PageStart] = []

  /// A page of a document, and where its text begins.
  package struct PageStart: Hashable, Sendable {
    /// In Unicode scalars of the clean text, or of a block's.
    package let position: Int
    /// From 1.
    package let page: Int

    package init(position: Int, page: Int) {
      self.position = position
      self.page = page
    }
  }

  /// The page on which a place of the clean text stands; `nil` of a document without pages.
  package func page(at position: Int) -> Int? { pages.page(at: position) }

  package init(info: ArticleInfo, address: String? = nil, authors: [String] = []) {
    self.info = info
    self.address = address
    self.authors = authors
  }
}

extension [ArticleSource.PageStart] {
  /// The page on which a place of the clean text stands; `nil` of a document without pages. O(pages).
  package func page(at position: Int) -> Int? { last { $0.position <= position }?.page }
}
