import Incidents
import Testing

@testable import Reading

/// Phrases that say what a passage is, and the kinds of boilerplate they make of it.
struct PagesTests {
  private func passage(_ text: String, kind: Block.Kind = .paragraph) -> Passage {
    Passage(Array(text.utf8), kind: kind, gap: 0)
  }

  // MARK: Phrases

  private func match(_ phrase: String, place: CuePhrase.Place, in text: String, at index: Int = 0) -> CuePhrase.Match? {
    let bytes = Array(text.utf8)
    let words = Word.scan(bytes)
    return CuePhrase(Array(phrase.utf8), meaning: .related, place: place)
      .match(at: index, in: bytes, words: words, count: words.count)
  }

  @Test(arguments: [
    ("read also", "Read also this story", 0, true), ("read also", "Now read also this", 1, false),
    ("read also", "Read now", 0, false),
    ("read also", "Read", 0, false),
  ])
  func `a phrase of a start stands at the start`(phrase: String, text: String, index: Int, isFound: Bool) {
    #expect((match(phrase, place: .start, in: text, at: index) != nil) == isFound)
  }

  @Test(arguments: [("Comments", true), ("COMMENTS (12)", true), ("Comments now", false), ("12 comments", false)])
  func `a whole phrase has nothing beside it but figures`(text: String, isFound: Bool) {
    #expect((match("comments", place: .whole, in: text) != nil) == isFound)
  }

  @Test(arguments: [
    ("Source: Efe", true), ("Source : Efe", true), ("Source", true), ("Source Efe", false), ("来源：新华社", false),
    ("Source：Efe", true),
  ])
  func `a label is followed by a colon or alone`(text: String, isFound: Bool) {
    #expect((match("source", place: .label, in: text) != nil) == isFound)
  }

  @Test func `a phrase may stand anywhere, and ends where its words end`() throws {
    let found = try #require(match("all rights", place: .any, in: "We keep all rights here", at: 2))
    #expect(found.nextWord == 4)
    #expect(found.end == "We keep all rights".utf8.count)
    let label = try #require(match("source", place: .label, in: "Source: Efe"))
    #expect(label.end == "Source:".utf8.count)
  }

  @Test func `a phrase that ends in a colon wants one`() {
    #expect(match("see:", place: .start, in: "See: more") != nil)
    #expect(match("see:", place: .start, in: "See more") == nil)
  }

  @Test(arguments: [("来源：新华社", true), ("来源新华社", false), ("新华社来源：", false)])
  func `a phrase without spaces is compared by its bytes`(text: String, isFound: Bool) {
    let phrase = CuePhrase(Array("来源".utf8), meaning: .source, place: .label)
    #expect(!phrase.unspaced.isEmpty)
    #expect((phrase.matchUnspaced(in: Array(text.utf8)) != nil) == isFound)
  }

  @Test(arguments: [
    ("Read also: another story", CuePhrase.Meaning.related), ("Lire aussi : autre chose", .related),
    ("Baca juga: berita lain", .related),
    ("By Ann Example", .byline), ("Editor: Budi Santoso", .editor), ("Source: Efe", .source),
    ("Published 1 June 2023", .published),
    ("Updated 1 June 2023", .updated), ("Advertisement", .advertisement), ("All rights reserved", .footer),
  ])
  func `what a passage says of itself is known in the languages of the press`(text: String, meaning: CuePhrase.Meaning)
  {
    #expect(passage(text).says(meaning))
  }

  @Test func `a sentence of a story says nothing of itself`() {
    let passage = passage("The company told the regulator on Monday that it had lost the records of its customers.")
    #expect(passage.cues.reason == nil)
    #expect(passage.cues.matches.allSatisfy { $0.place == .any })
  }

  // MARK: Boilerplate

  private func stated(_ meaning: CuePhrase.Meaning, place: CuePhrase.Place, words: Int, end: String = "") -> Block
    .Boilerplate?
  {
    let shape = TextShape(Array((String(repeating: "word ", count: words) + end).utf8))
    return BoilerplateReason.stated(
      by: [CuePhrase.Match(meaning: meaning, place: place, nextWord: 1, end: 4)], shape: shape)
  }

