import Dashboard
import Incidents
import Testing

@Suite struct LabelsTests {
  @Test(arguments: [
    ("5800000", "5.8 M"), ("30800000", "30.8 M"), ("25000000", "25 M"), ("1350000000", "1.35 bn"),
    ("4876106", "4,876,106"),
    ("647026000000", "647.026 bn"), ("999999", "999,999"), ("1000000", "1 M"), ("1350.5", "1,350.50"),
    ("0.125", "0.125"),
    ("1234567000", "1,234.567 M"), ("12", "12"), ("2000000000000", "2,000 bn"),
  ])
  func `an amount is short where that loses nothing`(amount: String, label: String) throws {
    #expect(Labels.amount(try #require(Amount(amount))) == label)
  }

  @Test func `a total says its currency, or that there is none`() throws {
    let million = try #require(Amount("1000000"))
    #expect(Labels.total(CurrencyTotal(currency: "EUR", amount: million)) == "EUR 1 M")
    #expect(Labels.total(CurrencyTotal(currency: nil, amount: million)) == "1 M (currency not given)")
    #expect(Labels.total(CurrencyTotal(currency: "EUR", amount: million, isAtLeast: true)) == "EUR ≥ 1 M")
  }

  @Test(arguments: [(1, "1 incident"), (0, "0 incidents"), (1234, "1,234 incidents")])
  func `a list says what it counts`(count: Int, words: String) { #expect(Labels.counted(count, "incident") == words) }
}
