@testable import Facts
import Incidents
import Testing

/// Drafts of several articles made one incident.
struct MergingTests {
  private func incident(_ id: String, article: String, _ claims: [Claim]) -> Incident {
    Incident(id: Incident.ID(id), title: "Title \(id)", review: .draft, claims: claims, articles: [article])
  }

  private func evidence(_ article: String) -> [Evidence] {
    [Evidence(article: article, quote: Quote(exact: "words of \(article)"))]
  }

  private func fine(_ amount: Int, in article: String, type: Penalty.PenaltyType = .fine, written: String? = nil)
    -> Claim
  {
    let money = Money(amount: Amount(units: amount), currency: "EUR", asWritten: written)
    return Claim(.penalty(Penalty(type: type, money: money)), asWritten: written, evidence: evidence(article))
  }

  private func merged(_ incidents: [Incident], reasons: [JoinReason] = []) -> Incident? {
    let joined = JoinedIncident(
      members: Array(incidents.indices), reasons: reasons, independentSources: incidents.count)
    return IncidentJoiner.merge(joined, of: incidents)
  }

  @Test func `equal values stand once with the evidence of all, in the order of the articles`() throws {
    let result = try #require(
      merged([
        incident("a", article: "a", [Claim(.data(.email), evidence: evidence("a"))]),
        incident("b", article: "b", [Claim(.data(.email), evidence: evidence("b")), Claim(.data(.name))]),
        incident("c", article: "c", [Claim(.data(.email), evidence: evidence("c"))]),
      ]))
    #expect(result.dataCategories == [.email, .name])
    #expect(result.claims.first?.evidence.map(\.article) == ["a", "b", "c"])
    #expect(result.articles == ["a", "b", "c"])
  }

  @Test func `the first gives id, title and review`() throws {
    let result = try #require(merged([incident("a", article: "a", []), incident("b", article: "b", [])]))
    #expect(result.id == Incident.ID("a") && result.title == "Title a" && result.review == .draft)
  }

  @Test func `a penalty is the same by amount and currency, however it is written or called`() throws {
    let result = try #require(
      merged([
        incident("a", article: "a", [fine(50, in: "a", written: "50 euros")]),
        incident("b", article: "b", [fine(50, in: "b", type: .settlement, written: "€50")]),
        incident("c", article: "c", [fine(60, in: "c")]),
      ]))
    #expect(result.penalties.map { $0.money.amount } == [Amount(units: 50), Amount(units: 60)])
    #expect(result.claims.first?.asWritten == "50 euros")
    #expect(result.claims.first?.evidence.map(\.article) == ["a", "b"])
  }

  @Test func `a total is never taken for a part of the same amount`() throws {
    let result = try #require(
      merged([
        incident("a", article: "a", [fine(50, in: "a", type: .total)]),
        incident("b", article: "b", [fine(50, in: "b")]),
      ]))
    #expect(result.penalties.map(\.type) == [.total, .fine])
  }

  @Test func `why they were joined stands in the notes, a line each`() throws {
    let reasons = [
      JoinReason(
        member: 1, to: 0, grounds: [.sameOrganisation("Acme"), .sameAmount("50 EUR"), .compatibleDates("2019-05")]),
      JoinReason(member: 2, to: 0, grounds: [.sameOrganisation("Acme"), .sameCount(45_000), .copiedText]),
    ]
    let incidents = ["a", "b", "c"].map { incident($0, article: $0, []) }
    #expect(
      try #require(merged(incidents, reasons: reasons)).notes == """
        Joined: same organisation (Acme), same amount (50 EUR), dates agree (2019-05).
        Joined: same organisation (Acme), same number affected (45000), copies of one text.
        """)
    #expect(try #require(merged(incidents)).notes == nil)
    #expect(
      JoinReason(member: 1, to: 0, grounds: [.sameAction(.externalHack)]).description == "same action (external_hack)")
  }

  @Test func `a reason that holds for several of them is said once, where drafts are joined and where incidents are`()
    throws
  {
    let reason = { JoinReason(member: $0, to: 0, grounds: [.sameOrganisation("Acme"), .copiedText]) }
    let incidents = ["a", "b", "c"].map { incident($0, article: $0, []) }
    let result = try #require(merged(incidents, reasons: [reason(1), reason(2)]))
    let words = "Joined: same organisation (Acme), copies of one text."
    #expect(result.notes == words)
    var other = incidents[0]
    other.notes = "\(words)\nI called them.\n\nThey deny it."
    let united = IncidentJoiner.unite(result, with: other)
    #expect(united.notes == "\(words)\nI called them.\n\nThey deny it.")
    #expect(IncidentJoiner.unite(united, with: result).notes == united.notes)
    other.notes = "They deny it."
    #expect(IncidentJoiner.unite(other, with: other).notes == "They deny it.\nThey deny it.", "a person's words stay")
  }

  @Test func `an article that tells it twice is listed once, and nobody makes nothing`() throws {
    let result = try #require(merged([incident("a", article: "a", []), incident("b", article: "a", [])]))
    #expect(result.articles == ["a"])
    #expect(merged([]) == nil)
    let missing = JoinedIncident(members: [7], reasons: [], independentSources: 1)
    #expect(IncidentJoiner.merge(missing, of: [incident("a", article: "a", [])]) == nil)
  }

  /// A total that one article tells belongs to its first incident; parts elsewhere name it there.
  @Test func `a part names the incident that carries its total`() {
    let draft = DraftIncident(
      title: "x", article: "a",
      claims: [
        Claim(
          .penalty(
            Penalty(type: .fine, money: Money(amount: Amount(units: 5), currency: "EUR"), partOf: "total")))
      ])
    func partOf(_ owner: Incident.ID?) -> String? {
      draft.incident(Incident.ID("me"), totalIn: owner).penalties.first?.partOf
    }
    #expect(partOf(nil) == "total")
    #expect(partOf(Incident.ID("me")) == "total")
    #expect(partOf(Incident.ID("other")) == "other#total")
  }
}
