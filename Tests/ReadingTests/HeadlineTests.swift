@testable import Models
import Incidents
import Testing

@testable import Reading

/// Which passage is the headline, and what is left of it.
struct HeadlineTests {
  private static let sentence =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."
  private static let other =
    "Those who had bought a camera at the shop were told by letter that their names had been seen by others."

  private func passage(_ text: String, gap: Int = 1) -> Passage { Passage(Array(text.utf8), gap: gap) }

  // MARK: Titles

  @Test(arguments: [
    ("× Company fined", "Company fined"), ("• Company fined", "Company fined"), ("▶ ► Company", "Company"),
    ("| Company", "Company"), ("Company × fined", "Company × fined"), ("+1 Company", "1 Company"),
    ("Company", "Company"), ("×", "×"),
  ])
  func `marks of buttons and bullets before a headline go`(text: String, clean: String) {
    #expect(String(decoding: HeadlineTitle.clean(Array(text.utf8)), as: UTF8.self) == clean)
  }

  @Test(arguments: [
    ("Headline | Outlet", "Headline"), ("A long headline about things - Outlet", "A long headline about things"),
    ("Well-known things", "Well-known things"),
    ("Headline | Anything at all that is long enough to be a text", "Headline"),
    ("A - Outlet", "A"), ("Short - A tail that is longer than it", "Short - A tail that is longer than it"),
    ("A long headline – Daily", "A long headline"), ("A long headline :: Daily", "A long headline"),
    ("One - two - Outlet", "One - two"), ("Outlet", "Outlet"), ("", ""),
  ])
  func `the outlet's name is cut off a title`(title: String, headline: String) {
    #expect(HeadlineTitle.withoutOutlet(title, siteName: "Outlet") == headline)
  }

  @Test(arguments: [
    ("By Mario Trujillo", false), ("By Anna de la Torre", true), ("By Design, Company Kept All Records", true),
    ("By 2025 Companies Must Tell", true), ("Company fined by regulator over its records", true),
  ])
  func `a line that is only who wrote it heads no story of a dump`(line: String, mayHead: Bool) {
    #expect(HeadlineShape.mayHead(passage(line), wantsHeading: false) == mayHead)
  }

  // MARK: Rules

  private func guess(_ lines: [String]) -> Int? {
    let passages = lines.map { passage($0) }
    let body = StoryRules.bodyRange(in: passages).lowerBound
    return HeadlineRules.index(in: passages, repeats: PageContext.repeats(in: passages), body: body)
  }

