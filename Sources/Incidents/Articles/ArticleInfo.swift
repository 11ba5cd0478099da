/// What lists and filters need of an article, without its text.
package struct ArticleInfo: Hashable, Sendable {
  /// Relative to the archive.
  package var path: String
  /// `nil` when none was found.
  package var headline: String?
  /// The outlet as the page names it, or its host.
  package var outlet: String?
  /// BCP 47 tag.
  package var language: String?
  /// When it says it was published.
  package var published: PublishedDate?
  /// What a person noted of it, and how they tagged it, in a list of what they have read.
  package var notes: [String] = []
  package var tags: [String] = []

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
