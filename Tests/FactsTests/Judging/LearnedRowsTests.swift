import Incidents
import Testing

@testable import Facts
@testable import Models

/// The rows that models are asked about, and what is made of their answers.
struct LearnedRowsTests {
  private func particulars(_ text: String, language: String = "en") -> Particulars {
    Particulars(MadeArticle.scan(language, text, published: "2024-03-14"))
  }

  /// A model that says the same of every row.
  private func always(_ question: FactModels.Question, _ score: Int32) -> TreeModel {
    TreeModel(columns: question.columns, trees: [TreeModel.Tree(questions: [], leaves: [score])])
  }

  private static let story =
    "The ICO fined Acme Ltd £2 million in March 2023. Hackers stole names and emails of 5,000 customers of Acme Ltd."

  @Test(arguments: FactModels.Question.allCases) func `each question's rows have its columns`(
    question: FactModels.Question
  )
    throws
  {
    let article = MadeArticle.article("en", headline: "Acme Ltd fined", published: "2024-03-14", LearnedRowsTests.story)
    let story = TrainingStory(article, lexicon: MadeArticle.finder.lexicon)
    let found = story.candidates(for: question, after: .embedded)
    let first = try #require(found.first, "nothing to ask of \(question)")
    #expect(found.allSatisfy { $0.row.count == question.columns.names.count })
    #expect(!first.subject.words.isEmpty)
  }

