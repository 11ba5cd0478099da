import Incidents
import Testing

@testable import Facts

/// Organisations that no list has, and those that only stand by.
struct NamesTests {
  @Test(arguments: [
    ("en", "Zorvath Logistics has been fined £200,000 by the ICO over a data breach.", "Zorvath Logistics"),
    ("en", "The ICO fined Zorvath £200,000 after hackers stole customer data. Zorvath apologised.", "Zorvath"),
    (
      "de", "Gegen die Zorvath GmbH wurde ein Bußgeld von 200.000 Euro wegen eines Datenlecks verhängt.", "Zorvath"
    ),
    ("fr", "La société Zorvath a été condamnée à une amende de 200 000 euros pour une fuite de données.", "Zorvath"),
    ("es", "La empresa Zorvath ha sido multada con 200.000 euros por una filtración de datos.", "Zorvath"),
    ("it", "L'azienda Zorvath è stata multata per 200.000 euro per un data breach.", "Zorvath"),
    ("id", "Situs Zorvath mengalami kebocoran, data 200 ribu pengguna dicuri peretas.", "Zorvath"),
    ("ru", "Компания «Зорват» оштрафована на 200 тыс. рублей за утечку персональных данных.", "Зорват"),
  ]) func `a name is found where the sentence makes it the one fined or breached`(
    language: String, text: String, name: String
  ) {
    #expect(MadeArticle.facts(language, text).parties.companies == [name])
  }

  @Test(arguments: [
    ("en", "The University of Zorvath said a data breach exposed the data of 400 students.", "University of Zorvath"),
    ("en", "A breach at the Bank of Zorvath exposed the data of 400 customers.", "Bank of Zorvath"),
    ("it", "Il Garante ha multato l'Ordine degli Zorvati della Valdossa.", "Ordine degli Zorvati della Valdossa"),
    ("es", "La AEPD multa al Banco de Zorvath por una filtración.", "Banco de Zorvath"),
    ("en", "The ICO fined Samsung Zorvath over a data breach.", nil),
    ("en", "Bank data of Zorvath were stolen.", nil),
  ]) func `a name goes on behind what links its words, and none begins behind a known one`(
    language: String, text: String, name: String?
  ) {
    let names = Set(NameFinder(MadeArticle.scan(language, text)).mentions().map(\.parent))
    if let name {
      #expect(names == [name])
    } else {
      #expect(!names.contains { $0.contains(" ") || $0 == "Zorvath" && text.contains("Samsung") })
    }
  }

  @Test(arguments: [
    ("nl", "De rechtbank heeft de gemeente Zorvath veroordeeld.", "gemeente Zorvath"),
    ("it", "Il Garante ha sanzionato il comune di Zorvath.", "comune di Zorvath"),
    ("fr", "La CNIL a sanctionné la ville de Zorvath.", "ville de Zorvath"),
    ("de", "Hacker haben die Stadt Zorvath angegriffen. In Zorvath fehlt alles.", "Stadt Zorvath"),
    ("pt", "Os dados eram do Exército Brasileiro.", "Exército Brasileiro"),
    // Of a company, the country is no part.
    ("en", "The data were those of Zorvath French customers.", "Zorvath"),
  ]) func `what a public body is belongs to its name`(language: String, text: String, name: String) {
    #expect(NameFinder(MadeArticle.scan(language, text)).mentions().map(\.parent).contains(name))
  }