  @Test(
    arguments: [
      (CuePhrase.Meaning.related, CuePhrase.Place.start, 30, Block.Boilerplate.related), (.related, .start, 31, nil),
      (.related, .whole, 31, .related),
      (.comment, .start, 20, .comment), (.comment, .start, 21, nil), (.share, .start, 14, .share),
      (.share, .start, 15, nil),
      (.notice, .start, 19, .notice), (.notice, .start, 20, nil), (.footer, .any, 14, .footer),
      (.byline, .start, 3, nil), (.published, .start, 3, nil),
      (.editor, .label, 3, .byline), (.editor, .start, 3, nil), (.source, .label, 3, .source),
      (.source, .start, 3, nil), (.menu, .start, 2, .menu),
    ] as [(CuePhrase.Meaning, CuePhrase.Place, Int, Block.Boilerplate?)])
  func `a phrase makes boilerplate of passages that are no longer than its kind`(
    meaning: CuePhrase.Meaning, place: CuePhrase.Place, words: Int, reason: Block.Boilerplate?
  ) {
    #expect(stated(meaning, place: place, words: words) == reason)
  }

  @Test func `a sentence that has a phrase somewhere is a sentence`() {
    #expect(stated(.footer, place: .any, words: 8, end: ".") == nil)
    #expect(stated(.footer, place: .start, words: 8, end: ".") == .footer)
  }

  @Test(arguments: [
    ("photo_of_the_camera.jpg", true), ("camera.PNG", true), ("a_b", true), ("© Ann Example / Agency", true),
    ("(© Agency)", true),
    ("The camera.", false), ("example.com", false), ("_", false),
    ("© 2020 one two three four five six seven eight nine", false), ("jpg", false),
  ])
  func `file names and credits stand for pictures`(text: String, isName: Bool) {
    #expect(passage(text).isPictureName == isName)
  }

  @Test(arguments: [
    ("EUR/USD 1.0842 -0.12%", Block.Kind.paragraph, true, Block.Boilerplate.ticker),
    ("Politics", .listItem, true, .menu),
    ("Politics", .listItem, false, .footer),
    ("Politics", .paragraph, true, .other), ("camera.jpg", .paragraph, false, .caption),
    ("Advertisement", .paragraph, false, .advertisement),
  ])
  func `outside the story a passage is what it looks like`(
    text: String, kind: Block.Kind, isBefore: Bool, reason: Block.Boilerplate
  ) {
    #expect(BoilerplateReason.reason(of: passage(text, kind: kind), isBefore: isBefore) == reason)
  }

  // MARK: The article

  private static let sentence =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."

  private func blocks(_ markup: String) throws -> [Block] {
    let story = String(repeating: "<p>\(PagesTests.sentence)</p>", count: 4)
    let page = "<html><body><h1>Company loses records</h1>\(story)\(markup)\(story)</body></html>"
    return try Reader.read(Array(page.utf8), named: "a.html").blocks
  }

