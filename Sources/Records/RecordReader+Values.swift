import Incidents

/// Each field's own value.
extension RecordReader {
  mutating func value(_ map: YAMLValue, _ section: RecordSchema.Section) -> Claim.Value? {
    guard let main = map[section.mainKey] else { return nil }
    switch section.field {
    case .kind: return word(main, Kind.self, section.key).map { .kind($0) }
    case .occurred: return date(main).map { .occurred($0) }
    case .organisation: return organisation(map, main).map { .organisation($0) }
    case .regulator: return text(main).map { .regulator($0) }
    case .data: return word(main, DataCategory.self, section.key).map { .data($0) }
    case .subjects: return text(main).map { .subjects($0) }
    case .affected: return affected(map, main).map { .affected($0) }
    case .action: return word(main, Action.self, section.key).map { .action($0) }
    case .actor: return word(main, Actor.self, section.key).map { .actor($0) }
    case .discovery: return text(main).map { .discovery($0) }
    case .penalty: return penalty(map, main).map { .penalty($0) }
    case .event: return event(map, main).map { .event($0) }
    case .legalStatus: return word(main, LegalStatus.self, section.key).map { .legalStatus($0) }
    case .country: return text(main).map { .country($0.uppercased()) }
    }
  }

  private mutating func text(_ value: YAMLValue) -> String? {
    if let text = value.text, !text.isEmpty { return text }
    report(value.place, "a word is expected here", "write one plain line")
    return nil
  }

  private mutating func date(_ value: YAMLValue) -> PartialDate? {
    if let text = value.text, let date = PartialDate(text) { return date }
    report(
      value.place, "'\(value.text ?? "a list")' is no date",
      "write EDTF: 2017, 2020-01, 2020-01-10, 2016/2020, 2017? (uncertain) or 2017~ (about)")
    return nil
  }

  private mutating func organisation(_ map: YAMLValue, _ main: YAMLValue) -> OrganisationRole? {
    guard let name = text(main) else { return nil }
    let role = map["role"].map { word($0, OrganisationRole.Role.self, "role") } ?? .controller
    return role.map { OrganisationRole(name: name, unit: map["unit"]?.text, role: $0) }
  }

  private mutating func affected(_ map: YAMLValue, _ main: YAMLValue) -> AffectedCount? {
    guard let count = main.text.flatMap(AffectedCount.Count.init(recordText:)) else {
      report(
        main.place, "'\(main.text ?? "a list")' is no count",
        "write a whole number, 4..9, '>=1000', '<=1000', '~500' or unknown")
      return nil
    }
    let unit = map["unit"].map { word($0, AffectedCount.Unit.self, "unit") } ?? .people
    return unit.map { AffectedCount(count: count, unit: $0, of: map["of"]?.text) }
  }

  private mutating func event(_ map: YAMLValue, _ main: YAMLValue) -> TimelineEvent? {
    guard let day = map["date"] else {
      report(main.place, "this event has no 'date'", "add 'date: ...'")
      return nil
    }
    guard let what = word(main, TimelineEvent.What.self, "what"), let date = date(day) else { return nil }
    return TimelineEvent(what: what, date: date)
  }

  private mutating func penalty(_ map: YAMLValue, _ main: YAMLValue) -> Penalty? {
    guard let type = word(main, Penalty.PenaltyType.self, "type") else { return nil }
    guard let money = money(map) else { return nil }
    return Penalty(
      id: map["id"]?.text, type: type, money: money, imposedBy: map["imposed_by"]?.text,
      date: map["date"].flatMap { date($0) }, partOf: map["part_of"]?.text,
      status: map["status"].flatMap { word($0, LegalStatus.self, "status") })
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
      value.place, "'\(value.text ?? "a list")' is no amount",
      "write plain digits with a point, without separators or words: 5800000 or 1350.50")
    return nil
  }

  private mutating func currency(_ value: YAMLValue) -> String? {
    if let text = value.text, text.utf8.count == 3, text.utf8.allSatisfy({ (65...90).contains($0) }) { return text }
    report(
      value.place, "'\(value.text ?? "a list")' is no currency code", "write three capitals of ISO 4217: USD, EUR, IDR")
    return nil
  }
}

extension AffectedCount.Count {
  /// `4`, `4..9`, `>=1000`, `<=1000`, `~500`, `unknown`.
  init?(recordText text: String) {
    if text == "unknown" {
      self = .unknown
    } else if let count = AffectedCount.Count.number(text[...]) {
      self = .exactly(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst(2)), text.hasPrefix(">=") {
      self = .atLeast(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst(2)), text.hasPrefix("<=") {
      self = .atMost(count)
    } else if let count = AffectedCount.Count.number(text.dropFirst()), text.hasPrefix("~") {
      self = .approximately(count)
    } else {
      let ends = text.split(separator: "..", omittingEmptySubsequences: false)
      guard ends.count == 2, let low = AffectedCount.Count.number(ends[0]),
        let high = AffectedCount.Count.number(ends[1]), low <= high
      else { return nil }
      self = .range(low, high)
    }
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }
}
