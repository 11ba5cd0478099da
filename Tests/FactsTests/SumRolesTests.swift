@testable import Facts
import Incidents
import Testing

/// What a sum of money is, by the words of its sentence.
struct SumRolesTests {
  @Test(arguments: [
    ("en", "Acme had a turnover of $3 billion and was hacked.", MoneyRole.revenue),
    ("en", "The breach cost Acme a loss of $40 million.", .loss),
    ("en", "The stolen data was sold for a price of $1,200.", .price),
    ("en", "Under the GDPR a fine of up to 20 million euros is possible after a breach.", .statutoryMaximum),
    ("de", "Die DSGVO sieht Bußgelder von bis zu 20 Millionen Euro für Datenlecks vor.", .statutoryMaximum),
    ("fr", "Le RGPD prévoit une amende jusqu'à 20 millions d'euros pour une fuite.", .statutoryMaximum),
    ("es", "Habrá multas de hasta 2000 salarios mínimos (20 000 000 euros) por una filtración.", .statutoryMaximum),
    ("zh", "法律草案规定的数据泄露罚款下限为 500 万卢布。", .statutoryMaximum),
    ("pt", "A ação pede indenização de R$ 10 milhões pelo vazamento de dados.", .claim),
  ]) func `other money is no penalty`(language: String, text: String, role: MoneyRole) {
    let facts = MadeArticle.facts(language, text)
    #expect(facts.penalties.isEmpty)
    #expect(facts.otherAmounts.map(\.role) == [role])
  }

  @Test func `a total is told from its parts`() {
    let facts = MadeArticle.facts(
      "en", headline: "Amazon to pay over privacy", published: "2023-06-01",
      "Amazon agreed to pay a settlement of $30.8 million in total.",
      "It will pay a fine of $5.8 million over Ring cameras and a fine of $25 million over Alexa recordings.")
    #expect(facts.penaltyWords == ["5800000 USD", "25000000 USD"])
    #expect(facts.other(.total) == ["30800000 USD"])
  }

  @Test func `instalments of one fine are its parts and it stays one`() {
    let facts = MadeArticle.facts(
      "en", "The FTC fined Acme Corp $20 million over a data breach.",
      "Of the fine, $15 million is immediate and an additional fine of $5 million is suspended.")
    #expect(facts.penaltyWords == ["20000000 USD"])
    #expect(Set(facts.other(.component) + facts.other(.other)) == ["15000000 USD", "5000000 USD"])
  }

  @Test func `the same sum in another currency is a conversion`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros (57 million dollars) over personal data.")
    #expect(facts.penaltyWords == ["50000000 EUR"])
    #expect(facts.other(.conversion) == ["57000000 USD"])
  }

  @Test func `a headline's round sum is the text's exact one`() {
    let facts = MadeArticle.facts(
      "en", headline: "Google fined 14 million euros over personal data",
      "The CNIL fined Google 14.1 million euros for processing personal data without consent.")
    #expect(facts.penaltyWords == ["14100000 EUR"])
  }

  @Test func `the same penalty told with fewer digits is one`() {
    let facts = MadeArticle.facts(
      "en", headline: "Google to pay $3M penalty over personal data",
      "Google has agreed to pay a fine of $2.95 million to the FTC over the personal data of its users.")
    #expect(facts.penaltyWords == ["2950000 USD"])
    #expect(facts.other(.component) == ["3000000 USD"])
  }

  @Test func `a sum told twice is one sum`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros over personal data.", "The fine of 50 million euros is a record.")
    #expect(facts.penaltyWords == ["50000000 EUR"])
  }

  @Test func `what an authority imposed on many together is nobody's`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros over personal data.",
      "The authority imposed fines with a total of 900 million euros for data breaches last year.")
    #expect(facts.penaltyWords == ["50000000 EUR"])
    #expect(facts.other(.authorityTotal) == ["900000000 EUR"])
  }

  @Test(arguments: [
    ("en", "A court cut Google's fine from 10 million euros to 2 million euros over a data breach."),
    (
      "de",
      "Das Gericht senkte das Bußgeld gegen Google wegen des Datenlecks von 10 Millionen Euro auf 2 Millionen Euro."
    ),
    ("nl", "De rechter verlaagde de boete voor Google wegens het datalek van 10 miljoen euro naar 2 miljoen euro."),
  ]) func `of a sum and the smaller one that it was cut to the new one stands`(language: String, text: String) {
    let scan = MadeArticle.scan(language, text)
    let finder = PenaltyFinder(scan: scan, mentions: OrganisationFinder(scan).mentions)
    #expect(finder.related(finder.collected()).map(\.role) == [.superseded, .penalty])
  }

  @Test(arguments: [
    (
      "es", "La fiscalía pide una multa de 20 millones de euros para Uber por la filtración.", PenaltyMood.Mood.proposed
    ),
    ("it", "Il Garante ha deciso di non infliggere a Uber la multa di 10 milioni di euro.", .averted),
    ("pt", "A Uber foi absolvida e não pagará a multa de R$ 10 milhões pelo vazamento.", .averted),
    ("nl", "Uber krijgt toch geen boete van 10 miljoen euro voor het datalek.", .averted),
    ("fr", "La CNIL a décidé de ne pas infliger l'amende de 10 millions d'euros à Uber.", .averted),
    ("pl", "Uber nie zapłaci kary 10 mln zł za wyciek danych.", .averted),
    ("ru", "Uber избежал штрафа в 10 млн рублей за утечку данных.", .averted),
    ("tr", "Kurul, Uber'e 10 milyon lira ceza verilmemesine karar verdi.", .averted),
  ]) func `what is asked for or spared is no penalty`(language: String, text: String, mood: PenaltyMood.Mood) {
    let scan = MadeArticle.scan(language, text)
    #expect(scan.money.map { PenaltyMood(scan: scan, sentence: scan.sentences[0]).mood(of: $0.range) } == [mood])
  }

  @Test func `names and sums in one order belong together`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google and Amazon 60 million euros and 35 million euros over cookies and personal data.")
    #expect(facts.penalties.map(\.company) == ["Google", "Amazon"])
    #expect(facts.penaltyWords == ["60000000 EUR", "35000000 EUR"])
  }

  @Test(arguments: [
    ("A citizen was fined 5,000 euros for a data leak.", 0),
    ("The CNIL fined Google 5,000 euros for a data leak.", 1),
  ]) func `a person's fine is no organisation's`(text: String, count: Int) {
    #expect(MadeArticle.facts("en", text).penalties.count == count)
  }
}
