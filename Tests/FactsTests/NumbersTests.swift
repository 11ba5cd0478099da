@testable import Facts
import Incidents
import Testing

/// Numbers as each language writes them.
struct NumbersTests {
  @Test(arguments: [
    ("en", "1,234,567 people", ["1234567"]), ("de", "1.234.567,89 Euro", ["1234567.89"]),
    ("en", "1,234,567.89 dollars", ["1234567.89"]), ("fr", "1 234 567 personnes", ["1234567"]),
    ("ru", "963 900 человек", ["963900"]), ("de", "1'234'567 Franken", ["1234567"]),
    // Lakh and crore are grouped by two.
    ("en", "1,33,776 people", ["133776"]), ("hi", "12,34,567 लोग", ["1234567"]),
    ("en", "1 234 567 people", ["1234567"]),
    // Four digits behind a blank are no group of three.
    ("fr", "en 12 2020 fois", ["12", "2020"]),
  ]) func `digits are grouped as the language groups them`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "5.8 people", ["5.8"]), ("de", "5,8 Prozentpunkte", ["5.8"]), ("de", "1.500 Kunden", ["1500"]),
    ("en", "1,500 people", ["1500"]), ("en", "0.125 people", ["0.125"]), ("de", "0,125 Punkte", ["0.125"]),
    // Before a scale three digits behind the language's own mark are decimals.
    ("en", "1.375 billion", ["1375000000"]), ("de", "1,375 Milliarden", ["1375000000"]),
    ("de", "1.375 Milliarden", ["1375000000000"]),
    // Decimals beyond thousandths are dropped.
    ("en", "2.34567 people", ["2.345"]),
  ]) func `a mark before three digits is decimal where the language says so`(
    language: String, text: String, expected: [String]
  ) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "5.8 million", ["5800000"]), ("en", "two hundred", ["200"]), ("en", "twenty-three people", ["23"]),
    ("en", "one hundred and fifty people", ["150"]), ("en", "3 lakh", ["300000"]), ("en", "1.5 crore", ["15000000"]),
    ("id", "30,8 juta", ["30800000"]), ("id", "1,2 miliar", ["1200000000"]), ("id", "5 ribu orang", ["5000"]),
    ("tr", "1 milyon 650 bin", ["1650000"]), ("tr", "3 bin 585 kişi", ["3585"]), ("it", "800mila", ["800000"]),
    ("it", "un milione e quattrocentomila", ["1400000"]), ("pl", "pół miliona", ["500000"]),
    ("ru", "полтора миллиона", ["1500000"]), ("ru", "60 тыс. человек", ["60000"]), ("hi", "5 लाख", ["500000"]),
    ("hi", "2 करोड़", ["20000000"]), ("vi", "1,2 tỷ", ["1200000000"]), ("es", "1.350 millones", ["1350000000"]),
    ("pt", "2,5 bilhões", ["2500000000"]), ("nl", "3 miljoen", ["3000000"]), ("sv", "3 miljoner", ["3000000"]),
    ("ar", "خمسون ألف", ["50000"]), ("es", "1.3 mil millones y una prohibición", ["1300000000"]),
    ("pt", "dois milhões e um acordo", ["2000000"]),
  ]) func `scales and number words multiply and add up`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    ("ja", "580万人", ["5800000"]), ("ja", "3億5000万円", ["350000000"]), ("ja", "九千七百万", ["97000000"]),
    ("zh", "1亿2千万", ["120000000"]), ("zh", "3000多万", ["30000000"]), ("zh", "一百二十万", ["1200000"]),
    ("ko", "1조6850억원", ["1685000000000"]), ("ko", "2만2227명", ["22227"]), ("ko", "3만여명", ["30000"]),
    // A myriad of myriads: 5万亿 is 5 × 10^12.
    ("zh", "5万亿元", ["5000000000000"]),
    // "Several million" is no number.
    ("zh", "数百万人", []), ("ja", "数千人", []), ("ko", "수백만명", []), ("zh", "上百万人", []),
    // The end of "not less than" is no "upwards of", and what stands behind it is whole.
    ("zh", "以上五十万元", ["500000"]),
  ]) func `Han and Hangul numerals count in myriads`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.numbers(language, text) == expected)
  }

  @Test(arguments: [
    "2022-10-17", "10:30", "50%", "50 %", "192.168.0.1", "1.2.3", "23andMe", "17/2023", "2020-2021",
    "99999999999999999999 people", "9999999999999999 trillion", "a company", "one company",
  ]) func `codes, times, shares and what does not fit are no numbers`(text: String) {
    #expect(MadeArticle.numbers("en", text).isEmpty)
  }

  @Test func `the ends of a range are one number with two ends`() {
    func ends(_ language: String, _ text: String) -> [[Int?]] {
      MadeArticle.scan(language, text).numbers.map { [$0.units, $0.upperUnits] }
    }
    #expect(ends("en", "5-10 million people") == [[5_000_000, 10_000_000]])
    #expect(ends("de", "5-10 Millionen Menschen") == [[5_000_000, 10_000_000]])
    // Neither a day nor two years are a range of what follows.
    #expect(MadeArticle.numbers("en", "2022-10-17 million").isEmpty)
    #expect(MadeArticle.numbers("en", "in 2020-2021 people").isEmpty)
  }

  @Test func `plain figures of four places may be a year, grouped or scaled ones may not`() {
    let numbers = MadeArticle.scan("en", "In 2019 it lost 2,019 files and 19 million of 12345 records").numbers
    #expect(numbers.map(\.isPlain) == [true, false, false, false])
    #expect(numbers.map(\.hasScale) == [false, false, true, false])
    #expect(numbers.map(\.units) == [2019, 2019, 19_000_000, 12_345])
  }

  @Test func `a number with a fraction has no whole units`() {
    #expect(MadeArticle.scan("en", "about 5.8 points").numbers.map(\.units) == [nil])
  }

  @Test func `sums in words never wrap around`() {
    var western = WesternSum()
    let takesFigures = western.add(Int.max / 10)
    let multiplies = western.multiply(by: 1000)
    #expect(takesFigures && !multiplies)
    var han = HanSum()
    let takesNumber = han.add(.number(Int.max / 10))
    let takesMyriad = han.add(.big(100_000_000))
    #expect(takesNumber && !takesMyriad)
    var digits = HanSum()
    let fit = (0..<30).map { _ in digits.add(.digit(9)) }
    #expect(fit.first == true && fit.last == false)
  }

  @Test func `a number word goes on only below the one before it`() {
    var sum = WesternSum()
    // "twenty three five" ends behind three.
    let taken = [20_000, 3000, 5000].map { sum.addCardinal($0) }
    #expect(taken == [true, true, false])
    #expect(sum.value == 23_000)
    // "three twenty" does not go on at all.
    var other = WesternSum()
    let takenOfOther = [3000, 20_000].map { other.addCardinal($0) }
    #expect(takenOfOther == [true, false])
  }
}
