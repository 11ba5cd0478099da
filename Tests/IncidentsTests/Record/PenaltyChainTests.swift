import Incidents
import Testing

/// Totals and their parts over several steps and incidents: every sum counts once.
@Suite struct PenaltyChainTests {
  private func penalty(
    _ id: String?, _ units: Int?, partOf: String? = nil, currency: String? = "USD", upTo: Int? = nil
  ) -> Claim {
    let money = Money(
      amount: units.flatMap { Amount(units: $0) }, upTo: upTo.flatMap { Amount(units: $0) }, currency: currency)
    return Claim(.penalty(Penalty(id: id, type: .fine, money: money, partOf: partOf)))
  }

  private func incident(_ id: String, _ claims: [Claim], review: ReviewState = .reviewed) -> Incident {
    Incident(id: .init(id), title: id, review: review, claims: claims)
  }

  private func sum(_ incidents: [Incident]) -> [String] {
    let ledger = PenaltyLedger(incidents)
    return CurrencyTotal.sum(incidents.flatMap { ledger.totals(of: $0) }).map {
      "\($0.currency ?? "?") \($0.isAtLeast ? ">=" : "")\($0.amount)"
    }
  }

  @Test func `a part that has parts itself counts for what they leave`() {
    let claims = [
      penalty("all", 100), penalty("half", 60, partOf: "all"), penalty("bit", 20, partOf: "half"),
      penalty("rest", 40, partOf: "all"),
    ]
    #expect(sum([incident("a", claims)]) == ["USD 100"])
    #expect(sum([incident("a", claims.reversed())]) == ["USD 100"])
  }

  @Test func `a chain through three incidents counts once, in each incident what is its own`() {
    let incidents = [
      incident("a", [penalty("t", 100)]), incident("b", [penalty("p", 70, partOf: "a#t")]),
      incident("c", [penalty("q", 30, partOf: "b#p"), penalty("r", 10, partOf: "a#t")]),
    ]
    let ledger = PenaltyLedger(incidents)
    #expect(incidents.map { ledger.totals(of: $0).map(\.amount.description) } == [["20"], ["40"], ["40"]])
    #expect(sum(incidents) == ["USD 100"])
  }

  @Test func `the same name in two incidents is two penalties`() {
    let incidents = [
      incident("a", [penalty("t", 100), penalty(nil, 40, partOf: "t")]), incident("b", [penalty("t", 100)]),
    ]
    #expect(PenaltyLedger(incidents).totals(of: incidents[1]).map(\.amount.description) == ["100"])
    #expect(sum(incidents) == ["USD 200"])
  }

  @Test func `a part of what nobody knows counts for itself`() {
    #expect(sum([incident("a", [penalty("p", 30, partOf: "gone"), penalty("q", 5, partOf: "b#gone")])]) == ["USD 35"])
  }

  @Test func `a total that others itemise whole has no sum of its own, not one of zero`() {
    let whole = incident("a", [penalty("t", 100)])
    let ledger = PenaltyLedger([whole, incident("b", [penalty("p", 100, partOf: "a#t")])])
    #expect(ledger.totals(of: whole).isEmpty)
  }

  @Test func `a rejected incident counts nowhere, and its parts take nothing from another's total`() {
    let whole = incident("a", [penalty("t", 100)])
    #expect(sum([whole, incident("b", [penalty("p", 30, partOf: "a#t")], review: .rejected)]) == ["USD 100"])
    #expect(sum([incident("a", [penalty("t", 100)], review: .rejected)]).isEmpty)
  }

  @Test func `penalties without an amount add nothing and take nothing away`() {
    #expect(
      sum([incident("a", [penalty("t", 100), penalty("p", nil, partOf: "t"), penalty(nil, nil)])]) == ["USD 100"])
    #expect(sum([incident("a", [penalty("t", nil), penalty("p", 30, partOf: "t")])]) == ["USD 30"])
  }

  @Test func `a part whose currency nobody knows takes nothing from a total that has one`() {
    #expect(
      sum([incident("a", [penalty("t", 100), penalty("p", 30, partOf: "t", currency: nil)])]) == ["USD 100", "? 30"])
  }

  @Test func `the lower end of a range counts, and says so`() {
    #expect(sum([incident("a", [penalty(nil, 5, upTo: 10), penalty(nil, 2)])]) == ["USD >=7"])
  }

  @Test func `a rejected penalty takes nothing from its total`() {
    var part = penalty("p", 30, partOf: "t")
    part.review = .rejected
    #expect(sum([incident("a", [penalty("t", 100), part])]) == ["USD 100"])
    var other = penalty("p", 30)
    other.isRejectedAlternative = true
    #expect(sum([incident("a", [penalty("t", 100), other])]) == ["USD 100"])
  }

  @Test func `parts in other incidents, named from outside, count as if their incidents were there`() {
    let whole = incident("a", [penalty("t", 100), penalty("p", 30, partOf: "t")])
    let others = [incident("b", [penalty("q", 50, partOf: "a#t")])]
    let foreign = [
      (name: "a#t", total: CurrencyTotal(currency: "USD", amount: Amount(thousandths: 50_000))),
      (name: "", total: CurrencyTotal(currency: "USD", amount: Amount(thousandths: 7000))),
    ]
    let expected = PenaltyLedger([whole] + others).totals(of: whole)
    #expect(PenaltyLedger(foreign, and: whole).totals(of: whole) == expected)
    #expect(expected.map(\.amount.description) == ["50"])
  }

  @Test func `parts are told for a penalty with a name only`() throws {
    let whole = incident("a", [penalty("t", 100), penalty(nil, 30, partOf: "t"), penalty(nil, 20, partOf: "t")])
    let ledger = PenaltyLedger([whole])
    #expect(ledger.parts(of: whole.penalties[0], in: whole.id).map(\.amount.description) == ["50"])
    #expect(ledger.parts(of: whole.penalties[1], in: whole.id) == [])
    #expect(ledger.parts(of: whole.penalties[0], in: .init("b")) == [])
  }
}
