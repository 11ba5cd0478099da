package import Incidents

/// An incident as one article tells it: claims with evidence, nothing that a person has checked.
package struct DraftIncident: Hashable, Sendable {
  package var title: String
  /// Path of the article.
  package var article: String
  package var claims: [Claim]
}
