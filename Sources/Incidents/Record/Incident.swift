/// One event or practice in which personal data was, or is said to have been, mishandled by or through an organisation.
package struct Incident: Hashable, Sendable, Identifiable {
  /// Its name in the archive.
  package var id: ID
  /// One line, as a person or the program put it.
  package var title: String
  /// Whether a person has looked at it.
  package var review: ReviewState
  /// Who reviewed or rejected it; `nil` where nobody did, or the record does not say.
  package var reviewer: String?
  /// The day of that.
  package var reviewedOn: PartialDate?
  /// All values of all fields, in the record's order.
  package var claims: [Claim]
  /// Paths of the articles that tell of it, relative to the archive.
  package var articles: [String]
  /// Ids of the drafts that it is, or was made of: one for each article that was joined.
  package var drafts: [String] = []
  /// A person's own words for it.
  package var tags: [String] = []
  /// A person's notes; for a draft, why its articles were joined.
  package var notes: String?

  package init(
    id: ID, title: String, review: ReviewState, claims: [Claim] = [], articles: [String] = []
  ) {
    self.id = id
    self.title = title
    self.review = review
    self.claims = claims
    self.articles = articles
  }

  /// An incident's name in its archive: the record's file name without its ending.
  package struct ID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The name itself.
    package let text: String
    package init(_ text: String) { self.text = text }
    /// The name itself.
    package var description: String { text }
    package static func < (a: ID, b: ID) -> Bool { a.text < b.text }
  }
}
