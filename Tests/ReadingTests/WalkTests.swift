import Incidents
import Testing

@testable import Reading

/// From markup to passages: what is taken out before parsing, what elements do to the text in them, lists, tables, hints.
struct WalkTests {
  // MARK: Before the parser

  private func filtered(_ page: String) -> String {
    String(decoding: MarkupPrefilter(Array(page.utf8)).document, as: UTF8.self)
  }

  @Test(arguments: [
    ("a<!-- b -->c", "a c"), ("a<!-- b -- > <p> -->c", "a c"), ("a<!---->c", "a c"),
    ("a<!doctype html>c", "a<!doctype html>c"),
    ("a<script>b</script>c", "a c"), ("a<SCRIPT type=x>b</Script >c", "a c"), ("a<style>b</style>c", "a c"),
    ("a<script>if (a < b) '</scrip'</script>c", "a c"), ("a<scripts>b</scripts>c", "a<scripts>b</scripts>c"),
    ("a<span>b</span>c", "a<span>b</span>c"), ("a < b", "a < b"), ("a<", "a<"), ("", ""), ("<1>", "<1>"),
  ])
  func `scripts, styles and comments go, the rest stays`(page: String, rest: String) {
    #expect(filtered(page) == rest)
  }

  @Test func `a script that is not closed takes the rest, a comment that is not closed nothing`() {
    #expect(filtered("a<script>b<p>c") == "a ")
    #expect(filtered("a<!-- b<p>c") == "a<!-- b<p>c")
  }

  @Test func `linked data is kept, other scripts are not`() {
    let page =
      #"<script type="application/ld+json">{"a":1}</script><script type="text/javascript">b</script><script>ld+json</script>"#
    let data = MarkupPrefilter(Array(page.utf8)).linkedData.map { String(decoding: $0, as: UTF8.self) }
    #expect(data == [#"{"a":1}"#])
  }

  @Test func `long attribute values are cut and short ones kept`() {
    let page = "<p title=\"" + String(repeating: "x", count: 20_000) + "\">a</p><p title='short'>b</p>"
    let rest = filtered(page)
    #expect(rest.utf8.count < 9000)
    #expect(rest.contains("\">a</p>") && rest.contains("title='short'>b"))
  }

  @Test func `a tag of more attributes than any real one keeps the first`() {
    let rest = filtered("<p " + (0..<1000).map { "a\($0)=1" }.joined(separator: " ") + ">text</p>")
    #expect(rest.contains("a0=1") && rest.contains("a150=1") && !rest.contains("a999=1"))
    #expect(rest.hasSuffix(">text</p>"))
  }

  // MARK: Elements

  @Test(arguments: [("h1", 1), ("h6", 6), ("hr", 0), ("header", 0), ("p", 0), ("", 0)])
  func `headings have their level`(name: String, level: Int) {
    #expect(Element(name: name).headingLevel == level)
  }

  @Test(arguments: [("p", true), ("li", true), ("td", true), ("span", false), ("a", false), ("b", false), ("", false)])
  func `blocks break the text, inline elements do not`(name: String, isBlock: Bool) {
    #expect(Element(name: name).isBlock == isBlock)
  }

  private func passages(_ body: String) throws -> [Passage] {
    try PageReader.markupPage(of: Array("<html><body>\(body)</body></html>".utf8)).passages
  }

  private func texts(_ body: String) throws -> [String] { try passages(body).map(\.string) }

  @Test(arguments: [
    ("<p>one <b>two</b> three</p>", ["one two three"]), ("<p>one</p><p>two</p>", ["one", "two"]),
    ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
    ("<p>one<br>two</p>", ["one two"]), ("<p>one<br><br>two</p>", ["one", "two"]),
    ("<p>one<hr>two</p>", ["one", "two"]),
    ("<p>a&amp;b &eacute; &#8364;</p>", ["a&b é €"]), ("<p> one \n\t two&nbsp; </p>", ["one two"]),
    ("<p>one<img alt=x>two</p>", ["onetwo"]),
    ("<select><option>one</select><p>two</p>", ["two"]), ("<svg><text>one</text></svg><p>two</p>", ["two"]),
    ("<p></p><p> </p>", []),
    ("<table><tr><td>one<td>two</table>", ["one", "two"]),
    ("<p>one<span>two</span><i> three</i></p>", ["onetwo three"]), ("<ruby>漢<rt>kan</rt></ruby>", ["漢"]),
  ])
  func `text is cut at blocks and put together inside them`(body: String, expected: [String]) throws {
    #expect(try texts(body) == expected)
  }

