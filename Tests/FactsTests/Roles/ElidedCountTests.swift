import Facts
import Incidents
import Testing

/// Counts whose unit is said once for two numbers, and numbers of people who only use something.
struct ElidedCountTests {
  @Test(arguments: [
    ("en", "The breach affected 74 million accounts, 53 million of which had passwords.", AffectedCount.Unit.accounts),
    ("en", "The breach affected 74 million customers, plus a further 53 million.", .people),
    ("fr", "La fuite touche 74 millions de clients, dont 53 millions en France.", .people),
  ])
  func `a second number takes the unit of the first, where it is said to be of it`(
    language: String, text: String, unit: AffectedCount.Unit
  ) {
    let facts = MadeArticle.facts(language, text)
    #expect(facts.counts == [74_000_000, 53_000_000] && facts.affected.allSatisfy { $0.unit == unit })
  }

  @Test func `a second number that is not said to be of the first counts nobody`() {
    #expect(
      MadeArticle.counts("en", "The breach affected 74 million accounts, 53 million dollars were lost.") == [
        74_000_000
      ])
  }

  @Test(arguments: [
    ("en", "Acme, which serves 45,000 customers, was hacked."),
    ("en", "The breached firm operates in a city with a population of 450,000 people."),
    ("fr", "La ville piratée compte 450 000 habitants, et sa population de 450 000 personnes s'inquiète."),
    ("de", "Die gehackte Firma zählt 45.000 Kunden."),
  ])
  func `people who only use what was breached are not counted as affected`(language: String, text: String) {
    #expect(MadeArticle.facts(language, text).counts.isEmpty)
  }

  @Test func `a word of harm that stands nearer than one of use counts them`() {
    #expect(
      MadeArticle.counts("en", "Acme, which operates in Spain, said that the breach affected 45,000 customers.")
        == [45_000])
  }
}
