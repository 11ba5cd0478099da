import Incidents
import Testing

/// An incident with its quotes looked up: their order, and how well they back it.
@Suite struct IncidentDetailTests {
  private static func quote(_ article: String, _ words: String = "words", stance: Evidence.Stance = .supports)
    -> Evidence
  {
    Evidence(article: article, quote: Quote(exact: words), stance: stance)
  }

  private static func at(_ place: Int, _ status: Anchor.Status = .exact) -> Anchor {
    Anchor(status: status, range: place..<place + 5, matches: 1)
  }

  private static let lost = Anchor(status: .lost, range: nil, matches: 0)

  private func detail(_ quotes: [[(Evidence, Anchor)]], articles: [String] = ["b", "a"]) -> IncidentDetail {
    let values: [Claim.Value] = [.country("US"), .regulator("FTC"), .subjects("children"), .discovery("audit")]
    let claims = zip(values, quotes).map { Claim($0, evidence: $1.map(\.0)) }
    let incident = Incident(id: .init("one"), title: "One", review: .draft, claims: claims, articles: articles)
    return IncidentDetail(incident: incident, articles: [], anchors: quotes.map { $0.map(\.1) }, totals: [])
  }

  @Test func `excerpts go article by article, from top to bottom, the lost ones last`() {
    let (quote, at, lost) = (
      { IncidentDetailTests.quote($0) }, { IncidentDetailTests.at($0) }, IncidentDetailTests.lost
    )
    let detail = detail([
      [(quote("a"), at(7)), (quote("b"), lost), (quote("elsewhere"), at(0))],
      [(quote("b"), at(9)), (quote("a"), at(2))],
      [(quote("b"), at(3)), (quote("a"), at(7))],
    ])
    #expect(detail.excerpts.map(\.article) == ["b", "b", "b", "a", "a", "a", "elsewhere"])
    #expect(detail.excerpts.map(\.anchor.range?.lowerBound) == [3, 9, nil, 2, 7, 7, 0])
    #expect(detail.excerpts.map(\.claim) == [2, 1, 0, 1, 0, 2, 0])
  }

  @Test func `an excerpt is found again in a newer state by value, article and place`() {
    let (quote, at) = ({ IncidentDetailTests.quote($0) }, { IncidentDetailTests.at($0) })
    let old = detail([[(quote("a"), at(20))], [(quote("a"), at(5))]])
    let new = detail([[(quote("a"), at(20)), (quote("a"), at(1))], [(quote("b"), at(5))]])
    #expect(new.excerpts.map(\.anchor.range?.lowerBound) == [5, 1, 20])
    let indices = old.excerpts.map { new.index(of: $0, from: old) }
    // The regulator's quote is in another article now; the country's stands where it stood.
    #expect(indices == [nil, 2])
    let moved = detail([[(quote("a"), at(30)), (quote("a"), at(40))]])
    #expect(moved.index(of: old.excerpts[1], from: old) == 0)
  }

  @Test(
    arguments: [
      ([], nil), ([.lost], .lost), ([.unread], .unread), ([.unread, .lost], .lost), ([.lost, .moved], .moved),
      ([.moved, .unread, .exact], .exact), ([.unread, .unread], .unread),
    ] as [([Anchor.Status], Anchor.Status?)])
  func `a claim shows the best of its anchors`(statuses: [Anchor.Status], best: Anchor.Status?) {
    #expect(statuses.map { Anchor(status: $0, range: nil, matches: 0) }.best == best)
  }

  @Test(
    arguments: [
      ([[("a", .exact)], [("a", .lost)]], [.exact, .lost, .single]),
      ([[("a", .exact)], [("b", .moved)]], [.exact, .moved]),
      ([[("a", .unread)], [("b", .unread)]], []), ([[("a", .exact)], []], [.exact, .none, .single]),
      ([[], []], [.none]),
      ([[("a", .exact), ("b", .exact)]], [.exact]), ([], []),
    ] as [([[(String, Anchor.Status)]], Set<EvidenceState>)])
  func `evidence is what the anchors say, what has no quote, and whether one article tells all`(
    quotes: [[(String, Anchor.Status)]], states: Set<EvidenceState>
  ) {
    let values: [Claim.Value] = [.regulator("FTC"), .subjects("children")]
    let claims = zip(values, quotes).map { Claim($0, evidence: $1.map { IncidentDetailTests.quote($0.0) }) }
    let incident = Incident(id: .init("one"), title: "One", review: .draft, claims: claims)
    let anchors = quotes.map { $0.map { Anchor(status: $0.1, range: nil, matches: 0) } }
    #expect(EvidenceAudit.states(of: incident, anchors: anchors) == states)
  }

  @Test(arguments: [
    (Claim.Value.kind(.breach), true), (.country("US"), true), (.legalStatus(.unknown), true),
    (.legalStatus(.none), true),
    (.affected(.init(count: .unknown)), true), (.affected(.init(count: .exactly(1))), false),
    (.legalStatus(.fined), false), (.regulator("FTC"), false), (.data(.voice), false),
  ])
  func `unknown and the reviewer's own classification need no quote`(value: Claim.Value, needsNone: Bool) {
    let incident = Incident(id: .init("one"), title: "One", review: .draft, claims: [Claim(value)])
    #expect(EvidenceAudit.states(of: incident, anchors: [[]]).contains(.none) == !needsNone)
  }

  @Test func `clean text is the story's blocks with a line feed between two`() {
    let article = Article(blocks: [
      Block(.headline, "Head"), Block(.paragraph, "Menu", boilerplate: .menu), Block(.paragraph, "One"),
      Block(.table, "a\tb\nc\td"), Block(.paragraph, "Foot", boilerplate: .footer),
    ])
    #expect(article.cleanText == "Head\nOne\na\tb\nc\td")
    #expect(Article().cleanText.isEmpty && article.story.count == 3)
  }
}
