import Incidents
import Text

/// A table of an export: what its columns are called, and the rows of an incident.
struct ExportTable: Sendable {
  /// Which file it is.
  let part: ExportPart
  /// In their order.
  let columns: [String]
  let rows: @Sendable (SourcedIncident) -> [[TableCell]]

  /// All tables, the incidents first. Articles have a row for each incident that they tell of.
  static let all = [incidents, penalties, claims, evidence, articles]

  static let incidents = ExportTable(
    part: .main,
    columns: [
      "id", "title", "review", "reviewed_by", "reviewed_on", "date", "dated_by", "kind", "companies", "units",
      "other_organisations", "authorities", "countries", "data", "special_categories", "actions", "actors",
      "whose_data",
      "affected_at_least", "affected_at_most", "affected_unit", "affected", "penalty_total", "penalty_currency",
      "penalties", "legal_status", "wording", "articles", "addresses", "tags", "notes", "unreviewed",
    ]
  ) { [incidentRow($0)] }

  private static func incidentRow(_ sourced: SourcedIncident) -> [TableCell] {
    let incident = sourced.incident
    let responsible = incident.responsible
    let single = sourced.totals.count == 1 ? sourced.totals[0] : nil
    let affected = incident.affected.first
    return [
      .text(incident.id.text), .text(incident.title), .text(incident.review.rawValue), .maybe(incident.reviewer),
      .date(incident.reviewedOn), .date(incident.date), .maybe(incident.dated?.what.rawValue),
      .list(incident.kinds.map(\.rawValue)), .list(unique(responsible.map(\.name))),
      .list(unique(responsible.compactMap(\.unit))),
      .list(incident.organisations.filter { !responsible.contains($0) }.map { "\($0.name) (\($0.role.rawValue))" }),
      .list(incident.regulators), .list(incident.countries), .list(incident.dataCategories.map(\.rawValue)),
      .list(incident.dataCategories.filter(\.isSpecial).map(\.rawValue)), .list(incident.actions.map(\.rawValue)),
      .list(incident.standing.compactMap { if case .actor(let actor) = $0.value { actor.rawValue } else { nil } }),
      .list(incident.subjects), .integer(affected?.count.lowest), .integer(affected?.count.highest),
      .maybe(affected.map(\.unit.rawValue)), .list(incident.affected.map(Labels.count)),
      // A sum in one currency is a number; several are never added.
      .amount(single.flatMap { $0.isAtLeast ? nil : $0.amount }), .maybe(single?.currency),
      .list(sourced.totals.map(plain)), .maybe(incident.legalStatuses.last?.rawValue),
      .list(Wording.sentences(of: incident)), .list(incident.articles),
      .list(sourced.sources.compactMap(\.address)), .list(incident.tags), .maybe(incident.notes),
      .list(unreviewed(incident)),
    ]
  }

  /// `USD 5800000`, without grouping.
  private static func plain(_ total: CurrencyTotal) -> String {
    "\(total.currency ?? "currency not given") \(total.isAtLeast ? "at least " : "")\(total.amount)"
  }

  /// Fields of which some values are drafts.
  static func unreviewed(_ incident: Incident) -> [String] {
    let drafts = Set(incident.standing.filter { $0.isUndecided(in: incident.review) }.map(\.field))
    return Field.allCases.filter { drafts.contains($0) }.map(\.rawValue)
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  static let penalties = ExportTable(
    part: .penalties,
    columns: [
      "incident", "penalty", "type", "amount", "up_to", "currency", "as_written", "imposed_by", "date", "status",
      "part_of", "stands", "review", "wording",
    ]
  ) { sourced in
    let incident = sourced.incident
    let standing = Set(incident.summedPenalties)
    return incident.standing.compactMap { claim -> [TableCell]? in
      guard case .penalty(let penalty) = claim.value else { return nil }
      return [
        .text(incident.id.text), .maybe(penalty.id), .text(penalty.type.rawValue), .amount(penalty.money.amount),
        .amount(penalty.money.upTo), .maybe(penalty.money.currency), .maybe(claim.asWritten ?? penalty.money.asWritten),
        .maybe(penalty.imposedBy), .date(penalty.date), .maybe(penalty.status?.rawValue), .maybe(penalty.partOf),
        .text(standing.contains(penalty) ? "yes" : "no"), .text((claim.review ?? incident.review).rawValue),
        .text(Wording.sentence(of: penalty, in: incident)),
      ]
    }
  }

  static let claims = ExportTable(
    part: .claims,
    columns: ["incident", "claim", "field", "value", "as_written", "review", "proposed_by", "reason", "quotes"]
  ) { sourced in
    sourced.incident.claims.enumerated().map { index, claim in
      [
        .text(sourced.incident.id.text), .integer(index + 1), .text(claim.field.rawValue), .text(claim.text),
        .maybe(claim.asWritten), .text((claim.review ?? sourced.incident.review).rawValue),
        .text(claim.proposer.rawValue), .maybe(claim.reason), .integer(claim.evidence.count),
      ]
    }
  }

  static let evidence = ExportTable(
    part: .evidence,
    columns: [
      "incident", "claim", "field", "value", "article", "quote", "stance", "status", "start", "end", "page", "prefix",
      "suffix",
    ]
  ) { sourced in
    zip(sourced.incident.claims, sourced.anchors).enumerated().flatMap { index, pair in
      zip(pair.0.evidence, pair.1).map { evidence, anchor in
        [
          .text(sourced.incident.id.text), .integer(index + 1), .text(pair.0.field.rawValue), .text(pair.0.text),
          .text(evidence.article), .text(evidence.quote.exact), .text(evidence.stance.rawValue),
          .text(anchor.status.rawValue), .integer(anchor.range?.lowerBound), .integer(anchor.range?.upperBound),
          .integer(anchor.page),
          .maybe(evidence.quote.prefix), .maybe(evidence.quote.suffix),
        ]
      }
    }
  }

  static let articles = ExportTable(
    part: .articles,
    columns: ["incident", "article", "headline", "outlet", "authors", "published", "language", "address"]
  ) { sourced in
    sourced.sources.map { source in
      [
        .text(sourced.incident.id.text), .text(source.info.path), .maybe(source.info.headline),
        .maybe(source.info.outlet), .list(source.authors), .date(source.info.published?.date),
        .maybe(source.info.language), .maybe(source.address),
      ]
    }
  }
}

extension AffectedCount.Count {
  /// The lowest number that it can be; `nil` where only an upper end, a rough number or none is known.
  var lowest: Int? {
    switch self {
    case .exactly(let count), .atLeast(let count): count
    case .range(let low, _): low
    case .atMost, .approximately, .unknown: nil
    }
  }

  /// The highest, likewise.
  var highest: Int? {
    switch self {
    case .exactly(let count), .atMost(let count): count
    case .range(_, let high): high
    case .atLeast, .approximately, .unknown: nil
    }
  }
}
