@testable import Models
import Incidents
import Testing

@testable import Reading

/// Story and boilerplate: the rules, the context of a page, and what is made of a model's scores.
struct StoryTests {
  private static let sentence =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."

  private func passage(_ text: String, kind: Block.Kind = .paragraph, indent: Int = 0) -> Passage {
    Passage(Array(text.utf8), kind: kind, gap: 0, layout: Passage.Layout(indent: indent))
  }

  private func passages(_ texts: String...) -> [Passage] { texts.map { passage($0) } }

  // MARK: Prose

  @Test(arguments: [
    (StoryTests.sentence, true), ("It was sorry.", false),
    ("Home News Sport Politics Culture Science Travel Weather Video", false),
    ("Read also: the company told the regulator on Monday that it had lost them.", false),
    ("会社は月曜日に顧客の情報が社員によって盗まれたと発表した。", true), ("the company told the regulator that it had lost", false),
  ])
  func `running text has words, function words and an end`(text: String, isProse: Bool) {
    #expect(Prose.isProse(passage(text)) == isProse)
  }

  // MARK: Rules

  @Test func `the body is the stretch with most running text`() {
    let story = StoryTests.sentence
    #expect(StoryRules.bodyRange(in: passages("Home", "News", story, "A label", story, "Footer")) == 2..<5)
    #expect(StoryRules.bodyRange(in: passages("Home", "News")).isEmpty)
    #expect(StoryRules.bodyRange(in: []).isEmpty)
  }

  @Test func `comments end the body, and what follows them is no part of it`() {
    let story = StoryTests.sentence
    let body = StoryRules.bodyRange(in: passages(story, story, story, story, "Comments", "Comments", story))
    #expect(body == 0..<4)
  }

  @Test func `inside the body short lines before prose are headings, others boilerplate`() {
    let story = StoryTests.sentence
    let verdicts = StoryRules.verdicts(on: passages(story, "What it says", story, "12", "Advertisement", story))
    #expect(verdicts == [.story, .heading, .story, .boilerplate(.other), .boilerplate(.advertisement), .story])
  }

  @Test func `outside the body nothing is story`() {
    let story = StoryTests.sentence
    let verdicts = StoryRules.verdicts(on: passages("Home", story, story, "Sport"))
    #expect(verdicts.map(\.isStory) == [false, true, true, false])
  }

  // MARK: Verdicts by scores

  private func story(_ texts: [String], scores: [Int32], isMarkup: Bool = false) -> [Bool] {
    let page = Page(passages: texts.map { passage($0) }, isMarkup: isMarkup)
    return StoryFinder.verdicts(on: page, scores: scores).map(\.isStory)
  }

  @Test func `what scores above the threshold is story`() {
    let texts = ["Home", StoryTests.sentence, StoryTests.sentence, "Sport"]
    #expect(story(texts, scores: [-2000, 900, 900, -2000]) == [false, true, true, false])
  }

  @Test func `in a dump prose right after story needs less, elsewhere not`() {
    let texts = [StoryTests.sentence, StoryTests.sentence, "Sport", StoryTests.sentence]
    #expect(story(texts, scores: [900, -1000, -1000, -1000]) == [true, true, false, false])
    #expect(story(texts, scores: [900, -1000, -1000, -1000], isMarkup: true) == [true, false, false, false])
  }

  @Test func `what leads to another story is none of it, whatever it scores`() {
    let texts = [StoryTests.sentence, "Read also: Another company fined", StoryTests.sentence]
    #expect(story(texts, scores: [900, 5000, 900]) == [true, false, true])
  }

  @Test func `where the model finds no prose the rules decide`() {
    let texts = ["Home", StoryTests.sentence, StoryTests.sentence, "Sport"]
    #expect(story(texts, scores: [-4000, -4000, -4000, -4000]) == [false, true, true, false])
  }

  @Test func `on a page without prose what the model doubts least is the story, if it is enough`() {
    let lines = [
      "Results of the match in the second half", "Goals by the home team of the town",
      "Cards for both of the teams today",
    ]
    #expect(story(lines + ["Home"], scores: [-1000, -1000, -1000, -4000]) == [true, true, true, false])
    #expect(story(Array(lines.prefix(1)), scores: [-1000]) == [false])
  }

