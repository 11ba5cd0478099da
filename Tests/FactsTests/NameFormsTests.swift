import Testing

@testable import Facts

/// Forms of one name: its letters in brackets, its address, what somebody is before it.
@Suite struct NameFormsTests {
  /// How often each name is named.
  private func names(_ language: String, _ text: String) -> [String: Int] {
    let mentions = NameFinder(MadeArticle.scan(language, text)).mentions()
    return Dictionary(grouping: mentions, by: \.parent).mapValues(\.count)
  }

  @Test(arguments: [
    (
      "en", "Zorvath Medical Engineering, Inc. (“ZME”) was fined over a data breach. ZME has apologised.",
      "Zorvath Medical Engineering"
    ),
    (
      "fr",
      "Une cyberattaque a visé le portail de l'Agence nationale des titres zorvains (ANTZ). Selon l'ANTZ, rien n'est perdu.",
      "Agence nationale des titres zorvains"
    ),
    (
      "es", "La multa fue impuesta al Bufete Nacional de Zorvath (Bunazor). El caso de Bunazor no es único.",
      "Bufete Nacional de Zorvath"
    ),
  ]) func `a short form in brackets stands for the name before it, wherever it is`(
    language: String, text: String, name: String
  ) {
    let found = names(language, text)
    #expect(found[name] == 3, "\(found)")
    #expect(!found.keys.contains { ["ZME", "ANTZ", "Bunazor", "Agence"].contains($0) })
  }

  @Test(arguments: [
    "The breach at Zorvath Marine Engineering (see Kelvar) exposed the data of 400 people. Kelvar was fined.",
    "The breach at Zorvath Marine Engineering (Kelvar) exposed the data of 400 people. Kelvar was fined.",
    "The breach at Zorvath Marine Engineering (KQX) exposed the data of 400 people. KQX was fined.",
  ]) func `other letters in brackets are no short form`(text: String) {
    #expect(names("en", text)["Zorvath Marine Engineering"] == 1)
  }

  @Test(arguments: [
    ("en", "Hackers breached Zorvath. The notice stands at zorvath.com and www.zorvath.com/notice.", "Zorvath"),
    ("en", "Hackers breached Zorvath. Write to help@zorvath.com for advice.", "Zorvath"),
    ("ar", "أعلنت Zorvath عن تسرب بيانات المستخدمين. مدونة zorvath تشرح ذلك.", "Zorvath"),
  ]) func `an address writes a name small, and so may another script's text`(
    language: String, text: String, name: String
  ) {
    #expect(names(language, text)[name] != nil)
  }

  @Test func `where every noun has a capital, what somebody is is no part of the name that stands alone too`() {
    let found = names(
      "de", "Die Browser-Erweiterung Zorvath sammelt Daten der Nutzer. Die Behörde verhängte gegen Zorvath ein Bußgeld."
    )
    #expect(found["Zorvath"] == 2 && found["Browser-Erweiterung Zorvath"] == nil, "\(found)")
    let alone = names("de", "Das Klinikum Zorvath Nord wurde gehackt, das Klinikum Zorvath Nord bestätigte es.")
    #expect(alone["Klinikum Zorvath Nord"] == 2 || alone["Zorvath Nord"] == 2, "\(alone)")
  }

  @Test(arguments: [
    ("it", "Il Garante ha sanzionato il Servizio Zorvato Integrato per 70.000 euro.", "Servizio Zorvato Integrato"),
    ("es", "La brecha en el Hospital Virgen Zorvaza afectó a 400 pacientes.", "Hospital Virgen Zorvaza"),
  ]) func `what somebody is, with a capital amid a sentence, begins the name`(
    language: String, text: String, name: String
  ) {
    #expect(names(language, text)[name] == 1)
  }

  @Test(arguments: [
    ("en", "The regulator fined the Ministry of Health over a data breach.", "Ministry of Health"),
    ("en", "A data breach at the Zorvath Medical College exposed 400 people.", "Zorvath Medical College"),
    ("es", "El Ministerio de Sanidad sufrió una brecha de datos.", "Ministerio de Sanidad"),
    ("fr", "Une fuite de données a touché le ministère de la Santé en mai.", "ministère de la Santé"),
    ("it", "Il Ministero della Salute ha subito una violazione dei dati.", "Ministero della Salute"),
    ("pl", "Karę nałożono na Ministerstwo Zdrowia za wyciek danych.", "Ministerstwo Zdrowia"),
  ]) func `a word for data with a capital amid a sentence is part of a name`(
    language: String, text: String, name: String
  ) {
    let found = names(language, text)
    #expect(found == [name: 1], "\(found)")
  }