  @Test(arguments: FactModels.Question.allCases) func `columns of a question have names of their own`(
    question: FactModels.Question
  ) {
    let names = question.columns.names
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { !$0.contains(" ") && !$0.contains("\t") })
  }

  @Test(arguments: FactModels.Question.allCases)
  func `each table inside the program was trained on the rows it is asked about`(
    question: FactModels.Question
  ) {
    let table = EmbeddedLexicon.table(named: question.fileName)
    let lines = table.split(separator: UInt8(ascii: "\n"))
    #expect(question.columns.mismatch(withHead: lines.first ?? [], ofTable: question.fileName) == nil)
    #expect(!lines.dropFirst().isEmpty)
  }

  @Test(arguments: [(3, true), (80, false)])
  func `of a very long list of fines it is asked of the first fifty who pays`(
    fines: Int, isAllAsked: Bool
  ) {
    let models = FactModels([.incident: always(.incident, 1), .penalty: always(.penalty, 1), .payer: always(.payer, 1)])
    let finder = FactFinder(lexicon: MadeArticle.finder.lexicon, models: models)
    let text = (1...fines).map { "The CNIL fined Google \(1000 + $0) euros over the breach of privacy." }
    let penalties = finder.find(in: MadeArticle.article("en", text.joined(separator: " ")), path: "x.txt").penalties
    // Some of many sums are parts or totals of others.
    #expect(penalties.count > fines / 2)
    let paid = penalties.count { $0.company == "Google" }
    #expect((paid == penalties.count) == isAllAsked)
    #expect(paid > 0 && paid <= 50)
  }

  @Test func `the score that is even odds is as far below the threshold as that is above them`() throws {
    let table = String(decoding: EmbeddedLexicon.table(named: FactModels.Question.payer.fileName), as: UTF8.self)
    let first = try #require(table.split(separator: "\n").dropFirst().first)
    #expect(first == "\t\(StoryJudge.evenOdds)")
  }

  @Test func `a story that tells of nothing has no facts but who is named and which sums`() {
    let models = FactModels([.incident: always(.incident, -1)])
    let finder = FactFinder(lexicon: MadeArticle.finder.lexicon, models: models)
    let facts = finder.find(in: MadeArticle.article("en", LearnedRowsTests.story), path: "x.txt")
    #expect(facts.incidents.isEmpty && facts.penalties.isEmpty && facts.affected.isEmpty)
    #expect(facts.parties.companies.isEmpty && facts.parties.mentioned.contains("Acme"))
    #expect(facts.otherAmounts.map(\.money.asWritten) == ["£2 million"])
  }

  @Test func `a sum that the model does not take for a penalty is another amount`() {
    let finder = FactFinder(
      lexicon: MadeArticle.finder.lexicon,
      models: FactModels([.incident: always(.incident, 1), .penalty: always(.penalty, -1)]))
    let facts = finder.find(in: MadeArticle.article("en", LearnedRowsTests.story), path: "x.txt")
    #expect(facts.penalties.isEmpty)
    #expect(facts.other(.other) == ["2000000 GBP"])
  }

  @Test func `a sum whose words say what else it is stays so, whatever the model says`() {
    let finder = FactFinder(
      lexicon: MadeArticle.finder.lexicon,
      models: FactModels([.incident: always(.incident, 1), .penalty: always(.penalty, 1)]))
    let facts = finder.find(
      in: MadeArticle.article("en", "Acme Ltd was fined £2 million. Acme Ltd has a turnover of £900 million."),
      path: "x.txt")
    #expect(facts.penaltyWords == ["2000000 GBP"])
    #expect(facts.other(.revenue) == ["900000000 GBP"])
  }

  @Test func `without a model for a question its words answer`() {
    let finder = FactFinder(lexicon: MadeArticle.finder.lexicon, models: FactModels([:]))
    let facts = finder.find(in: MadeArticle.article("en", LearnedRowsTests.story), path: "x.txt")
    #expect(facts.penaltyWords == ["2000000 GBP"])
    #expect(facts.counts == [5000])
    #expect(facts.parties.companies.contains("Acme"))
  }

  @Test func `a date told twice is one, with both its places`() throws {
    let found = particulars("Data leaked in March 2023. In March 2023 and in 2021 names were stolen.")
    #expect(found.dateGroups.map(\.date.edtf) == ["2023-03", "2021"])
    #expect(found.dateGroups.map(\.places.count) == [2, 1])
  }

  @Test func `an authority and a word name a country, states belong to theirs and the Union is none`() {
    let found = particulars("The CNIL and the New York Attorney General wrote to French and to EU officials.")
    #expect(Set(found.countries.map(\.code)) == ["FR", "US"])
    #expect(found.countries.first { $0.code == "FR" }?.places.count == 2)
    #expect(found.countries.first { $0.code == "FR" }?.authorities == [.dpa])
  }

  @Test(arguments: [
    ("en", "Residents of Texas and California were told; so was Germany.", ["US", "DE"], [2, 0]),
    ("en", "New Mexico sued in Northern Ireland.", ["US", "GB"], [1, 1]), ("ja", "大阪の病院", ["JP"], [1]),
    ("pl", "W Gdańsku i Warszawie", ["PL"], [2]), ("en", "Virginia Woolf wrote to Florence.", [], []),
  ]) func `a state or a city stands for its country`(language: String, text: String, codes: [String], regions: [Int]) {
    let countries = Particulars(MadeArticle.scan(language, text)).countries
    #expect(countries.map(\.code) == codes)
    #expect(countries.map(\.regions) == regions)
  }

  @Test func `categories come once, in order of first mention, and actions in the order of the vocabulary`() {
    let found = particulars("Emails, names and emails of customers were stolen by hackers after a leak of passwords.")
    #expect(found.dataCategories.count == Set(found.dataCategories).count)
    #expect(found.dataCategories.first == .email)
    #expect(found.actions == Action.allCases.filter(found.actions.contains))
  }

  @Test func `who stands in a list where the sum stands in another pays it`() throws {
    let scan = MadeArticle.scan(
      "en", "The CNIL fined Google 150 million euros and Amazon 35 million euros over cookies.")
    let mentions = OrganisationFinder(scan).mentions
    let sums = PenaltyFinder(scan: scan, mentions: mentions).collected()
    let lists = PenaltyCompany(scan: scan, mentions: mentions)
    #expect(sums.map { lists.listed($0)?.parent } == ["Google", "Amazon"])
  }

  @Test func `nobody pays by a list where names and sums are not as many`() throws {
    let scan = MadeArticle.scan("en", "The CNIL fined Google 150 million euros, while Amazon and Apple wait.")
    let mentions = OrganisationFinder(scan).mentions
    let sums = PenaltyFinder(scan: scan, mentions: mentions).collected()
    #expect(sums.map { PenaltyCompany(scan: scan, mentions: mentions).listed($0) == nil } == [true])
  }
}
