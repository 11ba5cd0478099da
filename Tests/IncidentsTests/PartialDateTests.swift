import Incidents
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2017", "2017-01-01", "2017-12-31"), ("2020-01", "2020-01-01", "2020-01-31"),
    ("2020-02", "2020-02-01", "2020-02-29"), ("2023-06-01", "2023-06-01", "2023-06-01"),
    ("2016/2020", "2016-01-01", "2020-12-31"), ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"), ("2020-XX", "2020-01-01", "2020-12-31"),
    ("2020-01-XX", "2020-01-01", "2020-01-31"), ("2020-24", "2020-12-01", "2021-02-28"),
    ("2017?", "2017-01-01", "2017-12-31"),
  ])
  func `a date spans the days it can mean`(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.earliest == PartialDate(first)?.earliest)
    #expect(date.latest == PartialDate(last)?.latest)
    #expect(date.edtf == text)
  }

  @Test(arguments: [
    "", "17", "2017-13", "2017-02-29", "2017-1", "2017-01-1", "2020/2016", "../..", "/", "2017-00", "-2017", "+017",
    "201X-01", "2017/2018/2019", "2020-21-01", "２０１７", "2017-01-01T00:00", "12017", "99999",
  ])
  func `what is no date is refused`(text: String) { #expect(PartialDate(text) == nil) }

  @Test func `an open interval has no end on that side`() throws {
    let date = try #require(PartialDate("2019/.."))
    #expect(date.latest == nil)
    #expect(date.years(within: 2000...2025) == 2019...2025)
    #expect(date.overlap(with: try #require(PartialDate("2024"))) == .possibly)
  }

  @Test(arguments: [
    ("2017", "2017", PartialDate.Overlap.certainly), ("2017-05", "2017", .certainly), ("2016/2020", "2017", .possibly),
    ("2017", "2018", .none), ("2017?", "2017", .possibly), ("2017", "2016/2018", .certainly),
    ("../2019", "2018", .possibly), ("../2019", "../2020", .certainly), ("2017", "2017-05", .possibly),
  ])
  func `overlap says certainly only when wholly inside`(date: String, span: String, expected: PartialDate.Overlap)
    throws
  {
    #expect(try #require(PartialDate(date)).overlap(with: try #require(PartialDate(span))) == expected)
  }

  @Test func `days count through leap years and back`() throws {
    for number in stride(from: -719_000, to: 2_900_000, by: 397) {
      let (year, month, date) = Day(number: number).civil
      #expect(Day(year: year, month: month, day: date)?.number == number)
    }
    #expect(Day(year: 2023, month: 6, day: 1)?.weekday == 4)
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
  }
}
