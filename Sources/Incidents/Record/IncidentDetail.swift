/// An incident with its evidence looked up in the articles.
package struct IncidentDetail: Sendable, Equatable {
  /// The incident itself.
  package private(set) var incident: Incident
  /// In the incident's order; one that is missing from the archive has its path only.
  package let articles: [ArticleInfo]
  /// One for each of the incident's claims, in their order: an anchor for each piece of evidence.
  package let anchors: [[Anchor]]
  /// What the incident's penalties add up to.
  package let totals: [CurrencyTotal]
  /// All excerpts, article by article and from top to bottom; lost ones last in their article.
  package let excerpts: [Excerpt]
  /// Why articles could not be read, by their paths.
  package let unread: [String: String]
  /// The incident's record file, relative to the archive; `nil` for a draft.
  package var record: String?

  package init(
    incident: Incident, articles: [ArticleInfo], anchors: [[Anchor]], totals: [CurrencyTotal],
    unread: [String: String] = [:]
  ) {
    self.unread = unread
    self.incident = incident
    self.articles = articles
    self.anchors = anchors
    self.totals = totals
    excerpts = IncidentDetail.excerpts(of: incident, anchors)
  }

  private static func excerpts(of incident: Incident, _ anchors: [[Anchor]]) -> [Excerpt] {
    var excerpts: [Excerpt] = []
    for (claim, anchors) in zip(incident.claims.indices, anchors) {
      for (evidence, anchor) in zip(incident.claims[claim].evidence, anchors) {
        excerpts.append(Excerpt(claim: claim, article: evidence.article, anchor: anchor, stance: evidence.stance))
      }
    }
    let order = Dictionary(zip(incident.articles, incident.articles.indices)) { first, _ in first }
    return excerpts.sorted { a, b in
      let places = (order[a.article] ?? .max, order[b.article] ?? .max)
      if places.0 != places.1 { return places.0 < places.1 }
      let starts = (a.anchor.range?.lowerBound ?? .max, b.anchor.range?.lowerBound ?? .max)
      return starts.0 != starts.1 ? starts.0 < starts.1 : a.claim < b.claim
    }
  }
}

extension IncidentDetail {
  /// The incident is called otherwise now.
  package mutating func rename(to id: Incident.ID) { incident.id = id }

  /// Where an excerpt of an older state of the incident stands now; `nil` when it is gone. Of several for one value in one
  /// article, the one at the same place, or else the first.
  package func index(of excerpt: Excerpt, from old: IncidentDetail) -> Int? {
    let value = old.incident.claims[excerpt.claim].value
    let same = excerpts.indices.filter { index in
      excerpts[index].article == excerpt.article && incident.claims[excerpts[index].claim].value == value
    }
    return same.first { excerpts[$0].anchor.range == excerpt.anchor.range } ?? same.first
  }
}

/// A quote in an article, for one claim.
package struct Excerpt: Hashable, Sendable {
  /// Index into the incident's claims.
  package var claim: Int
  /// Path, relative to the archive.
  package var article: String
  /// Where the quote stands now.
  package var anchor: Anchor
  /// Whether it speaks for the claim.
  package var stance: Evidence.Stance

  package init(claim: Int, article: String, anchor: Anchor, stance: Evidence.Stance) {
    self.claim = claim
    self.article = article
    self.anchor = anchor
    self.stance = stance
  }
}

extension [Anchor] {
  /// The state that a claim's mark shows: the best of its anchors; `nil` when it has none.
  package var best: Anchor.Status? {
    if contains(where: { $0.status == .exact }) { return .exact }
    if contains(where: { $0.status == .moved }) { return .moved }
    if isEmpty { return nil }
    return allSatisfy { $0.status == .unread } ? .unread : .lost
  }
}
