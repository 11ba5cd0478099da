import Incidents
import Testing

@testable import Reading

/// Places of links, and how much of a page is read, each to the last that fits.
struct WalkLimitTests {
  private func passages(_ markup: String) throws -> [Passage] {
    try PageReader.markupPage(of: Array("<html><body>\(markup)</body></html>".utf8)).passages
  }

  @Test(arguments: [
    "<pre>one\ntwo <a href=/x>three</a> four</pre>", "<pre>\n\n  é\n漢 <a href=/x>three</a></pre>",
    "<p>é  \n two <b>x</b> <a href=/x>three</a></p>", "<p><a href=/x>three</a> two</p>",
    "<p>one<br>two <a href=/x>three</a></p>",
    "<pre>one\r\ntwo\tand <a href=/x>three</a></pre>",
  ])
  func `a link stands on its words, whatever lines and blanks stand before it`(markup: String) throws {
    #expect(try linked(markup) == ["three"])
  }

  @Test func `a link stands on its words where no blank stands before it`() throws {
    let texts = ["(", "“", "two", "一"].map { "<p>\($0)<a href=/x>three</a></p>" }
    let words = try texts.map(linked)
    #expect(words.allSatisfy { $0 == ["three"] })
  }

  /// The words that the links of a page stand on.
  private func linked(_ markup: String) throws -> [String] {
    try passages(markup).flatMap { passage in
      let scalars = Array(passage.string.unicodeScalars)
      return passage.links.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    }
  }

  @Test(arguments: [
    ("a<script>x</b>y</script>c", "a c"), ("a<script>x</style>y</script>c", "a c"),
    ("a<style>x</script>y</style>c", "a c"),
    ("a<script>x</scrip>y</script>c", "a c"), ("a<script>x < /script>y</script>c", "a c"), ("a<script>x</", "a "),
  ])
  func `a script ends at its own end tag and at no other`(page: String, rest: String) {
    #expect(String(decoding: MarkupPrefilter(Array(page.utf8)).document, as: UTF8.self) == rest)
  }

  @Test func `as many lines as an article may have are read`() throws {
    // A line that ends its sentence, and one apart from the next: none is joined to another.
    let lines = String(repeating: "It ended.\n\n", count: PageReader.passageLimit)
    #expect(try DumpReader.passages(of: Array(lines.utf8)).count == PageReader.passageLimit)
    #expect(throws: ReadingError.tooManyPassages(limit: PageReader.passageLimit)) {
      try DumpReader.passages(of: Array((lines + "One more.\n").utf8))
    }
  }

  @Test(arguments: ["WebSite", "Organization", "BreadcrumbList", "VideoObject", "WebPageElement", "Thing"])
  func `what is neither article nor page says nothing of the article`(type: String) {
    let json = #"{"@type":"\#(type)","datePublished":"2020-01-01","publisher":{"name":"Else"},"author":"Ann"}"#
    let data = LinkedData([Array(json.utf8)[...]])
    #expect(data.published == nil && data.publisher == nil && data.authors.isEmpty)
  }

  @Test(arguments: 1...5) func `counts by hash are those of a dictionary, in which 0 and 1 are one key`(seed: Int) {
    var random = TreeScorePropertyTests.SystemOfNumbers(seed: seed)
    for _ in 0..<100 {
      let limit = random.number(in: 1...12)
      var counts = HashKeyedCounts(limit: limit)
      var plain: [UInt64: Int] = [:]
      // Keys that differ in high bits only meet in one slot.
      let keys = [0, 1] + (2...limit + 2).map { UInt64($0) << UInt64(random.number(in: 0...60)) }
      for _ in 0..<40 {
        let key = keys[random.number(in: 0...keys.count - 1)]
        guard plain[max(key, 1)] != nil || plain.count < limit else { continue }
        counts[key] += 1
        plain[max(key, 1), default: 0] += 1
      }
      for key in keys { #expect(counts[key] == plain[max(key, 1)] ?? 0, "\(key)") }
    }
  }
}
