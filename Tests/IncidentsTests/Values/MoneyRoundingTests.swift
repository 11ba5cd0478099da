import Incidents
import Testing

/// Which sums are others told with fewer digits.
struct MoneyRoundingTests {
  private func money(_ amount: String, _ written: String? = nil, currency: String = "USD") -> Money {
    Money(amount: Amount(amount), currency: currency, asWritten: written)
  }

  @Test(arguments: [
    ("3000000", "$3M", "2950000"), ("5000000", "5 million", "5300000"), ("3000000", nil, "2950000"),
    ("280000", "$280K", "280400"), ("392000000", "$392m", "391500000"), ("1300000000", nil, "1300000001"),
    ("300", "$300", "295.5"),
  ]) func `a sum that is another to its own precision is its rounding`(rough: String, written: String?, exact: String) {
    #expect(money(rough, written).isRounding(of: money(exact)))
    #expect(!money(exact).isRounding(of: money(rough, written)))
  }

  @Test(arguments: [
    // Ten is written to the million; the second digit counts where no figure is written; the same is no rounding.
    ("10000000", "$10 million", "14000000"), ("5000000", nil, "5300000"), ("3000000", "$3M", "3000000"),
    ("3000000", "$3M", "3500000"), ("3000000", "$3M", "2400000"), ("10000000", "$10M", "11000000"),
  ]) func `other sums are no roundings`(rough: String, written: String?, exact: String) {
    #expect(!money(rough, written).isRounding(of: money(exact)))
  }

  @Test func `sums in two currencies, ranges and sums without an amount are no roundings`() {
    #expect(!money("3000000", "$3M").isRounding(of: money("2950000", currency: "EUR")))
    var range = money("2950000")
    range.upTo = Amount("4000000")
    #expect(!money("3000000", "$3M").isRounding(of: range))
    #expect(!Money(amount: nil, currency: "USD").isRounding(of: money("2950000")))
  }

  @Test func `the largest sums have roundings too`() {
    let most = Money(amount: Amount(thousandths: .max), currency: "USD")
    let rough = Money(amount: Amount(thousandths: 9_200_000_000_000_000_000), currency: "USD")
    #expect(rough.isRounding(of: most) && !most.isRounding(of: rough))
  }
}
