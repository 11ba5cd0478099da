import Incidents
import Testing
import Text

/// Quotes looked up in made texts, held against a search that tries every place.
@Suite struct AnchorPlacesTests {
  /// All places of the words with their context, by comparing texts at each place.
  private static func places(of quote: Quote, in text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    let (before, exact, after) = (
      Array((quote.prefix ?? "").unicodeScalars), Array(quote.exact.unicodeScalars),
      Array((quote.suffix ?? "").unicodeScalars)
    )
    let wanted = before + exact + after
    guard wanted.count <= scalars.count else { return [] }
    return (0...scalars.count - wanted.count).filter { Array(scalars[$0..<$0 + wanted.count]) == wanted }
      .map { $0 + before.count..<$0 + before.count + exact.count }
  }

  @Test func `a quote is exact, moved or lost as a plain search says`() {
    var random = SplitMix64(state: 3)
    func letters(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random)).map { _ in ["a", "b", "é", "漢"].randomElement(using: &random) ?? "" }
        .joined()
    }
    var seen: Set<Anchor.Status> = []
    for _ in 0..<2000 {
      let text = letters(0...12)
      let quote = Quote(
        exact: letters(1...3), prefix: Bool.random(using: &random) ? letters(0...2) : nil,
        suffix: Bool.random(using: &random) ? letters(0...2) : nil)
      let start = Int.random(in: 0...12, using: &random)
      let position = Bool.random(using: &random) ? start..<start + quote.exact.unicodeScalars.count : nil
      let anchor = AnchorText(text).locate(Evidence(article: "a", quote: quote, position: position))
      let found = AnchorPlacesTests.places(of: quote, in: text)
      let bare = AnchorPlacesTests.places(of: Quote(exact: quote.exact), in: text)
      seen.insert(anchor.status)
      if let position, bare.contains(position) {
        #expect(anchor == Anchor(status: .exact, range: position, matches: 1))
      } else if found.count == 1 {
        #expect(anchor == Anchor(status: position == nil ? .exact : .moved, range: found[0], matches: 1))
      } else {
        #expect(anchor == Anchor(status: .lost, range: nil, matches: found.count))
      }
      if let range = anchor.range { #expect(AnchorText(text).words(in: range) == quote.exact) }
    }
    #expect(seen == [.exact, .moved, .lost])
  }

  @Test func `matches that overlap are two matches`() {
    let anchor = AnchorText("aaa").locate(Evidence(article: "a", quote: Quote(exact: "aa")))
    #expect(anchor == Anchor(status: .lost, range: nil, matches: 2))
  }

  @Test func `composed and decomposed letters are different scalars, and are not matched loosely`() {
    let text = AnchorText("cafe\u{301}")
    #expect(text.locate(Evidence(article: "a", quote: Quote(exact: "caf\u{E9}"))).status == .lost)
    #expect(text.locate(Evidence(article: "a", quote: Quote(exact: "cafe\u{301}"))).range == 0..<5)
    #expect(text.count == 5)
  }

  @Test(arguments: [(-5 ..< -1), (0..<4), (2..<3), (4..<4), (3..<9)])
  func `words outside the text are left out`(range: Range<Int>) {
    let whole = Array("wörd")
    #expect(AnchorText("wörd").words(in: range) == String(whole[range.clamped(to: 0..<4)]))
  }

  @Test(arguments: [(-3 ..< -1), (0..<1), (2..<4), (90..<92)])
  func `a recorded place that does not hold the words is no proof`(position: Range<Int>) {
    let anchor = AnchorText("xaby").locate(Evidence(article: "a", quote: Quote(exact: "ab"), position: position))
    #expect(anchor == Anchor(status: .moved, range: 1..<3, matches: 1))
  }
}
