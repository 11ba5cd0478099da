import Incidents
import Testing

/// How dates lie to spans and to one another, held against plain ranges of day numbers.
@Suite struct OverlapTests {
  private static let texts = [
    "2016", "2017", "2017?", "2017-05", "2017-05-31", "2017-06-01", "2017-24", "2018-02-28", "201X", "20XX",
    "2016/2018", "2017-05-31/2017-06-01", "2017/..", "../2017", "2018/..", "../2016-12-31", "2017%", "2018-XX",
  ]

  private static let dates = texts.compactMap { PartialDate($0) }

  /// An open end reaches as far as numbers do.
  private static func days(_ date: PartialDate) -> ClosedRange<Int> {
    (date.earliest?.number ?? .min)...(date.latest?.number ?? .max)
  }

  @Test(arguments: dates)
  func `overlap is that of the days, and uncertain dates are never certainly inside`(date: PartialDate) {
    for span in OverlapTests.dates {
      let (mine, whole) = (OverlapTests.days(date), OverlapTests.days(span))
      let isInside = whole.lowerBound <= mine.lowerBound && mine.upperBound <= whole.upperBound
      let expected: PartialDate.Overlap =
        !mine.overlaps(whole) ? .none : isInside && !date.isUncertain ? .certainly : .possibly
      #expect(date.overlap(with: span) == expected, "\(date) in \(span)")
    }
  }

  @Test(arguments: [
    ("2017", "2017-12-31", PartialDate.Overlap.possibly), ("2017", "2018-01-01", .none),
    ("2017-12-31", "2017", .certainly),
    ("2018-01-01", "2017", .none), ("2016-12-31", "2017", .none), ("2017-01-01", "2017", .certainly),
    ("2017-24", "2018", .possibly), ("2017-24", "2017-12/2018-02", .certainly), ("2016/2017", "2016/2017", .certainly),
    ("2017/..", "2016/..", .certainly), ("2015/..", "2016/..", .possibly), ("2017/..", "../2016", .none),
    ("2017/..", "../2017", .possibly), ("../2017", "../2017", .certainly), ("201X", "20XX", .certainly),
    ("20XX", "201X", .possibly), ("2017-05?", "2017", .possibly), ("2017?", "2018", .none),
  ])
  func `a day outside is none, a day too many is possibly`(date: String, span: String, expected: PartialDate.Overlap)
    throws
  {
    #expect(try #require(PartialDate(date)).overlap(with: try #require(PartialDate(span))) == expected)
  }

  @Test func `a date that is only approximate is not certainly inside its own year`() throws {
    let (about, year) = (try #require(PartialDate("2017~")), try #require(PartialDate("2017")))
    withKnownIssue("approximate dates count as certain, though the standard calls them possibly only close") {
      #expect(about.overlap(with: year) == .possibly)
    }
  }

  @Test func `surer is more`() {
    #expect(PartialDate.Overlap.none < .possibly && .possibly < PartialDate.Overlap.certainly)
    #expect(max(PartialDate.Overlap.certainly, .none) == .certainly)
  }

  @Test func `dates are in the order of their last days, then of their first`() throws {
    let ordered = try [
      "2016", "2016-12-31", "2017-05", "2010/2017", "2017", "2017?", "2017-12-31", "2017-24", "2019/..",
    ]
    .map { try #require(PartialDate($0)) }
    #expect(ordered.reversed().sorted() == ordered)
    for (index, date) in ordered.enumerated() {
      for (other, later) in ordered.enumerated() { #expect((date < later) == (index < other), "\(date) \(later)") }
    }
  }

  @Test(arguments: [
    ("2017", 2017...2017), ("2016/2018", 2016...2018), ("2019/..", 2019...2025), ("../2003", 2000...2003),
    ("201X", 2010...2019), ("2017-24", 2017...2018), ("1998/2002", 2000...2002), ("2024-05/2030", 2024...2025),
    ("1999", nil), ("2026", nil), ("1990/1999", nil),
  ])
  func `the years of a date are those that it touches within bounds`(text: String, years: ClosedRange<Int>?) throws {
    #expect(try #require(PartialDate(text)).years(within: 2000...2025) == years)
  }

  @Test func `a year has a day more when four divides it, but not each hundred, but each four hundred`() throws {
    for year in [1600, 1900, 1999, 2000, 2004, 2100, 2400] {
      let next = try #require(Day(year: year + 1, month: 1, day: 1))
      let length = next.number - (try #require(Day(year: year, month: 1, day: 1))).number
      #expect(length == ([1600, 2000, 2004, 2400].contains(year) ? 366 : 365), "\(year)")
      #expect(Day.isLeap(year) == (length == 366))
      let months = (1...12).map { Day.daysInMonth($0, of: year) }
      #expect(months.reduce(0, +) == length)
    }
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("1969-12-31", 3), ("2000-01-01", 6), ("2020-01-10", 5), ("2023-06-01", 4), ("1900-01-01", 1),
    ("2024-12-01", 7),
  ])
  func `weekdays are those of the calendar on the wall`(text: String, weekday: Int) throws {
    #expect(PartialDate(text)?.earliest?.weekday == weekday)
  }
}
