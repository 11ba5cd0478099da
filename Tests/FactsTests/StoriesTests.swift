import Facts
import Incidents
import Testing

/// Stories as papers write them, made up, with what must and must not come out.
struct StoriesTests {
  @Test func `two settlements of two companies with one state are two incidents`() {
    let facts = MadeArticle.facts(
      "de", headline: "Google zahlt 1,375 Milliarden Dollar an Texas", published: "2025-05-10",
      "Google zahlt dem US-Bundesstaat Texas 1,375 Milliarden Dollar (rund 1,2 Milliarden Euro), um Klagen wegen Datenschutzverstößen beizulegen.",
      "Meta hatte im Juli 2024 einen Vergleich über 1,4 Milliarden Dollar mit Texas geschlossen.",
      "Alphabet erzielte 2024 einen Gewinn von 100 Milliarden Dollar.")
    #expect(facts.penaltyWords == ["1375000000 USD", "1400000000 USD"])
    #expect(facts.other(.conversion) == ["1200000000 EUR"])
    #expect(facts.other(.revenue) == ["100000000000 USD"])
    #expect(!facts.incidents.contains { $0.names == "Google" && $0.ownSums.contains("1400000000 USD") })
    #expect(facts.penalties.map(\.company) == ["Google", "Meta"])
    #expect(facts.incidents.count == 2)
  }

  @Test func `two companies fined in one sentence are two incidents, each with its own sum`() {
    let facts = MadeArticle.facts(
      "en", headline: "Google and Facebook fined over cookies", published: "2024-03-14",
      "The CNIL fined Google 150 million euros and Facebook 60 million euros over cookies.")
    let sums = facts.incidents.map { "\($0.organisations) \($0.ownSums)" }
    #expect(sums == [#"["Google"] ["150000000 EUR"]"#, #"["Meta"] ["60000000 EUR"]"#])
  }

  @Test func `of several fines those that nobody is known to pay are nobody's`() {
    let facts = MadeArticle.facts(
      "en", headline: "Google fined over cookies", published: "2024-03-14",
      "The CNIL fined Google 150 million euros over cookies that users could not refuse.",
      "A gym was fined 20,000 euros for cookies, and a pharmacy 30,000 euros.")
    #expect(facts.incidents.allSatisfy { $0.names != "Google" || $0.ownSums == ["150000000 EUR"] })
    #expect(facts.incidents.contains { $0.names == "Google" })
  }

  @Test func `of several fines in a sentence none is given to a company that stands beside them by chance`() {
    let facts = MadeArticle.facts(
      "en", headline: "CNIL fines two pharmacies EUR 3.2 million and EUR 710,000 over Meta pixels",
      published: "2024-03-14",
      "Zorvath and Quellon sent the personal data of their customers to Meta without consent.")
    #expect(facts.incidents.flatMap(\.ownSums).isEmpty)
  }

  @Test func `names that nothing else speaks for are fined where names and sums take turns`() {
    let facts = MadeArticle.facts(
      "en", headline: "CNIL fines ZORVATH €150k and QUELLON €250k for excessive retention of personal data",
      published: "2024-03-14",
      "QUELLON and ZORVATH provide remote advice, one by telephone and the other by text messages.",
      "QUELLON recorded all telephone calls between advisers and customers, and kept the personal data for years.")
    let sums = facts.incidents.map { "\($0.organisations) \($0.ownSums)" }
    #expect(sums == [#"["ZORVATH"] ["150000 EUR"]"#, #"["QUELLON"] ["250000 EUR"]"#])
  }

  @Test func `what several companies were fined together is none's alone`() {
    let facts = MadeArticle.facts(
      "en", headline: "FCC fines carriers $196 million over location data", published: "2024-03-14",
      "AT&T, Verizon and T-Mobile were fined $196 million for sharing location data of customers without consent.",
      "AT&T said it would appeal. The carriers sold the location data of customers to other companies.")
    #expect(facts.incidents.flatMap(\.ownSums).isEmpty)
    #expect(facts.penaltyWords == ["196000000 USD"])
  }

  @Test func `fines of several that have no name are no one incident's`() {
    let facts = MadeArticle.facts(
      "en", headline: "Two shops fined over a data breach", published: "2024-03-14",
      "The ICO fined a toy shop £20,000 and a book shop £30,000 over a breach of personal data of customers.")
    #expect(facts.incidents.flatMap(\.ownSums).isEmpty)
  }

