import Incidents
import Testing

@testable import Reading

/// What a page's head and its linked data say: JSON, character references, meta elements, and which goes before which.
struct MetadataTests {
  // MARK: JSON

  private func text(_ json: String) -> String? { JSONScanner.value(Array(json.utf8)).text }

  /// RFC 8259, section 7; what stands for white space becomes a space here.
  @Test(arguments: [
    (#""plain""#, "plain"), (#""a\"b\\c\/d""#, #"a"b\c/d"#), (#""a\nb\tc\rd\fe\bf""#, "a b c d e f"),
    (#""\u00e9\u00E9""#, "éé"), (#""\ud83d\ude00""#, "😀"), (#""\u6f22""#, "漢"), (#""""#, ""),
  ])
  func `a string's escapes are read`(json: String, text: String) {
    #expect(self.text(json) == text)
  }

  @Test(arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#]) func `half a surrogate pair is no character`(
    json: String
  ) throws {
    #expect(try #require(text(json)).contains("\u{FFFD}"))
  }

  @Test func `values are found by key, lists give their items`() throws {
    let value = JSONScanner.value(Array(#"{"a": {"b": [1, "x", {"c": "y"}]}, "a": "second", "n": null}"#.utf8))
    let items = try #require(value["a"]?["b"]).items
    #expect(items.count == 3)
    #expect(items[2]["c"]?.text == "y")
    #expect(try #require(value["a"]?["b"]).text == "x", "the first text of a list")
    #expect(value["missing"] == nil)
    #expect(try #require(value["n"]).text == nil)
  }

  @Test(arguments: [
    #"{"a":"x",}"#, #"{,"a":"x"}"#, #"{"a" : "x" "b":"y"}"#, "{\"a\":\"x\n\"}", #"{"a":"x""#, #"{"b":tru,"a":"x"}"#,
  ])
  func `small faults of JSON are borne`(json: String) {
    #expect(JSONScanner.value(Array(json.utf8))["a"]?.text?.hasPrefix("x") == true)
  }

  @Test func `what is nested too deep is left out, and the rest ends`() {
    let depth = 100_000
    let json = String(repeating: "[", count: depth) + "\"x\"" + String(repeating: "]", count: depth)
    #expect(text(json) == nil)
  }

  // MARK: Linked data

  private func data(_ json: String...) -> LinkedData { LinkedData(json.map { Array($0.utf8)[...] }) }

  @Test func `linked data is read through graphs, lists and escapes`() {
    let data = data(
      #"""
      {"@graph":[{"@type":"WebSite","name":"x"},{"@type":["Thing","NewsArticle"],"headline":"A \u00e4 \"b\"",
      "datePublished":"2020-01-13","author":{"name":"Ann Example"},"publisher":{"name":"Outlet"}}]}
      """#)
    #expect(data.headline == "A ä \"b\"")
    #expect(data.published == "2020-01-13")
    #expect(data.authors == ["Ann Example"])
    #expect(data.publisher == "Outlet")
  }

  @Test(arguments: ["{", "[[[[", "{\"a\":", "\"\\u12", "{\"a\" 1}", "nul", "{\"a\":\"\\ud800\"}", "]"])
  func `broken linked data ends the reading of it`(json: String) {
    #expect(data(json).headline == nil)
  }

  @Test(arguments: ["NewsArticle", "Article", "ReportageNewsArticle", "BlogPosting", "LiveBlogPosting", "Report"])
  func `every kind of article is one`(type: String) {
    #expect(data(#"{"@type":"\#(type)","headline":"Title"}"#).headline == "Title")
  }

  @Test(arguments: ["WebSite", "Organization", "BreadcrumbList", "VideoObject"])
  func `what is no article has no headline`(type: String) {
    #expect(data(#"{"@type":"\#(type)","headline":"Title","datePublished":"2020-01-01"}"#).headline == nil)
  }

  @Test func `an article goes before a page, in whatever order they come`() {
    let page = #"{"@type":"WebPage","datePublished":"2019-01-01","publisher":{"name":"Page"}}"#
    let article =
      #"{"@type":"NewsArticle","headline":"Title","datePublished":"2020-02-02","publisher":{"name":"Outlet"}}"#
    for found in [data(page, article), data(article, page)] {
      #expect(found.published == "2020-02-02")
      #expect(found.publisher == "Outlet")
    }
    #expect(data(page).published == "2019-01-01", "a page alone is believed")
  }

  @Test func `authors are people by name; an organisation is none`() {
    let list = #"[{"@type":"Person","name":"Ann Example"},"Bob Sample",{"@type":"Organization","name":"Desk"}]"#
    #expect(data(#"{"@type":"Article","author":\#(list)}"#).authors == ["Ann Example", "Bob Sample"])
  }

  @Test func `the main entity of a page is looked into`() {
    let json = #"{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Title"}}"#
    #expect(data(json).headline == "Title")
  }

  // MARK: Character references

  /// Names and numbers of HTML 4, section 24; a no-break space is a space in a title, a soft hyphen nothing.
  @Test(arguments: [
    ("Q&amp;A", "Q&A"), ("&#228;&#xE4;&#XE4;", "äää"), ("Redacci&oacute;n", "Redacción"), ("&Ntilde;&yuml;", "Ñÿ"),
    ("&hellip;&mdash;&euro;", "…—€"), ("&alpha;&Omega;&rarr;", "αΩ→"), ("&lt;b&gt;", "<b>"), ("&quot;x&quot;", "\"x\""),
    ("a&nbsp;b&shy;c", "a bc"), ("&Scaron;&OElig;", "ŠŒ"), ("&thetasym;", "ϑ"),
  ])
  func `references escaped twice are undone`(text: String, plain: String) {
    #expect(Entities.undone(in: text) == plain)
  }

  @Test(arguments: [
    "a & b", "&bogus;", "&;", "&", "AT&T; Mobile", "&#x110000;", "&#xD800;", "&#;", "&#x;", "&amp",
    "&averyverylongname;", "&#-5;",
  ])
  func `what is no reference stays as it is`(text: String) {
    #expect(Entities.undone(in: text) == text)
  }

  @Test func `a reference is undone once only`() {
    #expect(Entities.undone(in: "&amp;lt;") == "&lt;")
  }

  @Test(
    arguments: [("  a \n b ", "a b"), ("a\u{A0}\u{3000}b", "a b"), ("&nbsp;", nil), ("", nil), (nil, nil)]
      as [(String?, String?)])
  func `a text of metadata is single-spaced, or none`(text: String?, clean: String?) {
    #expect(MetadataReader.clean(text) == clean)
  }

  // MARK: Together

  /// The metadata of a page with this head, as the program reads it.
  private func metadata(_ head: String, html: String = "<html>") throws -> PageMetadata {
    try PageReader.markupPage(of: Array("\(html)<head>\(head)</head><body><p>Text.</p></body></html>".utf8)).metadata
  }

  @Test func `titles come in the order of trust`() throws {
    let found = try metadata(
      """
      <title>In the title</title><meta name="twitter:title" content="On Twitter">
      <meta property="og:title" content="Shared"><script type="application/ld+json">
      {"@type":"Article","headline":"Linked"}</script>
      """)
    #expect(found.titles == ["Linked", "Shared", "On Twitter", "In the title"])
  }

  @Test(arguments: [
    ("<meta name=author content='Ann Example'>", ["Ann Example"]),
    ("<meta name=author content='Ann Example, Bob Sample'>", ["Ann Example", "Bob Sample"]),
    ("<meta name=author content='Ann Example and Bob Sample'>", ["Ann Example", "Bob Sample"]),
    ("<meta name=author content='Ann Example;Ann Example'>", ["Ann Example"]),
    ("<meta property='article:author' content='https://social.example/ann'>", []),
    ("<meta name=author content='desk@news.example'>", []),
    ("<meta name=author content='https://x.example'><meta name='dc.creator' content='Bob Sample'>", ["Bob Sample"]),
  ])
  func `authors are names, not addresses`(head: String, authors: [String]) throws {
    #expect(try metadata(head).authors == authors)
  }

  @Test func `of meta elements of one name the first counts, and names have no case`() throws {
    let found = try metadata(
      "<meta property='OG:Site_Name' content='First'><meta property='og:site_name' content='Second'>")
    #expect(found.siteName == "First")
  }

  @Test(
    arguments: [
      (
        "<link rel=canonical href='https://a.example/x'><meta property='og:url' content='https://b.example/y'>",
        "https://a.example/x"
      ),
      ("<link rel=canonical href='/x'><meta property='og:url' content='https://b.example/y'>", "https://b.example/y"),
      ("<link rel=alternate href='https://a.example/x'>", nil),
    ] as [(String, String?)])
  func `the page's address is the canonical one when it is whole`(head: String, url: String?) throws {
    #expect(try metadata(head).canonicalURL == url)
  }

  @Test(
    arguments: [
      ("<html lang='de-AT'>", "", "de"), ("<html lang=EN>", "", "en"),
      ("<html>", "<meta property='og:locale' content='fr_FR'>", "fr"),
      ("<html lang=x>", "", nil), ("<html>", "", nil),
    ] as [(String, String, String?)])
  func `a page claims the first subtag of its language`(html: String, head: String, language: String?) throws {
    #expect(try metadata(head, html: html).language == language)
  }

  @Test(arguments: [
    ("<html lang='en-GB'>", "", true), ("<html lang='en-US'>", "", false), ("<html lang=en>", "", false),
    ("<html lang=en>", "<link rel=canonical href='https://news.example.co.uk/x'>", true),
    ("<html lang=en>", "<link rel=canonical href='https://news.example.com/x'>", false),
    ("<html lang=en>", "<link rel=canonical href='https://example.io/x'>", false),
    ("<html lang='zh-Hant-TW'>", "", true),
  ])
  func `a page is outside America by its region or its host's country`(html: String, head: String, isOutside: Bool)
    throws
  {
    #expect(try metadata(head, html: html).isOutsideAmerica == isOutside)
  }

  @Test(arguments: [
    ("<html lang='en-US'>", "2020-03-04"), ("<html lang='en-GB'>", "2020-04-03"), ("<html lang=de>", "2020-04-03"),
  ])
  func `a date of three numbers is read as the page's country writes it`(html: String, date: String) throws {
    let found = try metadata("<meta name=pubdate content='03/04/2020'>", html: html)
    #expect(found.dates.first?.description == date)
  }

  @Test func `dates come in the order of trust, dates of change not at all`() throws {
    let found = try metadata(
      """
      <meta name=date content="2020-05-05"><meta property="article:modified_time" content="2021-01-01">
      <meta property="article:published_time" content="2020-04-04T10:00:00Z">
      <script type="application/ld+json">{"@type":"Article","datePublished":"2020-03-03"}</script>
      """)
    #expect(found.dates.map(\.description) == ["2020-03-03", "2020-04-04T10:00+00:00", "2020-05-05"])
  }

  @Test func `a meta element without content says nothing`() throws {
    #expect(try metadata("<meta property='og:title' content=''><meta name=author>").titles.isEmpty)
  }
}