  @Test(arguments: [
    // By the word at its end, with and without a particle, which goes by the syllable before it.
    ("ko", "조르바병원이 해킹을 당했다.", ["조르바병원"]), ("ko", "조르바카드는 사과했다.", ["조르바카드"]),
    ("ko", "종합 병원이 해킹을 당했다.", []),
    ("ko", "신용카드와 종합병원이 있다.", []), ("ko", "업체 관계자는 사과했다. 업체 대표는 없다.", []),
    // By what it is called right before; a syllable that only looks like a particle stays.
    ("ko", "쇼핑몰업체 조르바트가 사과했다.", ["조르바트"]), ("ko", "화장품 업체 조르바이 사과", ["조르바이"]),
    ("ko", "업체 조르반이 사과했다.", ["조르반"]),
    // In a list, where another is one; what a bracket says of an item parts none.
    ("ko", "조르바은행·카프카루·쿠일론은 사과했다.", ["조르바은행", "카프카루", "쿠일론"]),
    ("ko", "조르바은행(은행), 카프카루(쇼핑몰), 쿠일론이 사과했다.", ["조르바은행", "카프카루", "쿠일론"]),
    ("ko", "카프카루·쿠일론은 사과했다.", []),
    ("ja", "象瑠場病院は個人情報が漏えいしたと発表した。", ["象瑠場病院"]),
    ("ja", "株式会社ゾルバの顧客情報が流出した。", ["ゾルバ"]), ("ja", "ゾルバ株式会社で流出した。", ["ゾルバ"]),
    ("ja", "象瑠場市は、ゾルバ銀行に謝罪した。", ["象瑠場市", "ゾルバ銀行"]), ("ja", "その病院は謝罪した。", []),
    ("zh", "监管机构对左尔巴银行的处罚", ["左尔巴银行"]), ("zh", "该公司和其医院道歉。", []),
    // A legal form is no part of a name, in Chinese as elsewhere.
    ("zh", "三星级酒店和五星级酒店道歉，保险公司没有。", []), ("zh", "左尔巴保险公司道歉。", ["左尔巴保险"]),
    ("zh", "左尔巴有限公司道歉，天内支付，援引公司，遭受网络攻击。", ["左尔巴"]),
    ("zh", "左尔巴医院和卡夫卡大学都表示道歉。", ["左尔巴医院", "卡夫卡大学"]),
  ]) func `where no capital tells a name, what it is does`(language: String, text: String, names: [String]) {
    let mentions = NameFinder(MadeArticle.scan(language, text)).mentions().sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
    #expect(mentions.map(\.parent) == names)
  }

  @Test(arguments: [
    ("pl", "Prezes UODO Jan Zorvat ukarał firmę Quilbank.", "Jan Zorvat", false),
    ("pl", "UODO ukarał Szpital Zorvat.", "Szpital Zorvat", true),
  ]) func `who heads an authority is no company`(language: String, text: String, name: String, isFound: Bool) {
    #expect(NameFinder(MadeArticle.scan(language, text)).mentions().map(\.parent).contains(name) == isFound)
  }

  @Test(arguments: [
    ("en", "The data were those of Zorvath University in May.", "Zorvath University", true),
    ("de", "Daten der Stadtwerke Zorvath sind weg.", "Stadtwerke Zorvath", true),
    ("tr", "Veriler Zorvat Üniversitesi tarafından açıklandı.", "Zorvat Üniversitesi", true),
    ("en", "The data were those of Zorvath Quillon in May.", "Zorvath Quillon", false),
  ]) func `a name may say what it is`(language: String, text: String, name: String, isTyped: Bool) {
    let found = NameFinder(MadeArticle.scan(language, text)).mentions().first { $0.parent == name }
    #expect(found?.signs?.isTyped == isTyped)
  }

  @Test func `in a table of a sentence's length no more names are looked for than work allows`() {
    let table = (0..<3000).map { "조르바\($0)은행" }.joined(separator: "·")
    let found = NameFinder(MadeArticle.scan("ko", "조르바은행이 해킹을 당했다. " + table + ".")).mentions()
    #expect((1...500).contains(found.count) && found.contains { $0.parent == "조르바은행" })
  }

  @Test func `names in a list stand as one, whatever parts them`() {
    func lists(_ language: String, _ text: String) -> [Int] {
      let scan = MadeArticle.scan(language, text)
      return NameLists(of: OrganisationFinder(scan).mentions, in: scan).numbers
    }
    #expect(lists("en", "The ICO fined Google, Samsung and Microsoft.") == [0, 0, 0])
    #expect(lists("en", "Google bought what Samsung and Microsoft had sold.") == [0, 1, 1])
    #expect(lists("fr", "Google et Samsung ; Microsoft aussi.") == [0, 0, 0])
    #expect(lists("zh", "谷歌、三星和微软被罚。") == [0, 0, 0])
    #expect(lists("ko", "구글과 삼성이 과징금을 받았다.") == [0, 0])
    #expect(lists("en", "Google fell. Samsung rose.") == [0, 1])
  }

  @Test func `a sentence that names nobody is told of who was named before`() {
    let scan = MadeArticle.scan(
      "en", "Google was fined. It will appeal. Samsung was hacked. Samsung and Google are silent. Nobody knows why.")
    let stretches = NameStretches(of: OrganisationFinder(scan).mentions, in: scan)
    #expect(stretches.sentences(of: "Google") == [0, 1])
    #expect(stretches.sentences(of: "Samsung") == [2])
  }

