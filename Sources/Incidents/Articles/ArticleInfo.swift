/// What lists and filters need of an article, without its text.
package struct ArticleInfo: Hashable, Sendable {
  /// Relative to the archive.
  package var path: String
  package var headline: String?
  package var outlet: String?
  package var language: String?
  package var published: PublishedDate?

  package init(
    path: String, headline: String? = nil, outlet: String? = nil, language: String? = nil,
    published: PublishedDate? = nil
  ) {
    self.path = path
    self.headline = headline
    self.outlet = outlet
    self.language = language
    self.published = published
  }
}
