import Incidents
import Testing

@testable import Facts

/// Who is counted, and who is not.
struct AffectedTests {
  @Test(arguments: [
    ("en", "The breach affected 45,000 customers.", 45_000),
    ("de", "Das Datenleck betrifft 1,2 Millionen Kunden.", 1_200_000),
    ("fr", "La fuite touche 1 200 000 clients.", 1_200_000), ("es", "La filtración afectó a 45.000 clientes.", 45_000),
    ("it", "La violazione ha colpito 45.000 utenti.", 45_000), ("pt", "O vazamento afetou 45 mil clientes.", 45_000),
    ("id", "Kebocoran berdampak pada 45 ribu pelanggan.", 45_000), ("ru", "Утечка затронула 60 тыс. клиентов.", 60_000),
    ("ja", "45万人の顧客情報が流出した。", 450_000), ("ko", "고객 2만2227명의 개인정보가 유출됐다.", 22_227),
    ("zh", "120万名用户的数据泄露。", 1_200_000), ("tr", "İhlalden 45 bin kullanıcı etkilendi.", 45_000),
    ("nl", "Het datalek treft 45.000 klanten.", 45_000), ("pl", "Wyciek dotyczy 45 tys. klientów.", 45_000),
    ("en", "Number of accounts affected: 349,627", 349_627), ("uk", "Витік зачепив 60 тис. клієнтів.", 60_000),
    ("zh", "120萬名用戶的資料外洩。", 1_200_000), ("fr", "La fuite touche 13,4 millions d'Américains.", 13_400_000),
    ("de", "Das Datenleck betrifft 45.000 Autofahrer.", 45_000),
  ]) func `people and accounts beside a word of harm are affected`(language: String, text: String, count: Int) {
    #expect(MadeArticle.counts(language, text) == [count])
  }

  @Test(arguments: [
    ("en", "A clerk opened the records of 45 pupils of the school.", 45), ("en", "A fair drew 45,000 people.", 45_000),
    ("nl", "Het gaat om de paspoorten van 583 inwoners.", 583), ("ru", "Выложена база на 30,5 млн строк.", 30_500_000),
  ]) func `whoever is counted may be judged to be hit, whatever stands beside`(
    language: String, text: String, count: Int
  ) {
    #expect(AffectedFinder(scan: MadeArticle.scan(language, text)).found().map(\.count) == [count])
  }

  @Test func `what is denied, and the base of a part, is judged by nobody`() {
    for text in ["Its 5 million customers were not affected.", "5,000 of its 2 million customers were affected."] {
      let counts = AffectedFinder(scan: MadeArticle.scan("en", text)).found().map(\.count)
      #expect(!counts.contains(5_000_000) && !counts.contains(2_000_000))
    }
  }

  @Test(arguments: [
    ("en", "Of the 2 million customers 30,000 were affected by the breach.", [30_000]),
    ("en", "Acme, which has 2 million customers, said 30,000 of them were affected by the breach.", [30_000]),
    ("de", "Von den 2 Millionen Kunden waren 30.000 vom Datenleck betroffen.", [30_000]),
    ("fr", "Sur 1,5 million de clients, 20 000 sont concernés par la fuite.", [20_000]),
    ("nl", "Van de 500.000 klanten zijn er 12.000 getroffen door het datalek.", [12_000]),
    ("es", "De los 500.000 clientes, 12.000 se vieron afectados por la filtración.", [12_000]),
    ("tr", "500 bin müşteriden 12 bini veri ihlalinden etkilendi.", [12_000]),
    ("tr", "Sızıntıda 209 bin kullanıcının verileri çalındı.", [209_000]),
    // No part is told of: they are all of them.
    ("nl", "Van 500.000 klanten zijn gegevens gestolen.", [500_000]),
  ]) func `a whole that a part is told of is no count`(language: String, text: String, counts: [Int]) {
    #expect(AffectedFinder(scan: MadeArticle.scan(language, text)).found().map(\.count) == counts)
  }

  @Test(arguments: [
    // A company's size, a year, money, another sentence's number, one person.
    "Acme has 45,000 customers in Spain.", "The breach happened in 2019 and angered customers.",
    "The breach cost $45,000 and customers left.", "The breach was found. A fair drew 45,000 people.",
    "One customer was affected by the breach.", "The breach came after 90,000,000,000,000 people.",
  ]) func `other numbers count nobody who is affected`(text: String) {
    #expect(MadeArticle.counts("en", text).isEmpty)
  }

  @Test(arguments: [
    ("The breach affected 45,000 accounts.", AffectedCount.Unit.accounts),
    ("The breach exposed 45,000 records.", .records), ("The breach affected 45,000 patients.", .people),
    ("Hackers infected and breached 45,000 devices.", .devices),
  ]) func `what is counted is kept apart`(text: String, unit: AffectedCount.Unit) {
    #expect(MadeArticle.found("en", text).map(\.unit) == [unit])
  }

  @Test(arguments: [
    ("The breach exposed 2.3 million customer accounts.", [2_300_000], AffectedCount.Unit.accounts),
    ("The breach exposed 5 million user records.", [5_000_000], .records),
    ("The breach hit Acme, which has 2 million customer service calls.", [], nil),
    ("The breach affected 45,000 customer.", [45_000], .people),
  ]) func `one of many before another noun is not what is counted`(
    text: String, counts: [Int], unit: AffectedCount.Unit?
  ) {
    let found = AffectedFinder(scan: MadeArticle.scan("en", text)).found()
    #expect(found.map(\.count) == counts && found.first?.unit == unit)
  }

  @Test(arguments: [
    ("ko", "인천 고객의 개인정보가 유출됐다."), ("tr", "İhlalde 167 olmak üzere Kişisel Verileri Koruma Kurumuna başvuru yapıldı."),
    ("uk", "Витік зачепив дані сім'ї пацієнта."), ("uk", "Витік зачепив дані сім\u{2BC}ї пацієнта."),
  ]) func `a word that only begins or ends as a count is none`(language: String, text: String) {
    #expect(MadeArticle.counts(language, text).isEmpty)
  }

  @Test func `four figures right before people are people, unless they are said to be a year`() {
    #expect(MadeArticle.counts("tr", "Migros, ihlalde 2019 müşterinin verilerinin sızdırıldığını duyurdu.") == [2019])
    #expect(MadeArticle.counts("en", "In 2019 customers of Acme were affected by the breach.").isEmpty)
  }

  @Test func `a bracket that counts the same another way adds nothing`() {
    #expect(MadeArticle.counts("en", "The breach affected 368 people (777 accounts).") == [368])
  }

  @Test func `the number and its unit are kept as written`() {
    let facts = MadeArticle.facts("de", "Das Datenleck betrifft 1,2 Millionen Kunden.")
    #expect(facts.affected.first?.asWritten == "1,2 Millionen Kunden")
  }

  @Test func `people dismissed are told apart from people affected`() {
    let facts = MadeArticle.facts(
      "en", published: "2020-01-13",
      "Amazon dismissed four employees who had accessed the videos of customers without permission.")
    #expect(facts.counts.isEmpty)
    #expect(facts.incidents.first?.counts == ["4 employees dismissed"])
  }
}
