import Incidents
import Testing

/// What is left of an incident that something was taken off, and what was taken.
@Suite struct IncidentPartTests {
  private func quote(_ article: String) -> Evidence { Evidence(article: article, quote: Quote(exact: "words")) }

  private func fine(_ units: Int, id: String? = nil, of whole: String? = nil) -> Claim.Value {
    .penalty(
      Penalty(
        id: id, type: .fine, money: Money(amount: Amount(units: units), currency: "EUR"), partOf: whole))
  }

  /// Two articles: the fine is in the first, the kind of data in both, the date in none.
  private var incident: Incident {
    var incident = Incident(
      id: .init("i"), title: "Leak", review: .reviewed,
      claims: [
        Claim(.organisation(OrganisationRole(name: "Shop")), evidence: [quote("b.txt")]),
        Claim(fine(5), evidence: [quote("a.txt")]),
        Claim(.data(.voice), evidence: [quote("a.txt"), quote("b.txt")]),
        Claim(.occurred(PartialDate(Day(number: 0)))),
      ], articles: ["a.txt", "b.txt"])
    incident.reviewer = "Ann"
    incident.drafts = ["draft-a", "draft-b"]
    return incident
  }

  @Test func `an article takes what it states alone, and leaves what others state as well`() throws {
    let (rest, part) = try incident.parted(.article("a.txt"), with: ["draft-a"])
    #expect(part.claims.map(\.field) == [.penalty, .data])
    #expect(part.claims.allSatisfy { $0.evidence.map(\.article) == ["a.txt"] })
    #expect(part.articles == ["a.txt"] && part.drafts == ["draft-a"])
    #expect(part.review == .reviewed && part.reviewer == "Ann")
    #expect(rest.claims.map(\.field) == [.organisation, .data, .occurred])
    #expect(rest.claims[1].evidence.map(\.article) == ["b.txt"])
    #expect(rest.articles == ["b.txt"] && rest.drafts == ["draft-b"])
  }

  @Test func `a fact goes with its articles, and stays as a rejected one that says where it went`() throws {
    var (rest, part) = try incident.parted(.facts([fine(5)]))
    #expect(part.claims.map(\.value) == [fine(5)] && part.articles == ["a.txt"] && part.drafts.isEmpty)
    #expect(rest.penalties.isEmpty && rest.articles == incident.articles && rest.drafts == incident.drafts)
    rest.explain([fine(5)], movedTo: .init("other"))
    let left = rest.claims.first { $0.field == .penalty }
    #expect(left?.review == .rejected && left?.reason == "moved to other")
    #expect(incident.responsibleAsDrafts.map(\.review) == [.draft])
    // It can be moved only once.
    #expect(throws: DecisionError.factGone(fine(5))) { try rest.parted(.facts([fine(5)])) }
  }

  @Test func `a part of which nobody vouched for anything is a draft`() throws {
    var proposed = incident
    proposed.claims[1].review = .draft
    let (_, part) = try proposed.parted(.facts([fine(5)]))
    #expect(part.review == .draft && part.reviewer == nil && part.claims[0].review == nil)
  }

  @Test func `the only article and one that is not there cannot be taken off`() throws {
    #expect(throws: DecisionError.noArticle("c.txt")) { try incident.parted(.article("c.txt")) }
    let rest = try incident.parted(.article("a.txt")).rest
    #expect(throws: DecisionError.onlyArticle("b.txt")) { try rest.parted(.article("b.txt")) }
  }

  @Test func `a part of a penalty names its whole where that stands now`() throws {
    var whole = incident
    whole.claims[1].value = fine(5, id: "sum")
    whole.claims.append(Claim(fine(2, id: "first", of: "sum"), evidence: [quote("b.txt")]))
    var (rest, part) = try whole.parted(.facts([fine(5, id: "sum")]))
    part.id = .init("new")
    rest.namePenalties(["sum": "whole"], in: part.id)
    #expect(rest.penalties.map(\.partOf) == ["new#whole"])
    rest.namePenalties(["sum": "other"], in: part.id)
    #expect(rest.penalties.map(\.partOf) == ["new#whole"])
    part.claims[0].value = fine(5, id: "whole")
    let ledger = PenaltyLedger([rest, part])
    #expect(CurrencyTotal.sum(ledger.totals(of: rest) + ledger.totals(of: part)).map(\.amount) == [Amount(units: 5)])
  }
}
