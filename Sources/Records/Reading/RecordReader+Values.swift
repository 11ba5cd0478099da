import Incidents
import Text

/// Each field's own value.
extension RecordReader {
  mutating func value(of map: YAMLValue, in section: RecordSchema.Section) -> Claim.Value? {
    guard let main = map[section.mainKey] else { return nil }
    switch section.field {
    case .kind: return word(main, of: Kind.self, key: section.key).map { .kind($0) }
    case .occurred: return date(main).map { .occurred($0) }
    case .organisation: return organisation(in: map, named: main).map { .organisation($0) }
    case .regulator: return text(main).map { .regulator($0) }
    case .data: return word(main, of: DataCategory.self, key: section.key).map { .data($0) }
    case .subjects: return text(main).map { .subjects($0) }
    case .affected: return affected(in: map, counted: main).map { .affected($0) }
    case .action: return word(main, of: Action.self, key: section.key).map { .action($0) }
    case .actor: return word(main, of: Actor.self, key: section.key).map { .actor($0) }
    case .discovery: return text(main).map { .discovery($0) }
    case .penalty: return penalty(in: map, type: main).map { .penalty($0) }
    case .event: return event(in: map, what: main).map { .event($0) }
    case .legalStatus: return word(main, of: LegalStatus.self, key: section.key).map { .legalStatus($0) }
    case .country: return text(main).map { .country($0.uppercased()) }
    }
  }

  private mutating func text(_ value: YAMLValue) -> String? {
    if let text = value.text, !text.isEmpty { return text }
    report("a word is expected here", at: value.place, advice: "write one plain line")
    return nil
  }

  mutating func date(_ value: YAMLValue) -> PartialDate? {
    if let text = value.text, let date = PartialDate(text) { return date }
    report(
      "'\(value.text ?? "a list")' is no date", at: value.place,
      advice: "write EDTF: 2017, 2020-01, 2020-01-10, 2016/2020, 2017? (uncertain) or 2017~ (about)")
    return nil
  }

  private mutating func organisation(in map: YAMLValue, named main: YAMLValue) -> OrganisationRole? {
    guard let name = text(main) else { return nil }
    let role = map["role"].map { word($0, of: OrganisationRole.Role.self, key: "role") } ?? .controller
    return role.map { OrganisationRole(name: name, unit: map["unit"]?.text, role: $0) }
  }

  private mutating func affected(in map: YAMLValue, counted main: YAMLValue) -> AffectedCount? {
    guard let count = main.text.flatMap(AffectedCount.Count.init(notation:)) else {
      report(
        "'\(main.text ?? "a list")' is no count", at: main.place,
        advice: "write a whole number, 4..9, '>=1000', '<=1000', '~500' or unknown")
      return nil
    }
    let unit = map["unit"].map { word($0, of: AffectedCount.Unit.self, key: "unit") } ?? .people
    return unit.map { AffectedCount(count: count, unit: $0, of: map["of"]?.text) }
  }

  private mutating func event(in map: YAMLValue, what main: YAMLValue) -> TimelineEvent? {
    guard let day = map["date"] else {
      report("this event has no 'date'", at: main.place, advice: "add 'date: ...'")
      return nil
    }
    guard let what = word(main, of: TimelineEvent.What.self, key: "what"), let date = date(day) else { return nil }
    return TimelineEvent(what: what, date: date)
  }

  private mutating func penalty(in map: YAMLValue, type main: YAMLValue) -> Penalty? {
    guard let type = word(main, of: Penalty.PenaltyType.self, key: "type") else { return nil }
    guard let money = money(map) else { return nil }
    var id = map["id"]?.text
    if let name = id, name.contains("#") {
      report(
        "the penalty's id '\(name)' holds a '#', which stands between an incident and its penalty",
        at: map["id"]?.place, advice: "take it out of the id, and out of every 'part_of' that names it")
      id = nil
    }
    if let id { tellOfDouble(id, at: map["id"]?.place) }
    if let id, let place = map["part_of"]?.place { partPlaces[id] = place }
    return Penalty(
      id: id, type: type, money: money, imposedBy: map["imposed_by"]?.text,
      date: map["date"].flatMap { date($0) }, partOf: map["part_of"]?.text,
      status: map["status"].flatMap { word($0, of: LegalStatus.self, key: "status") })
  }

  private mutating func money(_ map: YAMLValue) -> Money? {
    var money = Money(amount: nil, currency: nil, asWritten: map["as_written"]?.text)
    if let value = map["amount"], value.text != "unknown" {
      guard let amount = amount(value) else { return nil }
      money.amount = amount
    }
    if let value = map["up_to"] {
      guard let upTo = amount(value) else { return nil }
      money.upTo = upTo
    }
    if let value = map["currency"] {
      guard let currency = currency(value) else { return nil }
      money.currency = currency
    }
    return money
  }

  private mutating func amount(_ value: YAMLValue) -> Amount? {
    if let amount = value.text.flatMap({ Amount($0) }) { return amount }
    report(
      "'\(value.text ?? "a list")' is no amount", at: value.place,
      advice: "write plain digits with a point, without separators or words: 5800000 or 1350.50")
    return nil
  }

  /// Three capitals (ISO 4217).
  private static func isCurrencyCode(_ text: String) -> Bool {
    text.utf8.count == 3 && text.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }

  private mutating func currency(_ value: YAMLValue) -> String? {
    if let text = value.text, RecordReader.isCurrencyCode(text) { return text }
    report(
      "'\(value.text ?? "a list")' is no currency code", at: value.place,
      advice: "write three capitals of ISO 4217: USD, EUR, IDR")
    return nil
  }
}
