import Facts
import Incidents
import Testing

/// Whatever is thrown at it: bounded time, no trap, no invented fact.
struct BadInputTests {
  @Test(arguments: [
    "", "word", String(repeating: "9", count: 200_000), String(repeating: "1,", count: 50_000),
    String(repeating: "百万億", count: 20_000),
    String(repeating: "million ", count: 30_000), "\u{0}\u{1}\u{1B}[2J", "Ξΐ ქართული ᏣᎳᎩ 123",
    String(repeating: "\n", count: 100_000),
    String(repeating: "$", count: 50_000), String(repeating: "(", count: 50_000), "fined $", "$5", "5.", ".5.",
    "1.2.3.4.5.6.7.8.9.10",
  ]) func `text without facts gives none`(text: String) {
    for language in ["en", "ko", "de", nil] {
      let facts = MadeArticle.facts(language, text)
      #expect(facts.penalties.isEmpty && facts.parties.companies.isEmpty && facts.incidents.isEmpty)
    }
  }

  @Test func `one sentence a hundred thousand times is one fact`() {
    let sentence = "The CNIL fined Google 50 million euros over the personal data of 300 users affected. "
    let facts = MadeArticle.facts("en", String(repeating: sentence, count: 100_000))
    #expect(facts.penaltyWords == ["50000000 EUR"])
    #expect(facts.incidents.count == 1)
  }

  @Test(arguments: [
    "The CNIL fined Google 1000000000000000000000000000000 dollars over privacy.",
    "The CNIL fined Google 999999999999999 billion dollars over privacy.",
    "The CNIL fined Google 10 trillion billion trillion dollars over privacy.",
    "개인정보 유출로 구글에 과징금 9999999999999조억원을 부과했다.",
  ]) func `sums beyond every measure have no value rather than a wrong one`(text: String) {
    #expect(MadeArticle.facts("en", text).penalties.isEmpty)
  }

  @Test func `a year that no calendar has is no date`() {
    let facts = MadeArticle.facts(
      "en", published: "2024-05-01", "Google was hacked on 31 February 99999 and on May 45, 3021; user data leaked.")
    #expect(facts.years.allSatisfy { $0 == 2024 })
  }

  @Test func `a look-alike of a name is not taken for it`() {
    // Cyrillic о in the middle.
    let facts = MadeArticle.facts("en", "The data of Gооgle users leaked.")
    #expect(!facts.parties.companies.contains("Google"))
  }

  @Test func `an unknown language is read with the words of all and invents nothing`() {
    let facts = MadeArticle.facts("tlh", "nuqneH Qapla' batlh bIHeghjaj 500 tlhIngan")
    #expect(facts.penalties.isEmpty && facts.affected.isEmpty && facts.incidents.isEmpty)
  }

  @Test func `the boilerplate of a page tells nothing`() {
    var article = MadeArticle.article("en", "Google was hacked and the names and emails of its users leaked.")
    article.blocks.append(Block(.paragraph, "Facebook was fined $5 billion over a data breach.", boilerplate: .related))
    let facts = MadeArticle.finder.find(in: article, path: "x")
    #expect(facts.penalties.isEmpty)
    #expect(facts.parties.companies == ["Google"])
  }
}