  /// White space is made single, and none is left at the start of a line.
  @Test func `preformatted text keeps its lines`() throws {
    let found = try passages("<pre>one\n  two</pre>")
    #expect(found.map(\.string) == ["one\ntwo"])
    #expect(found.first?.kind == .preformatted)
  }

  @Test(arguments: [
    ("<h2>x</h2>", Block.Kind.heading(level: 2)), ("<h3><span>x</span></h3>", .heading(level: 3)),
    ("<li>x</li>", .listItem),
    ("<blockquote><p>x</p></blockquote>", .quote), ("<figcaption>x</figcaption>", .caption), ("<p>x</p>", .paragraph),
    ("<div>x</div>", .paragraph),
  ])
  func `a passage has the kind of its element`(body: String, kind: Block.Kind) throws {
    #expect(try passages(body).first?.kind == kind)
  }

  @Test(arguments: [
    "<p hidden>x</p>", "<p style='display: none'>x</p>", "<div aria-hidden=true><p>x</p></div>",
    "<p style='color:red;DISPLAY:NONE'>x</p>",
  ])
  func `what is not shown is told`(body: String) throws {
    #expect(try #require(try passages(body).first?.markup).surroundings.contains(.hidden))
  }

  @Test(arguments: ["<p aria-hidden=false>x</p>", "<p style='display: block'>x</p>", "<p>x</p>"])
  func `what is shown is not hidden`(body: String) throws {
    #expect(try !#require(try passages(body).first?.markup).surroundings.contains(.hidden))
  }

  @Test func `surroundings gather from outside in, but a block ends paragraph and bold`() throws {
    let facts = try #require(try passages("<nav><ul><li><b>x</b></li></ul></nav>").first?.markup)
    #expect(facts.surroundings.isSuperset(of: [.nav, .list, .item, .strong]))
    let inner = try #require(try passages("<b><div>x</div></b>").first?.markup)
    #expect(!inner.surroundings.contains(.strong))
  }

  @Test func `scalars in links and in bold are counted`() throws {
    let facts = try #require(try passages("<p>one <a href=/x>two</a> <b>three</b></p>").first?.markup)
    #expect(facts.styled.linked == 4, "the space before it comes with the first word of a link")
    #expect(facts.styled.strong == 6)
  }

  @Test func `a link stands where its text stands, an anchor and an empty link nowhere`() throws {
    let passage = try #require(try passages("<p>é <a href=/x>two</a> <a name=y>z</a><a href=/e></a></p>").first)
    let link = try #require(passage.links.first)
    #expect(passage.links.count == 1)
    #expect(link.range == 2..<5)
    #expect(link.url == "/x")
  }

  @Test func `blocks between passages are counted, up to a limit`() throws {
    let deep = String(repeating: "<div>", count: 20)
    #expect(try passages("<p>one</p>\(deep)two").map(\.gap).last == 9)
  }

  @Test func `a time element gives its date to its passage`() throws {
    let facts = try #require(try passages("<p><time datetime='2023-06-01'>today</time></p>").first?.markup)
    #expect(facts.times.map { String(decoding: $0.datetime, as: UTF8.self) } == ["2023-06-01"])
  }

  @Test func `passages of one make have one kind, others have others`() throws {
    let found = try passages(
      "<div class=a><p class=x>1</p><p class=x>2</p><p class=y>3</p></div><div class=b><p class=x>4</p></div>")
    let kinds = found.compactMap { $0.markup?.position.kind }
    #expect(kinds.count == 4)
    #expect(kinds[0] == kinds[1])
    #expect(Set(kinds).count == 3)
  }

