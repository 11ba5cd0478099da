import Incidents
import Screen
import Testing
import Text

@testable import Dashboard

/// An article laid out for any width: each line knows which words of the clean text it shows, and has room.
@Suite struct ArticleLayoutTests {
  private static let parts = [
    "data", "漢字かな", "שלום", "e\u{301}te\u{301}", "😀", "👨‍👩‍👧", "verylongwordwithoutanyblankinit", "5.8", "a", "\t", "\n",
    "«ö»",
  ]

  /// Blocks of every kind, made up from a seed.
  private static func article(seed: UInt64) -> Article {
    var random = SplitMix64(state: seed)
    let kinds: [Block.Kind] = [.headline, .heading(level: 2), .paragraph, .listItem, .quote, .table, .caption]
    let blocks = (0..<12).map { number -> Block in
      let kind = number == 0 ? .headline : kinds[Int(random.next() % UInt64(kinds.count))]
      let count = Int(random.next() % 30)
      var words = (0..<count).map { _ in parts[Int(random.next() % UInt64(parts.count))] }
      if kind != .table { words.removeAll { ["\t", "\n"].contains($0) } }
      let text = words.joined(separator: " ")
      let size = text.unicodeScalars.count
      let links = size < 4 ? [] : [Block.Link(range: 1..<size / 2, url: "https://a.example/\(number)")]
      return Block(kind, text, boilerplate: random.next() % 4 == 0 ? .menu : nil, links: links)
    }
    return Article(headline: "Head", outlet: "example.org", blocks: blocks)
  }

  @Test(arguments: [7, 20, 41, 80, 200], [false, true])
  func `each line shows the words of the clean text that it says, in order, and has room`(
    columns: Int, showsBoilerplate: Bool
  ) {
    for seed in 1...20 {
      let article = ArticleLayoutTests.article(seed: UInt64(seed))
      // A cell of a table ends with a tab, which is shown as a blank.
      let clean = Array(article.cleanText.replacing("\t", with: " ").unicodeScalars)
      let layout = ArticleLines(article, for: .init(path: "a", columns: columns, showsBoilerplate: showsBoilerplate))
      var last = 0
      for line in layout.lines {
        let widest = min(columns, ArticleLines.comfortable)
        // Blanks may hang over the edge: nobody sees them.
        let seen = String(line.text.reversed().drop { $0 == " " }.reversed())
        #expect(line.indent + DisplayWidth.of(seen) <= widest, "\(seed): \(line)")
        guard let range = line.range else { continue }
        var own = Array(line.text.unicodeScalars)
        for insert in line.inserts.reversed() { own.removeSubrange(insert) }
        #expect(range.upperBound <= clean.count && Array(clean[range]) == own, "\(seed): \(line)")
        #expect(range.lowerBound >= last, "\(seed): \(line)")
        last = range.upperBound
      }
      #expect(last > 0)
    }
  }

  @Test func `a position is found on the line that shows it, at any width`() {
    for columns in [10, 33, 80] {
      let article = ArticleLayoutTests.article(seed: 3)
      let layout = ArticleLines(article, for: .init(path: "a", columns: columns, showsBoilerplate: true))
      for (index, line) in layout.lines.enumerated() {
        guard let range = line.range, !range.isEmpty else { continue }
        #expect(layout.line(of: range.lowerBound) == index && layout.line(of: range.upperBound - 1) == index)
      }
    }
  }

  @Test func `boilerplate that is shown moves no position of the text`() {
    for seed in 1...20 {
      let article = ArticleLayoutTests.article(seed: UInt64(seed))
      let starts = [false, true].map { shows in
        ArticleLines(article, for: .init(path: "a", columns: 40, showsBoilerplate: shows)).lines.compactMap(\.start)
      }
      #expect(starts[0] == starts[1])
    }
  }

  @Test(
    arguments: [
      ([0..<0], 0), ([9..<99], 0), ([0..<3, 1..<5], 1), ([5..<8, 0..<3], 2), ([0..<8, 0..<8], 1),
    ] as [([Range<Int>], Int)])
  func `links that are empty, overlap or lie outside lose no word`(ranges: [Range<Int>], shown: Int) {
    let links = ranges.enumerated().map { Block.Link(range: $1, url: "https://a.example/\($0)") }
    let layout = ArticleLines(
      Article(blocks: [Block(.paragraph, "See here", links: links)]),
      for: .init(path: "a", columns: 80, showsBoilerplate: false))
    let line = layout.lines.first { $0.range?.isEmpty == false }
    let bare = (line?.text ?? "").replacing("[1]", with: "").replacing("[2]", with: "")
    #expect(bare == "See here" && line?.range == 0..<8 && layout.addresses.count == shown)
  }

  @Test func `an article of nothing, and one of boilerplate only, have their head and no text`() {
    for blocks in [[], [Block(.paragraph, "Menu", boilerplate: .menu)]] as [[Block]] {
      let lines = ArticleLines(
        Article(headline: "Head", outlet: "example.org", language: "en", blocks: blocks),
        for: .init(path: "a", columns: 40, showsBoilerplate: false)
      ).lines
      #expect(lines.map(\.text) == ["Head", "example.org · en", "a", ""] && lines.allSatisfy { $0.range == nil })
    }
  }
}
