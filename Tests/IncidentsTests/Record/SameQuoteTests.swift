import Incidents
import Testing

/// When two pieces of evidence are one.
struct SameQuoteTests {
  private let quote = Evidence(article: "a.txt", quote: Quote(exact: "fined"), position: 3..<8)

  private func changed(_ change: (inout Evidence) -> Void) -> Evidence {
    var other = quote
    change(&other)
    return other
  }

  @Test func `the same words at the same place are one quote, whatever stands around them`() {
    #expect(quote.isSameQuote(as: changed { $0.quote.prefix = "was " }))
    #expect(quote.isSameQuote(as: changed { $0.position = nil }))
  }

  @Test func `another place, article or stance makes another quote`() {
    #expect(!quote.isSameQuote(as: changed { $0.position = 30..<35 }))
    #expect(!quote.isSameQuote(as: changed { $0.article = "b.txt" }))
    #expect(!quote.isSameQuote(as: changed { $0.stance = .contradicts }))
    #expect(!quote.isSameQuote(as: changed { ($0.position, $0.quote.suffix) = (nil, " again") }))
  }

  @Test func `a fact takes a quote once`() throws {
    let claim = Claim(.country("FR"), evidence: [quote])
    let incident = Incident(id: .init("a"), title: "a", review: .reviewed, claims: [claim])
    let same = changed { $0.quote.prefix = "was " }
    #expect(try incident.decided(.cite(.country("FR"), same), by: Reviewer(name: nil, day: nil)) == incident)
  }
}
