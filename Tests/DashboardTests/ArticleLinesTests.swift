import Incidents
import Screen
import Testing

@testable import Dashboard

@Suite struct ArticleLinesTests {
  private func lines(_ blocks: [Block], url: String? = nil, columns: Int = 40) -> [ArticleLines.Line] {
    ArticleLines(Article(url: url, blocks: blocks), for: .init(path: "a", columns: columns, showsBoilerplate: false))
      .lines
  }

  private func shown(_ lines: [ArticleLines.Line]) -> [String] {
    lines.map { line in
      String(repeating: " ", count: line.indent - line.lead.unicodeScalars.count) + line.lead + line.text
    }
  }

  private func link(_ word: String, in text: String, to url: String) -> Block.Link {
    let start = text.firstRange(of: word).map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
    return Block.Link(range: start..<start + word.unicodeScalars.count, url: url)
  }

  @Test func `the head names the file, and the part of it`() {
    let article = Article(headline: "Leak", outlet: "example.org", blocks: [Block(.paragraph, "Text.")])
    let key = ArticleLines.Key(path: "press/2024.mbox#a1@example.org", columns: 40, showsBoilerplate: false)
    let lines = ArticleLines(article, for: key).lines.map(\.text)
    #expect(lines.prefix(4) == ["Leak", "example.org", "press/2024.mbox#a1@example.org", ""])
  }

  @Test(arguments: [0, 2, 20])
  func `the head stands once, below the headline where that is near the top`(before: Int) {
    let blocks =
      (0..<before).map { Block(.paragraph, "Report \($0)") } + [Block(.headline, "Leak"), Block(.paragraph, "Text.")]
    let article = Article(headline: "Leak", outlet: "example.org", blocks: blocks)
    let key = ArticleLines.Key(path: "leak.pdf", columns: 40, showsBoilerplate: false)
    let lines = ArticleLines(article, for: key).lines.map(\.text)
    #expect(lines.count { $0 == "leak.pdf" } == 1 && lines.count { $0 == "example.org" } == 1)
    #expect(lines.count { $0 == "Leak" } == 1)
    let head = lines.firstIndex(of: "leak.pdf") ?? 0
    #expect(before < 20 ? lines[head - 2] == "Leak" : head == 1)
  }

  @Test func `of an article with pages the one in view stands above it, with how many there are`() {
    let blocks = (1...31).flatMap { page in
      (1...9).map { number in
        var block = Block(.paragraph, "Words \(number) of page \(page).")
        block.page = page
        return block
      }
    }
    var rig = Rig(100, 30)
    rig.send(.article(path: "a.txt", .read(Article(headline: "Report", blocks: blocks))))
    rig.press(.enter, .enter, "z", "g")
    #expect(rig.lines[1].contains("p. 1 of 31 · top"))
    let line = rig.state.panes.article.lines?.lines.firstIndex { $0.text == "Words 1 of page 7." } ?? 0
    for _ in 0..<line { rig.press("j") }
    #expect(rig.lines[2].contains("Words 1 of page 7.") && rig.lines[1].contains("p. 7 of 31 · "), "\(rig.lines[1])")
    rig.press("G")
    #expect(rig.lines[1].contains("of 31 · end"))
    rig.send(.article(path: "a.txt", .read(Sample.article)))
    #expect(!rig.lines[1].contains(" of 31"))
  }

  @Test func `links are numbered in the text and listed below it, one address once`() {
    let text = "The firm told Reuters and Bild about it."
    let block = Block(
      .paragraph, text,
      links: [
        link("Reuters", in: text, to: "https://r.example/1"), link("Bild", in: text, to: "/2"),
        link("about", in: text, to: "https://r.example/1"),
      ])
    let shown = shown(lines([block], url: "https://own.example/page", columns: 80))
    #expect(shown.contains("The firm told Reuters[1] and Bild[2] about[1] it."))
    #expect(shown.suffix(3) == ["Links", "[1] https://r.example/1", "[2] https://own.example/2"])
  }

  @Test(arguments: ["javascript:alert(1)", "#top", "https://a.example/\u{1B}[2J", "data:text/html,x", "relative.html"])
  func `an address that leads nowhere, or is not plain, is not listed`(url: String) {
    let block = Block(.paragraph, "See here.", links: [Block.Link(range: 4..<8, url: url)])
    let shown = shown(lines([block], url: "https://own.example/page"))
    #expect(shown.contains("See here."))
    #expect(!shown.contains("Links"))
  }

