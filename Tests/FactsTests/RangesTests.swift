@testable import Facts
import Incidents
import Testing

/// Numbers of which only the ends of a range are told, and how exactly a count is meant.
struct RangesTests {
  private func ranges(_ language: String, _ text: String) -> [String] {
    MadeArticle.scan(language, text).moneyRanges.map { "\($0.amount)..\($0.upTo?.description ?? "?") \($0.currency)" }
  }

  @Test(arguments: [
    ("en", "between $4 million and $7 million"), ("en", "between 4 and 7 million dollars"), ("en", "$4-7 million"),
    ("en", "$4 million-$7 million"), ("en", "from four to seven million dollars"), ("en", "$4 million to $7 million"),
    ("en", "four to seven million dollars"), ("fr", "entre 4 et 7 millions de dollars"),
    ("fr", "de 4 à 7 millions de dollars"), ("fr", "entre 4 millions de dollars et 7 millions de dollars"),
    ("de", "zwischen 4 und 7 Millionen Dollar"), ("de", "4 bis 7 Millionen Dollar"),
    ("es", "entre 4 y 7 millones de dólares"),
    ("es", "de 4 a 7 millones de dólares"), ("pt", "entre 4 e 7 milhões de dólares"),
    ("it", "tra 4 e 7 milioni di dollari"),
    ("it", "dai 4 ai 7 milioni di dollari"),
    ("nl", "tussen 4 en 7 miljoen dollar"), ("nl", "4 tot 7 miljoen dollar"), ("pl", "od 4 do 7 milionów dolarów"),
    ("tr", "4 ila 7 milyon dolar"), ("ru", "от 4 до 7 миллионов долларов"), ("ar", "بين 4 و7 ملايين دولار"),
    ("ja", "400万~700万ドル"), ("ja", "400万から700万ドル"), ("zh", "400万至700万美元"), ("ko", "400만~700만달러"),
    ("vi", "từ 4 đến 7 triệu đô la"), ("hi", "4 से 7 मिलियन डॉलर"), ("id", "antara 4 hingga 7 juta dolar"),
    ("en", "four or seven million dollars"),
    // Not less than the one and not more than the other, as laws say it.
    ("zh", "四百万美元以上七百万美元以下"), ("ja", "400万ドル以上700万ドル以下"), ("ko", "400만달러 이상 700만달러 이하"),
  ]) func `a sum of which the ends are told is no exact sum`(language: String, text: String) {
    #expect(ranges(language, text) == ["4000000..7000000 USD"])
    #expect(MadeArticle.money(language, text).isEmpty)
  }

  @Test(arguments: [
    // Another currency, a change, a smaller number behind, another kind of thing, two sums.
    ("en", "4 million euros or 7 million dollars", ["4000000 EUR", "7000000 USD"]),
    ("en", "It rose from 4 million dollars to 7 million dollars.", ["4000000 USD", "7000000 USD"]),
    ("en", "cut from 7 million dollars to 4 million dollars", ["7000000 USD", "4000000 USD"]),
    ("fr", "de 7 à 4 millions de dollars", ["4000000 USD"]),
    ("en", "They paid $4 million to 7 million customers.", ["4000000 USD"]),
    ("en", "fines of 4 and 7 million dollars", ["4000000 USD", "7000000 USD"]),
  ]) func `two sums are no range`(language: String, text: String, expected: [String]) {
    #expect(MadeArticle.money(language, text) == expected)
    #expect(ranges(language, text).isEmpty)
  }

  private func told(_ language: String, _ text: String) -> [String] {
    MadeArticle.found(language, text).map(\.told.notation)
  }

  @Test(arguments: [
    ("en", "The breach hit 30,000 to 45,000 customers."), ("en", "The breach hit between 30,000 and 45,000 customers."),
    ("en", "The breach hit 30,000-45,000 customers."), ("de", "Betroffen sind 30.000 bis 45.000 Kunden."),
    ("fr", "La fuite touche entre 30 000 et 45 000 clients."),
    ("es", "La filtración afectó a entre 30.000 y 45.000 clientes."),
    ("it", "La violazione ha colpito tra 30.000 e 45.000 utenti."),
    ("ru", "Утечка затронула от 30 до 45 тыс. клиентов."),
    ("ja", "3万~4万5000人の顧客情報が流出した。"), ("ko", "고객 3만~4만5000명의 개인정보가 유출됐다."),
  ]) func `a count between two ends keeps both`(language: String, text: String) {
    #expect(told(language, text) == ["30000..45000"])
  }

