import Incidents
import Testing

@testable import Interchange

@Suite struct CitationTests {
  /// The place of the penalty among the incident's facts.
  private func penalty(in sourced: SourcedIncident) throws -> Int {
    try #require(sourced.incident.claims.firstIndex { $0.field == .penalty })
  }

  private func fact(_ style: CitationStyle, of sourced: SourcedIncident = MadeIncident.ring()) throws -> String {
    Citation(style).fact(
      try penalty(in: sourced), of: sourced, digests: [MadeIncident.source.info.path: "abc123"])
  }

  @Test func `a fact is its sentence with what finds it again`() throws {
    #expect(try fact(.short) == "“would pay $5.8 million” (The Example, Ltd, 2023-05-31, p. 3)")
    let footnote = try fact(.footnote)
    for part in [
      "“would pay $5.8 million” – Ring fined 5.8% more", "Ann Lee, Smith, Bob", "The Example, Ltd", "2023-05-31",
      "https://example.org/ring?a=1&b={2}", "articles/ring & co.html, p. 3, SHA-256 abc123",
    ] { #expect(footnote.contains(part), "\(part)") }
    #expect(!footnote.contains("\n"))
    #expect(try fact(.markdown).hasSuffix("p. 3, SHA-256 abc123"))
    #expect(try fact(.markdown).hasPrefix("> would pay $5.8 million\n>\n> — [Ring fined 5.8% more](<https://"))
    #expect(try fact(.key) == MadeIncident.source.key)
  }

  @Test func `what nobody vouches for says so in every style that has words`() throws {
    for style in CitationStyle.allCases where style != .key {
      #expect(try fact(style, of: MadeIncident.ring(review: .draft)).contains("[draft, not reviewed]"), "\(style)")
      #expect(Citation(style).incident(MadeIncident.ring(review: .draft)).contains("[draft, not reviewed]"), "\(style)")
      #expect(!(try fact(style).contains("not reviewed")), "\(style)")
    }
  }

  @Test func `a quote that is lost, or speaks against the value, says so`() throws {
    var ring = MadeIncident.ring()
    let index = try penalty(in: ring)
    ring.anchors[index] = [Anchor(status: .lost, range: nil, matches: 0)]
    #expect(try fact(.footnote, of: ring).hasSuffix("[the quote is not in the article]"))
    ring.incident.claims[index].evidence[0].stance = .contradicts
    #expect(try fact(.short, of: ring).contains("[contradicts; the quote is not in the article]"))
    ring.incident.claims[index].evidence = []
    ring.anchors[index] = []
    #expect(try fact(.short, of: ring).contains("(no quote given)"))
  }

  @Test func `an incident is told in the law's words, with its sources`() {
    let text = Citation(.footnote).incident(MadeIncident.ring())
    #expect(text.hasPrefix("Ring employee watched customers (2017-05). Amazon · Ring agreed to pay a civil penalty of"))
    #expect(text.contains("without admitting wrongdoing (FTC, 2023-05-31).") && text.contains("Sources: Ring fined"))
  }

  @Test func `a list says how it can be made again`() {
    var head = MadeIncident.head
    head.totals = MadeIncident.ring().totals
    let text = Citation(.footnote).list(head)
    #expect(
      text
        == "1 incident; penalties USD 5.8 M; query: company:amazon; archive: made, state 00ff00ff00ff00ff; blotter 9")
  }

  @Test func `nothing in a citation controls a terminal or is markup`() throws {
    var hostile = MadeIncident.ring(title: MadeIncident.hostile)
    hostile.sources[0].info.headline = MadeIncident.hostile
    hostile.incident.claims[try penalty(in: hostile)].evidence[0].quote.exact = MadeIncident.hostile
    for style in CitationStyle.allCases {
      for text in [try fact(style, of: hostile), Citation(style).incident(hostile)] {
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
        if style == .markdown { #expect(!text.contains("<script")) }
      }
    }
  }
}
