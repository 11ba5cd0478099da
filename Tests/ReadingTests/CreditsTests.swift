import Incidents
import Testing

@testable import Reading

/// Authors, editors, sources and outlets.
struct CreditsTests {
  private func passage(_ text: String) -> Passage { Passage(Array(text.utf8), gap: 1) }

  private func credits(_ lines: String..., headline: Int? = nil, body: Range<Int> = 1..<1) -> CreditFinder {
    CreditFinder(in: lines.map(passage), headline: headline, body: body)
  }

  @Test(arguments: [
    ("Sumber: Al Jazeera", "Al Jazeera"), ("Source : Tech Crunch", "Tech Crunch"), ("Quelle: dpa", "dpa"),
    ("Fuente: Efe", "Efe"), ("Источник: Интерфакс", "Интерфакс"), ("来源：新华社", "新华社"), ("المصدر: رويترز", "رويترز"),
  ])
  func `a credited source is read in many languages`(line: String, source: String) {
    #expect(credits(line).source == source)
  }

  @Test(arguments: [
    ("By Ann Example and Bob Sample", ["Ann Example", "Bob Sample"]), ("Von Anna Beispiel", ["Anna Beispiel"]),
    ("Oleh: Budi Santoso", ["Budi Santoso"]), ("Por María Ejemplo", ["María Ejemplo"]), ("By the way", []),
    ("By Ann Example, Bob Sample", ["Ann Example", "Bob Sample"]), ("By Ann Example | Politics", ["Ann Example"]),
    ("By Jean-Luc O'Neill", ["Jean-Luc O'Neill"]), ("By Ann", []), ("By 2023", []),
  ])
  func `names after a byline word are the authors`(line: String, names: [String]) {
    #expect(credits(line).authors == names)
  }

  @Test func `the first byline counts, and a passage that is one is a byline`() {
    let found = credits("By Ann Example", "By Bob Sample", body: 2..<2)
    #expect(found.authors == ["Ann Example"])
    #expect(found.used == [0: .byline])
  }

  @Test func `below the start of the story only a label names the author`() {
    let story = ["A line of the story", "By Ann Example", "Oleh: Budi Santoso"].map(passage)
    #expect(CreditFinder(in: story, headline: nil, body: 0..<1).authors == ["Budi Santoso"])
  }

  @Test func `an editor is a name, not a sentence or a figure`() {
    #expect(credits("Editor: Budi Santoso").editor == "Budi Santoso")
    #expect(credits("Editor: Budi Santoso | Sumber: Antara").editor == "Budi Santoso")
    #expect(credits("Editor: 12 people work here").editor == nil)
    #expect(credits("Editor: one two three four five six").editor == nil)
  }

  @Test func `what is far above the headline or below the body credits nothing`() {
    let blank = [String](repeating: "Menu", count: 8)
    let lines = (["Source: Far Above"] + blank + ["Source: Near"] + blank + ["Source: Far Below"]).map(passage)
    #expect(CreditFinder(in: lines, headline: nil, body: 9..<10).source == "Near")
    #expect(CreditFinder(in: lines, headline: 5, body: 5..<5).source == "Near", "six below the body")
    #expect(CreditFinder(in: [], headline: nil, body: 0..<0).source == nil)
  }

  @Test func `the headline itself credits nobody`() {
    #expect(credits("By Ann Example", headline: 0).authors.isEmpty)
  }

  @Test(
    arguments: [
      (" : Efe. ", "Efe"), ("Efe | more", "Efe"), ("— (Efe) •", "Efe"), (" | x", nil), ("", nil), ("...", nil),
    ] as [(String, String?)])
  func `what follows a label has no marks around it`(text: String, value: String?) {
    #expect(CreditLine.value(in: Array(text.utf8), from: 0) == value)
  }

  // MARK: Markup

  private func marked(_ markup: String) throws -> [String] {
    let page = try PageReader.markupPage(of: Array("<html><body>\(markup)<p>Story</p></body></html>".utf8))
    return MarkupAuthors.authors(in: page.passages, headline: nil, story: 1..<2)
  }

  @Test(arguments: [
    "<p><a rel=author href='/ann'>Ann Example</a></p>", "<p itemprop=author>Ann Example</p>",
    "<p class=author-name>Ann Example</p>", "<div class='post-byline'><p>By Ann Example</p></div>",
  ])
  func `an element that is marked as the author's names the author`(markup: String) throws {
    #expect(try marked(markup) == ["Ann Example"])
  }

  @Test(arguments: [
    "<p>Ann Example</p>", "<p class=author>all our authors and what they wrote</p>",
    "<p class=author>Ann Example 2023</p>",
    "<p class=author>She writes about the law.</p>", "<p class=meta>Ann Example</p>",
  ])
  func `what is not marked, or no name, names nobody`(markup: String) throws {
    #expect(try marked(markup).isEmpty)
  }

  // MARK: Outlets

  @Test(
    arguments: [
      ("https://www.example.co.id/a/b", "example.co.id"), ("http://News.Example.com", "news.example.com"),
      ("https://example.com/", "example.com"), ("example.com/a", nil), ("", nil), ("https:", nil),
    ] as [(String, String?)])
  func `a URL's host is told without www`(url: String, host: String?) {
    #expect(HostName.host(ofURL: url) == host)
  }

  @Test(arguments: [
    ("example.co.id", true), ("Example.com", true), ("example", false), ("a.b.c.d.e.com", false), ("a.b.c.d.com", true),
    ("3.14", false),
    ("picture.jpg ", false), ("e.g.", false), ("t.co", true), ("a-b.example.org", true), ("example..com", false),
    ("example.c", false), ("exämple.com", false), ("192.168.1.1", false),
  ])
  func `a host name is known by its shape`(text: String, isHost: Bool) {
    #expect(HostName.isHost(Array(text.utf8)) == isHost)
  }

  @Test(
    arguments: [
      ("© 2020 Example News", "Example News"),
      ("Copyright © 2019-2020 Example News. All rights reserved", "Example News. All rights reserved"),
      ("© 2020 example.com", "example.com"), ("© Example News", nil),
      ("2020 Example News", nil), ("© 2020", nil), ("© 2020 all rights reserved", nil),
    ] as [(String, String?)])
  func `the owner stands beside the sign and the year`(line: String, owner: String?) {
    #expect(OutletFinder.outlet(in: [passage("Story"), passage(line)], body: 0..<1) == owner)
  }

  @Test func `a host on one of the first lines goes before an owner below`() {
    let lines = ["Menu", "example.com", "Story", "© 2020 Example News"].map(passage)
    #expect(OutletFinder.outlet(in: lines, body: 2..<3) == "example.com")
    #expect(OutletFinder.outlet(in: Array(lines.dropFirst(2)), body: 0..<1) == "Example News")
    #expect(OutletFinder.outlet(in: [passage("photo.jpg"), passage("Story")], body: 1..<2) == nil)
  }
}
