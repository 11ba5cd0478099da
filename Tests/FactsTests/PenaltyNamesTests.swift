import Incidents
import Testing

@testable import Facts

/// What penalties are called in an incident that several were made one of.
@Suite struct PenaltyNamesTests {
  private func fine(_ units: Int, _ id: String? = nil, of whole: String? = nil) -> Claim {
    .init(
      .penalty(
        Penalty(id: id, type: .fine, money: Money(amount: Amount(units: units), currency: "EUR"), partOf: whole)))
  }

  private func incident(_ id: String, drafts: [String] = [], _ claims: [Claim]) -> Incident {
    var incident = Incident(id: .init(id), title: id, review: .reviewed, claims: claims)
    incident.drafts = drafts
    return incident
  }

  private func united(_ one: Incident, _ other: Incident) -> [String] {
    IncidentJoiner.unite(one, with: other).penalties.map {
      "\($0.money.amount?.description ?? "") \($0.id ?? "-") \($0.partOf ?? "-")"
    }
  }

  @Test func `two penalties of one name get two, and parts name the one that was meant`() {
    let one = incident("a", [fine(10, "penalty-1"), fine(4, "penalty-2", of: "penalty-1")])
    let other = incident("b", [fine(30, "penalty-1"), fine(20, "penalty-2", of: "penalty-1"), fine(1, "penalty-3")])
    #expect(
      united(one, other) == [
        "10 penalty-1 -", "4 penalty-2 penalty-1", "30 penalty-4 -", "20 penalty-5 penalty-4", "1 penalty-3 -",
      ])
    let all = IncidentJoiner.unite(one, with: other)
    #expect(PenaltyLedger([all]).totals(of: all).map(\.amount) == [Amount(units: 41)])
  }

  @Test func `the same penalty keeps its name, and takes one where it has none`() {
    let part = fine(3, "b", of: "total")
    #expect(
      united(incident("a", [fine(9, "sum")]), incident("b", [fine(9, "total"), part])) == ["9 sum -", "3 b sum"])
    #expect(united(incident("a", [fine(9)]), incident("b", [fine(9, "total"), part])) == ["9 total -", "3 b total"])
  }

  @Test func `a whole that comes in is named without its incident, on both sides`() {
    let one = incident("a", drafts: ["draft-a"], [fine(9, "total"), fine(2, "x", of: "b#rest")])
    let other = incident("b", drafts: ["draft-b"], [fine(5, "rest", of: "draft-a#total"), fine(1, "y", of: "c#total")])
    #expect(united(one, other) == ["9 total -", "2 x rest", "5 rest total", "1 y c#total"])
  }

  @Test func `of two with one name in what comes in, the second gets another`() {
    #expect(united(incident("a", []), incident("b", [fine(2, "p"), fine(3, "p")])) == ["2 p -", "3 p-2 -"])
  }

  @Test func `parts in a third incident name the whole where it went, and no others`() {
    let names = PenaltyNames(of: incident("b", drafts: ["draft-b"], [fine(30, "p")]), in: incident("a", [fine(1, "p")]))
    let third = incident(
      "c", [fine(1, "x", of: "b#p"), fine(2, "y", of: "draft-b#p"), fine(3, "z", of: "a#p"), fine(4, "w", of: "p")])
    let relinked = names.relinked(third, to: .init("a")).penalties.map(\.partOf)
    #expect(relinked == ["a#p-2", "a#p-2", "a#p", "p"])
    #expect(names.without(["p"]).relinked(third, to: .init("a")) == third)
  }

  @Test func `drafts that are joined have a name for each penalty`() {
    let joined = JoinedIncident(members: [0, 1], reasons: [], independentSources: 2)
    let drafts = [incident("a", [fine(10, "penalty-1")]), incident("b", [fine(30, "penalty-1")])]
    #expect(IncidentJoiner.merge(joined, of: drafts)?.penalties.map(\.id) == ["penalty-1", "penalty-2"])
  }
}
