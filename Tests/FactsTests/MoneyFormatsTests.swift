@testable import Facts
import Incidents
import Testing

/// Sums as each language writes them: sign, code or word, before or behind.
struct MoneyFormatsTests {
  @Test(arguments: [
    ("en", "It paid $52m.", ["52000000 USD"]), ("en", "It paid US$5.8 million.", ["5800000 USD"]),
    ("en", "It paid £963,900.", ["963900 GBP"]), ("en", "It paid EUR 5 million.", ["5000000 EUR"]),
    ("en", "It paid 5 million euros.", ["5000000 EUR"]), ("en", "It paid ₹12 crore.", ["120000000 INR"]),
    ("de", "Es zahlte 9.550.000,00 €.", ["9550000 EUR"]), ("de", "Es zahlte 1.234.567,89 Euro.", ["1234567.89 EUR"]),
    ("fr", "Elle a payé 1 234 567 €.", ["1234567 EUR"]), ("fr", "Elle a payé 20 M€.", ["20000000 EUR"]),
    ("fr", "Elle a payé 50 millions d'euros.", ["50000000 EUR"]),
    ("es", "Pagó 6,2 millones de euros.", ["6200000 EUR"]), ("pt", "Pagou R$ 14,4 mil.", ["14400 BRL"]),
    ("pt", "Pagou 17.000.000 (milhões) de euros.", ["17000000 EUR"]), ("it", "Ha pagato 800mila euro.", ["800000 EUR"]),
    ("id", "Perusahaan membayar Rp 1,2 miliar.", ["1200000000 IDR"]),
    ("id", "Perusahaan membayar 30,8 juta dolar AS.", ["30800000 USD"]),
    ("ru", "Компания заплатила 60 тыс. рублей.", ["60000 RUB"]), ("tr", "Şirket 250 bin lira ödedi.", ["250000 TRY"]),
    ("ja", "同社は580万ドルを支払った。", ["5800000 USD"]), ("ja", "同社は3億円を支払った。", ["300000000 JPY"]),
    ("ko", "회사는 50억원을 냈다.", ["5000000000 KRW"]), ("zh", "公司支付了5000万元。", ["50000000 CNY"]),
    ("hi", "कंपनी ने 2 करोड़ रुपये दिए।", ["20000000 INR"]), ("vi", "Công ty trả 1,2 tỷ đồng.", ["1200000000 VND"]),
  ]) func `a sum is read with its currency`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.money(language, text) == expected)
  }

  /// "60 and 150 million euros" is 60 million and 150 million; each language's own "and" joins them.
  @Test(arguments: [
    ("en", "fines of 60 and 150 million euros"), ("fr", "des amendes de 60 et 150 millions d'euros"),
    ("de", "Bußgelder von 60 und 150 Millionen Euro"), ("es", "multas de 60 y 150 millones de euros"),
    ("it", "multe di 60 e 150 milioni di euro"), ("nl", "boetes van 60 en 150 miljoen euro"),
    ("pl", "kary 60 i 150 milionów euro"), ("ru", "штрафы 60 и 150 миллионов евро"),
    ("id", "denda 60 dan 150 juta euro"), ("tr", "60 ve 150 milyon euro ceza"),
    ("da", "bøder på 60 og 150 millioner euro"),
  ]) func `two numbers that are said together share scale and currency`(language: String, text: String) {
    #expect(MadeArticle.money(language, text) == ["60000000 EUR", "150000000 EUR"])
  }

  @Test(arguments: [
    // Another language's "and", a scale of its own, too far apart.
    ("en", "60 und 150 million euros", ["150000000 EUR"]),
    ("en", "60 thousand and 150 million euros", ["150000000 EUR"]),
    ("en", "60 people and then 150 million euros", ["150000000 EUR"]),
  ]) func `numbers that are not said together share nothing`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.money(language, text) == expected)
  }

  @Test(arguments: [
    ("en", "5 people paid nothing"), ("ko", "직원 8만명"), ("en", "0 dollars"), ("en", "the dollar fell"),
  ]) func `a number without a currency of its own is no sum`(language: String, text: String) {
    #expect(MadeArticle.money(language, text).isEmpty)
  }

  @Test func `a sign between two numbers belongs to the one behind it`() {
    #expect(MadeArticle.money("en", "In 2019 $5 million") == ["5000000 USD"])
  }
}
