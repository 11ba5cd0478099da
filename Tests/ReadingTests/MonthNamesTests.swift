import Foundation
import Incidents
import Testing

@testable import Reading

/// The built-in month names against Foundation's locale data, and the calendars of the press.
struct MonthNamesTests {
  /// The languages told by function words, and those told by script.
  private static let languages =
    FunctionWords.shared.languages + ["th", "he", "el", "bn", "ja", "ko", "zh-Hans", "zh-Hant"]
  /// The same languages in countries that name months otherwise, or write them in another script.
  private static let locales = languages + ["ar-SY", "ar-LB", "ar-DZ", "ar-EG", "fa-AF", "sr-Latn", "de-AT", "pt-BR"]

  private func day(_ text: String, _ locale: String) -> String? {
    let bytes = Array(text.utf8)
    let language = String(locale.prefix { $0 != "-" })
    return DateScanner(bytes, words: Word.scan(bytes), monthFirst: false, language: language).dates().first?.date.date
      .edtf
  }

  /// The 15th of a month in 2023, as a text in the language would have it.
  private func written(_ month: String, _ locale: String) -> String {
    guard let first = month.first, first.isASCII, first.isNumber else { return "15 \(month) 2023" }
    return locale == "ko" ? "2023년 \(month) 15일" : "2023年\(month)15日"
  }

  @Test(arguments: locales)
  func `every month name of the locale data is known`(locale: String) {
    var calendar = Calendar(identifier: .gregorian)
    calendar.locale = Locale(identifier: locale)
    for names in [
      calendar.monthSymbols, calendar.shortMonthSymbols, calendar.standaloneMonthSymbols,
      calendar.shortStandaloneMonthSymbols,
    ] {
      for (index, name) in names.enumerated() {
        let expected = index < 9 ? "2023-0\(index + 1)-15" : "2023-\(index + 1)-15"
        #expect(day(written(name, locale), locale) == expected, "\(name)")
      }
    }
  }

  @Test(arguments: locales)
  func `dates are read as the locale writes them`(locale: String) throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.timeZone = .gmt
    for style in [DateFormatter.Style.medium, .long, .full] {
      formatter.dateStyle = style
      for month in 1...12 {
        let expected = try #require(PartialDate(year: 2023, month: month, day: 17))
        let number = try #require(expected.earliest?.number)
        let text = formatter.string(from: Date(timeIntervalSince1970: Double(number) * 86_400))
        #expect(day(text, locale) == expected.edtf, "\(text)")
      }
    }
  }

  @Test(arguments: ["fa", "fa-AF"])
  func `the solar Hijri calendar agrees with Foundation's`(locale: String) throws {
    var calendar = Calendar(identifier: .persian)
    calendar.timeZone = .gmt
    calendar.locale = Locale(identifier: locale)
    let names = calendar.monthSymbols
    for year in 1300...1450 {
      for month in 1...12 {
        for number in [1, 29] {
          let date = try #require(calendar.date(from: DateComponents(year: year, month: month, day: number)))
          let expected = PartialDate(Day(number: Int(date.timeIntervalSince1970 / 86_400))).edtf
          #expect(day("\(number) \(names[month - 1]) \(year)", locale) == expected)
        }
      }
    }
  }

  @Test(arguments: [
    ("۱ فروردین ۱۳۹۹", "2020-03-20"), ("۱ فروردین ۱۴۰۰", "2021-03-21"), ("۳۰ اسفند ۱۳۹۹", "2021-03-20"),
    ("22 بهمن 1357", "1979-02-11"), ("۱۴۰۲/۰۳/۱۱", "2023-06-01"), ("1402-12-29", "2024-03-19"),
    ("پنجشنبه ۱۱ خرداد ۱۴۰۲ - ۱۴:۴۴", "2023-06-01"), ("۱۱ جوزا ۱۴۰۲", "2023-06-01"),
  ])
  func `solar Hijri dates give the Gregorian day`(text: String, date: String) {
    #expect(day(text, "fa") == date)
  }

  @Test(arguments: ["۳۱ مهر ۱۴۰۲", "۳۰ اسفند ۱۴۰۲", "1402/13/01", "1402/07/31", "۱۵ خرداد ۲۰۲۳"])
  func `days that the solar Hijri calendar does not have are none`(text: String) {
    #expect(day(text, "fa") == nil)
  }

  @Test(arguments: [
    ("Jakarta, 17 Agt 2023", "id", "2023-08-17"), ("17 Mei 2023", "id", "2023-05-17"),
    ("donderdag 9 mrt 2023", "nl", "2023-03-09"), ("9 Nopember 2023", "id", "2023-11-09"),
    ("٩ تشرين الثاني ٢٠٢٣", "ar", "2023-11-09"), ("١٥ آذار ٢٠٢١", "ar", "2021-03-15"),
    ("٣ كانون الأول، ٢٠٢٢", "ar", "2022-12-03"), ("٢٣ أيار/مايو ٢٠٢٣", "ar", "2023-05-23"),
    ("15‏/06‏/2023", "ar", "2023-06-15"), ("令和元年5月1日", "ja", "2019-05-01"), ("平成31年4月30日", "ja", "2019-04-30"),
    ("昭和64年1月7日", "ja", "1989-01-07"), ("17 ส.ค. 2566", "th", "2023-08-17"),
    ("๑๗ สิงหาคม พ.ศ. ๒๕๖๖", "th", "2023-08-17"), ("2023. május 9., kedd", "hu", "2023-05-09"),
    ("9 listopada 2023", "pl", "2023-11-09"), ("9. listopada 2023.", "hr", "2023-10-09"),
  ])
  func `the press's forms are read`(text: String, language: String, date: String?) {
    #expect(day(text, language) == date)
  }
}
