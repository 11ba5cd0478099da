import Incidents
import Testing

@Suite struct AmountTests {
  @Test(arguments: [("5800000", "5800000"), ("1350.50", "1350.5"), ("0.125", "0.125"), ("7.1000", "7.1")])
  func `plain decimals are exact`(text: String, printed: String) throws {
    #expect(try #require(Amount(text)).description == printed)
  }

  @Test(arguments: ["", ".", "1.", "-5", "+5", "1_000", "1,5", "1.2.3", "0.1234", "99999999999999999999", "1e6"])
  func `anything else is refused`(text: String) { #expect(Amount(text) == nil) }

  @Test func `a sum that does not fit has no value`() throws {
    #expect(Amount(thousandths: .max).adding(Amount(thousandths: 1)) == nil)
    #expect(Amount(units: 6)?.adding(try #require(Amount("5.8")))?.description == "11.8")
  }
}