  @Test func `the line right above the story heads it`() {
    #expect(
      guess(["Home", "News", "Company loses records of its customers", HeadlineTests.sentence, HeadlineTests.sentence])
        == 2)
  }

  @Test func `a dateline, a label and a picture's name head nothing`() {
    let lines = [
      "Company loses records of its customers", "1 June 2023 14:44", "By Ann Example", "camera_front_view.jpg",
      HeadlineTests.sentence, HeadlineTests.sentence,
    ]
    #expect(guess(lines) == 0)
  }

  @Test func `a story without a line above it has no headline`() {
    #expect(guess([HeadlineTests.sentence, HeadlineTests.sentence]) == nil)
    #expect(guess([]) == nil)
  }

  private func marked(_ body: String) throws -> Page {
    try PageReader.markupPage(of: Array("<html><body>\(body)</body></html>".utf8))
  }

  @Test func `of headings the one that shares most words with a title is taken`() throws {
    let page = try marked("<h1>Daily Example</h1><h2>Company loses records</h2><h1>Other news of today</h1>")
    #expect(HeadlineRules.markupIndex(in: page.passages, titles: ["Company loses records | Daily"]) == 1)
    #expect(HeadlineRules.markupIndex(in: page.passages, titles: ["Nothing alike"]) == nil)
  }

  @Test func `without titles the first h1 is taken, an h2 is not`() throws {
    #expect(
      HeadlineRules.markupIndex(in: try marked("<h2>One</h2><h1>Two</h1><h1>Three</h1>").passages, titles: []) == 1)
    #expect(HeadlineRules.markupIndex(in: try marked("<h2>One</h2><p>Two</p>").passages, titles: [""]) == nil)
  }

  @Test func `a heading of the first level goes before one of the second that says the same`() throws {
    let page = try marked("<h2>Company loses records</h2><h1>Company loses records</h1>")
    #expect(HeadlineRules.markupIndex(in: page.passages, titles: ["Company loses records"]) == 1)
  }

  // MARK: Candidates

  @Test(arguments: [
    ("Company fined", true), ("x", false), ("12", false), ("https://a.example/title", false),
    ("www.example.com", false),
    ("会社は発表した。", false), ("会社が発表", true), (String(repeating: "word ", count: 46), false),
    (String(repeating: "w", count: 181), false),
  ])
  func `only some texts may be a headline`(text: String, mayHead: Bool) {
    #expect(HeadlineShape.mayHead(passage(text), wantsHeading: false) == mayHead)
  }

  @Test func `beside an h1 a word or two alone are no candidate`() {
    #expect(!HeadlineShape.mayHead(passage("Company fined"), wantsHeading: true))
    #expect(HeadlineShape.mayHead(passage("Company fined again"), wantsHeading: true))
  }

  @Test func `a short bullet of a dump is a menu's item`() {
    let item = Passage(Array("Latest sports news".utf8), kind: .listItem, gap: 0)
    #expect(!HeadlineShape.mayHead(item, wantsHeading: false))
    let long = Passage(Array("Company loses records of customers".utf8), kind: .listItem, gap: 0)
    #expect(HeadlineShape.mayHead(long, wantsHeading: false))
  }

  @Test func `words of a story are its longer ones, of running text only`() {
    let passages = [passage(HeadlineTests.sentence), passage("Cameras Cameras")]
    let words = LongWords(of: passages, in: 0..<2)
    // Four letters or more: "company", "regulator", "cameras"; the last stands in a label only.
    let count = words.count(in: passage("The company and a regulator: cameras"))
    #expect(count.all == 3)
    #expect(count.shared == 2)
  }

  @Test func `echoes are other places where a candidate's first three words stand`() {
    let lines = [
      "Company loses records of customers", "Home > Company loses records of customers", "Company loses records",
      "Two words",
    ]
    let passages = lines.map { passage($0) }
    let echoes = OpeningEchoes(in: passages, of: [0, 3])
    #expect(echoes.echoes(of: passages[0]) == (1, 1))
    #expect(echoes.echoes(of: passages[3]) == (-1, -1))
  }

  @Test func `a row has a number for each column, in dumps and in markup`() throws {
    let dump = [
      "Home", "Company loses records of its customers", "1 June 2023", HeadlineTests.sentence, HeadlineTests.other,
    ]
    let markup =
      "<html><body><h1>Company loses records</h1><p>1 June 2023</p><p>\(HeadlineTests.sentence)</p><p>\(HeadlineTests.other)</p></body></html>"
    for (text, name) in [(dump.joined(separator: "\n\n"), "a.txt"), (markup, "a.html")] {
      let page = try PageReader.page(of: Array(text.utf8), named: name)
      let candidates = StoryReading(of: page).headlineCandidates
      #expect(!candidates.indices.isEmpty)
      for index in candidates.indices {
        var row = FeatureRow()
        candidates.fill(&row, index: index)
        #expect(row.values.count == ModelColumns.headline(isMarkup: page.isMarkup).names.count)
      }
    }
  }

  @Test func `the headline of a page is found among menus`() throws {
    let lines =
      ["Home", "News", "Sport", "Company loses records of its customers", "1 June 2023"] + [
        HeadlineTests.sentence, HeadlineTests.other, HeadlineTests.sentence, HeadlineTests.other,
      ]
    let article = try Reader.read(Array(lines.joined(separator: "\n\n").utf8), named: "a.txt")
    #expect(article.headline == "Company loses records of its customers")
  }

  @Test func `a page without a headline of its own has the one of its metadata, without the outlet`() throws {
    let page = """
      <html><head><meta property="og:title" content="Company loses records | Example"></head><body>
      <p>\(HeadlineTests.sentence)</p><p>\(HeadlineTests.other)</p><p>\(HeadlineTests.sentence)</p></body></html>
      """
    #expect(try Reader.read(Array(page.utf8), named: "a.html").headline == "Company loses records")
  }
}
