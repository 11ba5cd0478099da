package import Incidents

/// A draft offered for joining, with what is known of its article.
package struct JoinCandidate: Hashable, Sendable {
  /// What one article tells.
  package var draft: DraftIncident
  /// Fingerprint of the article's clean text.
  package var shingles: Shingles
  /// The article's date of publication.
  package var published: PartialDate?

  package init(draft: DraftIncident, shingles: Shingles, published: PartialDate? = nil) {
    self.draft = draft
    self.shingles = shingles
    self.published = published
  }
}

/// One incident told by several articles.
package struct JoinedIncident: Hashable, Sendable {
  /// Indices of the candidates, in their order; the first gives the title.
  package var members: [Int]
  /// Why each further member was joined: one for every member after the first.
  package var reasons: [JoinReason]
  /// Number of articles that are no copies of one another.
  package var independentSources: Int
}

/// Why two drafts are held to be one incident.
package struct JoinReason: Hashable, Sendable {
  /// Index of the candidate joined.
  package let member: Int
  /// Index of the one it was joined to.
  package let to: Int
  /// All that they agree on, the organisation first.
  package let grounds: [Ground]

  /// One thing that two drafts agree on, in words where it is a name, an amount or an EDTF date.
  package enum Ground: Hashable, Sendable {
    case sameOrganisation(String)
    case sameAmount(String)
    case sameCount(Int)
    case sameAction(Action)
    case compatibleDates(String)
    case copiedText
  }
}

extension JoinReason: CustomStringConvertible {
  /// For people: "same organisation (Amazon), same amount (25000000 USD)".
  package var description: String { grounds.map(\.description).joined(separator: ", ") }
}

extension JoinReason.Ground: CustomStringConvertible {
  /// For people: "same amount (25000000 USD)".
  package var description: String {
    switch self {
    case .sameOrganisation(let name): "same organisation (\(name))"
    case .sameAmount(let amount): "same amount (\(amount))"
    case .sameCount(let count): "same number affected (\(count))"
    case .sameAction(let action): "same action (\(action.rawValue))"
    case .compatibleDates(let date): "dates agree (\(date))"
    case .copiedText: "copies of one text"
    }
  }
}
