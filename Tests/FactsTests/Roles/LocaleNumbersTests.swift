import Foundation
import Incidents
import Testing
import Text

/// Numbers as the locale data of each language groups and spells them (Unicode CLDR, through Foundation).
struct LocaleNumbersTests {
  private static let languages = [
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "id", "tr", "ja", "zh", "ko", "vi", "hi", "sv", "da", "uk",
  ]

  private func formatter(_ language: String) -> NumberFormatter {
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: language)
    formatter.numberStyle = .decimal
    formatter.usesGroupingSeparator = true
    return formatter
  }

  @Test(arguments: languages) func `a whole number is read as its language groups it`(language: String) throws {
    let formatter = formatter(language)
    var random = SplitMix64(state: 61)
    for places in 4...12 {
      for _ in 0..<8 {
        let low = (1..<places).reduce(1) { power, _ in power * 10 }
        let number = Int.random(in: low..<low * 10, using: &random)
        let text = try #require(formatter.string(from: NSNumber(value: number)))
        // Four figures together may be a year.
        if text.allSatisfy(\.isNumber), places == 4 { continue }
        #expect(MadeArticle.numbers(language, text) == [String(number)], "\(text)")
      }
    }
  }

  @Test(arguments: languages) func `one or two decimals are read behind the language's mark`(language: String) throws {
    let formatter = formatter(language)
    var random = SplitMix64(state: 62)
    for _ in 0..<40 {
      let tenths = Int.random(in: 1..<100_000_000, using: &random)
      formatter.minimumFractionDigits = 1
      formatter.maximumFractionDigits = 1
      let text = try #require(
        formatter.string(from: NSDecimalNumber(mantissa: UInt64(tenths), exponent: -1, isNegative: false)))
      #expect(MadeArticle.numbers(language, text) == [Amount(thousandths: tenths * 100).description], "\(text)")
    }
  }
}
