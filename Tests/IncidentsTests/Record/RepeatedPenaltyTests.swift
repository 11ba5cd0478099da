import Incidents
import Testing

/// One penalty that an incident tells twice counts once, and says so.
struct RepeatedPenaltyTests {
  private func fine(
    _ amount: String, _ written: String? = nil, id: String? = nil, partOf: String? = nil, by authority: String? = nil,
    type: Penalty.PenaltyType = .fine, proposer: Claim.Proposer = .program
  ) -> Claim {
    let money = Money(amount: Amount(amount), currency: "USD", asWritten: written)
    return Claim(
      .penalty(Penalty(id: id, type: type, money: money, imposedBy: authority, partOf: partOf)), proposer: proposer)
  }

  private func sums(_ claims: [Claim]) -> [String] {
    let incident = Incident(id: .init("a"), title: "a", review: .draft, claims: claims)
    return PenaltyLedger([incident]).totals(of: incident).map(\.amount.description)
  }

  @Test func `a rounding counts once, in any order`() {
    let claims = [fine("3000000", "$3M"), fine("2950000", "$2.95 million")]
    #expect(sums(claims) == ["2950000"])
    #expect(sums(claims.reversed()) == ["2950000"])
  }

  @Test func `the same sum counts once, and a total rather than what repeats it`() {
    #expect(sums([fine("500"), fine("500", type: .settlement)]) == ["500"])
    let parts = [fine("300", partOf: "t"), fine("200", partOf: "t")]
    #expect(sums([fine("500"), fine("500", id: "t", type: .total)] + parts) == ["500"])
  }

  @Test func `what a person wrote, two authorities, and parts of one whole stay apart`() {
    #expect(sums([fine("3000000", "$3M", proposer: .person), fine("2950000", proposer: .person)]) == ["5950000"])
    #expect(sums([fine("500", by: "ICO"), fine("500", by: "CNIL")]) == ["1000"])
    #expect(sums([fine("10", id: "t", type: .total), fine("5", partOf: "t"), fine("5", partOf: "t")]) == ["10"])
    #expect(sums([fine("25.4", id: "t", type: .total), fine("25", "25", partOf: "t")]) == ["25.4"])
  }

  @Test func `a rejected sum does not keep its rounding from counting`() {
    var exact = fine("2950000", "$2.95 million")
    exact.review = .rejected
    #expect(sums([fine("3000000", "$3M"), exact]) == ["3000000"])
  }

  @Test func `the fact says which sum is counted`() {
    let claims = [fine("3000000", "$3M"), fine("2950000", "$2.95 million")]
    let incident = Incident(id: .init("a"), title: "a", review: .draft, claims: claims)
    #expect(Labels.outsideSums(claims[0], of: incident) == "in no sum: the same as USD 2.95 M")
    #expect(Labels.outsideSums(claims[1], of: incident) == nil)
  }
}
