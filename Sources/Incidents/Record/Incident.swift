/// One event or practice in which personal data was, or is said to have been, mishandled by or through an organisation.
package struct Incident: Hashable, Sendable, Identifiable {
  package var id: ID
  package var title: String
  package var review: ReviewState
  package var claims: [Claim]
  /// Paths of the articles that tell of it, relative to the archive.
  package var articles: [String]
  package var tags: [String]
  package var notes: String?

  package init(
    id: ID, title: String, review: ReviewState, claims: [Claim] = [], articles: [String] = [], tags: [String] = [],
    notes: String? = nil
  ) {
    self.id = id
    self.title = title
    self.review = review
    self.claims = claims
    self.articles = articles
    self.tags = tags
    self.notes = notes
  }

  /// An incident's name in its archive: the record's file name without its ending.
  package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let text: String
    package init(_ text: String) { self.text = text }
    package var description: String { text }
    package static func < (a: ID, b: ID) -> Bool { a.text < b.text }
  }
}
