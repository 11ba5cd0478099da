@testable import Facts
import Incidents
import Testing

struct PartSumTests {
  private func parts(of total: String, among amounts: [String]) throws -> [Int]? {
    let candidates = try amounts.enumerated().map { (place: $0, amount: try #require(Amount($1))) }
    return PartSum.parts(of: try #require(Amount(total)), among: candidates)
  }

  @Test(arguments: [
    ("30.8", ["5.8", "25"], [0, 1]), ("30.8", ["99", "5.8", "7", "25"], [1, 3]),
    // 30.7 is 0.3 % off, as sums are that were rounded before they were told.
    ("30.8", ["5.8", "24.9"], [0, 1]), ("60", ["10", "20", "30"], [0, 1, 2]),
  ]) func `amounts that add up to another are its parts`(total: String, amounts: [String], expected: [Int]) throws {
    #expect(try parts(of: total, among: amounts) == expected)
  }

  @Test(arguments: [
    // 1.6 % off, one alone, larger than the total, nothing.
    ("30.8", ["5.8", "24.5"]), ("30.8", ["30.7"]), ("30.8", ["25", "99"]), ("30.8", []), ("30.8", ["0", "30.8"]),
  ]) func `amounts that do not add up have no total`(total: String, amounts: [String]) throws {
    #expect(try parts(of: total, among: amounts) == nil)
  }

  @Test func `among too many amounts no sum is looked for`() throws {
    #expect(try parts(of: "2", among: Array(repeating: "1", count: 60)) != nil)
    #expect(try parts(of: "2", among: Array(repeating: "1", count: 61)) == nil)
    // Triples only among twelve.
    #expect(try parts(of: "3", among: Array(repeating: "1", count: 12)) == [0, 1, 2])
    #expect(try parts(of: "3", among: Array(repeating: "1", count: 13)) == nil)
  }

  @Test(arguments: [
    (22_000, 22_227), (14_000_000, 14_100_000), (14_000_000, 14_600_000), (15_000_000, 14_600_000),
    (1_600_000, 1_649_999), (370, 371),
  ]) func `a number with fewer digits is the other cut off or rounded`(rough: Int, exact: Int) {
    #expect(PartSum.isRounding(rough, of: exact))
  }

  @Test(arguments: [
    // One digit is too few; the same; more digits; too far; nothing.
    (5_000_000, 5_800_000), (22_227, 22_227), (22_227, 22_000), (15_000_000, 14_400_000), (0, 12), (12, 0), (99, 371),
    (21_000, 22_227),
  ]) func `other numbers are no roundings`(rough: Int, exact: Int) {
    #expect(!PartSum.isRounding(rough, of: exact))
  }
}