  @Test(arguments: [
    ("It agreed to pay $50 million to settle a class action.", ["settlement 50000000 USD"]),
    ("In 2023 it was fined 50 million dollars.", ["fine 50000000 USD CNIL"]),
  ]) func `the only authority of a story has no part in what is settled with those who sued`(
    sentence: String, sums: [String]
  ) {
    #expect(accused(sentence).incidents.flatMap(\.sums) == sums)
  }

  @Test func `a sum that a class action was settled for is told`() {
    let sums = accused("A class action was settled for $50 million.").incidents.flatMap(\.sums)
    #expect(sums == ["settlement 50000000 USD"])
  }

  @Test func `a headline's word of a fine does not make a fine of one that is only considered`() {
    let facts = MadeArticle.facts(
      "en", headline: "Fine for Google over personal data of its users", published: "2024-03-14",
      "The CNIL proposes a fine of 50 million euros for Google, which had collected personal data without consent.")
    #expect(facts.incidents.flatMap(\.status) == [.proposed])
  }

  /// A story of one who was accused before an authority, and ends with a sentence.
  private func accused(_ sentence: String) -> ArticleFacts {
    MadeArticle.facts(
      "en", headline: "Zorvath accused over the personal data of its users", published: "2024-03-14",
      "A group filed a complaint with the CNIL against the company Zorvath for unlawfully collecting photos.",
      "Zorvath was accused of collecting the faces of its users without consent.", "It spoke of nothing.",
      sentence)
  }

  @Test(arguments: [
    ("en", "Uber said Tuesday that hackers had stolen the personal data of 57 million customers in October 2016."),
    ("en", "Uber confirmed on 12 March 2024 that hackers had stolen the data of 57 million customers in October 2016."),
    ("fr", "Uber a annoncé mardi que des pirates avaient volé les données de 57 millions de clients en octobre 2016."),
  ]) func `the day of telling is not the day it happened`(language: String, text: String) {
    let facts = MadeArticle.facts(language, headline: "Uber", published: "2024-03-14", text)
    #expect(facts.incidents.flatMap(\.occurred).allSatisfy { $0 == "2016-10" })
    #expect(facts.incidents.contains { $0.occurred == ["2016-10"] })
  }

  @Test func `the words of a sum end where a word ends`() {
    let facts = MadeArticle.facts(
      "ru", "Суд оштрафовал компанию «Зорват» на 60 тыс. рублей за утечку персональных данных клиентов.")
    #expect(facts.penalties.map(\.money.asWritten) == ["60 тыс. рублей"])
  }

  @Test(arguments: [
    ("A fine may follow, and Acme agreed to nothing.", []),
    ("The ICO fined Acme £200,000 over the data breach.", [LegalStatus.fined]),
  ]) func `somebody was fined where a penalty is told, not where words of fining stand`(
    sentence: String, status: [LegalStatus]
  ) {
    let facts = MadeArticle.facts(
      "en", headline: "Acme hit by data breach", published: "2024-03-14",
      "Hackers stole the names and e-mail addresses of 40,000 customers of the company Acme.",
      "Acme told those affected by the data breach.", "Others were fined in other years.", sentence)
    #expect(facts.incidents.count == 1)
    #expect(facts.incidents.flatMap(\.status) == status)
  }

  @Test func `Vietnamese words of harm are no photographs and no upper bound`() {
    let facts = MadeArticle.facts(
      "vi", headline: "Rò rỉ dữ liệu tại công ty Zorvath", published: "2024-03-14",
      "Vụ rò rỉ dữ liệu ảnh hưởng tới 273.703 khách hàng của công ty Zorvath, lộ tên và địa chỉ email.")
    #expect(facts.counts == [273_703])
    #expect(!facts.categories.contains(.image))
    let told = facts.incidents.flatMap(\.claims).compactMap { claim -> AffectedCount? in
      if case .affected(let count) = claim.value { count } else { nil }
    }
    #expect(told.map(\.count) == [.exactly(273_703)])
  }

