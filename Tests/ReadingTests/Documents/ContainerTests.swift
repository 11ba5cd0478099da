import Incidents
import Testing

@testable import Reading

/// Files that hold several articles.
@Suite struct ContainerTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func parts(_ text: String, named name: String = "a") throws -> [ReadPart] {
    try #require(try Reader.parts(Array(text.utf8), named: name)).parts
  }

  private func mail(_ number: Int, id: String? = nil) -> String {
    """
    From \(number)@xxx Fri Feb 17 18:00:00 +0000 2023
    From: Desk <desk@example.org>
    To: ann@example.org
    Date: Fri, 17 Feb 2023 18:00:00 +0100
    Subject: News \(number)
    \(id.map { "Message-ID: <\($0)>\n" } ?? "")MIME-Version: 1.0

    \(ContainerTests.sentence) Number \(number).
    From the desk, with regards.


    """
  }

  @Test func `a mailbox's mails have their own ids, which stay when the box grows`() throws {
    let box = mail(1, id: "one@x") + mail(2) + mail(3, id: "one@x")
    let found = try parts(box)
    #expect(found.map(\.id) == ["one@x", "2", "one@x-3"])
    #expect(try found.map { try $0.article.get().headline } == ["News 1", "News 2", "News 3"])
    #expect(try parts(box + mail(4, id: "four@x")).prefix(3).map(\.id) == found.map(\.id))
    #expect(
      try Reader.parts(Array(mail(1).utf8), named: "a.mbox")?.parts.map(\.id) == nil, "a box of one mail is that mail")
  }

  @Test func `an RSS feed's entries have their own titles, addresses and days`() throws {
    let feed = """
      <?xml version="1.0"?><rss xmlns:content="urn:c" xmlns:media="urn:m"><channel><title>The Outlet</title><link>https://o.org</link>
      <item><title>Fine &amp;amp; more</title><link>https://o.org/1</link><guid>g1</guid>
      <pubDate>Fri, 17 Feb 2023 18:00:00 +0100</pubDate><description>short</description>
      <content:encoded>&lt;p&gt;\(ContainerTests.sentence)&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</content:encoded><media:content url="x"/></item>
      <item><title>Two</title><link>https://o.org/2</link><description>\(ContainerTests.sentence)</description></item>
      </channel></rss>
      """
    let found = try parts(feed, named: "a.xml")
    #expect(found.map(\.id) == ["g1", "https://o.org/2"])
    let first = try found[0].article.get()
    #expect(first.headline == "Fine & more" && first.url == "https://o.org/1" && first.outlet == "The Outlet")
    #expect(first.published?.date.edtf == "2023-02-17")
    #expect(first.story.map(\.text) == ["Fine & more", ContainerTests.sentence, "Second."])
  }

  @Test func `an Atom feed's content may be elements of its own`() throws {
    let feed = """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>The Outlet</title><entry><title>One</title><id>urn:1</id>
      <link rel="self" href="https://o.org/self"/><link href="https://o.org/1"/><published>2023-02-17T18:00:00Z</published>
      <author><name>Ann Lee</name></author><content type="xhtml"><div><p>\(ContainerTests.sentence)</p><p>a &lt; b</p></div></content>
      </entry></feed>
      """
    let article = try #require(try parts(feed).first).article.get()
    #expect(article.url == "https://o.org/1" && article.authors == ["Ann Lee"])
    #expect(article.published?.description == "2023-02-17T18:00+00:00")
    #expect(article.story.map(\.text) == ["One", ContainerTests.sentence, "a < b"])
  }

  @Test func `a JSON feed is read alike`() throws {
    let feed = """
      {"version":"https://jsonfeed.org/version/1","title":"The Outlet","items":[{"id":"1","url":"https://o.org/1","title":"One",
      "date_published":"2023-02-17T18:00:00-05:00","content_html":"<p>\(ContainerTests.sentence)</p>"}]}
      """
    let article = try #require(try parts(feed).first).article.get()
    #expect(article.headline == "One" && article.story.last?.text == ContainerTests.sentence)
    #expect(article.published?.description == "2023-02-17T18:00-05:00")
  }

  private func record(_ type: String, _ address: String, _ content: String) -> String {
    """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nWARC-Record-ID: <urn:uuid:\(address.count)>\r
    Content-Length: \(content.utf8.count)\r\n\r\n\(content)\r\n\r\n
    """
  }

  private func answer(_ status: String, _ type: String, _ body: String) -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\r\n\(body)"
  }

  private static let page =
    "<html><body><h1>Company fined</h1><p>\(sentence)</p><p>The company said that it would pay the fine before the summer.</p></body></html>"

  @Test func `a web archive's pages are articles at their own addresses; all else in it is none`() throws {
    let pieces = "\(String(ContainerTests.page.utf8.count, radix: 16))\r\n\(ContainerTests.page)\r\n0\r\n\r\n"
    let archive =
      record("warcinfo", "x", "software: a") + record("request", "https://o.org/1", "GET / HTTP/1.1\r\n\r\n")
      + record("response", "https://o.org/1", answer("200 OK", "text/html; charset=utf-8", ContainerTests.page))
      + record("response", "https://o.org/robots.txt", answer("200 OK", "text/plain", "User-agent: *"))
      + record("response", "https://o.org/gone", answer("404 Not Found", "text/html", ContainerTests.page))
      + record(
        "response", "https://o.org/22",
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n\(pieces)")
    let found = try parts(archive)
    #expect(try found.map { try $0.article.get().url } == ["https://o.org/1", "https://o.org/22"])
    #expect(try found.allSatisfy { try $0.article.get().headline == "Company fined" })
  }

  @Test func `wrong lengths, cut records and archives without a page are told, never a crash`() throws {
    let whole = record("response", "https://o.org/1", answer("200 OK", "text/html", ContainerTests.page))
    for length in ["-5", "999999999999999999999", "abc", "99999999"] {
      let broken = whole.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("Content-Length") ? "Content-Length: \(length)\r" : String($0) }.joined(separator: "\n")
      _ = try? Reader.parts(Array(broken.utf8), named: "a.warc")
    }
    for cut in stride(from: 5, to: whole.utf8.count, by: 7) {
      _ = try? Reader.parts(Array(whole.utf8.prefix(cut)), named: "a.warc")
    }
    #expect(throws: ReadingError.noArticles(kind: "This web archive")) {
      try Reader.parts(Array(record("warcinfo", "x", "a").utf8), named: "a.warc")
    }
    #expect(throws: ReadingError.self) { try Reader.parts(Array("<rss><channel>".utf8), named: "a.xml") }
    #expect(throws: ReadingError.self) {
      try Reader.parts(
        Array("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss>&x;</rss>".utf8), named: "a.xml")
    }
  }
}
