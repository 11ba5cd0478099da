import Facts
import Incidents
import Testing

/// One fine told in two currencies is one fine, however the second sum is joined on.
struct ConversionTests {
  @Test(arguments: [
    ("en", "The CNIL fined Google 50 million euros, about 57 million dollars, over personal data.", "50000000 EUR"),
    ("en", "The CNIL fined Google 50 million euros, equivalent to 57 million dollars, for a breach.", "50000000 EUR"),
    (
      "fr", "La CNIL a infligé à Google une amende de 50 millions d'euros, soit 57 millions de dollars.", "50000000 EUR"
    ),
    ("de", "Google erhielt ein Bußgeld von 50 Millionen Euro, umgerechnet 57 Millionen Dollar.", "50000000 EUR"),
    (
      "es", "La multa a Google por la filtración es de 50 millones de euros, unos 57 millones de dólares.",
      "50000000 EUR"
    ),
    ("it", "Google ha ricevuto una multa da 50 milioni di euro, pari a 57 milioni di dollari.", "50000000 EUR"),
  ])
  func `a sum that a word of about joins to one in another currency is the same fine`(
    language: String, text: String, fine: String
  ) {
    let facts = MadeArticle.facts(language, headline: nil, text)
    #expect(facts.penaltyWords == [fine])
    #expect(facts.other(.conversion) == ["57000000 USD"])
  }

  @Test func `a second fine in the same currency is no conversion, whatever joins it`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros (57 million euros with the costs) over personal data.")
    #expect(facts.other(.conversion).isEmpty)
  }

  @Test func `without a bracket or a word of about a sum in another currency stands for itself`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros and the FTC fined Google 57 million dollars over personal data.")
    #expect(facts.penaltyWords == ["50000000 EUR", "57000000 USD"])
    #expect(facts.other(.conversion).isEmpty)
  }

  @Test func `a bracket that is closed before the second sum joins nothing`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros (GDPR), and a fine of 57 million dollars followed for the breach.")
    #expect(facts.penaltyWords == ["50000000 EUR", "57000000 USD"])
  }

  @Test func `sums of two sentences are two`() {
    let facts = MadeArticle.facts(
      "en", "The CNIL fined Google 50 million euros. About 57 million dollars was the fine of the FTC for the breach.")
    #expect(facts.other(.conversion).isEmpty)
  }
}