  @Test func `the blocks of a page are a tree, parents before children`() throws {
    let page = try PageReader.markupPage(of: Array("<html><body><div><p>x</p><p>y</p></div></body></html>".utf8))
    for (index, block) in page.blocks.enumerated() { #expect(block.parent < index) }
    let parents = page.passages.compactMap { $0.markup.map { page.blocks[$0.position.block].parent } }
    #expect(parents.count == 2)
    #expect(parents[0] == parents[1])
  }

  @Test func `the title and the language of a document are its head's`() throws {
    let page = try PageReader.markupPage(
      of: Array("<html lang=fr><head><title> A &amp; B </title></head><body>x</body></html>".utf8))
    #expect(page.metadata.titles == ["A & B"])
    #expect(page.metadata.language == "fr")
    #expect(page.passages.map(\.string) == ["x"])
  }

  // MARK: Lists and tables

  private func item(_ events: String) -> Block.ListItem? {
    var lists = ListTracker()
    for event in events.split(separator: " ") {
      if event == "text" {
        lists.take()
      } else if event.hasPrefix("/") {
        lists.end(String(event.dropFirst()))
      } else {
        lists.start(String(event))
      }
    }
    return lists.item
  }

  @Test(arguments: [
    ("ul li", 1, Block.ListItem.Marker.bullet), ("ol li", 1, .number(1)), ("ol li /li li", 1, .number(2)),
    ("ol li ul li", 2, .bullet), ("ol li ul li /li /ul", 1, .number(1)), ("ul li ol li /li li", 2, .number(2)),
    ("ul li text", 1, .none), ("ol li text ul li", 2, .bullet), ("ol li text /li li", 1, .number(2)),
    ("li", 1, .bullet), ("menu li", 1, .bullet),
  ])
  func `an item knows its list, its number and its depth`(events: String, level: Int, marker: Block.ListItem.Marker) {
    #expect(item(events) == Block.ListItem(level: level, marker: marker))
  }

  @Test(arguments: ["", "ul", "ul li /li", "ol li /li /ol", "p"]) func `text outside of items is in none`(
    events: String
  ) {
    #expect(item(events) == nil)
  }

  private func cell(_ events: String) -> TableCell? {
    var tables = TableTracker()
    for event in events.split(separator: " ") {
      if event.hasPrefix("/") { tables.end(String(event.dropFirst())) } else { tables.start(String(event)) }
    }
    return tables.cell
  }

  @Test(arguments: [
    ("table tr td", 1, 0, 0), ("table tr td td", 1, 0, 1), ("table tr td tr th", 1, 1, 0),
    ("table tr td table tr td", 2, 0, 0),
    ("table tr td table tr td /table", 1, 0, 0), ("table tr td /table table tr td", 2, 0, 0),
  ])
  func `a cell knows its table, row and column`(events: String, table: Int, row: Int, column: Int) {
    #expect(cell(events) == TableCell(table: table, row: row, column: column))
  }

  @Test(arguments: ["", "table", "table tr", "table caption", "table tr td /table", "td"])
  func `text outside of cells is in none`(events: String) {
    #expect(cell(events) == nil)
  }

  // MARK: Hints

  private func hints(_ value: String) -> Set<String> {
    let bits = MarkupHints.shared.hints(in: Array(value.utf8)[...])
    let names = MarkupHints.shared.names
    return Set(names.indices.filter { bits >> UInt32($0) & 1 == 1 }.map { names[$0] })
  }

  @Test(arguments: [
    ("article", "article"), ("ARTICLE", "article"), ("entry-content article", "article"), ("articleBody", "article"),
    ("articleBody", "body"),
    ("site-footer", "footer"), ("main_nav", "nav"), ("comments", "comment"),
  ])
  func `words of a class hint at what the element is`(value: String, hint: String) {
    #expect(hints(value).contains(hint))
  }

  @Test(arguments: ["", "-", "x1", "a b c", "zzzqqq"]) func `other words hint at nothing`(value: String) {
    #expect(hints(value).isEmpty)
  }
}
