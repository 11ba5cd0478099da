import Incidents

/// An incident with its facts, quotes and sources as an object of our own. The names are a contract: the manual lists them.
enum IncidentJSON {
  static func object(_ sourced: SourcedIncident) -> JSONValue {
    let incident = sourced.incident
    return .object([
      "type": .text("incident"), "id": .text(incident.id.text), "title": .text(incident.title),
      "review": .text(incident.review.rawValue), "reviewed_by": .maybe(incident.reviewer),
      "reviewed_on": .maybe(incident.reviewedOn?.edtf), "record": .maybe(sourced.record),
      "date": .maybe(incident.date?.edtf), "dated_by": .maybe(incident.dated?.what.rawValue),
      "facts": .array(facts(of: sourced)), "penalties": .array(sourced.totals.map(\.json)),
      "wording": .texts(Wording.sentences(of: incident)), "articles": .array(sourced.sources.map(source)),
      "tags": .texts(incident.tags), "notes": .maybe(incident.notes),
    ])
  }

  private static func facts(of sourced: SourcedIncident) -> [JSONValue] {
    zip(sourced.incident.claims, sourced.anchors).map { claim, anchors in
      .object([
        "field": .text(claim.field.rawValue), "value": .text(claim.text), "data": detail(of: claim.value),
        "as_written": .maybe(claim.asWritten), "review": .text((claim.review ?? sourced.incident.review).rawValue),
        "proposed_by": .text(claim.proposer.rawValue), "reason": .maybe(claim.reason),
        "quotes": .array(zip(claim.evidence, anchors).map(quote)),
      ])
    }
  }

  private static func quote(_ evidence: Evidence, standing anchor: Anchor) -> JSONValue {
    .object([
      "article": .text(evidence.article), "exact": .text(evidence.quote.exact), "prefix": .maybe(evidence.quote.prefix),
      "suffix": .maybe(evidence.quote.suffix), "start": anchor.range.map { .integer($0.lowerBound) },
      "end": anchor.range.map { .integer($0.upperBound) }, "page": anchor.page.map { .integer($0) },
      "status": .text(anchor.status.rawValue),
      "stance": .text(evidence.stance.rawValue),
    ])
  }

  private static func source(_ source: ArticleSource) -> JSONValue {
    .object([
      "path": .text(source.info.path), "headline": .maybe(source.info.headline), "outlet": .maybe(source.info.outlet),
      "authors": .texts(source.authors), "published": .maybe(source.info.published?.description),
      "language": .maybe(source.info.language), "url": .maybe(source.address),
    ])
  }

  /// The parts of a value that has any; of the others the words say all.
  private static func detail(of value: Claim.Value) -> JSONValue? {
    switch value {
    case .organisation(let organisation):
      .object([
        "name": .text(organisation.name), "unit": .maybe(organisation.unit), "role": .text(organisation.role.rawValue),
      ])
    case .affected(let affected):
      .object([
        "count": .text(affected.count.notation), "at_least": affected.count.lowest.map { .integer($0) },
        "at_most": affected.count.highest.map { .integer($0) }, "unit": .text(affected.unit.rawValue),
        "of": .maybe(affected.of),
      ])
    case .penalty(let penalty):
      .object([
        "id": .maybe(penalty.id), "type": .text(penalty.type.rawValue),
        "amount": penalty.money.amount.map { .amount($0) }, "up_to": penalty.money.upTo.map { .amount($0) },
        "currency": .maybe(penalty.money.currency), "imposed_by": .maybe(penalty.imposedBy),
        "date": .maybe(penalty.date?.edtf), "status": .maybe(penalty.status?.rawValue),
        "part_of": .maybe(penalty.partOf),
      ])
    case .event(let event): .object(["what": .text(event.what.rawValue), "date": .text(event.date.edtf)])
    case .data(let category): .object(["category": .text(category.rawValue), "special": .bool(category.isSpecial)])
    case .kind, .occurred, .regulator, .subjects, .action, .actor, .discovery, .legalStatus, .country: nil
    }
  }
}