  @Test func `an article without links has no list of them`() {
    #expect(!shown(lines([Block(.paragraph, "No link at all.")])).contains("Links"))
  }

  @Test func `lists show bullets and numbers, deeper ones further in; a text that goes on has no mark`() {
    func item(_ text: String, _ level: Int, _ marker: Block.ListItem.Marker) -> Block {
      Block(.listItem, text, item: Block.ListItem(level: level, marker: marker))
    }
    let blocks = [
      item("first", 1, .number(9)), item("second", 1, .number(10)), item("inner", 2, .bullet),
      item("goes on", 2, .none),
      Block(.listItem, "of a dump"),
    ]
    let shown = shown(lines(blocks)).filter { !$0.isEmpty }
    #expect(shown.suffix(5) == ["9. first", "10. second", "  • inner", "    goes on", "• of a dump"])
  }

  @Test func `every line of a quote has a bar`() {
    let shown = shown(lines([Block(.quote, "We are sorry for what happened to you.")], columns: 20))
    #expect(shown.filter { $0.hasPrefix("│ ") } == ["│ We are sorry for", "│ what happened to", "│ you."])
  }

  @Test func `cells of a table stand under one another, also wide ones`() {
    let shown = shown(lines([Block(.table, "Firm\tFine\n漢字社\t5\nShop\t12")]))
    #expect(shown.contains("Firm    Fine") && shown.contains("漢字社  5") && shown.contains("Shop    12"))
  }

  @Test(arguments: [7, 12, 20, 33, 80])
  func `positions of the clean text are found again with numbers, marks and tables between them`(columns: Int) {
    let text = "The firm told Reuters and the Bild newspaper about the leak."
    let blocks = [
      Block(.paragraph, text, links: [link("Reuters", in: text, to: "https://r.example")]),
      Block(.table, "Firm\tFine\nShop and sons\t12 million"), Block(.quote, "We are sorry."),
    ]
    let clean = Array(Article(blocks: blocks).cleanText.unicodeScalars)
    let ranged = lines(blocks, columns: columns).filter { $0.range.map { !$0.isEmpty } ?? false }
    #expect(!ranged.isEmpty)
    for line in ranged {
      let own = line.range ?? 0..<0
      let scalars = Array(line.text.unicodeScalars)
      for position in own {
        let shown = line.shown(position..<position + 1)
        let expected = clean[position] == "\t" ? " " : clean[position]
        #expect(shown.count == 1 && scalars[shown.lowerBound] == expected)
      }
    }
  }

  @Test func `a document with pages says where each begins`() {
    var first = Block(.paragraph, "One.")
    var second = Block(.paragraph, "Two.")
    var third = Block(.paragraph, "Three.")
    (first.page, second.page, third.page) = (1, 1, 3)
    let lines = ArticleLines(
      Article(headline: "Decision", blocks: [first, second, third]),
      for: .init(path: "a.pdf", columns: 40, showsBoilerplate: false)
    ).lines.map(\.text).filter { !$0.isEmpty }
    #expect(lines.suffix(5) == ["p. 1", "One.", "Two.", "p. 3", "Three."])
  }

  @Test func `a paragraph that goes on over pages says where each begins, and its places stay those of the text`() {
    let text = "The authority fined the company because it had kept names for years."
    var (first, second) = (Block(.paragraph, text), Block(.paragraph, "Two."))
    let places = ["company", "years"].map { word in
      text.firstRange(of: word).map { text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
    }
    first.page = 1
    first.turns = [.init(position: places[0], page: 2), .init(position: places[1], page: 3)]
    second.page = 3
    let laid = ArticleLines(
      Article(headline: "Decision", blocks: [first, second]),
      for: .init(path: "a.pdf", columns: 30, showsBoilerplate: false))
    let lines = laid.lines.map(\.text).filter { !$0.isEmpty }
    let expected = [
      "p. 1", "The authority fined the [p. 2]", "company because it had kept", "names for [p. 3] years.", "Two.",
    ]
    #expect(lines.suffix(5) == expected[...])
    let last = laid.lines.firstIndex { $0.text.contains("years") } ?? 0
    #expect(laid.page(ofLine: last)?.number == 3 && laid.line(of: places[1]) == last)
    #expect(laid.page(ofLine: laid.lines.firstIndex { $0.text.hasPrefix("The authority") } ?? 0)?.last == 3)
  }
}
