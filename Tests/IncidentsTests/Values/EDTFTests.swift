import Incidents
import Testing

/// What ISO 8601-2:2019 says of dates as precise as their source, held against calendars counted out by hand.
@Suite struct EDTFTests {
  /// All days that a text with unspecified digits can stand for: every digit tried, what the calendar lacks left out.
  private static func days(matching mask: String) -> [Day] {
    let parts = mask.split(separator: "-").map(String.init) + ["XX", "XX"]
    func numbers(_ part: String, _ range: ClosedRange<Int>) -> [Int] {
      range.filter { number in
        zip(part, PartialDate.padded(number, to: part.count)).allSatisfy { $0 == "X" || $0 == $1 }
      }
    }
    return numbers(parts[0], 0...9999).flatMap { year in
      numbers(parts[1], 1...12).flatMap { month in
        numbers(parts[2], 1...31).compactMap { Day(year: year, month: month, day: $0) }
      }
    }
  }

  @Test(arguments: [
    ("2017", PartialDate.Precision.year), ("0000", .year), ("9999", .year), ("201X", .decade), ("000X", .decade),
    ("20XX", .century), ("99XX", .century), ("2020-02", .month), ("1900-02", .month), ("2000-02", .month),
    ("2020-XX", .year), ("2020-XX-XX", .year), ("2021-04-XX", .month), ("2020-02-29", .day), ("2020-12-31", .day),
  ])
  func `a date spans exactly the days that its digits allow`(text: String, precision: PartialDate.Precision) throws {
    let date = try #require(PartialDate(text))
    let days = EDTFTests.days(matching: text)
    #expect(date.earliest == days.min() && date.latest == days.max())
    #expect(date.precision == precision && date.edtf == text)
    #expect(!date.isUncertain && !date.isApproximate)
  }

  @Test(arguments: [
    ("2020-21", "2020-03-01", "2020-05-31"), ("2020-22", "2020-06-01", "2020-08-31"),
    ("2020-23", "2020-09-01", "2020-11-30"), ("2019-24", "2019-12-01", "2020-02-29"),
    ("2021-24", "2021-12-01", "2022-02-28"),
  ])
  func `a season is three whole months, and winter ends in the next year`(text: String, first: String, last: String)
    throws
  {
    let season = try #require(PartialDate(text))
    #expect(season.precision == .season)
    #expect(season.earliest == PartialDate(first)?.earliest && season.latest == PartialDate(last)?.latest)
  }

  @Test(arguments: [
    ("2017?", true, false), ("2017~", false, true), ("2017%", true, true), ("2020-01?", true, false),
    ("2020-01-10~", false, true), ("2020-21%", true, true), ("201X?", true, false), ("2016?/2018", true, false),
    ("2016/2018~", false, true), ("2016?/2018~", true, true), ("2016%/..", true, true), ("2016/2018", false, false),
  ])
  func `a qualifier says uncertain, approximate or both, and changes no day`(
    text: String, isUncertain: Bool, isApproximate: Bool
  ) throws {
    let date = try #require(PartialDate(text))
    let plain = try #require(PartialDate(text.filter { !"?~%".contains($0) }))
    #expect(date.isUncertain == isUncertain && date.isApproximate == isApproximate)
    #expect(date.earliest == plain.earliest && date.latest == plain.latest && date.precision == plain.precision)
    #expect(date.edtf == text)
  }

  @Test(arguments: [
    ("2016/2020", "2016-01-01", "2020-12-31"), ("2016-05/2016-05", "2016-05-01", "2016-05-31"),
    ("2019-12-31/2020-01", "2019-12-31", "2020-01-31"), ("201X/2020-21", "2010-01-01", "2020-05-31"),
    ("2020/2020-03", "2020-01-01", "2020-03-31"),
  ])
  func `an interval goes from its start's first day to its end's last`(text: String, first: String, last: String)
    throws
  {
    let interval = try #require(PartialDate(text))
    #expect(interval.precision == .interval && interval.edtf == text)
    #expect(interval.earliest == PartialDate(first)?.earliest && interval.latest == PartialDate(last)?.latest)
  }

  @Test(arguments: [
    ("2019/..", "2019/.."), ("2019/", "2019/.."), ("../2019", "../2019"), ("/2019", "../2019"),
  ])
  func `an end that is open or not known has no day`(text: String, normal: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.edtf == normal && date.precision == .interval)
    #expect((date.latest == nil) == normal.hasSuffix("..") && (date.earliest == nil) == normal.hasPrefix(".."))
  }

  @Test(arguments: [
    "2020-01-10-05", "2020-01-32", "2020-04-31", "1900-02-29", "2021-02-29", "2020-00-01", "2020-13-01", "2020-25",
    "2020-20", "2X17", "XXXX", "2XXX", "X017", "2020-X1", "2020-1X", "2020-XX-01", "2020-01-X1", "2020-01-1X",
    "20xx", "2020-xx", "?2017", "2017??", "2017?-01", "~", "2020-", "-2020", "2020--01", "2020-01-", "2020-21-XX",
    " 2020", "2020 ", "2020/2019-12-31", "2020//2021", "2020/x", "x/2020", "../", "/..", "Y12017",
    "2017-٠١", "2020.01", "01-2020", "10/01/2020",
  ])
  func `what the calendar or the standard does not have is refused`(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `nothing may stand behind an unspecified day`() {
    #expect(PartialDate("2020-XX-XX-05") == nil)
    #expect(PartialDate("2020-XX-XX-nonsense") == nil)
  }

  @Test func `years, months and days make the dates of their numbers, and nothing outside the calendar`() {
    #expect(PartialDate(year: 7)?.edtf == "0007" && PartialDate(year: 0)?.edtf == "0000")
    #expect(PartialDate(year: 2020, month: 2)?.edtf == "2020-02")
    #expect(PartialDate(year: 2020, month: 2, day: 29)?.edtf == "2020-02-29")
    #expect(PartialDate(year: 10_000) == nil && PartialDate(year: -1) == nil)
    #expect(PartialDate(year: 2020, month: 13) == nil && PartialDate(year: 2020, month: 0) == nil)
    // A season is no month, though EDTF writes it in a month's place.
    for season in 21...24 { #expect(PartialDate(year: 2020, month: season) == nil) }
    #expect(PartialDate(year: 2021, month: 2, day: 29) == nil && PartialDate(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test func `a day made of a number is the day of its text`() throws {
    for text in ["0000-01-01", "1969-12-31", "1970-01-01", "2000-02-29", "2100-03-01", "9999-12-31"] {
      let date = try #require(PartialDate(text))
      #expect(PartialDate(try #require(date.earliest)) == date)
    }
  }

  @Test func `a finer statement is the more precise one`() {
    let finer: [PartialDate.Precision] = [.interval, .century, .decade, .year, .season, .month, .day]
    #expect(finer.sorted() == finer && finer.reversed().sorted() == finer)
  }
}
