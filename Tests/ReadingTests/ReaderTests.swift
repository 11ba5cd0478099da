import Incidents
import Testing

@testable import Reading

/// The whole way from bytes to an article, and each reason why there is none.
struct ReaderTests {
  private func error(_ bytes: [UInt8], named name: String = "page.html") -> ReadingError? {
    do {
      _ = try Reader.read(bytes, named: name)
      return nil
    } catch { return error }
  }

  @Test func `each error says in a sentence what is wrong and what to do`() {
    let sentences: [ReadingError: String] = [
      .empty: "The file is empty. Save the page again.",
      .notText(kind: "a JPEG image"):
        "This is a JPEG image, which is none of the kinds that are read. Save the document itself, as HTML, PDF or text.",
      .notText(kind: "a zip archive"):
        "This is a zip archive, which is none of the kinds that are read. Take the documents in it out of it.",
      .tooLarge(bytes: 45_000_000, limit: 32_000_000):
        "The file is too large: 45 MB, and at most 32 MB are read. Split it, or save it without its pictures.",
      .oldOffice: "This is an old Office document (.doc), which is not read. Open it and save it as DOCX or PDF.",
      .encrypted(kind: "This PDF"):
        "This PDF is encrypted and needs a password. Save a copy without one (qpdf --decrypt).",
      .encrypted(kind: "This OpenDocument file"):
        "This OpenDocument file is encrypted and needs a password. Open it and save a copy without one.",
      .noStory:
        "No article was found on this page: it has menus and notices only. Save the page of the article itself.",
      .noSentences:
        "No article was found in this text: it has no two whole sentences, and no headline above one. Write the article's text to the file.",
      .noParser: "HTML cannot be read here: the library libxml2 is missing. Install the package libxml2.",
    ]
    for (error, sentence) in sentences { #expect(error.description == sentence) }
    let clause = "this is an old Office document (.doc), which is not read; open it and save it as DOCX or PDF"
    #expect(ReadingError.oldOffice.clause == clause)
  }

  @Test func `a menu alone has no story`() {
    #expect(error(Array("Home\n\nNews\n\nSport".utf8), named: "a.txt") == .noSentences)
  }

  @Test(arguments: [
    [
      "The ICO fined Foo Ltd 30,000 pounds on 7 June 2022 after a breach. The company apologised to all of its customers."
    ],
    [
      "The Irish regulator fined Evil Corp 60,000 euros after a breach of accounts.",
      "The company said that it will not appeal the decision.",
    ],
    ["The Irish regulator fined Evil Corp 60,000 euros after a breach of accounts.", "It is sorry."],
    [
      "The Irish regulator fined Evil Corp 60,000 euros after a breach of accounts.",
      "The company said that it will not appeal the decision of the regulator",
    ],
    [
      "The company lost the records of its customers in May and told nobody.",
      "It was fined by the regulator on Monday.",
      "The regulator said that the company had been warned.",
    ],
  ])
  func `whole sentences without a line above them are a story, and the first stands for the headline`(
    paragraphs: [String]
  ) throws {
    let article = try Reader.read(Array(paragraphs.joined(separator: "\n\n").utf8), named: "note.txt")
    #expect(article.story.map(\.text) == paragraphs && article.story.allSatisfy { $0.kind == .paragraph })
    let headline = try #require(article.headline)
    #expect(paragraphs[0].hasPrefix(headline) && headline.hasSuffix("."))
  }

  @Test(arguments: [
    ("ko", "위원회는 한빛대학교에 과징금 3억 원을 부과했다고 밝혔다. 학교는 사과했다."),
    ("id", "Kebocoran data di sekolah itu terjadi pada bulan Mei. Pihak sekolah meminta maaf kepada para orang tua."),
    ("ru", "Суд оштрафовал школу за утечку данных учеников. В школе сообщили, что с решением не согласны."),
  ]) func `two sentences of a language are read in that language`(language: String, text: String) throws {
    #expect(try Reader.read(Array(text.utf8), named: "note.txt").language == language)
  }

  @Test func `the limit of size is one that is still read`() {
    #expect(error([UInt8](repeating: UInt8(ascii: " "), count: 1000)) == .empty)
    let long = [UInt8](repeating: UInt8(ascii: "a"), count: Reader.sizeLimit + 1)
    #expect(error(long) == .tooLarge(bytes: Reader.sizeLimit + 1, limit: Reader.sizeLimit))
  }

  @Test func `more elements than an article has are refused`() {
    let page = "<html><body>" + String(repeating: "<p>a b c</p>", count: PageReader.passageLimit + 2)
    #expect(error(Array(page.utf8)) == .tooManyPassages(limit: PageReader.passageLimit))
  }

  private static let sentence =
    "The company told the regulator on Monday that it had lost the records of its customers and was sorry."

  @Test(arguments: [("a.txt", false), ("a.html", true), ("A.HTM", true), ("a.xhtml", true)])
  func `a page's kind goes by its tags, its name is a hint`(name: String, isMarkup: Bool) throws {
    let lines = (1...4).map { "Part \($0) of it: " + ReaderTests.sentence }
    let text = lines.map { isMarkup ? "<div>\($0)</div>" : $0 }.joined(separator: "\n\n")
    let read = try Reader.document(Array(text.utf8), named: name)
    #expect((read.kind == .html) == isMarkup)
  }

  @Test func `markup is known without a name`() throws {
    let page = "<!DOCTYPE html><html><body>" + String(repeating: "<p>\(ReaderTests.sentence)</p>", count: 4)
    #expect(try Reader.document(Array(page.utf8), named: "page").kind == .html)
  }

  @Test func `reading the same bytes twice gives the same article`() throws {
    let page = Array(
      ("<html><body><h1>Company loses records</h1>" + String(repeating: "<p>\(ReaderTests.sentence)</p>", count: 5))
        .utf8)
    let first = try Reader.read(page, named: "a.html")
    #expect(try Reader.read(page, named: "a.html") == first)
  }

  @Test func `a page in a legacy charset reads as one in UTF-8`() throws {
    let sentence =
      "Die Behörde teilte am Montag mit, dass die Daten der Kunden nach dem Überfall nicht mehr sicher gewesen seien."
    let page = "<html><head><meta charset=iso-8859-1></head><body>" + String(repeating: "<p>\(sentence)</p>", count: 4)
    let latin1 = page.unicodeScalars.map { UInt8($0.value) }
    let article = try Reader.read(latin1, named: "a.html")
    #expect(article.story.last?.text == sentence)
    #expect(article.language == "de")
  }

  private static let story = ["one", "two", "three", "four", "five"].map { "Part \($0) of it: " + sentence }

  @Test func `the clean text of a dump is its story and no more`() throws {
    let lines = ["Home", "Sport"] + ReaderTests.story + ["All rights reserved"]
    let article = try Reader.read(Array(lines.joined(separator: "\n\n").utf8), named: "a.txt")
    #expect(article.story.filter { $0.kind != .headline }.map(\.text) == ReaderTests.story)
  }

  @Test func `the clean text of a marked page is its story and no more`() throws {
    let menu = "<nav><ul><li><a href=/>Home</a></li><li><a href=/s>Sport</a></li></ul></nav>"
    let story = ReaderTests.story.map { "<p>\($0)</p>" }.joined()
    let page =
      "<html><body>\(menu)<article><h1>Company loses records</h1>\(story)</article><footer>All rights reserved</footer>"
    let article = try Reader.read(Array(page.utf8), named: "a.html")
    #expect(article.cleanText == (["Company loses records"] + ReaderTests.story).joined(separator: "\n"))
  }
}
