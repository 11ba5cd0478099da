@testable import Facts
import Incidents
import Testing

struct MoneyTests {
  @Test(arguments: [
    ("en", "Acme Corp was fined $5.8 million over the data breach.", "5800000 USD"),
    ("en", "Acme Corp was fined ₹1,33,776 over the data breach.", "133776 INR"),
    ("id", "PT Contoh didenda US$5,8 juta karena kebocoran data.", "5800000 USD"),
    ("id", "PT Contoh didenda Rp 1,2 miliar karena kebocoran data.", "1200000000 IDR"),
    ("id", "PT Contoh didenda $1.350 karena kebocoran data.", "1350 USD"),
    ("fr", "La société Exemple a reçu une amende de 963 900 £ pour cette fuite.", "963900 GBP"),
    ("fr", "La société Exemple a reçu une amende de 20 M€ pour cette fuite.", "20000000 EUR"),
    ("it", "La società Esempio ha ricevuto una multa da 2,8milioni di euro per il data breach.", "2800000 EUR"),
    ("it", "La società Esempio ha ricevuto una multa da 800mila euro per il data breach.", "800000 EUR"),
    ("pt", "A empresa Exemplo recebeu multa de 17.000.000 (milhões) de euros pelo vazamento.", "17000000 EUR"),
    ("de", "Die Beispiel GmbH erhielt ein Bußgeld von 9.550.000,00 € wegen des Datenlecks.", "9550000 EUR"),
    ("tr", "Örnek A.Ş. veri ihlali için 1 milyon 650 bin lira ceza aldı.", "1650000 TRY"),
    ("ja", "株式会社例示は漏洩で九千七百万ドルの罰金を科された。", "97000000 USD"),
    ("ko", "예시회사는 유출로 과징금 1조6850억원을 부과받았다.", "1685000000000 KRW"),
    ("ar", "دفعت الشركة غرامة قدرها خمسون ألف دولار بسبب تسريب البيانات.", "50000 USD"),
    ("zh", "该公司因数据泄露被罚款3000多万元。", "30000000 CNY"),
    ("es", "La empresa Ejemplo recibió una multa de 1.350 millones de euros por la filtración.", "1350000000 EUR"),
    ("ru", "Компанию оштрафовали на полтора миллиона рублей за утечку данных.", "1500000 RUB"),
    ("pl", "Firma dostała karę pół miliona złotych za wyciek danych.", "500000 PLN"),
    ("vi", "Công ty bị phạt 1,2 tỷ đồng vì làm lộ dữ liệu.", "1200000000 VND"),
    ("hi", "कंपनी पर डेटा लीक के लिए डेढ़ करोड़ रुपये का जुर्माना लगा।", "15000000 INR"),
  ]) func `sums are read as their language writes them`(language: String, text: String, expected: String) {
    #expect(MadeArticle.money(language, text) == [expected])
  }

  @Test func `a total is not a third penalty`() {
    let facts = MadeArticle.facts(
      "en", "Amazon will pay fines of $30.8 million for breaching privacy.",
      "For Ring it will pay a fine of $5.8 million.", "For Alexa it will pay a fine of $25 million.")
    #expect(facts.penaltyWords == ["5800000 USD", "25000000 USD"])
    #expect(facts.other(.total) == ["30800000 USD"])
  }

  @Test(arguments: [
    ("en", "The CNIL fined Google 150 million euros and Facebook 60 million over cookies without consent."),
    (
      "fr",
      "La CNIL a infligé 150 millions d'euros à Google et 60 millions à Facebook pour des cookies sans consentement."
    ),
  ]) func `a second sum of a sentence may leave its currency out where it names who pays it`(
    language: String, text: String
  ) {
    let money = MadeArticle.scan(language, text).money
    #expect(money.map(\.currency) == ["EUR", "EUR"])
    #expect(money.map(\.amount) == [Amount(units: 150_000_000), Amount(units: 60_000_000)])
  }

  @Test(arguments: [
    "The CNIL fined Google 150 million euros, and 60 million users left.",
    "The CNIL fined Google 150 million euros. Facebook has 60 million.",
    "The CNIL fined Google 150 million euros for copying 60 million from Facebook.",
  ]) func `what is counted is no sum without a currency`(text: String) {
    #expect(MadeArticle.scan("en", text).money.count == 1)
  }

  @Test func `two fines go to two companies in order`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Facebook and Google 60 and 150 million euros respectively over cookies.")
    #expect(facts.penaltyWords == ["60000000 EUR", "150000000 EUR"])
    #expect(facts.penalties.map(\.company) == ["Meta", "Google"])
  }

  @Test(arguments: [
    (
      "en", "The regulator fined Acme 21.62 billion won ($15.67 million) over the breach.", "21620000000 KRW",
      "15670000 USD"
    ),
    ("zh", "监管机构对微软处以975万美元（约合人民币7068万元）罚款，因数据泄露。", "9750000 USD", "70680000 CNY"),
    (
      "vi", "Cơ quan này phạt 23andMe 2,31 triệu bảng (3,12 triệu đô la) vì rò rỉ dữ liệu.", "2310000 GBP",
      "3120000 USD"
    ),
  ]) func `a conversion is the same fine`(language: String, text: String, fine: String, converted: String) {
    let facts = MadeArticle.facts(language, text)
    #expect(facts.penaltyWords == [fine])
    #expect(facts.other(.conversion) == [converted])
  }

  @Test(arguments: [
    ("en", "Under the GDPR companies face fines of up to €20 million for a data breach."),
    ("de", "Nach der DSGVO drohen bei Datenlecks Bußgelder von bis zu 20 Millionen Euro."),
    ("fr", "Le RGPD prévoit une amende pouvant aller jusqu'à 20 millions d'euros en cas de fuite."),
    ("es", "El RGPD prevé multas de hasta 20 millones de euros por una filtración."),
    ("it", "Il GDPR prevede sanzioni fino a 20 milioni di euro per un data breach."),
    ("pl", "RODO przewiduje kary do 20 mln euro za wyciek danych, maksymalnie 20 mln euro."),
    ("ko", "개인정보 유출 시 최대 20억원의 과징금을 부과할 수 있다."),
    ("zh", "发生数据泄露的企业最高可被处以5000万元罚款。"),
    ("en", "The breach cost the company $40 million in lost sales."),
    ("en", "The stolen data was offered for sale for $1,200 on a forum."),
    ("en", "The company, which was breached, had annual revenue of $3 billion."),
    ("en", "The hackers demanded a ransom of $10 million after the breach."),
  ]) func `what nobody was fined is no penalty`(language: String, text: String) {
    #expect(MadeArticle.facts(language, text).penalties.isEmpty)
  }

  @Test func `a fine of competition law is no matter of privacy`() {
    let facts = MadeArticle.facts(
      "en", headline: "Google fined in antitrust case",
      "The competition authority fined Google €2 billion for abuse of its dominant position, the largest antitrust fine ever."
    )
    #expect(facts.penalties.isEmpty)
    #expect(facts.parties.companies.isEmpty)
    #expect(facts.incidents.isEmpty)
  }
}
