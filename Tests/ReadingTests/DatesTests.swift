import Incidents
import Testing

@testable import Reading

/// Dates as the press writes them, in the languages Blotter knows.
struct DatesTests {
  private func first(_ text: String, monthFirst: Bool = false) -> String? {
    let bytes = Array(text.utf8)
    return DateScanner(bytes, words: Word.scan(bytes), monthFirst: monthFirst).dates().first?.date.description
  }

  @Test(arguments: [
    ("Kamis, 01 Juni 2023 / 14:44 WIB", "2023-06-01T14:44+07:00"),
    ("Senin, 7 Agt 2023 09:10 WITA", "2023-08-07T09:10+08:00"),
    ("13 janvier 2020 à 16h00", "2020-01-13T16:00"),
    ("19.10.2019, 05:00 Uhr", "2019-10-19T05:00"),
    ("13. 1. 2020", "2020-01-13"),
    ("5. März 2021", "2021-03-05"),
    ("Jan. 13, 2020", "2020-01-13"),
    ("June 1st, 2023 4:05 p.m. EDT", "2023-06-01T16:05-04:00"),
    ("12:30 AM, 2 February 2022", "2022-02-02T00:30"),
    ("2023-06-01T14:44:09+07:00", "2023-06-01T14:44+07:00"),
    ("2020-01-13 16:00 GMT+1", "2020-01-13T16:00+01:00"),
    ("1 de junio de 2023", "2023-06-01"),
    ("15 de março de 2022", "2022-03-15"),
    ("3 mei 2018", "2018-05-03"),
    ("14 mrt 2019", "2019-03-14"),
    ("7 października 2021", "2021-10-07"),
    ("3 Ağustos 2022", "2022-08-03"),
    ("12 мая 2020", "2020-05-12"),
    ("8 листопада 2021", "2021-11-08"),
    ("١٣ يناير ٢٠٢٠", "2020-01-13"),
    ("1 حزيران 2023", "2023-06-01"),
    ("5 كانون الثاني 2021", "2021-01-05"),
    ("१३ जनवरी २०२०", "2020-01-13"),
    ("১৩ জানুয়ারি ২০২০", "2020-01-13"),
    ("1 มิ.ย. 2566", "2023-06-01"),
    ("ngày 1 tháng 6 năm 2023", "2023-06-01"),
    ("2023年6月1日 14:44", "2023-06-01T14:44"),
    ("令和5年6月1日", "2023-06-01"),
    ("2023년 6월 1일", "2023-06-01"),
    ("1. kesäkuuta 2023", "2023-06-01"),
    ("1 Ιουνίου 2023", "2023-06-01"),
    ("14 Feb ’20", "2020-02-14"),
    ("15.Jun.19", "2019-06-15"),
    ("Published 3/4/2021", "2021-04-03"),
  ])
  func `a written date is read with clock and zone`(text: String, date: String) {
    #expect(first(text) == date)
  }

  @Test func `the month comes first for Americans only`() {
    #expect(first("03/04/2020", monthFirst: true) == "2020-03-04")
    #expect(first("03/04/2020", monthFirst: false) == "2020-04-03")
    #expect(first("23/04/2020", monthFirst: true) == "2020-04-23")
  }

  @Test(arguments: [
    "31.02.2020", "192.168.1.2020", "Version 3.2.1", "US$ 30,8 juta", "2020", "call 0123 456 7890", "1-2-3",
    "99 June 2020",
  ])
  func `what is no date gives none`(text: String) {
    #expect(first(text) == nil)
  }

  @Test func `nonsense in a clock or zone is left out`() {
    #expect(first("1 June 2023 25:61") == "2023-06-01")
    #expect(first("1 June 2023 10:00 +99:99") == "2023-06-01T10:00")
  }

  // MARK: Clock times and zones

  @Test(arguments: [
    ("1 June 2023 14:44", "2023-06-01T14:44"), ("1 June 2023 at 9.05", "2023-06-01T09:05"),
    ("1 June 2023, 16h00", "2023-06-01T16:00"), ("1 June 2023 4:05 pm", "2023-06-01T16:05"),
    ("1 June 2023 4:05 a.m.", "2023-06-01T04:05"), ("1 June 2023 12:00 am", "2023-06-01T00:00"),
    ("1 June 2023 12:00 pm", "2023-06-01T12:00"), ("1 June 2023 23:59:60", "2023-06-01T23:59"),
    ("14:44 1 June 2023", "2023-06-01T14:44"), ("1 June 2023 one two three four five six seven 14:44", "2023-06-01"),
    ("1 June 2023 24:00", "2023-06-01"), ("1 June 2023 14:60", "2023-06-01"), ("1 June 2023 14 : 44", "2023-06-01"),
    ("1 June 2023 14:4", "2023-06-01"),
  ])
  func `the clock time beside a date is read`(text: String, date: String) {
    #expect(first(text) == date)
  }

