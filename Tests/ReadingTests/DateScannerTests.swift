import Incidents
import Testing

@testable import Reading

/// Dates as the press writes them, in the languages Blotter knows.
struct DateScannerTests {
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
}