  @Test func `nothing of a page's text is thrown away`() throws {
    let blocks = try blocks("<nav><a href=/>Home</a></nav><p>Advertisement</p><footer>© 2020 Example</footer>")
    let text = blocks.map(\.text).joined(separator: " ")
    for piece in ["Home", "Advertisement", "© 2020 Example", "Company loses records"] { #expect(text.contains(piece)) }
  }

  @Test func `headings of a story are of the second level at least`() throws {
    let blocks = try blocks("<h1>Company loses records</h1><h2>What it says</h2>")
    #expect(blocks.filter { $0.kind == .headline }.count == 1)
    #expect(blocks.first { $0.boilerplate == .repeated }?.kind == .heading(level: 2))
    #expect(!blocks.contains { $0.kind == .heading(level: 1) })
  }

  @Test func `a caption amid the story is a caption`() throws {
    let blocks = try blocks("<figure><figcaption>A camera on a shelf of the shop</figcaption></figure>")
    let caption = try #require(blocks.first { $0.text.hasPrefix("A camera") })
    #expect(caption.kind == .caption)
    #expect(caption.boilerplate != nil, "it is no text of the story")
  }

  // MARK: Tables

  @Test(arguments: [
    ("<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", "a\tb\nc\td"),
    ("<tr><th>a</th><th>b</th></tr><tr><th>c</th><td>d</td></tr>", "a\tb\nc\td"),
    ("<tr><td>a</td><td></td><td>c</td></tr><tr><td>d</td><td>e</td><td>f</td></tr>", "a\t\tc\nd\te\tf"),
    ("<tr><td></td><td>b</td></tr><tr><td>c</td><td>d</td></tr>", "\tb\nc\td"),
    ("<tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d</td><td>e</td></tr>", "a b\tc\nd\te"),
    ("<tbody><tr><td>a<td>b<tr><td>c<td>d</tbody>", "a\tb\nc\td"),
  ])
  func `cells of a table of the story are one block, tabs between columns and lines between rows`(
    rows: String, text: String
  ) throws {
    let tables = try blocks("<table>\(rows)</table>").filter { $0.kind == .table }
    #expect(tables.map(\.text) == [text])
    #expect(tables.first?.boilerplate == nil)
  }

  @Test(arguments: ["<tr><td>a</td><td>b</td></tr>", "<tr><td>a</td></tr><tr><td>b</td></tr>"])
  func `one row or one column alone is no table`(rows: String) throws {
    #expect(try !blocks("<table>\(rows)</table>").contains { $0.kind == .table })
  }

  @Test func `two tables are two blocks`() throws {
    let table = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>"
    #expect(try blocks(table + table).filter { $0.kind == .table }.count == 2)
  }

  @Test func `links of a table stand where their text stands in it`() throws {
    let rows =
      "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>some words and <a href='https://a.example/'>d</a></td></tr>"
    let table = try #require(try blocks("<table>\(rows)</table>").first { $0.kind == .table })
    let link = try #require(table.links.first)
    #expect(String(String.UnicodeScalarView(Array(table.text.unicodeScalars)[link.range])) == "d")
  }

  // MARK: Dates of a page

  private func published(head: String = "", above: String = "", lang: String = "en") throws -> String? {
    let story = (1...5).map { "<p>Part \($0) of it: \(PagesTests.sentence)</p>" }.joined()
    let page =
      "<html lang=\(lang)><head>\(head)</head><body><h1>Company loses records of customers</h1>\(above)\(story)</body></html>"
    return try Reader.read(Array(page.utf8), named: "a.html").published?.description
  }

  private static let meta = "<meta property='article:published_time' content='2023-06-01T10:00:00+02:00'>"
  private static let time = "<p><time datetime='2023-06-02T11:00:00+02:00'>yesterday</time></p>"
  private static let address = "<link rel=canonical href='https://a.example/2023/06/04/records'>"

  @Test func `a date in the head goes before a time element, that before what is written, that before the address`()
    throws
  {
    let written = "<p>3 June 2023</p>"
    let head = PagesTests.meta + PagesTests.address
    #expect(try published(head: head, above: PagesTests.time + written) == "2023-06-01T10:00+02:00")
    #expect(try published(head: PagesTests.address, above: PagesTests.time + written) == "2023-06-02T11:00+02:00")
    #expect(try published(head: PagesTests.address, above: written) == "2023-06-03")
    #expect(try published(head: PagesTests.address) == "2023-06-04")
    #expect(try published() == nil)
  }

  /// A time in UTC may be of the day before or after; a whole week between is another date.
  @Test(arguments: [
    ("2023-06-03T23:30:00Z", "2023-06-04"), ("2023-06-05T00:30:00Z", "2023-06-04"),
    ("2023-06-11T10:00:00Z", "2023-06-11T10:00+00:00"), ("2023-06-03T23:30:00+02:00", "2023-06-03T23:30+02:00"),
  ])
  func `a time in UTC gives way to the next day in the address`(stated: String, date: String) throws {
    let meta = "<meta property='article:published_time' content='\(stated)'>"
    #expect(try published(head: meta + PagesTests.address) == date)
  }

  @Test func `three numbers are read as Americans do on American pages only`() throws {
    let time = "<p><time datetime='03/04/2020'>then</time></p>"
    #expect(try published(above: time, lang: "en-US") == "2020-03-04")
    #expect(try published(above: time, lang: "en-GB") == "2020-04-03")
  }

  // MARK: Who made it

  private func article(head: String = "", above: String) throws -> Article {
    let story = (1...5).map { "<p>Part \($0) of it: \(PagesTests.sentence)</p>" }.joined()
    let page =
      "<html><head>\(head)</head><body><h1>Company loses records of customers</h1>\(above)\(story)</body></html>"
    return try Reader.read(Array(page.utf8), named: "a.html")
  }

  @Test func `authors of the head go before those that are marked, and these before a byline`() throws {
    let meta = "<meta name=author content='Ann Example'>"
    let marked = "<p class=author>Bob Sample</p>"
    let byline = "<p>Oleh: Budi Santoso</p>"
    #expect(try article(head: meta, above: marked + byline).authors == ["Ann Example"])
    #expect(try article(above: marked + byline).authors == ["Bob Sample"])
    #expect(try article(above: byline).authors == ["Budi Santoso"])
    #expect(try article(above: "").authors.isEmpty)
  }

  @Test func `a byline is no text of the story`() throws {
    let block = try #require(
      try article(above: "<p>Oleh: Budi Santoso</p>").blocks.first { $0.text.hasPrefix("Oleh") })
    #expect(block.boilerplate == .byline)
  }

  @Test func `a site's own name goes before its host`() throws {
    let address = "<link rel=canonical href='https://www.a.example/x'>"
    #expect(
      try article(head: address + "<meta property='og:site_name' content='Example'>", above: "").outlet == "Example")
    #expect(try article(head: address, above: "").outlet == "a.example")
    #expect(try article(above: "").outlet == nil)
  }
}
