import Facts
import Incidents
import Testing

/// Sums that nobody has to pay yet, and fines that are no matter of organisations.
struct PeriodicTests {
  @Test(arguments: [
    ("en", "The CNIL ordered Google to stop the breach, with a fine of 100,000 euros per day."),
    ("fr", "La CNIL a prononcé une amende de 100 000 euros par jour de retard pour la violation."),
    ("de", "Für den Datenschutzverstoß droht Google ein Bußgeld von 100.000 Euro pro Tag."),
    ("it", "Google rischia una multa da 100.000 euro al giorno per la violazione."),
    ("vi", "CNIL yêu cầu Google chấm dứt vi phạm dữ liệu, nếu không sẽ chịu khoản phạt hàng ngày 100.000 euro."),
    ("nl", "De AP legde Google voor het datalek een dwangsom van 100.000 euro op."),
  ])
  func `a fine for each day to come is no fine that was imposed`(language: String, text: String) {
    let facts = MadeArticle.facts(language, text)
    #expect(facts.penaltyWords.isEmpty && facts.other(.periodic) == ["100000 EUR"])
  }

  @Test func `a fine that was imposed stands beside one for each day`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros over personal data.",
      "The company must end the breach, or face a penalty of 100,000 euros per day.")
    #expect(facts.penaltyWords == ["50000000 EUR"] && facts.other(.periodic) == ["100000 EUR"])
  }

  @Test(arguments: [
    ("en", "Man fined 5,000 euros over data leak", "He had copied the personal data of his neighbours."),
    ("en", "Homeowner fined 5,000 euros over camera", "The camera recorded personal data of passers-by."),
    ("fr", "Un homme condamné à une amende de 5 000 euros", "Il avait copié les données personnelles de ses voisins."),
    ("de", "Ein Mann zahlt ein Bußgeld von 5.000 Euro", "Er hatte die personenbezogenen Daten der Nachbarn kopiert."),
  ])
  func `a headline of a person who is fined tells of no organisation's fine`(
    language: String, headline: String, text: String
  ) {
    #expect(MadeArticle.facts(language, headline: headline, text).penalties.isEmpty)
  }

  @Test func `a person in the headline takes no fine from a company that is named`() {
    let facts = MadeArticle.facts(
      "en", headline: "Woman sees her data leaked, Google fined 5 million euros",
      "The CNIL fined Google 5 million euros over the breach of personal data.")
    #expect(facts.penaltyWords == ["5000000 EUR"])
  }

  @Test(arguments: [
    ("en", "The fine for the breach is five hundred thousand euros.", "500000 EUR"),
    ("en", "The fine for the breach is two hundred million dollars.", "200000000 USD"),
    ("en", "The fine for the breach is three dozen dollars.", "36 USD"),
    ("en", "The fine for the breach is two million five hundred thousand dollars.", "2500000 USD"),
    ("id", "Denda karena kebocoran data itu Rp 5 juta.", "5000000 IDR"),
    ("id", "Denda karena kebocoran data itu rp 5 juta.", "5000000 IDR"),
    ("it", "La multa per la violazione dei dati è di euro 5 milioni.", "5000000 EUR"),
  ])
  func `a sum in words, or with its currency before it, has its value`(language: String, text: String, sum: String) {
    #expect(MadeArticle.money(language, text) == [sum])
  }
}