  @Test(arguments: ["What", "Zorvath"]) func `a word that the article writes small too is no name`(word: String) {
    let facts = MadeArticle.facts(
      "en", headline: "\(word) suffered after the data breach of 2019",
      "Hackers stole the names of 200,000 people. They ask \(word) suffered a data breach, and when.",
      "The company \(word) apologised. Nobody knows what was taken.")
    #expect(facts.parties.companies == (word == "What" ? [] : ["Zorvath"]))
  }

  @Test(arguments: [
    (
      "en", "Kaiser Permanente was breached. On Monday Kaiser told its patients.",
      ["Kaiser Permanente", "Kaiser Permanente"]
    ),
    // Two begin so, and in German any noun has a capital.
    (
      "en", "Deutsche Bank and Deutsche Telekom were breached. On Monday the Deutsche told its customers.",
      ["Deutsche Bank", "Deutsche Telekom"]
    ),
    ("de", "Die Deutsche Telekom wurde gehackt. Am Montag sprach die Deutsche mit Kunden.", ["Deutsche Telekom"]),
  ]) func `a known name may be said again by its beginning`(language: String, text: String, parents: [String]) {
    let known = OrganisationFinder(MadeArticle.scan(language, text)).mentions.filter(\.isKnown)
    #expect(known.map(\.parent) == parents)
  }

  @Test func `an address of the web holds neither names nor sums nor words`() {
    let scan = MadeArticle.scan(
      "en",
      "Google spoke. See https://news.example/Zorvath-Bank-fined-5-million-dollars-over-data-breach.html today.")
    #expect(OrganisationFinder(scan).mentions.map(\.parent) == ["Google"])
    #expect(scan.numbers.isEmpty && scan.money.isEmpty)
    #expect(!scan.sentences.contains { $0.has(.breach) || $0.has(.fine) })
  }

  @Test(arguments: [
    ("it", "Il Garante ha sanzionato la Lombardia per una violazione dei dati.", []),
    ("it", "Il Garante ha sanzionato Zorvath per una violazione dei dati in Lombardia.", ["Zorvath"]),
  ]) func `a part of a country and no more is nobody's name`(language: String, text: String, names: [String]) {
    #expect(OrganisationFinder(MadeArticle.scan(language, text)).mentions.map(\.parent) == names)
  }

  @Test func `outlets, vendors and sources only stand by`() {
    let facts = MadeArticle.facts(
      "en", headline: "Equifax hacked, data of 143 million people stolen",
      "Equifax said hackers stole the names of 143 million people, Reuters reported.",
      "According to Kaspersky, the attackers used a known flaw. The data was posted on Telegram.")
    #expect(facts.parties.companies == ["Equifax"])
    #expect(Set(facts.parties.mentioned).isSuperset(of: ["Reuters", "Kaspersky"]))
  }

  @Test(arguments: [
    ("en", "South Korea's privacy watchdog fined Kakao 5 billion won over a data leak.", "PIPC"),
    ("it", "Il Garante privacy irlandese ha sanzionato TikTok per 345 milioni di euro.", "DPC"),
    ("de", "Die irische Datenschutzbehörde verhängte gegen TikTok ein Bußgeld von 345 Millionen Euro.", "DPC"),
    ("es", "La autoridad de protección de datos de Irlanda multó a TikTok con 345 millones de euros.", "DPC"),
    ("ja", "韓国のプライバシー監督機関はカカオに50億ウォンの課徴金を科した。個人情報が漏洩した。", "PIPC"),
  ]) func `an authority is known by its country`(language: String, text: String, authority: String) {
    #expect(MadeArticle.facts(language, text).parties.regulators == [authority])
  }

  @Test(arguments: [
    (
      "en", "Hackers stole names and emails from Canva, but passwords and credit cards were not stolen.",
      [DataCategory.name, .email]
    ),
    ("es", "Los atacantes robaron nombres y correos de Canva, pero no accedieron a las contraseñas.", [.name, .email]),
    ("ru", "Хакеры похитили имена и телефоны клиентов Canva; пароли не были похищены.", [.name, .phone]),
  ]) func `what was not taken is left out`(language: String, text: String, categories: [DataCategory]) {
    let found = TopicFinder(scan: MadeArticle.scan(language, text)).data().filter(\.isLikely)
    #expect(Set(found.map(\.category)) == Set(categories))
  }
}
