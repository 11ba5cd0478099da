import Incidents
import Testing

/// What becomes of the quotes of a value that is mended.
struct MendedQuoteTests {
  private static let quote = Evidence(article: "a.txt", quote: Quote(exact: "Ring membayar 5,8 juta dolar pada 2023."))

  private func fine(_ units: Int) -> Claim.Value {
    .penalty(Penalty(type: .fine, money: Money(amount: Amount(units: units), currency: "USD")))
  }

  private func mended(_ old: Claim.Value, to new: Claim.Value, written: String? = nil) throws -> Claim {
    let claim = Claim(old, asWritten: written, evidence: [MendedQuoteTests.quote], proposer: .program)
    let incident = Incident(id: .init("a"), title: "a", review: .draft, claims: [claim])
    return try incident.decided(.replaceFact(old, with: new), by: Reviewer(name: nil, day: nil)).claims[0]
  }

  @Test func `a quote that states the new value supports it, and the words that state it stay`() throws {
    let claim = try mended(fine(58_000_000), to: fine(5_800_000), written: "5,8 juta dolar")
    #expect(claim.evidence == [MendedQuoteTests.quote] && claim.asWritten == "5,8 juta dolar" && !claim.isUnstated)
  }

  @Test func `a quote that does not state the new value stays, but not as one that does`() throws {
    let claim = try mended(fine(5_800_000), to: fine(5_900_000), written: "5,8 juta dolar")
    #expect(claim.evidence.map(\.stance) == [.context] && claim.evidence[0].quote == MendedQuoteTests.quote.quote)
    #expect(claim.asWritten == nil && claim.isUnstated)
    let incident = Incident(id: .init("a"), title: "a", review: .reviewed, claims: [claim])
    #expect(EvidenceAudit.states(of: incident, anchors: [[]]).contains(.none))
    // Mended back, it states the value again.
    let back = try incident.decided(
      .replaceFact(fine(5_900_000), with: fine(5_800_000)), by: Reviewer(name: nil, day: nil))
    #expect(back.claims[0].evidence == [MendedQuoteTests.quote])
  }

  @Test func `who chooses such a quote says that it states the value`() throws {
    let claim = try mended(fine(5_800_000), to: fine(5_900_000))
    let incident = Incident(id: .init("a"), title: "a", review: .reviewed, claims: [claim])
    let cited = try incident.decided(.cite(claim.value, MendedQuoteTests.quote), by: Reviewer(name: nil, day: nil))
    #expect(cited.claims[0].evidence == [MendedQuoteTests.quote])
  }

  @Test func `the sort of a penalty and the words of a list are a person's reading, and no matter of figures`() throws {
    guard case .penalty(var penalty) = fine(7) else { return }
    penalty.type = .settlement
    #expect(try mended(fine(7), to: .penalty(penalty)).evidence.map(\.stance) == [.supports])
    #expect(try mended(.data(.video), to: .data(.voice), written: "videos").evidence.map(\.stance) == [.supports])
    #expect(try mended(.data(.video), to: .data(.voice), written: "videos").asWritten == nil)
  }

  @Test(arguments: [
    ("fined $2.95m", "2950000", true), ("1 200 000 €", "1200000", true), ("1,200,000 euros", "1200000", true),
    ("3억5000만원", "350000000", true), ("٥٫٨ مليون", "5800000", true), ("in 2017 5.8 million", "5800000", true),
    ("five million", "5000000", false), ("fined 58 euros in May. 9 people", "589", false),
    ("15.8 million", "5800000", false),
  ]) func `a number is seen by its digits`(words: String, amount: String, expected: Bool) {
    let penalty = Penalty(type: .fine, money: Money(amount: Amount(amount), currency: "EUR"))
    #expect(Claim.Value.penalty(penalty).isSeen(in: words) == expected)
  }

  @Test(arguments: [
    ("on 10 January 2020", "2020-01-10", true), ("2020年1月10日", "2020-01-10", true), ("in 2020", "2020-01-10", false),
    ("in January 2020", "2020-01", true), ("last year", "2019", false), ("since 2016", "2016/2020", true),
    ("10 people in 2020", "2020-01-01", false),
  ]) func `a day is seen by its number, a month by its year`(words: String, date: String, expected: Bool) throws {
    #expect(Claim.Value.occurred(try #require(PartialDate(date))).isSeen(in: words) == expected)
  }

  @Test func `a name is seen by its letters, or its unit's`() {
    let ring = Claim.Value.organisation(OrganisationRole(name: "Amazon", unit: "Ring"))
    #expect(ring.isSeen(in: "RING cameras") == true && ring.isSeen(in: "the shop") == false)
    #expect(Claim.Value.country("FR").isSeen(in: "France") == nil)
  }
}