  /// Offsets as ISO 8601 and RFC 2822 write them, and names from the table.
  @Test(arguments: [
    ("Z", "+00:00"), (" UTC", "+00:00"), (" GMT", "+00:00"), ("+07:00", "+07:00"), ("+0530", "+05:30"),
    ("-03:30", "-03:30"), (" GMT+1", "+01:00"), (" UTC -5", "-05:00"), (" WIB", "+07:00"), (" EST", "-05:00"),
    (" CEST", "+02:00"), ("+14:00", "+14:00"), ("+15:00", ""), (" Example", ""), (" (UTC)", "+00:00"),
  ])
  func `the zone right after a clock time is read`(zone: String, offset: String) {
    #expect(first("2023-06-01 14:44\(zone)") == "2023-06-01T14:44\(offset)")
  }

  @Test func `a zone without a clock time says nothing`() {
    #expect(first("1 June 2023 GMT") == "2023-06-01")
  }

  // MARK: Days

  @Test(
    arguments: [
      ("29 February 2024", "2024-02-29"), ("29 February 2023", nil), ("31 April 2023", nil), ("0 May 2023", nil),
      ("1 June 1899", nil), ("1 June 2100", nil), ("1 June 70", nil), ("1 June ’69", "2069-06-01"), ("1 June ’70", nil),
      ("01.06.23", "2023-06-01"), ("01-06-23", nil), ("1/6/23", "2023-06-01"), ("01.06/2023", nil), ("1.2.3.2023", nil),
      ("2023-13-01", nil), ("2023/6/1", "2023-06-01"), ("1 June 2566", "2023-06-01"), ("13.06.2023", "2023-06-13"),
    ] as [(String, String?)])
  func `only days that are in the calendar are dates`(text: String, date: String?) {
    #expect(first(text) == date)
  }

  private func all(_ text: String, monthFirst: Bool = false) -> [DateScanner.Found] {
    let bytes = Array(text.utf8)
    return DateScanner(bytes, words: Word.scan(bytes), monthFirst: monthFirst).dates()
  }

  @Test func `all dates of a text are found, in its order, with the words they take`() {
    let found = all("Published 1 June 2023, updated 2 July 2023")
    #expect(found.map(\.date.description) == ["2023-06-01", "2023-07-02"])
    #expect(found.map(\.words) == [1..<4, 5..<8])
  }

  @Test(arguments: [
    ("03/04/2020", true), ("13/04/2020", false), ("04/13/2020", false), ("3 April 2020", false), ("2020-04-03", false),
  ])
  func `only an order of two small numbers is a guess`(text: String, isAmbiguous: Bool) {
    #expect(all(text).map(\.isAmbiguous) == [isAmbiguous])
  }

  @Test(
    arguments: [("04-13-2020", "2020-04-13"), ("04/13/2020", "2020-04-13"), ("04.13.2020", nil)] as [(String, String?)])
  func `a second number beyond twelve is the day, but not after a point`(text: String, date: String?) {
    #expect(first(text) == date)
  }

  @Test(arguments: [
    ("on 1 June 2023", true), ("1-2-3", false), ("4 people", false), ("call 12345 now", false), ("1.6.2 and", false),
    ("01.06.23 and", true),
  ])
  func `what has too few digits is not looked through`(text: String, mayHave: Bool) {
    #expect(DateScanner.mayHaveDate(TextShape(Array(text.utf8))) == mayHave)
  }

  // MARK: Markup and addresses

  /// ISO 8601: extended and basic format, with and without time and zone; and what else stands in `datetime`.
  @Test(arguments: [
    ("2023-06-01", "2023-06-01"), ("2023-06-01T14:44:09+07:00", "2023-06-01T14:44+07:00"),
    ("2023-06-01T14:44Z", "2023-06-01T14:44+00:00"), ("2023-06-01T14:44:09.123Z", "2023-06-01T14:44+00:00"),
    ("2023-06-01 14:44:09", "2023-06-01T14:44"), ("20230601", "2023-06-01"), ("20230601T144409", "2023-06-01"),
    ("Thu, 01 Jun 2023 14:44:09 GMT", "2023-06-01T14:44+00:00"), ("June 1, 2023", "2023-06-01"),
    ("06/01/2023", "2023-06-01"),
  ])
  func `what markup gives for a date is read`(text: String, date: String) {
    #expect(ISODate.published(in: text)?.description == date)
  }

