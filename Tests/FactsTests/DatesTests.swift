@testable import Facts
import Incidents
import Testing

/// Dates as each language writes them, and relative ones against the day of publication.
struct DatesTests {
  @Test(arguments: [
    ("en", "on 3 June 2023", ["2023-06-03"]), ("de", "am 3. Juni 2023", ["2023-06-03"]),
    ("fr", "le 3 juin 2023", ["2023-06-03"]), ("es", "el 3 de junio de 2023", ["2023-06-03"]),
    ("pt", "em 3 de junho de 2023", ["2023-06-03"]), ("it", "il 3 giugno 2023", ["2023-06-03"]),
    ("nl", "op 3 juni 2023", ["2023-06-03"]), ("pl", "3 czerwca 2023", ["2023-06-03"]),
    ("ru", "3 июня 2023 года", ["2023-06-03"]), ("uk", "3 червня 2023 року", ["2023-06-03"]),
    ("id", "pada 3 Juni 2023", ["2023-06-03"]),
    ("tr", "3 Haziran 2023", ["2023-06-03"]), ("ja", "2020年9月10日に", ["2020-09-10"]),
    ("zh", "2020年9月10日", ["2020-09-10"]), ("ko", "2021년 11월", ["2021-11"]), ("en", "in June 2023", ["2023-06"]),
    ("en", "in 2019", ["2019"]), ("fr", "en 2017 et 2018", ["2017", "2018"]),
  ]) func `a date is as precise as it is written`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.dates(language, text) == expected)
  }

  @Test func `an American date is known to the month at least`() {
    #expect(MadeArticle.dates("en", "on June 3, 2023").first?.hasPrefix("2023-06") == true)
  }

  @Test(arguments: [
    ("en", "in 1989"), ("en", "31 February"), ("en", "2,019 people"), ("en", "in June"), ("en", "9999 people"),
  ]) func `what is no year of news is no date`(language: String, text: String) {
    #expect(MadeArticle.dates(language, text).isEmpty)
  }

  @Test func `a day that the calendar has not leaves the month`() {
    #expect(MadeArticle.dates("en", "on 31 June 2023") == ["2023-06"])
  }

  /// 13 March 2024 was a Wednesday.
  @Test(arguments: [
    ("en", "yesterday", "2024-03-12"), ("en", "on Monday", "2024-03-11"), ("en", "on Wednesday", "2024-03-13"),
    ("en", "on Thursday", "2024-03-07"), ("en", "last month", "2024-02"), ("en", "last year", "2023"),
    ("en", "last week", "2024-03"), ("fr", "hier", "2024-03-12"), ("fr", "lundi", "2024-03-11"),
    ("de", "am Montag", "2024-03-11"), ("es", "el lunes", "2024-03-11"), ("es", "el año pasado", "2023"),
    ("en", "over the last four years", "2020/2024"),
  ]) func `relative dates are counted from the day of publication`(language: String, text: String, expected: String) {
    #expect(MadeArticle.dates(language, text, published: "2024-03-13") == [expected])
  }

  @Test(arguments: [("en", "Ruby Tuesday said that it was hacked"), ("de", "Die Nummer ist sonntags nicht besetzt")])
  func `a weekday in a name, and one of every week, is no day`(language: String, text: String) {
    #expect(MadeArticle.dates(language, text, published: "2024-03-13").isEmpty)
  }

  @Test func `a weekday with its date in brackets is that day, if it is near`() {
    // 1 June 2023 was a Thursday.
    #expect(MadeArticle.dates("id", "Kamis (1/6)", published: "2023-06-01") == ["2023-06-01"])
    #expect(MadeArticle.dates("id", "Kamis (25/5)", published: "2023-06-01") == ["2023-05-25"])
    #expect(MadeArticle.dates("id", "Kamis (5/1)", published: "2023-06-01").isEmpty)
  }

  @Test(arguments: ["yesterday", "on Monday", "last year", "last month"])
  func `without a publication date nothing is relative to it`(text: String) {
    #expect(MadeArticle.dates("en", text).isEmpty)
  }

  @Test func `a publication known to the year still dates last year`() {
    #expect(MadeArticle.dates("en", "last year", published: "2024") == ["2023"])
    #expect(MadeArticle.dates("en", "yesterday", published: "2024").isEmpty)
  }

  @Test func `a year after publication is no date, the next one may be planned`() {
    #expect(MadeArticle.dates("en", "in 2025", published: "2024-03-13") == ["2025"])
    #expect(MadeArticle.dates("en", "in 2026", published: "2024-03-13").isEmpty)
  }
}
