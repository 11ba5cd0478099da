import Incidents
import TestSupport
import Testing

@testable import Reading

/// What of a document is not read is told, and the rest is read.
@Suite struct ShortfallTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func parts(_ text: String) throws -> ReadParts {
    try #require(try Reader.parts(Array(text.utf8), named: "a"))
  }

  @Test func `of a mailbox with more mails than are read the number of both is told, and the last one is one mail`()
    throws
  {
    let mail = { (number: Int) in
      "From a@b Thu May  4 00:00:00 2023\nFrom: a@example.org\nTo: b@example.org\nSubject: \(number)\n\nx\n\n"
    }
    let count = Reader.mostParts + 3
    let box = try #require(Mailbox(Array((0..<count).map(mail).joined().utf8)))
    #expect(box.messages.count == Reader.mostParts && box.count == count)
    #expect(Set(box.messages.suffix(9).map { $0.range.count }).count == 1)
    #expect(
      Shortfall.limit(to: box.messages.count, of: box.count, "mails").map(\.message)
        == ["20,000 of 20,003 mails are read"])
  }

  @Test func `of a feed with more entries than are read the number of both is told`() throws {
    let item = "<item><title>A</title></item>"
    let feed = "<rss><channel>\(String(repeating: item, count: Reader.mostParts + 2))</channel></rss>"
    let read = try parts(feed)
    #expect(read.parts.count == Reader.mostParts)
    #expect(read.shortfalls == [.limited(read: Reader.mostParts, of: Reader.mostParts + 2, things: "entries")])
  }

  @Test func `a feed that is damaged in the middle has the entries before and behind it`() throws {
    let item = { (title: String) in "<item><title>\(title)</title></item>" }
    let read = try parts("<rss><channel>\(item("One"))\(item("Tw\u{1B}o"))\(item("Three"))</channel></rss>")
    #expect(try read.parts.compactMap { try $0.article.get().headline }.filter { $0 != "Two" } == ["One", "Three"])
    guard case .damaged(places: 1, _) = read.shortfalls.first else { return #expect(Bool(false)) }
  }

  // MARK: Office documents

  private func word(_ body: String) throws -> ReadDocument {
    let xml = "<w:document xmlns:w=\"urn:w\"><w:body>\(body)"
    return try Reader.document(MadeZip.bytes([("word/document.xml", xml)]), named: "a.docx")
  }

  private func paragraphs(_ texts: [String]) -> String {
    texts.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
  }

  private static let texts = (1...10).map { "Paragraph \($0): \(sentence)" }
  private static let end = "</w:body></w:document>"

  @Test
  func `a Word document with a forbidden sign in the middle is read to its end, and it is told where it is damaged`()
    throws
  {
    var texts = ShortfallTests.texts
    texts[5] += "\u{1B}"
    let read = try word(paragraphs(texts) + ShortfallTests.end)
    #expect(read.article.blocks.map(\.text) == ShortfallTests.texts)
    guard case .damaged(places: 1, let percent) = read.shortfalls.first else { return #expect(Bool(false)) }
    #expect((50...60).contains(percent))
  }

  @Test func `a Word document that is cut off has its text up to there, and says so`() throws {
    let read = try word(paragraphs(Array(ShortfallTests.texts.prefix(4))))
    #expect(read.article.blocks.map(\.text) == Array(ShortfallTests.texts.prefix(4)))
    #expect(read.shortfalls == [.cutOff])
    #expect(try word(paragraphs(ShortfallTests.texts) + ShortfallTests.end).shortfalls.isEmpty)
  }

  @Test func `a Word document that is damaged at its start is no article of a headline alone`() {
    #expect {
      _ = try word("<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Decision</w:t></w:r></w:p><w:p")
    } throws: {
      ($0 as? ReadingError)?.description.contains("breaks off at its start") == true
    }
  }

  @Test func `of a book it is told how many chapters are not there`() throws {
    let items = (1...4).map { "<item id=\"c\($0)\" href=\"\($0).xhtml\"/>" }.joined()
    let spine = (1...4).map { "<itemref idref=\"c\($0)\"/>" }.joined()
    let book = MadeZip.bytes([
      ("META-INF/container.xml", "<c><rootfile full-path=\"c.opf\"/></c>"),
      ("c.opf", "<package><manifest>\(items)</manifest><spine>\(spine)</spine></package>"),
      ("1.xhtml", "<p>\(ShortfallTests.sentence)</p>"), ("4.xhtml", "<p>The end.</p>"),
    ])
    let read = try Reader.document(book, named: "a.epub")
    #expect(read.article.blocks.map(\.text) == [ShortfallTests.sentence, "The end."])
    #expect(read.shortfalls.map(\.message) == ["2 of 4 chapters cannot be read"])
  }

  // MARK: PDF

  @Test func `of a PDF that is damaged or too long it is told what is missing`() throws {
    let page = { (words: String) in
      "<page width=\"600\" height=\"800\"><flow><block xMin=\"9\"><line xMin=\"50\" yMin=\"80\" xMax=\"500\" yMax=\"92\">\(words)</line></block></flow></page>"
    }
    let word = "<word xMin=\"50\" yMin=\"80\" xMax=\"500\" yMax=\"92\">\(ShortfallTests.sentence)</word>"
    let layout = PDFLayout(Array((page(word) + page("") + page(word)).utf8), damages: 7, allPages: 2300)
    let read = try Reader.document(
      Array("%PDF-1.4".utf8), named: "a.pdf", by: DocumentTools { _ in .success(layout) })
    #expect(
      read.shortfalls.map(\.message) == [
        "3 of 2,300 pages are read", "it is damaged in 7 places, and words may be missing: 1 of 3 pages have none",
      ])
  }

  // MARK: Web archives

  private func record(_ number: Int, length: String? = nil) -> String {
    let page =
      "<html><body><h1>Company \(number) fined</h1><p>\(ShortfallTests.sentence)</p><p>The company said that it would pay the fine before the summer.</p></body></html>"
    let content = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)"
    return
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://o.org/\(number)\r\nWARC-Record-ID: <urn:\(number)>\r\nContent-Length: \(length ?? "\(content.utf8.count)")\r\n\r\n\(content)\r\n\r\n"
  }

  @Test(arguments: ["50", "350", "400", "-5", "abc", "1000000", "99999999999999999999999", "9223372036854775807"])
  func `a record of a web archive with a wrong length is told, and the next one is read`(length: String) throws {
    let read = try parts(record(1, length: length) + record(2))
    #expect(read.parts.map(\.id) == ["urn:1", "urn:2"])
    #expect(read.parts.map(\.shortfalls) == [[.wrongLength], []])
    let articles = try read.parts.map { try $0.article.get() }
    #expect(articles.map(\.headline) == ["Company 1 fined", "Company 2 fined"])
    #expect(!articles.contains { $0.blocks.contains { $0.text.contains("WARC") } })
  }

  @Test func `the last record of a web archive that is cut off is read as far as it goes`() throws {
    let whole = record(1) + record(2)
    let read = try parts(String(whole.dropLast(60)))
    #expect(read.parts.map(\.shortfalls) == [[], [.cutOff]])
  }

  @Test func `a web archive that is cut off amid its last headers says so`() throws {
    let read = try parts(record(1) + String(record(2).prefix(60)))
    #expect(read.parts.map(\.id) == ["urn:1"] && read.shortfalls == [.cutOff])
  }

  @Test func `a body that was sent in pieces is read as far as it goes, whatever length a piece says it has`() throws {
    let page = "<html><body><h1>Company fined</h1><p>\(ShortfallTests.sentence)</p><p>It will pay before June.</p>"
    for length in ["ffff", "7fffffffffffffff"] {
      let content =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n\(length)\r\n\(page)"
      let record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nContent-Length: 9999\r\n\r\n\(content)"
      let read = try parts(record)
      #expect(try read.parts.first?.article.get().headline == "Company fined")
      #expect(read.parts.map(\.shortfalls) == [[.cutOff]])
    }
  }

  /// A web archive of one page, of which these pieces were sent.
  private func sent(_ pieces: String) -> String {
    let content = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n\(pieces)"
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nContent-Length: \(content.utf8.count)\r\n\r\n"
      + "\(content)\r\n\r\n"
  }

  private static let pieces: [String] = [
    "<html><body><h1>Company fined</h1><p>\(sentence)</p>", "<p>It will pay before June.</p></body></html>",
  ].map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }

  @Test(arguments: [
    ("0\r\n\r\n", []), ("0\r\nExpires: never\r\n\r\n", []), ("0", []), ("", [Shortfall.cutOff]),
    ("4f", [.cutOff]), ("4f\r\n", [.cutOff]), ("4f\r\n<p>And", [.cutOff]), ("<p>no length</p>\r\n", [.cutOff]),
  ])
  func `a body whose last piece is not there is read as far as it goes, and says so`(
    end: String, shortfalls: [Shortfall]
  ) throws {
    let read = try parts(sent(ShortfallTests.pieces.joined() + end))
    #expect(read.parts.map(\.shortfalls) == [shortfalls])
    #expect(try read.parts.first?.article.get().cleanText.contains("It will pay before June.") == true)
  }

  @Test func `a body that only says it was sent in pieces is as it is`() throws {
    let read = try parts(sent("<html><body><h1>Company fined</h1><p>\(ShortfallTests.sentence)</p></body></html>"))
    #expect(read.parts.map(\.shortfalls) == [[]])
    #expect(try read.parts.first?.article.get().headline == "Company fined")
  }

  // MARK: Gzip

  @Test func `a packed page that is cut off is read as far as it goes, and says so`() throws {
    let paragraphs = (1...40).map { "<p>Paragraph \($0): \(ShortfallTests.sentence)</p>" }.joined()
    let page = "<html><body><h1>Company fined</h1>\(paragraphs)</body></html>"
    let packed = MadeGzip.bytes(Array(page.utf8))
    #expect(try Reader.document(packed, named: "a.html.gz").shortfalls.isEmpty)
    let read = try Reader.document(Array(packed.prefix(packed.count / 2)), named: "a.html.gz")
    #expect(read.shortfalls == [.cutOff])
    #expect(read.article.cleanText.contains("Paragraph 15:") && !read.article.cleanText.contains("Paragraph 25:"))
  }

  @Test func `a packed web archive that is cut off has the records before, and says it once`() throws {
    let packed = MadeGzip.bytes(Array(record(1).utf8)) + MadeGzip.bytes(Array(record(2).utf8))
    let read = try #require(try Reader.parts(Array(packed.dropLast(60)), named: "a.warc.gz"))
    #expect(read.parts.map(\.id) == ["urn:1", "urn:2"])
    #expect(read.parts.map(\.shortfalls) == [[], [.cutOff]] && read.shortfalls.isEmpty)
    let short = try #require(try Reader.parts(Array(packed.dropLast(2)), named: "a.warc.gz"))
    #expect(short.parts.map(\.shortfalls) == [[], []] && short.shortfalls == [.cutOff])
  }

  @Test func `of a packed web archive that is damaged in the middle the records behind are read`() throws {
    var packed = (1...3).map { MadeGzip.bytes(Array(record($0).utf8)) }
    // The length of a block and its opposite no longer fit.
    packed[1][12] ^= 0x0F
    let read = try #require(try Reader.parts(Array(packed.joined()), named: "a.warc.gz"))
    #expect(read.parts.map(\.id) == ["urn:1", "urn:3"])
    guard case .damaged(places: 1, let percent) = read.shortfalls.first else { return #expect(Bool(false)) }
    #expect((30...40).contains(percent))
  }

  @Test func `a mail with more parts than are read says how many`() throws {
    let part = "--b\nContent-Type: image/png\n\nx\n"
    let mail =
      "From: a@example.org\nTo: b@example.org\nSubject: News\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n\(ShortfallTests.sentence)\n"
      + String(repeating: part, count: 2009) + "--b--\n"
    #expect(try parts(mail).parts.map(\.shortfalls) == [[.limited(read: 2000, of: 2010, things: "parts")]])
  }
}
