import Incidents
import Testing

@testable import Reading

/// Printed pages, made as `pdftotext -bbox-layout` writes them.
@Suite struct LayoutTests {
  /// A line at a place; letters are 10 points high and 5 wide.
  private struct Line {
    var text: String
    var x = 70.0
    var y: Double
    var size = 10.0
    var block: Int?
  }

  private func layout(_ pages: [[Line]]) -> [UInt8] {
    var text = "<doc>"
    for page in pages {
      text += "<page width=\"595.0\" height=\"842.0\"><flow>"
      for line in page {
        let right = line.x + Double(line.text.count) * line.size / 2
        let box = "xMin=\"\(line.x)\" yMin=\"\(line.y)\" xMax=\"\(right)\" yMax=\"\(line.y + line.size)\""
        text += "<block \(box)><line \(box)>"
        for word in line.text.split(separator: " ") {
          let plain = word.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
          text += "<word \(box)>\(plain)</word>"
        }
        text += "</line></block>"
      }
      text += "</flow></page>"
    }
    return Array((text + "</doc>").utf8)
  }

  private func article(_ pages: [[Line]]) throws -> Article {
    let tools = DocumentTools { _ in .success(PDFLayout(self.layout(pages))) }
    return try Reader.read(Array("%PDF-1.4".utf8), named: "a.pdf", by: tools)
  }

  @Test(arguments: [1e300, -1e19, .infinity, .nan]) func `a place that is on no paper is no crash`(place: Double) throws
  {
    let line = Line(text: "The authority fined the company for the loss of names.", y: 100)
    let far = Line(text: "A stamp", x: place, y: place)
    let read = try article([[line, far], [line, far], [line, far]])
    #expect(read.blocks.contains { $0.text.contains("The authority fined") })
  }

