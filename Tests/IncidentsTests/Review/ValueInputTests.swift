import Incidents
import Testing

/// What a person types for a value.
@Suite struct ValueInputTests {
  private func value(_ words: String, _ field: Field, insteadOf old: Claim.Value? = nil) -> Claim.Value? {
    try? ValueInput.value(words, of: field, insteadOf: old)
  }

  private static func fine(_ amount: Int, _ currency: String, type: Penalty.PenaltyType = .fine) -> Claim.Value {
    .penalty(Penalty(type: type, money: Money(amount: Amount(units: amount), currency: currency)))
  }

  @Test(arguments: [
    ("voice", Field.data, Claim.Value.data(.voice)), ("Identity number", .data, .data(.identityNumber)),
    ("biom", .data, .data(.biometric)), ("insider-misuse", .action, .action(.insiderMisuse)),
    (
      "fine 1,250,000.50 eur", .penalty,
      .penalty(Penalty(type: .fine, money: Money(amount: Amount("1250000.5"), currency: "EUR")))
    ),
    ("2016/2020", .occurred, .occurred(PartialDate("2016/2020")!)),
    ("Amazon/Ring", .organisation, .organisation(OrganisationRole(name: "Amazon", unit: "Ring"))),
    ("Amazon as processor", .organisation, .organisation(OrganisationRole(name: "Amazon", role: .processor))),
    ("fr", .country, .country("FR")), ("uk", .country, .country("GB")),
    ("1,500 people", .affected, .affected(AffectedCount(count: .exactly(1500)))),
    (">=1000 accounts", .affected, .affected(AffectedCount(count: .atLeast(1000), unit: .accounts))),
    ("5.5m records", .affected, .affected(AffectedCount(count: .exactly(5_500_000), unit: .records))),
    ("unknown", .affected, .affected(AffectedCount(count: .unknown))),
    ("5.8m USD", .penalty, fine(5_800_000, "USD")), ("3mpln", .penalty, fine(3_000_000, "PLN")),
    ("settlement eur3m", .penalty, fine(3_000_000, "EUR", type: .settlement)),
    ("settlement 25000000 eur", .penalty, fine(25_000_000, "EUR", type: .settlement)),
    ("civil-penalty 1,000 usd", .penalty, fine(1000, "USD", type: .civilPenalty)),
    ("disclosed 2020-01", .event, .event(TimelineEvent(what: .disclosed, date: PartialDate("2020-01")!))),
    ("2021-12-22 discovered", .event, .event(TimelineEvent(what: .discovered, date: PartialDate("2021-12-22")!))),
    ("CNIL", .regulator, .regulator("CNIL")), ("1&1", .organisation, .organisation(OrganisationRole(name: "1&1"))),
    ("23andMe", .organisation, .organisation(OrganisationRole(name: "23andMe"))),
    ("by a journalist in 2021", .discovery, .discovery("by a journalist in 2021")),
    ("500 pupils", .subjects, .subjects("500 pupils")),
  ])
  func `words are a value of the field`(words: String, field: Field, expected: Claim.Value) {
    #expect(value(words, field) == expected)
  }

  @Test(arguments: [
    ("", Field.data), ("  ", .regulator), ("voic e s", .data), ("i", .data), ("yesterday", .occurred),
    ("1500 sheep", .affected),
    ("1.5 people", .affected), ("five EUR", .penalty), ("5m", .penalty), ("fine 1,5m EUR", .penalty),
    ("fine 250 000 EUR", .penalty), ("fine 250.000 EUR", .penalty),
    ("fine 1,2,3 EUR", .penalty), ("fine 100 EUR 200 USD", .penalty), ("fine 5 ABC", .penalty),
    ("1.000 people", .affected),
    ("12,34 people", .affected), ("Deutschland", .country),
    ("disclosed", .event), ("told 2020", .event), ("2020-01", .event), ("disclosed 2020-13", .event),
    ("2021-12-22", .regulator), ("5.8m", .regulator), ("1500", .organisation), ("Amazon/2017", .organisation),
    ("...", .regulator), ("2021", .discovery), (">=1000", .subjects), ("XX", .country), ("10m..5m EUR", .penalty),
  ])
  func `what is none says what is expected`(words: String, field: Field) {
    #expect(throws: ValueInput.Trouble.self) { try ValueInput.value(words, of: field) }
    do { _ = try ValueInput.value(words, of: field) } catch {
      #expect(error.description.contains(ValueInput.hint(for: field)) || error.description.contains("write"))
    }
  }

  @Test func `what the words do not say of a penalty stays as it was`() throws {
    let old = Penalty(
      id: "p", type: .settlement, money: Money(amount: Amount(units: 5), currency: "EUR", asWritten: "fünf Euro"),
      imposedBy: "CNIL", date: PartialDate("2020"))
    let new = try ValueInput.value("7", of: .penalty, insteadOf: .penalty(old))
    var expected = old
    (expected.money.amount, expected.money.asWritten) = (Amount(units: 7), nil)
    #expect(new == .penalty(expected))
  }

  @Test func `what the words do not say of a count or an event stays as it was`() {
    let staff = Claim.Value.affected(AffectedCount(count: .exactly(4), unit: .accounts, of: "employees dismissed"))
    let five = AffectedCount(count: .exactly(5), unit: .accounts, of: "employees dismissed")
    #expect(value("5", .affected, insteadOf: staff) == .affected(five))
    let known = Claim.Value.event(TimelineEvent(what: .discovered, date: PartialDate("2020-01")!))
    let day = TimelineEvent(what: .discovered, date: PartialDate("2020-01-10")!)
    #expect(value("2020-01-10", .event, insteadOf: known) == .event(day))
    #expect(
      value("notified", .event, insteadOf: known)
        == .event(TimelineEvent(what: .notified, date: PartialDate("2020-01")!)))
  }

  @Test(arguments: [
    Claim.Value.kind(.breach), .data(.health), .occurred(PartialDate("2017?")!), .country("DE"),
    .subjects("children of users"),
    .organisation(OrganisationRole(name: "Amazon", unit: "Ring", role: .victim)),
    .legalStatus(.settledWithoutAdmission),
    .penalty(
      Penalty(
        type: .fine, money: Money(amount: Amount(units: 5), upTo: Amount(units: 10), currency: "EUR"))),
    .affected(AffectedCount(count: .range(4, 9), unit: .devices)), fine(1_375_000_000, "USD"),
    .event(TimelineEvent(what: .notified, date: PartialDate("2020-01-10")!)), .actor(.internal), .action(.darkPattern),
  ])
  func `a value as it would be typed means itself`(original: Claim.Value) {
    #expect(value(ValueInput.text(of: original), original.field) == original)
  }
}
