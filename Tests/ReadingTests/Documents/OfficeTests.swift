import Incidents
import TestSupport
import Testing

@testable import Reading

/// Word and OpenDocument files, and books.
@Suite struct OfficeTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func word(_ body: String) -> [UInt8] {
    MadeZip.bytes([
      ("word/document.xml", "<w:document xmlns:w=\"urn:w\"><w:body>\(body)</w:body></w:document>"),
      ("docProps/core.xml", "<cp:x xmlns:cp=\"urn:c\" xmlns:dc=\"urn:d\"><dc:title>Its own title</dc:title></cp:x>"),
    ])
  }

  private func paragraph(_ text: String, style: String? = nil) -> String {
    let properties = style.map { "<w:pPr><w:pStyle w:val=\"\($0)\"/></w:pPr>" } ?? ""
    return "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  @Test func `a Word document has its title, headings, lists and tables, and nothing that was taken out`() throws {
    let body =
      paragraph("Decision", style: "Title") + paragraph("4 March 2021") + paragraph("The facts", style: "Heading1")
      + "<w:p><w:r><w:t>\(OfficeTests.sentence)</w:t></w:r><w:del><w:r><w:delText>secret</w:delText></w:r></w:del></w:p>"
      + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>an item</w:t></w:r></w:p>"
      + "<w:tbl><w:tr><w:tc>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b &amp; c"))</w:tc></w:tr></w:tbl>"
    let read = try Reader.document(word(body), named: "a.docx")
    #expect(
      read.kind == .word && read.article.headline == "Decision" && read.article.published?.date.edtf == "2021-03-04")
    #expect(
      read.article.blocks.map(\.text) == [
        "Decision", "4 March 2021", "The facts", OfficeTests.sentence, "an item", "a\tb & c",
      ])
    #expect(
      read.article.blocks.map(\.kind) == [.headline, .paragraph, .heading(level: 2), .paragraph, .listItem, .table])
  }

  @Test func `a document without a styled title has the one that it says of itself`() throws {
    #expect(try Reader.read(word(paragraph(OfficeTests.sentence)), named: "a.docx").headline == "Its own title")
  }

  @Test func `an OpenDocument file is read alike, and one that is encrypted is told`() throws {
    let content = """
      <o:d xmlns:o="urn:o" xmlns:t="urn:t"><t:h t:outline-level="1">A heading</t:h><t:p>\(OfficeTests.sentence)</t:p>
      <t:list><t:list-item><t:p>an <t:span>item</t:span></t:p></t:list-item></t:list></o:d>
      """
    let read = try Reader.document(MadeZip.bytes([("content.xml", content)]), named: "a.odt")
    #expect(read.kind == .openDocument && read.article.headline == "A heading")
    #expect(read.article.blocks.map(\.text) == ["A heading", OfficeTests.sentence, "an item"])
    let locked = MadeZip.bytes([("content.xml", "x"), ("META-INF/manifest.xml", "<m><encryption-data/></m>")])
    #expect(throws: ReadingError.encrypted(kind: "This OpenDocument file")) { try Reader.read(locked, named: "a.odt") }
  }

  @Test func `a book's chapters stand in the order of reading`() throws {
    func page(_ title: String) -> String {
      "<html><body><h1>\(title)</h1><p>\(title): \(OfficeTests.sentence)</p></body></html>"
    }
    let package = """
      <package xmlns="urn:p" xmlns:dc="urn:d"><metadata><dc:title>The Book</dc:title><dc:creator>Ann Lee</dc:creator>
      <dc:language>en-GB</dc:language></metadata><manifest><item id="b" href="b%20c.xhtml"/><item id="a" href="a.xhtml"/>
      </manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>
      """
    let book = MadeZip.bytes([
      ("META-INF/container.xml", "<c><rootfile full-path=\"O/p.opf\"/></c>"), ("O/p.opf", package),
      ("O/b c.xhtml", page("Second")), ("O/a.xhtml", page("First")),
    ])
    let read = try Reader.document(book, named: "a.epub")
    #expect(read.kind == .book && read.article.headline == "The Book" && read.article.authors == ["Ann Lee"])
    let texts = read.article.story.map(\.text)
    #expect(
      texts.firstIndex(of: "First: \(OfficeTests.sentence)") ?? 9 < texts.firstIndex(
        of: "Second: \(OfficeTests.sentence)") ?? 0)
  }

  private static let definition =
    "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">"
  private static let bomb =
    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
    + (1...30).map { "<!ENTITY \("a" + String($0)) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined() + "]>"

  @Test(arguments: [
    (
      "<html><body><p>One &amp; <i>two</i></p><p class=\"a\">Three<br/>four</p></body></html>",
      ["One & two", "Three four"]
    ),
    ("<?xml version=\"1.0\" encoding=\"utf-16\"?><html><body><p>Écrit</p></body></html>", ["Écrit"]),
    ("<html><body><p>One<p>Two<br>three", ["One", "Two three"]),
    ("<html><body><p>One&nbsp;two &eacute;</p></body></html>", ["One two é"]),
    (
      "\(definition)<html><body><p title=\"A&eacute;B&nbsp;C\" id='&made;'>One <i class=\"&eacute;\">two</i></p></body></html>",
      ["One two"]
    ),
    (
      "\(definition)<html><body><p>One&nbsp;two &eacute;&mdash;&lt;&#8212;&nosuch;</p></body></html>",
      ["One two é—<—\u{FFFD}"]
    ),
    ("<HTML><BODY><P>One</P><P>Two</P></BODY></HTML>", ["One", "Two"]),
    ("<html><body><p><![CDATA[One < two]]></p></body></html>", ["One < two"]),
    ("<html><body><p>One <a id=\"x\"/>two</p><div/><p>Three</p></body></html>", ["One two", "Three"]),
    ("<html><body>\(String(repeating: "<div>", count: 3000))<p>Deep</p>", ["Deep"]),
  ]) func `a chapter is read whether it is XML or only looks like it`(chapter: String, texts: [String]) throws {
    #expect(try OfficeTests.texts(ofChapter: chapter) == texts)
  }

  @Test func `names that a chapter defines by one another are not spelled out`() throws {
    let texts = try OfficeTests.texts(
      ofChapter: "\(OfficeTests.bomb)<html><body><p>One</p><p>&a30;</p></body></html>")
    #expect(texts.contains("One") && texts.joined().count < 5000)
  }

  private static func texts(ofChapter chapter: String) throws -> [String] {
    let package =
      "<package><manifest><item id=\"a\" href=\"a.xhtml\"/></manifest><spine><itemref idref=\"a\"/></spine></package>"
    let book = MadeZip.bytes([
      ("META-INF/container.xml", "<c><rootfile full-path=\"p.opf\"/></c>"), ("p.opf", package), ("a.xhtml", chapter),
    ])
    return try Reader.read(book, named: "a.epub").blocks.map(\.text)
  }

  @Test func `what is cut off, hollow or another archive is told`() throws {
    let whole = word(paragraph(OfficeTests.sentence))
    for cut in stride(from: 4, to: whole.count, by: 9) { _ = try? Reader.read(Array(whole[..<cut]), named: "a.docx") }
    #expect(throws: ReadingError.self) { try Reader.read(word(""), named: "a.docx") }
    #expect(throws: ReadingError.notText(kind: "a zip archive")) {
      try Reader.read(MadeZip.bytes([("x.txt", "abc")]), named: "a.zip")
    }
  }

  @Test func `entities that grow without end are given up`() throws {
    let bomb = (1...9).reduce("<!DOCTYPE d [<!ENTITY e0 \"lol\">") { text, level in
      text + "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    let document = MadeZip.bytes([
      ("word/document.xml", "\(bomb)]><w:document xmlns:w=\"urn:w\"><w:p><w:r><w:t>&e9;</w:t></w:r></w:p></w:document>")
    ])
    let letters = (try? Reader.read(document, named: "a.docx"))?.story.reduce(0) { $0 + $1.text.count } ?? 0
    #expect(letters < 10_000_000)
  }
}
