import Incidents
import Printing
import Search
import Testing

@Suite struct HitTests {
  private static let info = ArticleInfo(
    path: "articles/a.html", headline: "Ring fined", outlet: "Le Monde", language: "fr",
    published: PartialDate(year: 2020, month: 1, day: 13).map {
      PublishedDate(date: $0, time: .init(hour: 16, minute: 0), utcOffset: 60)
    })

  private func hit(_ sentence: String, _ matches: [Range<Int>], failure: String? = nil) -> SearchHit {
    SearchHit(info: HitTests.info, sentence: sentence, matches: matches, failure: failure)
  }

  @Test func `a hit is an object with the places of its words in scalars`() throws {
    #expect(
      try JSONOutput.line(HitLine(hit("Ring was fined.", [0..<4, 9..<14]))) == """
        {"headline":"Ring fined","language":"fr","matches":[{"end":4,"start":0},{"end":14,"start":9}],"outlet":"Le Monde",\
        "path":"articles/a.html","published":"2020-01-13T16:00+01:00","sentence":"Ring was fined."}
        """)
    let bare = SearchHit(info: ArticleInfo(path: "a/b"), sentence: "", matches: [], failure: "is gone")
    #expect(try JSONOutput.line(HitLine(bare)) == #"{"error":"is gone","matches":[],"path":"a/b"}"#)
  }

  @Test func `for people it is the article, the sentence and the path, with the page where there is one`() throws {
    #expect(
      HitText.lines(of: hit("Ring was fined.", [0..<4]), isBold: false) == [
        "2020-01-13  fr  Le Monde  Ring fined", "    Ring was fined.", "    articles/a.html",
      ])
    let paged = SearchHit(info: ArticleInfo(path: "a.pdf"), sentence: "Ring was fined.", matches: [], page: 7)
    #expect(HitText.lines(of: paged, isBold: false) == ["no date", "    Ring was fined.", "    a.pdf, p. 7"])
    #expect(
      try JSONOutput.line(HitLine(paged)) == #"{"matches":[],"page":7,"path":"a.pdf","sentence":"Ring was fined."}"#)
    let bare = SearchHit(info: ArticleInfo(path: "a/b"), sentence: "", matches: [], failure: "it is gone")
    #expect(
      HitText.lines(of: bare, isBold: true) == ["no date", "    the article cannot be read now: it is gone", "    a/b"])
  }

  @Test(
    arguments: [
      ("Ring was fined.", [0..<4, 9..<14], "[Ring] was [fined]."), ("é漢 😀x", [1..<2, 3..<4], "é[漢] [😀]x"),
      ("abc", [0..<3], "[abc]"), ("abc", [], "abc"), ("abc", [1..<99], "a[bc]"),
      ("abcd", [0..<2, 1..<3, 3..<4], "[ab]c[d]"),
      ("a\u{1B}[31mb", [0..<2], "[a·][31mb"), ("a\u{202E}b\tc", [1..<3], "a[b] c"),
    ] as [(String, [Range<Int>], String)])
  func `the words are bold by the terminal's own sequences, and nothing else is`(
    sentence: String, matches: [Range<Int>], marked: String
  ) {
    let plain = HitText.lines(of: hit(sentence, matches), isBold: false)[1]
    let bold = HitText.lines(of: hit(sentence, matches), isBold: true)[1]
    #expect(bold.replacing("\u{1B}[1m", with: "[").replacing("\u{1B}[0m", with: "]") == "    " + marked)
    #expect(bold.replacing("\u{1B}[1m", with: "").replacing("\u{1B}[0m", with: "") == plain)
  }

  @Test func `nothing of a file controls the terminal`() {
    let evil = "a\u{1B}]0;x\u{7}b\u{9B}c\nd\u{202E}"
    let info = ArticleInfo(path: evil, headline: evil, outlet: evil, language: evil)
    let lines = HitText.lines(of: SearchHit(info: info, sentence: evil, matches: [], failure: evil), isBold: true)
    #expect(lines.count == 4)
    for line in lines {
      #expect(
        line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}" })
    }
  }
}
