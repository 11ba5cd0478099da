import Foundation
import Incidents
import Testing

/// Dates of a story as the locale data of each language has them (Unicode CLDR, through Foundation).
struct LocaleDatesTests {
  private static let languages = [
    "en-GB", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "id", "tr", "ja", "zh", "ko", "vi", "sv", "da",
  ]

  private func formatter(_ language: String) -> DateFormatter {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: language)
    formatter.timeZone = .gmt
    formatter.calendar = Calendar(identifier: .gregorian)
    return formatter
  }

  @Test(arguments: languages) func `a day written out is that day, in each month`(language: String) throws {
    let formatter = formatter(language)
    formatter.dateStyle = .long
    for month in 1...12 {
      let date = try #require(PartialDate(year: 2021, month: month, day: 17))
      let number = try #require(date.earliest?.number)
      let text = formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let found = MadeArticle.dates(String(language.prefix(2)), text)
      #expect(found == [date.edtf], "\(text)")
    }
  }

  @Test(arguments: languages) func `a month with its year is that month`(language: String) throws {
    let formatter = formatter(language)
    formatter.setLocalizedDateFormatFromTemplate("yMMMM")
    for month in 1...12 {
      let date = try #require(PartialDate(year: 2021, month: month))
      let number = try #require(date.earliest?.number)
      let text = formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
      #expect(MadeArticle.dates(String(language.prefix(2)), text) == [date.edtf], "\(text)")
    }
  }
}
