package import Incidents

/// One row of the list of incidents.
package struct IncidentSummary: Hashable, Sendable, Identifiable {
  package var id: Incident.ID
  package var title: String
  package var date: PartialDate?
  package var organisations: [OrganisationRole]
  package var totals: [CurrencyTotal]
  /// Independent articles.
  package var sources: Int
  package var legalStatus: LegalStatus?
  package var review: ReviewState
  /// Falls only possibly into the years asked for.
  package var isPossible: Bool

  package init(
    id: Incident.ID, title: String, date: PartialDate?, organisations: [OrganisationRole], totals: [CurrencyTotal],
    sources: Int, legalStatus: LegalStatus?, review: ReviewState, isPossible: Bool = false
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.organisations = organisations
    self.totals = totals
    self.sources = sources
    self.legalStatus = legalStatus
    self.review = review
    self.isPossible = isPossible
  }
}