  /// The page on which words of the text begin.
  private func printedPage(of words: String, in article: Article) -> Int? {
    let text = article.cleanText
    return text.firstRange(of: words).flatMap {
      article.pageStarts.page(at: text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound))
    }
  }

  @Test func `a word that runs over the foot is of the page it begins on, and a long paragraph has all its pages`()
    throws
  {
    let pages = [
      lines([LayoutTests.full, "of its shops in the north, and that it was not told of any of this by the author-"]),
      lines(["ity that had to tell it, which is why it kept them in the second year and in all of the third"]),
      lines(["year, and why it still keeps them now."]),
    ]
    let made = try article(pages)
    #expect(made.story.count == 1 && made.cleanText.contains("by the authority that had"))
    let found = ["kept the addresses", "authority", "that had to", "in all of the third", "year, and why"].map {
      printedPage(of: $0, in: made)
    }
    #expect(found == [1, 1, 2, 2, 3])
    let chinese = try article([lines(["内閣府は災害救助法を適用することを決定しましたのでお知らせいたします。本日の決定の内容と"]), lines(["理由は次のとおりです。"])])
    #expect(
      chinese.story.count == 1 && printedPage(of: "内容と", in: chinese) == 1 && printedPage(of: "理由", in: chinese) == 2)
  }

  private func story(_ pages: [[Line]]) throws -> [String] {
    try article(pages).story.filter { $0.kind != .headline }.map(\.text)
  }

  /// Full lines of a text, 12 points apart.
  private func lines(_ texts: [String], from y: Double = 200, x: Double = 70) -> [Line] {
    texts.enumerated().map { Line(text: $1, x: x, y: y + Double($0) * 12) }
  }

  private static let full = "The authority said that the company had kept the addresses of all its customers"

  @Test func `lines are one paragraph, and a gap or an early end after a sentence begins another`() throws {
    let pages = [
      lines([
        LayoutTests.full, "for longer than it was allowed to.", LayoutTests.full,
        "again.",
      ])
        + lines(["A second paragraph stands further below, and it is here."], from: 290)
    ]
    #expect(
      try story(pages) == [
        "\(LayoutTests.full) for longer than it was allowed to.",
        "\(LayoutTests.full) again.",
        "A second paragraph stands further below, and it is here.",
      ])
  }

  @Test func `a hyphen at a line's end goes where the word is one and stays where it is the word's own`() throws {
    let pages = [
      lines([
        "The opt-out was offered to nobody who had been a customer of the company before, an opt-",
        "out that the law asks for, and the authority therefore began its own investi-",
        "gation of the matter, an investigation that took a year.",
      ])
    ]
    let text = try story(pages).joined(separator: "\n")
    #expect(text.contains("an opt-out that the law") && text.contains("its own investigation of the matter"))
  }

  @Test func `a sentence goes on over the page's foot, its footnotes, page numbers and the next head`() throws {
    func page(_ number: Int, _ texts: [String], note: String) -> [Line] {
      [Line(text: "Commission decision of the year", y: 40)] + lines(texts, from: 600)
        + [Line(text: "\(number) \(note)", y: 700, size: 8), Line(text: "Page \(number) of 3", x: 280, y: 800)]
    }
    let pages = [
      page(
        1,
        [LayoutTests.full, "which the law on the protection of personal data in its third part does not allow to any"],
        note: "See the law."),
      page(
        2,
        [
          "company of that size, and it was fined for that in the end, as it had been told before.",
          LayoutTests.full + ".",
        ], note: "See the other law."),
      page(3, [LayoutTests.full + "."], note: "See the third law."),
    ]
    let made = try article(pages)
    let story = made.story.map(\.text)
    #expect(story[0].contains("does not allow to any company of that size"))
    #expect(printedPage(of: "allow to any", in: made) == 1 && printedPage(of: "company of that size", in: made) == 2)
    #expect(printedPage(of: "See the other law", in: made) == 2 && printedPage(of: "See the third law", in: made) == 3)
    #expect(story.suffix(3) == ["1 See the law.", "2 See the other law.", "3 See the third law."])
    #expect(made.blocks.filter { $0.boilerplate != nil }.count == 6, "three heads, three feet")
    #expect(made.story.map(\.page) == [1, 3, 1, 2, 3])
  }

  @Test func `the title is what stands in the largest letters, on as many lines as it has`() throws {
    let pages = [
      [
        Line(text: "Authority", y: 60, size: 12), Line(text: "Decision on the Company and", y: 100, size: 18),
        Line(text: "its Customers", y: 122, size: 18), Line(text: "4 March 2021", y: 160),
      ] + lines([LayoutTests.full, "and more."])
    ]
    let made = try article(pages)
    #expect(made.headline == "Decision on the Company and its Customers")
    #expect(made.published?.date.edtf == "2021-03-04")
    #expect(made.blocks.filter { $0.kind == .headline }.count == 1)
  }

  @Test func `numbers of lines, stamps and signatures that programs made are no part of the text`() throws {
    let numbered = (0..<10).flatMap { index -> [Line] in
      let y = 200 + Double(index) * 24
      return [
        Line(text: "\(index + 1)", x: 40, y: y), Line(text: LayoutTests.full + " in line \(index).", x: 80, y: y),
      ]
    }
    let signed = [
      Line(text: "Digitally signed", x: 400, y: 500, size: 6), Line(text: "16:48:39 +02'00'", x: 400, y: 508, size: 6),
    ]
    let stamp = Line(text: "Downloaded by somebody", x: 560, y: 300, size: 7)
    let page = numbered + [stamp]
    let text = try story([page + signed, page, page]).joined(separator: "\n")
    #expect(!text.contains("Downloaded") && !text.contains("16:48") && !text.contains("signed"))
    #expect(text.split(separator: "\n").allSatisfy { $0.hasPrefix("The authority") })
  }

  @Test func `scripts without blanks are joined without one, and an item begins with its number`() throws {
    let pages = [
      lines(["内閣府は災害救助法を適用することを決定しましたのでお知らせいたします。本日の決定", "は次のとおりです。"])
        + lines(["(1) first point of the list that is here", "(2) second point of the list that is here"], from: 260)
    ]
    let story = try story(pages)
    #expect(story[0].contains("決定は次のとおり") && story.count == 3 && story[1].hasPrefix("(1)") && story[2].hasPrefix("(2)"))
  }

  @Test func `a page of the web that was printed has its own title and address`() throws {
    let address = "https://example.org/news/one"
    func page(_ number: Int, _ body: [Line]) -> [Line] {
      [
        Line(text: "11/27/26, 1:29 AM", x: 24, y: 15),
        Line(text: "Company fined over its customers' addresses", x: 150, y: 15),
      ]
        + body + [Line(text: address, x: 24, y: 820), Line(text: "\(number)/2", x: 560, y: 820)]
    }
    let sentences = lines([
      LayoutTests.full + " for years.",
      "It was fined by the authority on Monday, 4 March 2024, and told to stop keeping them now.",
    ])
    let made = try article([page(1, sentences), page(2, lines([LayoutTests.full + " after all."]))])
    #expect(made.headline == "Company fined over its customers' addresses" && made.url == address)
    #expect(made.published?.date.edtf != "2026-11-27")
    #expect(made.story.contains { $0.text.hasPrefix("The authority said") && $0.page == 1 })
  }

  @Test func `ligatures are spelled out, so that their words are found and their places are those of the text`() throws
  {
    let made = try article([
      lines(["The ﬁndings were ampliﬁed by the oﬃce, which kept the ﬂow of", "names oﬀ the ﬁles."])
    ])
    #expect(
      made.cleanText == "The findings were amplified by the office, which kept the flow of names off the files.")
  }

  @Test func `pages without a word, an encrypted file and a missing program are told with what to do`() {
    func failure(_ result: Result<PDFLayout, ReadingError>, _ bytes: [UInt8] = Array("%PDF-1.4".utf8)) -> String {
      do throws(ReadingError) {
        _ = try Reader.read(bytes, named: "a.pdf", by: DocumentTools { _ in result })
        return "read"
      } catch { return error.description }
    }
    #expect(failure(.success(PDFLayout(layout([[], []])))).contains("ocrmypdf"))
    #expect(failure(.failure(.encrypted(kind: "This PDF"))).contains("password"))
    #expect(failure(DocumentTools.none.pdfLayout([])).contains("poppler-utils"))
    #expect(failure(.success(PDFLayout([])), Array(" ".utf8)).contains("empty"))
  }

  @Test func `damaged layouts are read as far as they go`() throws {
    let bytes = layout([lines([LayoutTests.full, "and more."])])
    for cut in stride(from: 0, to: bytes.count, by: 7) {
      let tools = DocumentTools { _ in .success(PDFLayout(Array(bytes[..<cut]))) }
      _ = try? Reader.read(Array("%PDF-1.4".utf8), named: "a.pdf", by: tools)
    }
  }

  @Test func `a layout that comes in pieces is read like a whole one, wherever it is cut`() throws {
    let bytes = layout([
      lines(["Smith & Sons said: \"5 < 6\", and so did the Übersee-Büro.", "個人情報 の 漏洩 was told in March."]),
      lines([LayoutTests.full, "and more."]),
    ])
    let whole = LayoutParser.pages(of: bytes)
    #expect(
      whole.map { $0.lines.map(\.text) } == [
        ["Smith & Sons said: \"5 < 6\", and so did the Übersee-Büro.", "個人情報の漏洩 was told in March."],
        [LayoutTests.full, "and more."],
      ])
    #expect(whole.map(\.width) == [595, 595] && whole.map(\.height) == [842, 842])
    #expect(whole[0].lines.map(\.top) == [200, 212] && whole[0].lines.map(\.left) == [70, 70])
    for size in [1, 2, 3, 7, 64, 1000] {
      var parser = LayoutParser()
      for start in stride(from: 0, to: bytes.count, by: size) {
        parser.take(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(parser.pages.map { $0.lines.map(\.text) } == whole.map { $0.lines.map(\.text) }, "\(size)")
      #expect(parser.pages.map { $0.lines.map(\.right) } == whole.map { $0.lines.map(\.right) }, "\(size)")
      #expect(parser.finished == 2)
    }
  }

  @Test func `the rest of a broken word is no word by itself`() throws {
    let pages = [
      lines([
        "The company let its cus-", "tomers wait for the an-", "swer that the law grants to customers.",
        "It let its cus-", "tomers wait again, and no an-", "swer came to them at all.",
      ])
    ]
    let text = try story(pages).joined(separator: " ")
    #expect(!text.contains("cus-") && text.contains("for the answer that"))
  }

  @Test func `an imprint at the foot of the first page is no part of the text, however it is reached`() throws {
    let body = lines([LayoutTests.full, "for longer than it was allowed to."])
    for contact in ["Phone +49 221 9766 8340", "office@authority.example", "www.authority.example", "ISSN 0720-2946"] {
      let page =
        body + [
          Line(text: "Office of the Authority, Market 5", y: 760, size: 8, block: 2),
          Line(text: contact, y: 772, size: 8, block: 2),
        ]
      #expect(try story([page]) == ["\(LayoutTests.full) for longer than it was allowed to."], "\(contact)")
    }
  }

  @Test func `a day, a sum and a sentence at the foot are no imprint`() throws {
    let kept = ["04.02.2019", "It pays 1 250 000 euros.", "The case began on 2019-02-04 and is closed."]
    for text in kept {
      let page = lines([LayoutTests.full, "for longer than it was allowed to."]) + [Line(text: text, y: 700)]
      #expect(try story([page]).contains(text), "\(text)")
    }
  }

  @Test func `a table of contents is a menu, and a table of sums is not`() throws {
    func table(_ numbers: [String], dots: Bool) -> [Line] {
      let rows = ["What happened", "What the law asks for", "What was decided", "What it costs"]
      return zip(rows, numbers).enumerated().flatMap { index, row in
        let y = 220 + Double(index) * 24
        return dots
          ? [Line(text: "\(row.0) .......... \(row.1)", y: y)]
          : [Line(text: row.0, y: y), Line(text: row.1, x: 480, y: y)]
      }
    }
    let next = lines([LayoutTests.full, "for longer than it was allowed to."])
    for dots in [true, false] {
      let contents = [Line(text: "Contents", y: 196)] + table(["1", "2", "2", "4"], dots: dots)
      #expect(try story([contents, next]) == ["\(LayoutTests.full) for longer than it was allowed to."])
      let sums = table(["90", "20", "75", "4"], dots: dots)
      #expect(try story([sums, next]).joined().contains("What was decided"))
    }
  }

  @Test func `a day that the document calls its publication's goes before others`() throws {
    let page =
      lines(["Received 2 April 2023; accepted 23 June 2023", LayoutTests.full, "for longer than it was allowed to."])
      + [Line(text: "Published 17 August 2023.", y: 700, size: 8)]
    #expect(try article([page]).published?.date.edtf == "2023-08-17")
  }

  @Test func `the title is what tells the matter, not a larger word above it`() throws {
    let page =
      [
        Line(text: "Decision", y: 60, size: 20),
        Line(text: "Investigation of the register of customers at Example", y: 120, size: 15),
        Line(text: "and of its use for mails", y: 137, size: 15),
      ] + lines([LayoutTests.full, "for longer than it was allowed to."])
    #expect(
      try article([page]).headline == "Investigation of the register of customers at Example and of its use for mails")
  }
}
