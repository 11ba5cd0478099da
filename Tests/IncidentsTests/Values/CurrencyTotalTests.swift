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

  @Test func `what does not fit is told as at least, never as a wrong number`() {
    let most = CurrencyTotal(currency: "KRW", amount: Amount(thousandths: .max))
    let sums = CurrencyTotal.sum([most, total("KRW", 1), total("EUR", 1)])
    #expect(
      sums == [CurrencyTotal(currency: "KRW", amount: Amount(thousandths: .max), isAtLeast: true), total("EUR", 1)])
  }
}
