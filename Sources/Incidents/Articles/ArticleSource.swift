/// What a citation needs of an article.
package struct ArticleSource: Hashable, Sendable {
  /// Where it lies in the archive, and what it says of itself.
  package var info: ArticleInfo
  /// The page's own address; `nil` where it names none.
  package var address: String?
  /// Names from the byline, in its order.
  package var authors: [String]

  package init(info: ArticleInfo, address: String? = nil, authors: [String] = []) {
    self.info = info
    self.address = address
    self.authors = authors
  }
}