  @Test(arguments: ["", "yesterday", "20231301", "18990101", "685630649", "2023-06", "99999999"])
  func `what is no day gives none`(text: String) {
    #expect(ISODate.published(in: text) == nil)
  }

  @Test(
    arguments: [
      ("https://a.example/2020/01/13/title", "2020-01-13"), ("https://a.example/2020-01-13-title", "2020-01-13"),
      ("https://a.example/news/2020/13/01/", nil), ("https://a.example/2020/1/3/", nil),
      ("https://a.example/1990/01/13/", nil),
      ("https://a.example/12345/01/13", nil), ("https://a.example/2020/01/", nil), ("", nil),
    ] as [(String, String?)])
  func `an address may name the day`(url: String, date: String?) {
    #expect(DateInURL.published(in: url)?.description == date)
  }

  // MARK: The solar Hijri calendar

  /// Nowruz, 1 Farvardin of each year, as it was or will be kept in Iran.
  @Test(arguments: [
    (1375, "1996-03-20"), (1399, "2020-03-20"), (1400, "2021-03-21"), (1403, "2024-03-20"), (1404, "2025-03-21"),
    (1408, "2029-03-20"),
  ])
  func `the year begins at the equinox`(year: Int, date: String) throws {
    let day = try #require(SolarHijri.day(year: year, month: 1, day: 1))
    #expect(PartialDate(day).edtf == date)
  }

  @Test func `months have 31, 30 and 29 or 30 days`() {
    for month in 1...6 { #expect(SolarHijri.day(year: 1400, month: month, day: 31) != nil) }
    for month in 7...11 {
      #expect(SolarHijri.day(year: 1400, month: month, day: 30) != nil)
      #expect(SolarHijri.day(year: 1400, month: month, day: 31) == nil)
    }
    #expect(SolarHijri.day(year: 1400, month: 12, day: 30) == nil, "a common year")
    #expect(SolarHijri.day(year: 1399, month: 12, day: 30) != nil, "a leap year")
  }

  @Test func `one day follows another through the years`() throws {
    var last = try #require(SolarHijri.day(year: 1395, month: 1, day: 1)).number - 1
    for year in 1395...1405 {
      for month in 1...12 {
        for day in 1...31 {
          guard let next = SolarHijri.day(year: year, month: month, day: day) else { continue }
          #expect(next.number == last + 1)
          last = next.number
        }
      }
    }
  }

  @Test(arguments: [(1177, 1, 1), (1502, 1, 1), (1400, 0, 1), (1400, 13, 1), (1400, 1, 0), (1400, 1, 32)])
  func `what is outside the calendar is no day`(year: Int, month: Int, day: Int) {
    #expect(SolarHijri.day(year: year, month: month, day: day) == nil)
  }

  // MARK: The date of a page

  private static let sentence =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."

  private func published(_ lines: String...) throws -> String? {
    let story = [String](repeating: DatesTests.sentence, count: 4)
    let text = (lines + story).joined(separator: "\n\n")
    return try Reader.read(Array(text.utf8), named: "page.txt").published?.description
  }

  @Test func `the date between headline and story is the article's`() throws {
    #expect(try published("Company loses records of its customers", "1 June 2023") == "2023-06-01")
    #expect(try published("Company loses records of its customers") == nil)
  }

  @Test func `mentions know their passage and their place in it`() {
    let passages = ["1 June 2023 and 2 July 2023", "no date here", "3 May 2020"].map { Passage(Array($0.utf8), gap: 0) }
    let mentions = DateMention.all(in: passages, monthFirst: false, language: nil)
    #expect(mentions.map(\.passage) == [0, 0, 2])
    #expect(mentions.map(\.order) == [0, 1, 0])
    #expect(mentions.map(\.inPassage) == [2, 2, 1])
    #expect(mentions.map(\.day) == mentions.map { $0.found.date.date.latest?.number })
  }

  @Test func `a calendar's dates are not all taken`() {
    let calendar = (0..<500).map { _ in Passage(Array("1 June 2023".utf8), gap: 0) }
    #expect(DateMention.all(in: calendar, monthFirst: false, language: nil).count == 400)
  }
}