  @Test(arguments: [
    "Zorvath medical records of 400 people leaked, and the firm Zorvath was fined.",
    "Zorvath Medical records of 400 people leaked, and the firm Zorvath was fined.",
    "The Zorvath customers' Social Security numbers leaked. The firm Zorvath was fined.",
  ]) func `data said small is no part of a name`(text: String) {
    let found = names("en", text)
    #expect(found == ["Zorvath": 2], "\(found)")
  }

  @Test(arguments: [
    ("it", "Il Zorvato Grande è stato multato. Una multa per il Zorvato Grande.", "Zorvato Grande"),
    ("de", "Der Sportverein Zorvath muss ein Bußgeld zahlen.", "Sportverein Zorvath"),
    ("nl", "De Zorvath kreeg een boete. De boete voor Zorvath is hoog.", "Zorvath"),
  ]) func `an article that begins a sentence is no part of a name`(language: String, text: String, name: String) {
    let found = names(language, text)
    #expect(Set(found.keys) == [name], "\(found)")
  }

  @Test(arguments: [
    (
      "ru", "Штраф получил банк «Зорвий ветер». Хакеры взломали сервис «Быстрая еда».", ["Зорвий ветер", "Быстрая еда"]
    ),
    ("ru", "Хакеры взломали базу «Быстрой еды», сообщил сервис «Быстрая еда».", ["Быстрой еды"]),
    ("pl", "Hakerzy zaatakowali firmę „Zorwid i synowie” w maju.", ["Zorwid i synowie"]),
    ("ru", "Глава компании сказал: «Мы сообщили всем клиентам, чьи данные утекли, в тот же день».", []),
  ]) func `a name in quotes is whole, whatever its case`(language: String, text: String, expected: [String]) {
    let found = names(language, text)
    #expect(found.keys.sorted() == expected.sorted(), "\(found)")
  }

  /// As they are folded, й to и.
  @Test(arguments: [
    ("зорвия", "зорвию", true), ("зорвии", "зорвием", true), ("быстрая еда", "быструю еду", true),
    ("зорвии", "зорвиителеком", false), ("зорвии банк", "зорвии", false), ("зорвафон", "зорваком", false),
    ("tele2", "tele9", false), ("alfa", "aldi", false),
  ]) func `forms of one name end as cases do, names of two organisations do not`(
    one: String, other: String, areForms: Bool
  ) {
    #expect(NameEndings(of: MadeArticle.scan("ru", "Зорвий.")).areForms(one, other) == areForms)
  }

  @Test func `what speaks for a name with its noun speaks for the name alone`() {
    let found = names("de", "Gegen die Gesellschaft Zorvath wurde ein Bußgeld verhängt. Die Behörde rügte Zorvath.")
    #expect(found["Zorvath"] == 2, "\(found)")
  }

  @Test(arguments: [
    (
      "en", "The regulator fined the Department for Zorvan Settlement. The DZS was sorry.",
      "Department for Zorvan Settlement", 2
    ),
    (
      "en", "A breach hit the Royal Society for the Care of Zorvids. The RSCZ told donors.",
      "Royal Society for the Care of Zorvids", 2
    ),
    (
      "en", "The Guild of Zorvan Keepers and Pilots leaked a list. The Guild said so. The Guild is sorry.",
      "Guild of Zorvan Keepers and Pilots", 3
    ),
    (
      "de", "Das Bußgeld traf das Ministerium für Zorvik und Küstenschutz.", "Ministerium für Zorvik und Küstenschutz",
      1
    ),
    (
      "es", "La multa fue para el Sindicato de Zorvadores del Corcho y la Resina (SZCR).",
      "Sindicato de Zorvadores del Corcho y la Resina", 2
    ),
    ("vi", "Cơ quan chức năng đã phạt Trường Tiểu học Zorvan Xanh vì lộ dữ liệu.", "Trường Tiểu học Zorvan Xanh", 1),
    (
      "en", "Patients of St Zorvo's Hospital got letters. Nobody at St Zorvo's Hospital knew.", "St Zorvo's Hospital", 2
    ),
    ("en", "Errors at Zorvan Magistrates' Court exposed victims in a breach.", "Zorvan Magistrates' Court", 1),
    ("en", "A breach hit O'Zorvan's Pharmacy, and O'Zorvan's Pharmacy was fined.", "O'Zorvan's Pharmacy", 2),
    ("en", "The regulator fined 4Zorvan Telecom. A spokesman for 4Zorvan Telecom agreed.", "4Zorvan Telecom", 2),
    (
      "nl", "De boete is voor Van der Zorv & Zonen. Klanten van Van der Zorv & Zonen klaagden.", "Van der Zorv & Zonen",
      2
    ),
  ]) func `a name is told whole`(language: String, text: String, name: String, times: Int) {
    let found = names(language, text)
    #expect(found == [name: times], "\(found)")
  }

