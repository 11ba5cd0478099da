import Incidents
import TestSupport
import Testing

@testable import Reading

/// Documents that are made to take long or much.
@Suite struct DocumentLimitTests {
  private static let sentence =
    "The authority fined the company because it had kept the addresses of its customers for years."

  private func book(chapters: Int, spine: [Int]) throws -> ReadDocument {
    let items = (0..<chapters).map { "<item id=\"c\($0)\" href=\"\($0).xhtml\"/>" }.joined()
    let order = spine.map { "<itemref idref=\"c\($0)\"/>" }.joined()
    let package = "<package><manifest>\(items)</manifest><spine>\(order)</spine></package>"
    let files = (0..<chapters).map { ("\($0).xhtml", "<p>Chapter \($0).</p>") }
    let bytes = MadeZip.bytes(
      [("META-INF/container.xml", "<c><rootfile full-path=\"c.opf\"/></c>"), ("c.opf", package)] + files)
    return try Reader.document(bytes, named: "a.epub")
  }

  @Test func `a book that names one chapter many times has it once`() throws {
    let read = try book(chapters: 2, spine: [1] + [Int](repeating: 0, count: 100_000))
    #expect(read.article.blocks.map(\.text) == ["Chapter 1.", "Chapter 0."])
    #expect(read.shortfalls.isEmpty)
  }

  @Test func `a book of many chapters is read in one walk through its archive`() throws {
    let start = ContinuousClock.now
    let read = try book(chapters: 2000, spine: Array((0..<2000).reversed()))
    #expect(read.article.blocks.map(\.text) == (0..<2000).reversed().map { "Chapter \($0)." })
    // A walk for each took twenty times that on the slowest machine.
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `what is packed in a thousand members that go through the whole file is read in a few walks through it`()
    throws
  {
    let page =
      "<html><body><h1>Company fined</h1><p>\(DocumentLimitTests.sentence)</p><p>It will pay.</p></body></html>"
    // A name of three million letters, with a sum at its end that is not right: all that begins amid them ends there, too.
    let begun: [UInt8] = [0x1F, 0x8B, 8, 0x0A, 1, 1, 1, 1, 1, 3, 0x61, 0x61]
    let names = [[UInt8]](repeating: begun, count: 1000).joined() + [UInt8](repeating: 0x61, count: 3_000_000)
    let packed = MadeGzip.bytes(Array(page.utf8)) + names + [0, 7, 7, 7]
    let start = ContinuousClock.now
    let read = try Reader.document(packed, named: "a.html.gz")
    // A thousand walks took 9 seconds.
    #expect(ContinuousClock.now - start < .seconds(4))
    #expect(read.article.headline == "Company fined")
    #expect(read.shortfalls.contains(.brokenOff(percent: 0)))
  }

  /// Bits of a block with the codes that need not be told (RFC 1951, 3.2.6): one blank, and so many times 258 of them. It has no end.
  private func blanks(times: Int) -> [UInt8] {
    let blank = [0, 1, 0, 1, 0, 0, 0, 0]
    let again = [1, 1, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0]
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var (byte, count) = (0, 0)
    func add(_ bits: [Int]) {
      for bit in bits {
        byte |= bit << count
        count += 1
        if count == 8 {
          packed.append(UInt8(byte))
          (byte, count) = (0, 0)
        }
      }
    }
    add([1, 1, 0] + blank)
    for _ in 0..<times { add(again) }
    return packed
  }

  @Test func `of a web archive no more is unpacked than pages of so many bytes are, however well they are packed`()
    throws
  {
    let packed = blanks(times: 80_000)
    #expect(try Unpacked(packed).bytes.count > 20_000_000)
    let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8)
    let records = (0..<12).flatMap { number in
      let length = head.count + packed.count
      return Array(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:\(number)>\r\nContent-Length: \(length)\r\n\r\n".utf8)
        + head + packed + Array("\r\n\r\n".utf8)
    }
    let read = try #require(try Reader.parts(records, named: "a.warc"))
    let refused = read.parts.map { part in
      guard case .failure(.tooMuch(_, of: .memory)) = part.article else { return false }
      return true
    }
    // Four times 20 million bytes are within 64 million and twenty times the file.
    #expect(refused == [Bool](repeating: false, count: 4) + [Bool](repeating: true, count: 8))
  }

  private func mail(_ headers: String) -> [UInt8] {
    Array("From: Desk <a@example.org>\nTo: b@example.org\n\(headers)\n\n\(DocumentLimitTests.sentence)\n".utf8)
  }

  @Test func `of a mail with more headers than any those that are looked at are kept`() throws {
    let many = String(repeating: "X-A: b\n", count: 100_000)
    let bytes = mail("Date: Fri, 17 Feb 2023 18:00:00 +0100\n\(many)Subject: News\n for all\n\(many)MIME-Version: 1.0")
    #expect(MailBounds(bytes).bytes.count < 1000)
    let article = try Reader.read(bytes, named: "a.eml")
    #expect(article.headline == "News for all" && article.published?.date.edtf == "2023-02-17")
    #expect(article.story.map(\.text) == ["News for all", DocumentLimitTests.sentence])
    let usual = mail("Subject: News")
    #expect(MailBounds(usual).bytes == usual)
  }

  @Test func `a headline that is longer than any ends with an ellipsis, in lists and in the mail's text`() throws {
    let subject = String(repeating: "Company fined again ", count: 100_000)
    let article = try Reader.read(mail("Subject: \(subject)"), named: "a.eml")
    let headline = try #require(article.headline)
    #expect(headline.hasPrefix("Company fined again Company") && headline.hasSuffix("…") && headline.count <= 500)
    #expect(article.blocks.first?.text == headline)
    #expect(HeadlineLength.clipped("Company fined") == "Company fined")
    #expect(HeadlineLength.clipped(String(repeating: "字", count: 600)).count == 500)
  }

  @Test func `a page whose elements never end is told, and not built up`() {
    let page = "<html><body>" + String(repeating: "<div>", count: 300_000) + DocumentLimitTests.sentence
    #expect(throws: ReadingError.tooManyPassages(limit: PageReader.passageLimit)) {
      try Reader.read(Array(page.utf8), named: "a.html")
    }
  }
}
