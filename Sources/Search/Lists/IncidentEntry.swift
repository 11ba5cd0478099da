package import Incidents
import Text

/// An incident with what lists, filters and facets ask of it, worked out once.
package struct IncidentEntry: Sendable {
  /// The incident itself.
  package let incident: Incident
  /// In the incident's order.
  package let articles: [ArticleInfo]
  /// Articles that are not copies of one another.
  package let independentSources: Int
  /// What its penalties add up to, a total and its parts counted once.
  package let totals: [CurrencyTotal]
  /// How well its values are backed.
  package let evidence: Set<EvidenceState>
  /// The words of its articles, where plain search shall find them.
  package var articleTexts: [String] = []

  package init(
    incident: Incident, articles: [ArticleInfo], independentSources: Int, totals: [CurrencyTotal],
    evidence: Set<EvidenceState>
  ) {
    self.incident = incident
    self.articles = articles
    self.independentSources = independentSources
    self.totals = totals
    self.evidence = evidence
  }

  /// Its own words, then each article's, as lines of tokens.
  package var tokenLines: [String] { ([incident.searchableText] + articleTexts).map { SearchTokens.line($0) } }

  /// The line of a list.
  package func summary(_ overlap: PartialDate.Overlap) -> IncidentSummary {
    var summary = IncidentSummary(id: incident.id, title: incident.title, review: incident.review)
    summary.dated = incident.dated
    summary.organisations = incident.responsible
    summary.totals = totals
    summary.sources = independentSources
    summary.legalStatus = incident.legalStatuses.last
    summary.isPossible = overlap == .possibly
    return summary
  }
}

extension Incident {
  /// Title, names, values as written and quotes, for plain search.
  package var searchableText: String {
    var words = [title, id.text, notes ?? ""] + tags
    for claim in claims {
      words.append(claim.asWritten ?? "")
      words.append(claim.value.searchableText)
      words += claim.evidence.map(\.quote.exact)
    }
    return words.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

extension Claim.Value {
  fileprivate var searchableText: String {
    switch self {
    case .organisation(let organisation): "\(organisation.name) \(organisation.unit ?? "")"
    case .regulator(let name), .subjects(let name), .discovery(let name), .country(let name): name
    case .data(let category): category.rawValue.replacing("_", with: " ")
    case .action(let action): action.rawValue.replacing("_", with: " ")
    case .penalty(let penalty): "\(penalty.money.asWritten ?? "") \(penalty.imposedBy ?? "")"
    case .legalStatus(let status): status.wording
    case .kind(let kind): kind.rawValue
    case .occurred, .affected, .actor, .event: ""
    }
  }
}
