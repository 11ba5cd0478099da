import Incidents
import Testing

@Suite struct CurrencyTotalTests {
  private func total(_ currency: String?, _ units: Int, atLeast: Bool = false) -> CurrencyTotal {
    CurrencyTotal(currency: currency, amount: Amount(thousandths: units * 1000), isAtLeast: atLeast)
  }

  @Test func `each currency is a sum of its own, and no currency is one too`() {
    let sums = CurrencyTotal.sum([
      total("EUR", 1), total("USD", 5), total(nil, 3), total("EUR", 10), total(nil, 4), total("GBP", 7),
    ])
    #expect(sums == [total("EUR", 11), total(nil, 7), total("GBP", 7), total("USD", 5)])
    #expect(CurrencyTotal.sum([]) == [])
  }

  @Test func `one part that is at least makes the sum at least, wherever it stands`() {
    let parts = [total("EUR", 1, atLeast: true), total("EUR", 2), total("USD", 9)]
    #expect(CurrencyTotal.sum(parts) == [total("USD", 9), total("EUR", 3, atLeast: true)])
    #expect(CurrencyTotal.sum(parts.reversed()) == CurrencyTotal.sum(parts))
  }

  @Test func `what is reviewed of each adds up beside the sum`() {
    var parts = [total("EUR", 5), total("EUR", 2), total("USD", 1)]
    parts[0].reviewed = parts[0].amount
    let sums = CurrencyTotal.sum(parts)
    #expect(sums.map(\.reviewed) == [Amount(thousandths: 5000), Amount(thousandths: 0)])
    #expect(Labels.sums(sums) == "EUR 7 + USD 1, of it EUR 5 reviewed")
    #expect(Labels.sums([sums[1]]) == "USD 1, none of it reviewed")
    // Where the words have no room, it is said that there are some; where these have none, nothing is cut.
    #expect(Labels.sums(sums, columns: 30) == "EUR 7 + USD 1, partly reviewed")
    #expect(Labels.sums([sums[1]], columns: 22) == "USD 1")
    let many = CurrencyTotal.sum(parts + [total("SEK", 900), total("KRW", 800)])
    #expect(Labels.sums(many, columns: 34) == "SEK 900 + 3 more, partly reviewed")
    #expect(Labels.sums(sums, columns: 20) == "EUR 7 + USD 1")
    parts[1].reviewed = parts[1].amount
    parts[2].reviewed = parts[2].amount
    #expect(Labels.sums(CurrencyTotal.sum(parts)) == "EUR 7 + USD 1")
  }

  @Test func `a penalty is reviewed by itself, or as its incident is`() throws {
    func fine(_ units: Int, _ review: ReviewState?) -> Claim {
      Claim(
        .penalty(Penalty(type: .fine, money: Money(amount: Amount(units: units), currency: "EUR"))), review: review)
    }
    func reviewed(_ state: ReviewState, _ claims: [Claim]) -> [Amount] {
      let incident = Incident(id: .init("x"), title: "X", review: state, claims: claims)
      return PenaltyLedger([incident]).totals(of: incident).map(\.reviewed)
    }
    #expect(reviewed(.reviewed, [fine(4, nil), fine(2, .draft)]) == [Amount(thousandths: 4000)])
    #expect(reviewed(.draft, [fine(4, nil), fine(2, .reviewed)]) == [Amount(thousandths: 2000)])
    #expect(reviewed(.rejected, [fine(4, .reviewed)]).isEmpty)
  }

  @Test func `what does not fit is told as at least, never as a wrong number`() {
    let most = CurrencyTotal(currency: "KRW", amount: Amount(thousandths: .max))
    let sums = CurrencyTotal.sum([most, total("KRW", 1), total("EUR", 1)])
    #expect(
      sums == [CurrencyTotal(currency: "KRW", amount: Amount(thousandths: .max), isAtLeast: true), total("EUR", 1)])
  }
}
