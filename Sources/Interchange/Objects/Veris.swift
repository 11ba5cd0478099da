import Incidents

/// Incidents as VERIS 1.4.1 has them (https://verisframework.org): an array, as the VERIS Community Database keeps them.
///
/// VERIS asks for a year, and an incident whose date names none is left out. What it has no word for is "Unknown"; what we know and
/// it does not ask for stands in `plus.blotter`, where `dated_by` says what the date in `timeline` is the date of.
enum Veris {
  /// Of an unknown industry, in the notation of NAICS (VERIS, victim.industry).
  private static let unknownIndustry = "000"

  static func incidents(_ sourced: SourcedIncident, of head: ExportHead) -> [JSONValue] {
    guard let timeline = timeline(sourced.incident) else { return [] }
    let incident = sourced.incident
    let object = JSONValue.object([
      "schema_version": .text("1.4.1"), "incident_id": .text(NamedUUID.of("blotter:\(head.archive)/\(incident.id)")),
      "source_id": .text("blotter"),
      "security_incident": .text(incident.kinds.contains(.breach) ? "Confirmed" : "Suspected"),
      "confidence": incident.review == .draft ? .text("Low") : nil, "summary": .text(summary(incident)),
      "reference": .text(sourced.sources.compactMap(\.address).joined(separator: "; ")), "timeline": timeline,
      "victim": victim(incident), "actor": actor(incident), "action": action(incident),
      "asset": .object(["assets": .array([.object(["variety": .text("Unknown")])])]),
      "attribute": .object(["confidentiality": confidentiality(incident)]),
      "discovery_method": .object(["unknown": .bool(true)]), "impact": impact(sourced.totals),
      "plus": .object(["blotter": plus(sourced, of: head)]),
    ])
    return [object]
  }

  private static func summary(_ incident: Incident) -> String {
    ([incident.title] + Wording.sentences(of: incident)).joined(separator: ". ")
  }

  /// `nil` where no year is known.
  private static func timeline(_ incident: Incident) -> JSONValue? {
    guard let date = incident.date, let day = date.earliest?.civil, date.precision >= .year else { return nil }
    return .object([
      "incident": .object([
        "year": .integer(day.year), "month": date.precision >= .month ? .integer(day.month) : nil,
        "day": date.precision == .day ? .integer(day.day) : nil,
      ])
    ])
  }

  private static func victim(_ incident: Incident) -> JSONValue {
    let victims = incident.organisations.filter { $0.role == .victim }
    let named = victims.isEmpty ? incident.responsible : victims
    return .object([
      "victim_id": .text(named.map(Labels.organisation).joined(separator: "; ")),
      "country": .texts(incident.countries.isEmpty ? ["Unknown"] : incident.countries),
      "employee_count": .text("Unknown"), "industry": .text(unknownIndustry),
    ])
  }

  private static func actor(_ incident: Incident) -> JSONValue {
    let unknown = JSONValue.texts(["Unknown"])
    let actors = Set(incident.standing.compactMap { if case .actor(let actor) = $0.value { actor } else { nil } })
    var members: [JSONValue.Member] = []
    if actors.contains(.external) {
      members.append(.init(name: "external", value: .object(["motive": unknown, "variety": unknown])))
    }
    if actors.contains(.internal) {
      members.append(.init(name: "internal", value: .object(["motive": unknown, "variety": unknown])))
    }
    if actors.contains(.partner) {
      members.append(.init(name: "partner", value: .object(["country": unknown, "motive": unknown])))
    }
    let none = JSONValue.Member(name: "unknown", value: .object(["notes": .text("not stated")]))
    return .object(members.isEmpty ? [none] : members)
  }

  private static func action(_ incident: Incident) -> JSONValue {
    let unknown = JSONValue.texts(["Unknown"])
    var notes: [(name: String, words: [String])] = []
    for action in incident.actions {
      let words = Labels.word(action.rawValue)
      if let index = notes.firstIndex(where: { $0.name == action.veris }) {
        notes[index].words.append(words)
      } else {
        notes.append((action.veris, [words]))
      }
    }
    if notes.isEmpty { notes = [("unknown", ["not stated"])] }
    return .object(
      notes.map { name, words in
        let note = JSONValue.text(words.joined(separator: "; "))
        let value = JSONValue.object(
          name == "unknown" ? ["notes": note] : ["variety": unknown, "vector": unknown, "notes": note])
        return .init(name: name, value: value)
      })
  }

  private static func confidentiality(_ incident: Incident) -> JSONValue {
    let varieties = Set(incident.dataCategories.map(\.veris)).sorted()
    let data = (varieties.isEmpty ? ["Unknown"] : varieties).map { JSONValue.object(["variety": .text($0)]) }
    return .object([
      "data": .array(data), "data_disclosure": .text(incident.kinds.contains(.breach) ? "Yes" : "Unknown"),
      "data_total": records(incident).map { .integer($0) },
    ])
  }

  /// Records, where their number is exact.
  private static func records(_ incident: Incident) -> Int? {
    for affected in incident.affected where affected.unit == .records || affected.unit == .accounts {
      if case .exactly(let count) = affected.count { return count }
    }
    return nil
  }

  /// One currency at most, and exact sums alone: VERIS has no place for others.
  private static func impact(_ totals: [CurrencyTotal]) -> JSONValue? {
    guard totals.count == 1, let total = totals.first, let currency = total.currency, !total.isAtLeast else {
      return nil
    }
    return .object([
      "overall_rating": .text("Unknown"), "iso_currency_code": .maybe(currency),
      "loss": .array([.object(["variety": .text("Legal and regulatory"), "amount": .amount(total.amount)])]),
    ])
  }

  private static func plus(_ sourced: SourcedIncident, of head: ExportHead) -> JSONValue {
    let incident = sourced.incident
    return .object([
      "id": .text(incident.id.text), "review": .text(incident.review.rawValue),
      "dated_by": .maybe(incident.dated?.what.rawValue), "kind": .texts(incident.kinds.map(\.rawValue)),
      "authorities": .texts(incident.regulators), "legal_status": .maybe(incident.legalStatuses.last?.rawValue),
      "penalties": .array(sourced.totals.map(\.json)), "articles": .texts(incident.articles),
      "tags": .texts(incident.tags), "export": head.json,
    ])
  }
}