  @Test(arguments: [
    (
      "The fine for the Ministry of Zorvan Works and the University of Zorvath is high.",
      ["Ministry of Zorvan Works", "University of Zorvath"]
    ),
    ("Hackers took data that Zorvath held for Kelvar in a breach of Zorvath.", ["Kelvar", "Zorvath"]),
    ("The regulator fined Zorvath's Anna Kelvarin over a breach.", ["Anna Kelvarin", "Zorvath"]),
  ]) func `two names stay two`(text: String, expected: [String]) {
    #expect(names("en", text).keys.sorted() == expected, "\(names("en", text))")
  }

  @Test(arguments: [
    ("ja", "株式会社ぞるば雑貨店は顧客情報が流出したと発表した。委員会は株式会社ぞるば雑貨店に勧告した。", "ぞるば雑貨店"),
    ("ko", "위원회는 쇼핑몰을 운영하는 주식회사 조르바고개에 과징금을 부과했다. 주식회사 조르바고개는 사과했다.", "조르바고개"),
    ("ko", "위원회는 조르바시민병원에 과징금을 부과했다.", "조르바시민병원"),
    ("zh", "佐尔瓦银行股份有限公司因泄露客户信息被罚款。", "佐尔瓦银行"),
    ("zh", "佐爾瓦婦女互助會遺失一部手提電腦。", "佐爾瓦婦女互助會"),
    ("ar", "تعرض تطبيق «زورفا السريعة» لاختراق وسرقة بيانات.", "زورفا السريعة"),
  ]) func `where no letter is a capital, a form, a kind or quotes make a name`(
    language: String, text: String, name: String
  ) {
    let found = names(language, text)
    #expect(found[name] ?? 0 >= 1 && found.count == 1, "\(found)")
  }

  @Test func `an organisation that a list leaves out is a stranger`() {
    let lists = Lexicon { $0 == "Meta" }
    func named(by lists: Lexicon) -> [String] {
      let article = MadeArticle.article("en", "Facebook and Google were named.")
      return OrganisationFinder(ArticleScan(article, lexicon: lists)).mentions.filter(\.isKnown).map(\.name)
    }
    #expect(named(by: lists) == ["Google"])
    #expect(named(by: Lexicon()) == ["Facebook", "Google"])
  }

  @Test(arguments: [
    ("it", "Comune di Zorvano multato per i dati dei cittadini"), ("fr", "Université de Zorvan piratée"),
    ("de", "Stadt Zorvath meldet Datenleck"), ("es", "Hospital de Zorvania, multado"),
  ]) func `no two names share a place, in a headline neither`(language: String, headline: String) {
    let article = MadeArticle.article(language, headline: headline, headline + ".", headline + ".")
    let places = OrganisationFinder(ArticleScan(article, lexicon: MadeArticle.finder.lexicon)).mentions.map(\.range)
    #expect(!places.isEmpty && zip(places, places.dropFirst()).allSatisfy { !$0.overlaps($1) }, "\(places)")
  }

  @Test(arguments: [
    ("fr", "Le document de Zorvan en fait foi, sa ville le dit.", false), ("fi", "Zorvath Oy sai sakon.", true),
    ("de", "Die Zorvath AG zahlt.", true), ("vi", "Phù Sa Zorvan bị phạt.", false),
    ("es", "Se multó a Zorvath.", false),
  ]) func `a legal form has its capitals`(language: String, text: String, isForm: Bool) {
    let sentences = MadeArticle.scan(language, text).sentences
    #expect(sentences.contains { $0.has(.legalForm) } == isForm)
  }
}
