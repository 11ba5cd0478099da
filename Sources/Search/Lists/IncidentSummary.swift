package import Incidents

/// One row of the list of incidents.
package struct IncidentSummary: Hashable, Sendable, Identifiable {
  /// Its name in the archive.
  package var id: Incident.ID
  /// As the record or the draft has it.
  package var title: String
  /// When it happened, or the earliest known of it, and which of the two.
  package var dated: TimelineEvent?
  /// Those answerable, in the record's order.
  package var organisations: [OrganisationRole] = []
  /// What its penalties add up to, a currency each.
  package var totals: [CurrencyTotal] = []
  /// Independent articles.
  package var sources = 0
  /// How far the law has got, where it is known.
  package var legalStatus: LegalStatus?
  /// Whether a person has looked at it.
  package var review: ReviewState
  /// Falls only possibly into the years asked for.
  package var isPossible = false

  /// A row of which only its name, its words and its state are known yet.
  package init(id: Incident.ID, title: String, review: ReviewState) {
    self.id = id
    self.title = title
    self.review = review
  }
}
