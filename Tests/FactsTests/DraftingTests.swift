@testable import Facts
import Incidents
import Testing

/// Drafts: how an article is told apart, and that every claim quotes the sentence that states it.
struct DraftingTests {
  private static let story = [
    "Amazon will pay a fine of $5.8 million to the FTC, the regulator said on Wednesday.",
    "A former employee of Amazon had watched the videos of 81 customers in 2017.",
    "The company disputes the claims.",
  ]

  private func facts(_ paragraphs: [String], headline: String? = nil, language: String = "en") -> (
    facts: ArticleFacts, text: AnchorText
  ) {
    var blocks = headline.map { [Block(.headline, $0)] } ?? []
    blocks += paragraphs.map { Block(.paragraph, $0) }
    let published = PartialDate("2023-06-01").map { PublishedDate(date: $0) }
    let article = Article(headline: headline, published: published, language: language, blocks: blocks)
    return (MadeArticle.finder.find(in: article, path: "a.txt"), AnchorText(article.cleanText))
  }

  @Test func `every piece of evidence stands exactly where it says, in the article it names`() {
    let (facts, text) = facts(DraftingTests.story, headline: "Amazon fined over videos")
    let evidence = facts.incidents.flatMap(\.claims).flatMap(\.evidence)
    #expect(evidence.count > 5)
    #expect(evidence.allSatisfy { $0.article == "a.txt" && text.locate($0).status == .exact })
  }

  @Test func `a claim quotes the sentence that states it, and its own words`() throws {
    let claims = facts(DraftingTests.story).facts.incidents.flatMap(\.claims)
    let fine = try #require(claims.first { $0.field == .penalty })
    #expect(fine.asWritten == "$5.8 million")
    #expect(fine.evidence.map(\.quote.exact) == [DraftingTests.story[0]])
    let video = try #require(claims.first { $0.value == .data(.video) })
    #expect(video.asWritten == "videos" && video.evidence.map(\.quote.exact) == [DraftingTests.story[1]])
    #expect(claims.allSatisfy { $0.proposer == .program && $0.review == nil })
  }

  @Test func `a sentence told twice is quoted with what stands around it`() throws {
    let sentence = "The CNIL fined Google 50 million euros over the personal data of its users."
    let claims = facts([sentence, "It said so twice.", sentence]).facts.incidents.flatMap(\.claims)
    let fine = try #require(claims.first { $0.field == .penalty }?.evidence.first)
    #expect(fine.quote.suffix?.isEmpty == false)
  }

  @Test func `a very long sentence is quoted around the value only`() throws {
    let filler = Array(repeating: "and so on and on", count: 60).joined(separator: " ")
    let sentence = "The CNIL fined Google 50 million euros over personal data \(filler) in the end."
    let claims = facts([sentence]).facts.incidents.flatMap(\.claims)
    let quote = try #require(claims.first { $0.field == .penalty }?.evidence.first?.quote.exact)
    #expect(quote.contains("50 million euros") && quote.unicodeScalars.count < 400 && sentence.contains(quote))
  }

  @Test(arguments: 0..<12) func `such a quote begins and ends with whole words`(shift: Int) throws {
    let filler = { (words: Int) in Array(repeating: "likewise", count: words).joined(separator: " ") }
    let sentence =
      "According to \(String(repeating: "x", count: shift + 1)) \(filler(30)) the CNIL fined Google 50 million euros over "
      + "personal data \(filler(30)) in the end."
    let claims = facts([sentence]).facts.incidents.flatMap(\.claims)
    let quote = try #require(claims.first { $0.field == .penalty }?.evidence.first?.quote.exact)
    let words = sentence.split(separator: " ")
    #expect(quote.split(separator: " ").allSatisfy { words.contains($0) } && quote.unicodeScalars.count > 200)
    #expect(quote.first?.isWhitespace == false && quote.last?.isWhitespace == false)
  }

  @Test func `two units of one parent are two incidents, and their sum belongs to the first`() throws {
    let facts = facts([
      "Amazon agreed to pay a settlement of $30.8 million in total to the FTC.",
      "Amazon's Ring will pay a fine of $5.8 million because employees watched the videos of customers.",
      "In a separate case Amazon will pay a fine of $25 million over the voice recordings of children by Alexa.",
    ]).facts
    #expect(facts.incidents.count == 2)
    let incidents = facts.incidents(named: "x")
    #expect(incidents.map(\.id.text) == ["x-1", "x-2"])
    let parts = incidents.map { $0.penalties.filter { $0.type != .total }.map(\.partOf) }
    #expect(parts == [["total"], ["x-1#total"]])
  }