  @Test func `below the story a section's lines take its name`() {
    var verdicts: [Verdict] = [
      .story, .boilerplate(.comment), .boilerplate(.other), .boilerplate(.related), .boilerplate(.other),
      .boilerplate(.footer),
      .boilerplate(.other),
    ]
    StoryFinder.nameSections(&verdicts, from: 1)
    #expect(
      verdicts == [
        .story, .boilerplate(.comment), .boilerplate(.comment), .boilerplate(.related), .boilerplate(.related),
        .boilerplate(.footer), .boilerplate(.other),
      ])
  }

  // MARK: Context

  @Test func `passages that say the same are counted, each without itself`() {
    #expect(PageContext.repeats(in: passages("One", "Two", "ONE", "Three", "one")) == [2, 0, 2, 0, 2])
  }

  @Test func `far from any prose nothing is looked at, unless there is none`() {
    let menu = [String](repeating: "Menu", count: 60)
    let context = PageContext(of: Page(passages: (menu + [StoryTests.sentence] + menu).map { passage($0) }))
    #expect(context.isRemote(0) && context.isRemote(39))
    #expect(!context.isRemote(40) && !context.isRemote(60) && !context.isRemote(70))
    #expect(context.isRemote(71) && context.isRemote(120))
    #expect(!PageContext(of: Page(passages: menu.map { passage($0) })).isRemote(0))
  }

  @Test func `distances are counted from the last line that opens a section`() {
    let sections = SectionDistances(in: passages("Home", "Comments", "One", "Two", "Comments", "Three"))
    #expect(sections.sinceComment == [200, 0, 1, 2, 0, 1])
    #expect(sections.sinceRelated.allSatisfy { $0 == 200 })
  }

  @Test func `passages of a dump are of one kind by indent and bullet`() {
    let lines = [
      passage("a"), passage("b", indent: 3), passage("c"), passage("d", kind: .listItem),
      passage("e", kind: .listItem, indent: 3),
    ]
    let kinds = PassageKinds(of: lines, isProse: lines.map { _ in false })
    #expect(kinds.numbers == [0, 1, 0, 2, 3])
  }

  @Test func `the container with most prose is the main one, of equals the first`() throws {
    let markup =
      "<html><body><div><p>Label</p></div><div><p>\(StoryTests.sentence)</p></div><div><p>\(StoryTests.sentence)</p></div></body></html>"
    let page = try PageReader.markupPage(of: Array(markup.utf8))
    let isProse = page.passages.map(Prose.isProse)
    let index = ContainerIndex(of: page.passages, isProse: isProse) { $0.container }
    let containers = page.passages.compactMap { $0.markup?.position.container }
    #expect(index.main == containers[1])
    #expect(index[containers[0]].passages == 1 && index[containers[0]].proseWords == 0)
    #expect(index[containers[1]].proseWords == page.passages[1].shape.words)
    #expect(index[-7].passages == 0)
  }

  @Test func `sums of containers add up`() {
    var one = ContainerSums()
    one.add(passage(StoryTests.sentence), isProse: true)
    one.add(passage("Label"), isProse: false)
    var both = one
    both.add(one)
    #expect(both.passages == 4 && both.prosePassages == 2)
    #expect(both.proseWords == 2 * passage(StoryTests.sentence).shape.words)
    #expect(both.scalars == 2 * (StoryTests.sentence.unicodeScalars.count + 5))
  }

  // MARK: Rows

  @Test(arguments: ["a.txt", "a.html"]) func `a row has a number for each column`(name: String) throws {
    let tag = name == "a.html" ? ("<p>", "</p>") : ("", "\n\n")
    let text = (0..<6).map { _ in tag.0 + StoryTests.sentence + tag.1 }.joined()
    let page = try PageReader.page(of: Array(("<html>" + text).dropFirst(name == "a.txt" ? 6 : 0).utf8), named: name)
    let features = PassageFeatures(of: page)
    let rows = features.rows.compactMap { $0 }
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.count == ModelColumns.story(isMarkup: page.isMarkup).names.count })
    var row = FeatureRow()
    row.add(rows[0][...])
    features.stacked(on: [Int32](repeating: 0, count: 6)).fill(&row, index: 0)
    #expect(row.values.count == ModelColumns.stackedStory(isMarkup: page.isMarkup).names.count)
  }

  @Test func `the columns of a passage say what can be counted of it`() throws {
    let text = "By 10 May 2020, Ann: a | b"
    var row = FeatureRow()
    PassageColumn.fill(
      &row, passage: Passage(Array(text.utf8), kind: .listItem, gap: 3, layout: Passage.Layout(indent: 4, controls: 1)),
      repeats: 2)
    func value(_ name: String) throws -> Int32 { row.values[try #require(PassageColumn.rowNames.firstIndex(of: name))] }
    #expect(row.values.count == PassageColumn.width && PassageColumn.rowNames.count == PassageColumn.width)
    #expect(try value("words") == 7)
    #expect(try value("isListItem") == 1)
    #expect(try value("gap") == 3)
    #expect(try value("indent") == 4)
    #expect(try value("controls") == 1)
    #expect(try value("repeats") == 2)
    #expect(try value("scalars") == Int32(text.unicodeScalars.count))
    #expect(try value("digitShare") == Int32(6 * 100 / text.unicodeScalars.count))
    #expect(try value("hasDate") == 1)
    #expect(try value("linkShare") == -1, "nobody knows in a dump")
    #expect(try value("firstByte") == Int32(UInt8(ascii: "B")))
    #expect(try value("says.byline") == 1)
    #expect(try value("commas") == 1)
  }

  // MARK: Training

  @Test func `the trainer sees what the program sees`() throws {
    let lines =
      ["Home", "Company loses records of its customers", "1 June 2023"]
      + [String](repeating: StoryTests.sentence, count: 5)
    let page = try TrainingPage(Array(lines.joined(separator: "\n\n").utf8), named: "a.txt")
    #expect(page.texts == lines)
    #expect(page.rows.count == lines.count)
    #expect(page.ruleStory == [false, false, false, true, true, true, true, true])
    #expect(page.headline == 1)
    let candidates = page.headlineCandidates(title: "COMPANY loses records of its customers!")
    #expect(candidates.filter(\.isRight).count == 1)
    #expect(candidates.allSatisfy { $0.row.count == ModelColumns.headline(isMarkup: false).names.count })
    let dates = page.dateCandidates(day: "2023-06-01")
    #expect(dates.map(\.isRight) == [true])
    #expect(dates[0].row.count == ModelColumns.date.names.count)
  }

  @Test func `only what a first model doubts is looked at again`() throws {
    let lines = [String](repeating: StoryTests.sentence, count: 3)
    let page = try TrainingPage(Array(lines.joined(separator: "\n\n").utf8), named: "a.txt")
    let rows = page.rows(after: [900, TreeModel.hopeless, TreeModel.hopeless + 1])
    #expect(rows.map { $0 == nil } == [false, true, false])
    #expect(page.settled([1, 2, 3]) == [1, 2, 3])
  }
}
