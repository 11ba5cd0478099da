import Incidents
import Testing

/// Exact amounts: three decimals, as many as any currency of ISO 4217 has.
@Suite struct AmountArithmeticTests {
  @Test func `the largest amount that fits is read, and not one thousandth more`() {
    #expect(Amount("9223372036854775.807")?.thousandths == .max)
    #expect(Amount("9223372036854775.808") == nil && Amount("9223372036854776") == nil)
    #expect(Amount(units: .max / 1000) != nil && Amount(units: .max / 1000 + 1) == nil)
    #expect(Amount(units: .min / 1000) != nil && Amount(units: .min / 1000 - 1) == nil)
  }

  @Test(arguments: [
    ("0.001", 1), ("0.010", 10), ("0.1", 100), ("0.999", 999), ("1", 1000), ("001.5", 1500), ("2.5000000", 2500),
  ])
  func `decimals are thousandths`(text: String, thousandths: Int) { #expect(Amount(text)?.thousandths == thousandths) }

  @Test(arguments: [
    (0, "0"), (1, "0.001"), (10, "0.01"), (999, "0.999"), (1000, "1"), (1001, "1.001"), (-1, "-0.001"), (-1500, "-1.5"),
    (-2000, "-2"), (1_350_500, "1350.5"), (.max, "9223372036854775.807"),
  ])
  func `an amount prints in plain digits that read back`(thousandths: Int, text: String) {
    #expect(Amount(thousandths: thousandths).description == text)
    if thousandths >= 0 { #expect(Amount(text)?.thousandths == thousandths) }
  }

  @Test func `adding is exact where doubles are not`() {
    // 0.1 + 0.2 is not 0.3 in binary.
    #expect(Amount(thousandths: 100).adding(Amount(thousandths: 200)) == Amount("0.3"))
    #expect(Amount(thousandths: .min).adding(Amount(thousandths: -1)) == nil)
    #expect(Amount(thousandths: .max).adding(Amount(thousandths: 0))?.thousandths == .max)
  }

  @Test func `amounts are ordered as numbers, not as texts`() throws {
    let ordered = try ["0", "0.5", "9", "10", "100.001"].map { try #require(Amount($0)) }
    #expect(ordered.reversed().sorted() == ordered)
    #expect(ordered.map(\.doubleValue) == [0, 0.5, 9, 10, 100.001])
  }
}
