package import Incidents

/// An incident as one article tells it: claims with evidence, nothing that a person has checked.
package struct DraftIncident: Hashable, Sendable {
  /// Made of the organisation and the actions.
  package var title: String
  /// Path of the article.
  package var article: String
  /// In the order of `Field.allCases`, each with its evidence.
  package var claims: [Claim]

  package init(title: String, article: String, claims: [Claim]) {
    self.title = title
    self.article = article
    self.claims = claims
  }

  /// The draft as an incident in review state `.draft`.
  ///
  /// - Parameter totalIn: the incident that carries the total which this draft's penalties are parts of; its own by default.
  package func incident(_ id: Incident.ID, totalIn owner: Incident.ID? = nil) -> Incident {
    let claims = claims.map { claim -> Claim in
      guard case .penalty(var penalty) = claim.value, let total = penalty.partOf else { return claim }
      penalty.partOf = owner.map { $0 == id ? total : "\($0)#\(total)" } ?? total
      var copy = claim
      copy.value = .penalty(penalty)
      return copy
    }
    var incident = Incident(id: id, title: title, review: .draft, claims: claims, articles: [article])
    incident.drafts = [id.text]
    return incident
  }
}

extension ArticleFacts {
  /// The drafted incidents, named `<prefix>-1`, `<prefix>-2` ... in the order the article tells them.
  package func incidents(named prefix: String) -> [Incident] {
    let owner = incidents.firstIndex { draft in
      draft.claims.contains {
        if case .penalty(let penalty) = $0.value { return penalty.type == .total }
        return false
      }
    }
    let ownerID = owner.map { Incident.ID("\(prefix)-\($0 + 1)") }
    return incidents.enumerated().map { index, draft in
      draft.incident(Incident.ID("\(prefix)-\(index + 1)"), totalIn: ownerID)
    }
  }
}