  @Test func `a similar breach before is an incident of its own`() {
    let facts = facts([
      "Hackers stole the emails of Canva users in 2023.",
      "A similar breach had happened at Canva the year before, when the emails of users were stolen.",
    ]).facts
    #expect(facts.incidents.count == 2)
    #expect(facts.incidents.last?.occurred == ["2022"])
  }

  @Test func `what tells of nobody and nothing is no incident`() {
    #expect(facts(["The weather was fine.", "Ten people enjoyed it."]).facts.incidents.isEmpty)
    #expect(facts([]).facts.incidents.isEmpty)
  }

  @Test(arguments: [
    ("The ICO fined Acme Ltd £2 million over a data breach.", LegalStatus.fined),
    (
      "Acme Ltd agreed to a settlement of £2 million over a data breach that exposed the names of its customers.",
      .settled
    ),
    ("Acme Ltd will appeal the fine of £2 million over a data breach.", .underAppeal),
    ("A court annulled the fine of £2 million that Acme Ltd was given over a data breach.", .annulled),
  ]) func `the law's course is told by the sentence`(text: String, status: LegalStatus) {
    #expect(facts([text]).facts.incidents.first?.status == [status])
  }

  /// In each language, with its code.
  private static let settledWithoutAdmission: [(language: String, sentences: [String])] = [
    ("en", ["Acme Ltd agreed to a settlement of £2 million over a data breach without admitting liability."]),
    (
      "en",
      [
        "Acme Ltd agreed to a settlement of £2 million over a data breach that exposed the names of its customers.",
        "The company did not admit any wrongdoing.",
      ]
    ),
    (
      "de",
      [
        "Ein Datenleck bei der Acme GmbH hat Namen von Kunden offengelegt.",
        "Acme GmbH stimmt wegen des Datenlecks einem Vergleich über 2 Millionen Euro zu, ohne Schuld einzuräumen.",
      ]
    ),
    ("es", ["Acme acordó por la filtración de datos un acuerdo de 2 millones de euros, sin admitir su culpa."]),
  ]

  @Test(arguments: settledWithoutAdmission)
  func `that nothing is admitted is said where the text says so, with the sentence`(
    language: String, sentences: [String]
  ) throws {
    let draft = try #require(facts(sentences, language: language).facts.incidents.first)
    #expect(draft.status == [.settledWithoutAdmission])
    let claim = try #require(draft.claims.first { $0.field == .legalStatus })
    #expect(claim.evidence.last?.quote.exact == sentences.last)
  }

  @Test func `nobody is said to admit nothing where the text says it of no settlement, or long after`() {
    let settled =
      "Acme Ltd agreed to a settlement of £2 million over a data breach that exposed the names of its customers."
    #expect(facts([settled, "It is sorry."]).facts.incidents.first?.status == [.settled])
    let fined = "The ICO fined Acme Ltd £2 million over a data breach, and the company did not admit any error."
    #expect(facts([fined]).facts.incidents.first?.status == [.fined])
    let far =
      [settled] + (1...6).map { "Letter \($0) told customers about the breach." } + ["Nobody did admit more guests."]
    #expect(facts(far).facts.incidents.first?.status == [.settled])
  }

  @Test func `the latest step of the law's course is where it has got to`() {
    let facts = facts([
      "The ICO fined Acme Ltd £2 million over a data breach.", "Acme Ltd will appeal the fine over the data breach.",
    ]).facts
    #expect(facts.incidents.first?.status == [.underAppeal])
  }

  @Test func `an incident without a date has that of the report, told as no other`() throws {
    let claims = facts(["The ICO fined Acme Ltd £2 million over a data breach."]).facts.incidents.flatMap(\.claims)
    let event = try #require(claims.first { $0.field == .event })
    #expect(event.value == .event(TimelineEvent(what: .published, date: try #require(PartialDate("2023-06-01")))))
    #expect(event.reason == "day of the article's publication")
  }
}
