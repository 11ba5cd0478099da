import Text

/// An incident with all that whoever cites it needs, as the index knows it: no article is read for it.
package struct SourcedIncident: Sendable {
  /// The incident itself.
  package var incident: Incident
  /// Its record's file, relative to the archive; `nil` for a draft.
  package var record: String?
  /// The articles that it names, in its order, then others that it quotes. One that is missing from the archive has its path only.
  package var sources: [ArticleSource]
  /// One for each of the incident's claims, in their order: an anchor for each piece of evidence.
  package var anchors: [[Anchor]]
  /// What the incident's penalties add up to.
  package var totals: [CurrencyTotal]

  package init(
    _ incident: Incident, record: String?, sources: [ArticleSource], anchors: [[Anchor]], totals: [CurrencyTotal]
  ) {
    self.incident = incident
    self.record = record
    self.sources = sources
    self.anchors = anchors
    self.totals = totals
  }

  /// Paths of the articles that it names, in its order, then of others that it quotes; each once.
  package static func paths(of incident: Incident) -> [String] {
    var seen: Set<ExactText> = []
    return (incident.articles + incident.claims.flatMap(\.evidence).map(\.article)).filter {
      seen.insert(ExactText($0)).inserted
    }
  }

  /// What a person vouches for: without facts that are drafts, or were rejected or left for others. Sums are of what is reviewed.
  ///
  /// `nil` where nobody vouches for the incident.
  package var reviewed: SourcedIncident? {
    guard incident.review == .reviewed else { return nil }
    var part = kept { !$0.isUndecided(in: .reviewed) }
    part.totals = totals.compactMap(\.reviewedPart)
    return part
  }

  /// Without facts that were rejected or left for others.
  package var standing: SourcedIncident { kept { _ in true } }

  private func kept(_ isKept: (Claim) -> Bool) -> SourcedIncident {
    let chosen = incident.claims.indices.filter { incident.claims[$0].stands && isKept(incident.claims[$0]) }
    if chosen.count == incident.claims.count { return self }
    var part = self
    part.incident.claims = chosen.map { incident.claims[$0] }
    part.anchors = chosen.map { anchors[$0] }
    return part
  }
}
