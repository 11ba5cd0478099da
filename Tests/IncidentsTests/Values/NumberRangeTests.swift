import Incidents
import Testing

@Suite struct NumberRangeTests {
  @Test(
    arguments: [
      (">1m", [999_999, 1_000_000], [1_000_001, .max / 1000]), (">=1m", [999_999], [1_000_000, 1_000_001]),
      ("<1m", [1_000_000, 1_000_001], [0, 999_999]), ("<=1m", [1_000_001], [0, 999_999, 1_000_000]),
      ("5k", [4999, 5001], [5000]), ("=5k", [4999, 5001], [5000]),
      ("10m..1bn", [9_999_999, 1_000_000_001], [10_000_000, 1_000_000_000]),
      ("7..7", [6, 8], [7]), ("0", [1], [0]),
    ] as [(String, [Int], [Int])])
  func `a range holds its own numbers and no others`(text: String, outside: [Int], inside: [Int]) throws {
    let range = try #require(NumberRange(text))
    for number in outside { #expect(!range.contains(try #require(Amount(units: number))), "\(number)") }
    for number in inside { #expect(range.contains(try #require(Amount(units: number))), "\(number)") }
  }

  @Test(arguments: [
    ("1k", "1000"), ("1K", "1000"), ("2m", "2000000"), ("2M", "2000000"), ("3b", "3000000000"), ("3bn", "3000000000"),
    ("3BN", "3000000000"), ("1t", "1000000000000"), ("1tn", "1000000000000"), ("30.8m", "30800000"),
    ("0.001k", "1"), ("1.5", "1.5"), (">=0.5bn", ">=500000000"), ("<2k", "<2000"), ("=3", "3"),
    ("1k..2k", "1000..2000"),
    ("5..5", "5"),
  ])
  func `scales are thousands, and the normal form is in plain digits`(text: String, normal: String) throws {
    let range = try #require(NumberRange(text))
    #expect(range.description == normal)
    #expect(NumberRange(normal) == range)
  }

  @Test(arguments: [
    "", ">", "<=", "..", "5..", "..5", "2..1", "1..2..3", "1...2", "=>5", "<>5", ">>5", "==5", "-5", "+5", ">-1", "1x",
    "1mm", "m", "1 m", "1,5", "1_000", "1e6", "½", "٣", "10000tn", ">1..2", "1..>2", "0.0001",
  ])
  func `what is no range is refused`(text: String) { #expect(NumberRange(text) == nil) }

  @Test func `half a cent over the bound is outside`() throws {
    let range = try #require(NumberRange("<=5"))
    #expect(range.contains(Amount(thousandths: 5000)) && !range.contains(Amount(thousandths: 5001)))
    #expect(try #require(NumberRange(">5")).contains(Amount(thousandths: 5001)))
  }
}
