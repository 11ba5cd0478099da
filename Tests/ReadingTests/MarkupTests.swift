import Incidents
import Testing

@testable import Reading

/// A page as news sites make them: menu, story with all kinds of blocks, related stories, comments, footer.
struct MarkupTests {
  private let page = """
    <!doctype html><html lang="en-GB"><head><title>Camera maker fined over videos | Example News</title>
    <meta property="og:site_name" content="Example News"><link rel="canonical" href="https://news.example/2023/06/01/camera">
    <meta property="og:title" content="Camera maker fined over videos">
    <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",
    "headline":"Camera maker fined over videos","dateModified":"2023-06-05T08:00:00+01:00",
    "datePublished":"2023-06-01T14:44:00+01:00","author":[{"@type":"Person","name":"Ann Example"}]}</script>
    <style>p { color: red }</style></head><body>
    <nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/uk">UK</a></li><li><a href="/biz">Business</a></li></ul></nav>
    <div class="cookie-banner"><p>We use cookies to make this site better for you.</p></div>
    <article class="story"><h1>Camera maker fined over videos</h1><p class="byline">By Ann Example</p>
    <div class="article-body">
    <p>A maker of cameras for the home has been fined because its employees watched the videos of customers, the regulator said on Thursday.</p>
    <p>The company told its customers on <a href="https://news.example/friday">Friday</a> that the videos had been seen, and that it was sorry for what had happened.</p>
    <h2>What the company says</h2>
    <p>It has since dismissed four people, and said that it had changed the way in which videos are kept and who is able to see them.</p>
    <ul><li>The videos were kept for longer than the law allows, the regulator found.</li><li>Customers were not asked whether their videos could be used.</li></ul>
    <blockquote><p>We are sorry for what has happened, and we have taken steps so that it will not happen again.</p></blockquote>
    <p>The regulator said that the company had six months to show that the videos it should not have were gone.</p>
    </div></article>
    <aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Shop loses cards of customers</a></li><li><a href="/b">Bank sends letters to wrong people</a></li></ul></aside>
    <section id="comments" class="comments"><h3>Comments</h3><div class="comment"><p>I never wanted one of these in my home, and now I know that I was right.</p></div></section>
    <footer class="footer"><p>Copyright 2023 Example News. All rights reserved.</p></footer><script>var x = "<p>not text</p>";</script></body></html>
    """

  private func article() throws -> Article { try Reader.read(Array(page.utf8), named: "page.html") }

  @Test func `what markup states is believed`() throws {
    let article = try article()
    #expect(article.headline == "Camera maker fined over videos")
    #expect(article.published?.description == "2023-06-01T14:44+01:00")
    #expect(article.outlet == "Example News")
    #expect(article.authors == ["Ann Example"])
    #expect(article.url == "https://news.example/2023/06/01/camera")
    #expect(article.language == "en")
  }