  @Test(arguments: [
    ("en", "The breach hit up to 45,000 customers.", "<=45000"),
    ("en", "The breach hit over 45,000 customers.", ">=45000"),
    ("en", "The breach hit no more than 45,000 customers.", "<=45000"),
    ("en", "About 45,000 customers were hit.", "~45000"),
    ("en", "The breach hit 45,000 or more customers.", ">=45000"),
    ("en", "The breach hit 45,000+ customers.", ">=45000"),
    ("en", "The breach hit 45,000 customers.", "45000"), ("fr", "La fuite touche plus de 45 000 clients.", ">=45000"),
    ("fr", "La fuite touche près de 45 000 clients.", "~45000"),
    ("de", "Betroffen sind mindestens 45.000 Kunden.", ">=45000"),
    ("de", "Betroffen sind bis zu 45.000 Kunden.", "<=45000"),
    ("es", "La filtración afectó a unos 45.000 clientes.", "~45000"),
    ("pt", "O vazamento afetou até 45 mil clientes.", "<=45000"),
    ("it", "La violazione ha colpito almeno 45.000 utenti.", ">=45000"),
    ("nl", "Het datalek treft zo'n 45.000 klanten.", "~45000"),
    ("pl", "Wyciek dotyczy ponad 45 tys. klientów.", ">=45000"),
    ("ru", "Утечка затронула около 45 тыс. клиентов.", "~45000"), ("ar", "تسرب بيانات أكثر من 45 ألف عميل.", ">=45000"),
    ("ja", "約4万5000人の顧客情報が流出した。", "~45000"), ("ja", "顧客4万5000人以上の情報が流出した。", ">=45000"),
    ("zh", "超过4万5千名用户的数据泄露。", ">=45000"), ("ko", "고객 최소 4만5000명의 개인정보가 유출됐다.", ">=45000"),
    ("id", "Kebocoran berdampak pada sekitar 45 ribu pelanggan.", "~45000"),
    ("tr", "İhlalden en az 45 bin kullanıcı etkilendi.", ">=45000"),
    ("vi", "Rò rỉ dữ liệu của hơn 45.000 khách hàng.", ">=45000"),
    ("hi", "लगभग 45 हजार ग्राहकों का डेटा लीक हुआ।", "~45000"),
  ]) func `how exactly a count is meant is kept`(language: String, text: String, expected: String) {
    #expect(told(language, text) == [expected])
  }

  @Test(arguments: [
    ("en", "The breach hit 4,500 of Acme's 9 million customers.", ["4500"]),
    ("en", "None of the roughly 9 million customers were hit by the breach.", []),
    ("en", "A fifth of its 9 million customers were hit by the breach.", []),
    ("en", "The breach exposed data of its 9 million customers.", ["9000000"]),
    ("en", "Acme has 9 million customers; the breach hit 4,500 customers.", ["4500"]),
    ("en", "Acme, which has 9 million customers, said 4,500 were affected by the breach.", ["4500"]),
    ("en", "In a country of 9 million people the breach hit 4,500 customers.", ["4500"]),
    ("en", "The breach left its 9 million customers untouched.", []),
    ("en", "Acme said that 9 million customers were not affected by the breach.", []),
    ("en", "The breach hit 9 million customers, whose passwords were not stolen.", ["9000000"]),
    ("de", "Die 9 Millionen Kunden wurden nicht gehackt, so die Firma zur Datenpanne.", []),
    ("es", "Los 9 millones de clientes no fueron afectados por la filtración.", []),
    ("ja", "顧客900万人の情報は流出していない。", []), ("tr", "9 milyondan fazla müşteri sızıntıdan etkilendi.", [">=9000000"]),
    ("fr", "Aucun de ses 9 millions de clients n'a été touché.", []),
    ("de", "Keiner der 9 Millionen Kunden war betroffen.", []),
    ("es", "La filtración afectó a un tercio de sus 9 millones de clientes.", []),
    ("id", "Kebocoran berdampak pada sepertiga dari 9 juta pelanggan.", []),
    ("ja", "900万人のうち4500人の顧客情報が流出した。", ["4500"]),
    ("ru", "Утечка затронула 4500 из 9 миллионов клиентов.", ["4500"]),
  ]) func `what a part is taken of is not affected`(language: String, text: String, expected: [String]) {
    #expect(told(language, text) == expected)
  }
}
