package import Incidents

/// An incident as a line of JSON. The names are the command line's contract.
package struct IncidentLine: Encodable {
  struct Organisation: Encodable {
    let name: String
    let unit: String?
    let role: String
  }

  struct Affected: Encodable {
    /// A whole number where the count is exact; else the record's notation: `4..9`, `>=1000`, `unknown`.
    let count: Count
    let unit: String
    let of: String?
    let as_written: String?

    enum Count: Encodable {
      case number(Int)
      case notation(String)

      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .number(let number): try container.encode(number)
        case .notation(let text): try container.encode(text)
        }
      }
    }
  }

  struct Penalty: Encodable {
    let type: String
    let amount: Double?
    let up_to: Double?
    let currency: String?
    let as_written: String?
    let imposed_by: String?
    let date: String?
    let part_of: String?
    let status: String?
  }

  struct Quote: Encodable {
    let field: String
    let article: String
    let exact: String
    let start: Int?
    let end: Int?
    /// Of a document with pages.
    let page: Int?
    let status: String
    let stance: String
  }

  struct Listed: Encodable {
    let article: String
    let notes: [String]
    let tags: [String]
  }

  let id: String
  let title: String
  let kind: [String]
  let occurred: [String]
  let events: [[String: String]]
  let organisations: [Organisation]
  let regulators: [String]
  let data_categories: [String]
  let actions: [String]
  let actors: [String]
  let subjects: [String]
  let affected: [Affected]
  let penalties: [Penalty]
  let legal_status: String?
  let review: String
  let articles: [String]
  /// What a person noted of articles in their lists.
  let listed: [Listed]
  let evidence: [Quote]
  let countries: [String]
  let tags: [String]
  let notes: String?
  let reviewed_by: String?
  let reviewed_on: String?
  /// Fields of which some values are still drafts, where others were reviewed.
  let unreviewed: [String]

  package init(_ detail: IncidentDetail) {
    let incident = detail.incident
    id = incident.id.text
    title = incident.title
    kind = incident.kinds.map(\.rawValue)
    occurred = incident.occurred.map(\.edtf)
    events = incident.events.map { ["what": $0.what.rawValue, "date": $0.date.edtf] }
    organisations = incident.organisations.map { .init(name: $0.name, unit: $0.unit, role: $0.role.rawValue) }
    regulators = incident.regulators
    data_categories = incident.dataCategories.map(\.rawValue)
    actions = incident.actions.map(\.rawValue)
    actors = incident.standing.compactMap { if case .actor(let actor) = $0.value { actor.rawValue } else { nil } }
    subjects = incident.subjects
    affected = incident.standing.compactMap(Affected.init)
    penalties = incident.standing.compactMap(Penalty.init)
    legal_status = incident.legalStatuses.last?.rawValue
    review = incident.review.rawValue
    articles = incident.articles
    let noted = detail.articles.filter { !$0.notes.isEmpty || !$0.tags.isEmpty }
    listed = noted.map { Listed(article: $0.path, notes: $0.notes, tags: $0.tags) }
    evidence = IncidentLine.quotes(detail)
    countries = incident.countries
    tags = incident.tags
    notes = incident.notes
    reviewed_by = incident.reviewer
    reviewed_on = incident.reviewedOn?.edtf
    let isMixed = incident.review != .draft || incident.claims.contains { $0.review == .reviewed }
    let drafts = Set(incident.standing.filter { $0.isUndecided(in: incident.review) }.map(\.field))
    unreviewed = isMixed ? Field.allCases.filter { drafts.contains($0) }.map(\.rawValue) : []
  }

  private static func quotes(_ detail: IncidentDetail) -> [Quote] {
    zip(detail.incident.claims, detail.anchors).flatMap { claim, anchors in
      zip(claim.evidence, anchors).map { evidence, anchor in
        Quote(
          field: claim.field.rawValue, article: evidence.article, exact: evidence.quote.exact,
          start: anchor.range?.lowerBound, end: anchor.range?.upperBound, page: anchor.page,
          status: anchor.status.rawValue,
          stance: evidence.stance.rawValue)
      }
    }
  }
}

extension IncidentLine.Affected {
  init?(_ claim: Claim) {
    guard case .affected(let affected) = claim.value else { return nil }
    let count: Count =
      if case .exactly(let number) = affected.count { .number(number) } else { .notation(affected.count.notation) }
    self.init(
      count: count, unit: affected.unit.rawValue, of: affected.of, as_written: claim.asWritten)
  }
}

extension IncidentLine.Penalty {
  init?(_ claim: Claim) {
    guard case .penalty(let penalty) = claim.value else { return nil }
    self.init(
      type: penalty.type.rawValue, amount: penalty.money.amount?.doubleValue, up_to: penalty.money.upTo?.doubleValue,
      currency: penalty.money.currency, as_written: claim.asWritten ?? penalty.money.asWritten,
      imposed_by: penalty.imposedBy, date: penalty.date?.edtf, part_of: penalty.partOf, status: penalty.status?.rawValue
    )
  }
}
