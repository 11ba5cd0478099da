import Incidents
import Printing
import Testing
import Text

@Suite struct ArticleTextTests {
  private static let article = Article(
    headline: "Ring fined", outlet: "Le Monde", url: "https://x.example/a/b", authors: ["A. One", "B. Two"],
    editor: "C. Three",
    creditedSource: "AFP",
    published: PartialDate(year: 2020, month: 1, day: 13).map { PublishedDate(date: $0) }, language: "fr",
    blocks: [
      Block(.paragraph, "Home News", boilerplate: .menu), Block(.headline, "Ring fined"), Block(.paragraph, "One."),
      Block(.heading(level: 2), "Why"), Block(.listItem, "first"), Block(.quote, "said"), Block(.caption, "A camera"),
      Block(.table, "a\tb\nc\td"), Block(.preformatted, "x\ny"), Block(.paragraph, "Imprint", boilerplate: .footer),
    ])

  private static func read(_ result: Result<Article, ReadOutcome.Failure>) -> ReadOutcome {
    ReadOutcome(path: "in/a.html", article: result)
  }

  @Test func `an article for people is its headline, what is known of it, and its story`() {
    #expect(
      ArticleText.lines(ArticleTextTests.article, columns: 100) == [
        "Ring fined", "Le Monde | 2020-01-13 | A. One, B. Two | editor C. Three | source AFP | fr", "", "One.", "",
        "## Why",
        "", "- first", "", "> said", "", "A camera", "", "a b", "c d", "", "x", "y",
      ])
    #expect(ArticleText.lines(Article(), columns: 80) == ["(no headline)"])
  }

  @Test(arguments: [1, 2, 5, 11, 30])
  func `no line is wider than it may be, wide glyphs counted as two, and no word is lost`(columns: Int) {
    let text = "漢字とかな are words, und Wörter auch 😀 end."
    let article = Article(headline: "H", blocks: [Block(.paragraph, text)])
    let lines = ArticleText.lines(article, columns: columns).dropFirst(2)
    // A glyph of two columns has no narrower form.
    for line in lines { #expect(DisplayWidth.of(line) <= max(columns, 2), "\(line)") }
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
  }

  @Test func `nothing of a page controls the terminal or begins a line`() {
    let evil = "a\u{1B}[2J\rb\u{7}\u{9D}c\u{202E}d\u{2028}e"
    let article = Article(headline: evil, outlet: evil, authors: [evil], blocks: [Block(.quote, evil)])
    let lines = ArticleText.lines(article, columns: 200)
    #expect(lines == ["a·[2J b··cd e", "a·[2J b··cd e | a·[2J b··cd e", "", "> a·[2J b··cd e"])
  }

  @Test func `a read file is one object: the story without its headline and captions, and the boilerplate`() throws {
    #expect(
      try JSONOutput.line(ReadRecord(ArticleTextTests.read(.success(ArticleTextTests.article)))) == """
        {"authors":["A. One","B. Two"],"boilerplate":[{"reason":"menu","text":"Home News"},{"reason":"footer","text":"Imprint"}],\
        "editor":"C. Three","language":"fr",\
        "paragraphs":["One.","Why","first","said","a\\tb\\nc\\td","x\\ny"],"path":"in/a.html","published":"2020-01-13",\
        "site":"Le Monde","source":"AFP","title":"Ring fined","url":"https://x.example/a/b"}
        """)
    #expect(
      try JSONOutput.line(ReadRecord(ArticleTextTests.read(.success(Article()))))
        == #"{"authors":[],"boilerplate":[],"paragraphs":[],"path":"in/a.html"}"#)
  }

  @Test func `a file that cannot be read has its path and the reason, and nothing of an article`() throws {
    #expect(
      try JSONOutput.line(ReadRecord(ArticleTextTests.read(.failure(.init(text: "is a \"folder\"")))))
        == #"{"error":"is a \"folder\"","path":"in/a.html"}"#)
  }

  @Test func `a paragraph of a document with pages has its page, and where further ones begin in it`() throws {
    var (first, second) = (Block(.paragraph, "One and two."), Block(.paragraph, "Three."))
    (first.page, second.page) = (1, 2)
    first.turns = [.init(position: 8, page: 2)]
    let line = try JSONOutput.line(ReadRecord(ArticleTextTests.read(.success(Article(blocks: [first, second])))))
    let expected =
      #""paragraphs":[{"page":1,"text":"One and two.","turns":[{"page":2,"start":8}]},{"page":2,"text":"Three."}]"#
    #expect(line.contains(expected))
  }
}