  @Test func `the story keeps its paragraphs in order and nothing else`() throws {
    let story = try article().story
    #expect(story.first?.kind == .headline)
    let paragraphs = story.filter { $0.kind == .paragraph }.map(\.text)
    #expect(paragraphs.map { $0.prefix(12) } == ["A maker of c", "The company ", "It has since", "The regulato"])
    #expect(
      !story.contains {
        $0.text.contains("cookies") || $0.text.contains("Copyright") || $0.text.contains("never wanted")
      })
  }

  @Test func `headings, list items and quotes have their kind`() throws {
    let blocks = try article().blocks
    func kind(_ start: String) -> Block.Kind? { blocks.first { $0.text.hasPrefix(start) }?.kind }
    #expect(kind("What the company") == .heading(level: 2))
    #expect(kind("The videos were kept") == .listItem)
    #expect(kind("We are sorry") == .quote)
  }

  @Test func `list items know their list, their number and their depth`() throws {
    let list = """
      <ol><li>Cameras were sold without a password that is its own.
      <ul><li>The older ones still are, and that will not change.</li></ul></li>
      <li>Customers were not told of it until the papers were.</li></ol>
      """
    let nested = page.replacing("<blockquote>", with: list + "<blockquote>")
    let blocks = try Reader.read(Array(nested.utf8), named: "page.html").blocks
    func item(_ start: String) -> Block.ListItem? { blocks.first { $0.text.hasPrefix(start) }?.item }
    #expect(item("The videos were kept") == Block.ListItem(level: 1, marker: .bullet))
    #expect(item("Cameras were sold") == Block.ListItem(level: 1, marker: .number(1)))
    #expect(item("The older ones") == Block.ListItem(level: 2, marker: .bullet))
    #expect(item("Customers were not told") == Block.ListItem(level: 1, marker: .number(2)))
  }

  @Test func `a table of the story is one block, a row a line, cells in their columns`() throws {
    let table = """
      <table><thead><tr><th>Year</th><th>What was found</th><th>Fine</th></tr></thead><tbody>
      <tr><td>2017</td><td>Videos were watched by an employee.</td><td>5.8 million</td></tr>
      <tr><td>2019</td><td></td><td>about <a href="https://news.example/r">25 million</a> dollars</td></tr></tbody></table>
      """
    let tabled = page.replacing("<h2>", with: table + "<h2>")
    let block = try #require(try Reader.read(Array(tabled.utf8), named: "a.html").blocks.first { $0.kind == .table })
    let rows = block.text.split(separator: "\n").map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    #expect(rows.contains(["2017", "Videos were watched by an employee.", "5.8 million"]))
    #expect(rows.contains(["2019", "", "about 25 million dollars"]))
    let link = try #require(block.links.first)
    #expect(Array(block.text.unicodeScalars)[link.range].elementsEqual("25 million".unicodeScalars))
  }

  @Test func `a table that lays out the page is no table of the story`() throws {
    let body = page.replacing("<p>", with: "<tr><td>x</td><td><p>").replacing("</p>", with: "</p></td></tr>")
      .replacing("<div class=\"article-body\">", with: "<div><table>").replacing(
        "</div></article>", with: "</table></div>")
    let article = try Reader.read(Array(body.utf8), named: "page.html")
    #expect(article.story.contains { $0.text.hasPrefix("A maker of cameras") && $0.kind == .paragraph })
    #expect(!article.blocks.contains { $0.kind == .table && $0.text.contains("A maker of cameras") })
  }

  @Test func `a link stands where its text stands`() throws {
    let block = try #require(try article().blocks.first { $0.text.contains("Friday that") })
    let link = try #require(block.links.first)
    let scalars = Array(block.text.unicodeScalars)[link.range]
    #expect(String(String.UnicodeScalarView(scalars)) == "Friday")
    #expect(link.url == "https://news.example/friday")
  }

  @Test func `scripts and styles are no text`() throws {
    #expect(!(try article().blocks.contains { $0.text.contains("not text") || $0.text.contains("color") }))
  }

  @Test func `boilerplate says why it is boilerplate`() throws {
    let blocks = try article().blocks
    func reason(_ start: String) -> Block.Boilerplate? { blocks.first { $0.text.hasPrefix(start) }?.boilerplate }
    #expect(reason("We use cookies") == .notice)
    #expect(reason("Related stories") == .related)
    #expect(reason("Comments") == .comment)
    #expect(reason("Copyright") == .footer)
    #expect(reason("Home") == .menu)
  }

  @Test func `a UTC date gives way to the day of the page's own address`() throws {
    let late = page.replacing("2023-06-01T14:44:00+01:00", with: "2023-06-02T01:10:00Z")
    let article = try Reader.read(Array(late.utf8), named: "page.html")
    #expect(article.published?.description == "2023-06-01")
  }

  @Test func `readings above characters are no part of the text`() throws {
    let sentence = "<ruby>会社<rp>(</rp><rt>かいしゃ</rt><rp>)</rp></ruby>は月曜日に、顧客の情報が社員によって盗まれたと発表した。"
    let japanese = "<html><body>" + String(repeating: "<p>\(sentence)</p>", count: 4) + "</body></html>"
    let article = try Reader.read(Array(japanese.utf8), named: "page.html")
    #expect(article.story.first?.text == "会社は月曜日に、顧客の情報が社員によって盗まれたと発表した。")
  }

  @Test func `a date of change is never the date of publication`() throws {
    let unpublished = page.replacing("\"datePublished\":\"2023-06-01T14:44:00+01:00\",", with: "")
    let article = try Reader.read(Array(unpublished.utf8), named: "page.html")
    #expect(article.published?.description == "2023-06-01")
  }
}