  @Test func `a reduced fine says so`() {
    let facts = MadeArticle.facts(
      "de", headline: "Gericht senkt Bußgeld gegen 1&1", published: "2020-11-11",
      "Das Landgericht Bonn hat das Bußgeld gegen 1&1 wegen eines Datenschutzverstoßes auf 900.000 Euro herabgesetzt.")
    #expect(facts.penaltyWords == ["900000 EUR"])
    #expect(facts.incidents.first?.status == [.reduced])
  }

  @Test func `what a plaintiff asks for, what a ransom costs and what nobody was fined are told apart`() {
    let claim = MadeArticle.facts(
      "pt", "O Ministério Público entrou com ação contra o Banco Inter e pede indenização de R$ 10 milhões.")
    #expect(claim.penalties.isEmpty)
    #expect(claim.other(.claim) == ["10000000 BRL"])
    let ransom = MadeArticle.facts(
      "es", "Los atacantes robaron datos de 12.000 pacientes y exigen un rescate de 4,5 millones de dólares.")
    #expect(ransom.penalties.isEmpty)
    #expect(ransom.counts == [12_000])
  }

  @Test func `a fine with no amount is no sum, and the number of users of a service is not who is affected`() {
    let facts = MadeArticle.facts(
      "tr", headline: "WhatsApp'a veri ihlali cezası",
      "Kurul, açık rıza almadığı gerekçesiyle WhatsApp'a ceza verdi. WhatsApp'ın dünyada 2 milyardan fazla kullanıcısı bulunuyor."
    )
    #expect(facts.penalties.isEmpty)
    #expect(facts.affected.isEmpty)
    withKnownIssue("two sentences with neither sum nor count are not sure enough") {
      #expect(facts.parties.companies == ["WhatsApp"])
    }
  }

  @Test func `a payment to states in a story of a fine is the fine`() {
    let facts = MadeArticle.facts(
      "en", headline: "DNA testing firm fined over breach", published: "2023-02-20",
      "DNA Diagnostics Center will pay $400,000 to the states of Ohio and Pennsylvania after a 2021 breach that exposed the social security numbers of 45,000 residents."
    )
    #expect(facts.penaltyWords == ["400000 USD"])
    #expect(facts.counts == [45_000])
    #expect(facts.years == [2021])
  }

  @Test func `relative dates are counted from the day of publication`() {
    let facts = MadeArticle.facts(
      "en", published: "2024-03-13",
      "Hackers stole the emails of Canva users last year. On Monday the company told customers, who were notified by email."
    )
    #expect(facts.incidents.first?.occurred == ["2023"])
    #expect(facts.incidents.first?.events == ["notified 2024-03-11"])
  }

  @Test func `without a day of publication a weekday is no date`() {
    let facts = MadeArticle.facts("en", "On Monday hackers stole the emails of Canva users.")
    #expect(facts.incidents.first?.occurred == [])
    #expect(facts.years.isEmpty)
  }

  @Test func `a headline's round number is the text's exact one`() {
    let facts = MadeArticle.facts(
      "tr", headline: "Yemeksepeti'nde veri ihlali: 21 milyon kullanıcı etkilendi",
      "İhlalden 21 milyon 504 bin 83 kişi etkilendi. Kredi kartı bilgilerinin çalınmadığı belirtildi.")
    #expect(facts.counts == [21_504_083])
    #expect(facts.categories.isEmpty)
  }

  @Test func `fines of several companies are several incidents, each with its sum`() {
    let facts = MadeArticle.facts(
      "ru", headline: "WhatsApp оштрафовали на 18 млн рублей", published: "2022-07-28",
      "Таганский суд оштрафовал WhatsApp на 18 млн руб. за отказ локализовать персональные данные.",
      "Также суд оштрафовал Snap на 1 млн рублей и Tinder на 2 млн рублей.")
    #expect(facts.penaltyWords == ["18000000 RUB", "1000000 RUB", "2000000 RUB"])
    #expect(facts.penalties.map(\.company) == ["Meta", "Snap", "Tinder"])
  }
}

extension DraftIncident {
  /// The first organisation.
  fileprivate var names: String? {
    for claim in claims {
      if case .organisation(let role) = claim.value { return role.name }
    }
    return nil
  }

  fileprivate var ownSums: [String] {
    claims.compactMap { claim in
      guard case .penalty(let penalty) = claim.value else { return nil }
      return [penalty.money.amount?.description, penalty.money.currency].compactMap { $0 }.joined(separator: " ")
    }
  }
}
