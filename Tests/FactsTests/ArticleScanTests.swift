@testable import Facts
import Incidents
import Testing
import Text

/// The text of an article as the finders see it.
struct ArticleScanTests {
  private func scan(_ blocks: [Block], headline: String? = nil) -> ArticleScan {
    ArticleScan(
      Article(headline: headline, language: "en", blocks: blocks), lexicon: MadeArticle.finder.lexicon)
  }

  @Test func `the headline's sentences are marked, whether the page marks the block or only repeats it`() {
    let marked = scan([Block(.headline, "Acme fined. Again."), Block(.paragraph, "It was fined.")])
    #expect(marked.sentences.map(\.isHeadline) == [true, true, false])
    let repeated = scan([Block(.paragraph, "Acme fined"), Block(.paragraph, "It was fined.")], headline: "Acme fined")
    #expect(repeated.sentences.map(\.isHeadline) == [true, false])
    // Too far down the page it is no headline.
    let late = (0..<3).map { Block(.paragraph, "Line \($0).") } + [Block(.paragraph, "Acme fined")]
    #expect(scan(late, headline: "Acme fined").sentences.allSatisfy { !$0.isHeadline })
  }

  @Test func `every match lies in the sentence that has it`() {
    let scan = scan([Block(.paragraph, "Acme was fined £5. Names leaked. The CNIL said so.")])
    #expect(scan.sentences.count == 3)
    #expect(scan.sentences.reduce(0) { $0 + $1.matches.count } == scan.matches.count)
    for sentence in scan.sentences { #expect(sentence.matches.allSatisfy { sentence.range.contains($0.start) }) }
  }

  @Test func `a place is looked up in its sentence, and between sentences there is none`() {
    let scan = scan([Block(.paragraph, "One. Two."), Block(.paragraph, "Three.")])
    #expect(scan.sentences.map(\.range) == [0..<4, 5..<9, 10..<16])
    #expect([0, 3, 5, 8, 15].map(scan.sentence(at:)) == [0, 0, 1, 1, 2])
    #expect([4, 9, 16, 99].map(scan.sentence(at:)) == [nil, nil, nil, nil])
  }

  @Test func `the gap of two ranges is what lies between them`() {
    #expect((0..<4).gap(to: 6..<9) == 2 && (6..<9).gap(to: 0..<4) == 2)
    #expect((0..<4).gap(to: 4..<9) == 0 && (0..<9).gap(to: 3..<5) == 0)
  }

  @Test func `the distance to a cue is that to the nearest, within reach`() {
    let scan = scan([Block(.paragraph, "A fine, then a long story, and 5 dollars fine.")])
    let sentence = scan.sentences[0]
    let money = scan.money.map(\.range)
    #expect(money.count == 1)
    #expect(sentence.distance(from: money[0], to: .fine) == 1)
    #expect(sentence.distance(from: money[0], to: .fine, within: 0) == nil)
    #expect(sentence.distance(from: money[0], to: .settlement) == nil)
  }

  @Test func `a story longer than any is read as far as one goes`() {
    let paragraph = String(repeating: "word ", count: 40_000)
    let scan = scan([Block(.paragraph, paragraph)])
    #expect(scan.original.count == ArticleScan.longestStory)
  }

  @Test func `a story of competition law alone is told apart`() {
    #expect(scan([Block(.paragraph, "An antitrust fine. A dominant position in antitrust law.")]).isAntitrust)
    #expect(!scan([Block(.paragraph, "An antitrust fine. A data breach. Antitrust law.")]).isAntitrust)
  }
}

/// Where no stop ends a sentence for pages, work on each number must not look at all of it.
struct EndlessSentenceTests {
  @Test func `a sentence keeps what stands near a range`() throws {
    let scan = MadeArticle.scan("en", String(repeating: "leak and ", count: 200) + "45 people.")
    let sentence = try #require(scan.sentences.first)
    let number = try #require(scan.numbers.first).range
    let near = sentence.near(number, within: 100)
    #expect(near.range == sentence.range && near.matches.count < sentence.matches.count)
    // What is left out stands farther away than was asked for.
    let left = sentence.matches.filter { match in !near.matches.contains { $0.range == match.range } }
    #expect(!left.isEmpty && left.allSatisfy { $0.range.gap(to: number) > 100 })
    #expect(near.distance(from: number, to: .affected) == sentence.distance(from: number, to: .affected))
  }
}
