import Incidents
import Screen
import Testing

@testable import Dashboard

/// Where the links of an article lead (RFC 3986, section 5.2, as far as a page's host and absolute paths), and which are shown.
@Suite struct ArticleLinksTests {
  private func addresses(_ links: [String], on page: String?) -> [String] {
    var numbered = ArticleLinks(page: page)
    for link in links { _ = numbered.number(of: link) }
    return numbered.addresses
  }

  @Test(arguments: [
    ("/b/c", "https://own.example/a/page", "https://own.example/b/c"),
    ("/b", "http://own.example", "http://own.example/b"), ("/", "https://own.example/a", "https://own.example/"),
    ("//cdn.example/x", "https://own.example/a", "https://cdn.example/x"),
    ("//cdn.example/x", "http://own.example/a", "http://cdn.example/x"),
    ("HTTPS://else.example/", "https://own.example/a", "HTTPS://else.example/"),
    ("mailto:ann@example.org", "https://own.example/a", "mailto:ann@example.org"),
  ])
  func `a link leads where a browser would go`(link: String, page: String, address: String) {
    #expect(addresses([link], on: page) == [address])
  }

  @Test(
    arguments: [
      nil, "file:///home/ann/page.html", "javascript:void(0)//x/y", "page.html", "https://own.example/a b", "",
    ] as [String?])
  func `without an address of the web the page's own links lead nowhere`(page: String?) {
    #expect(addresses(["/b", "//cdn.example/x"], on: page).isEmpty)
    #expect(addresses(["https://else.example/"], on: page) == ["https://else.example/"])
  }

  @Test(arguments: ["/b\u{7}", "/b c", "//x\u{9B}", "/\u{1B}]8;;x", "#top", "?q=1", "b.html", "", "ftp://x.example/"])
  func `what is not plain, or names no path of the host, leads nowhere`(link: String) {
    #expect(addresses([link], on: "https://own.example/a").isEmpty)
  }

  @Test func `numbers go up from one in the order of the text, one for each address`() {
    var links = ArticleLinks(page: "https://own.example/a")
    let asked = ["/x", "https://b.example/", "#no", "https://own.example/x", "/x", "/y"]
    #expect(asked.map { links.number(of: $0) } == [1, 2, nil, 1, 1, 3])
    #expect(links.addresses == ["https://own.example/x", "https://b.example/", "https://own.example/y"])
  }

  @Test func `outlet and day stand once, whatever boilerplate is shown around the headline`() {
    let article = Article(
      headline: "Shop fined", outlet: "The Outlet",
      blocks: [
        Block(.headline, "Other story", boilerplate: .related), Block(.headline, "Shop fined"),
        Block(.paragraph, "It was."),
        Block(.headline, "One more story", boilerplate: .related),
      ])
    for showsBoilerplate in [false, true] {
      let key = ArticleLines.Key(path: "a", columns: 60, showsBoilerplate: showsBoilerplate)
      let texts = ArticleLines(article, for: key).lines.map(\.text)
      #expect(texts.count { $0 == "The Outlet" } == 1, "\(texts)")
      #expect(texts.contains { $0.contains("One more story") } == showsBoilerplate)
    }
  }
}
