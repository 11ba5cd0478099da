import Incidents
import Testing

@testable import Facts

/// Which drafts stay by themselves beside a record of the same company.
@Suite struct OwnDraftsTests {
  private func incident(_ drafts: [String], sums: [Int], articles: [String] = ["a.html"]) -> Incident {
    var incident = Incident(
      id: .init(drafts.first ?? "record"), title: "x", review: .draft,
      claims: [Claim(.organisation(.init(name: "Acme"))), Claim(.action(.externalHack))]
        + sums.map { Claim(.penalty(Penalty(type: .fine, money: Money(amount: Amount(units: $0), currency: "EUR")))) }
        + [PartialDate("2021-04")].compactMap(\.self).map { Claim(.occurred($0)) }, articles: articles)
    incident.drafts = drafts
    return incident
  }

  @Test func `a second incident of the same article stays when the first is accepted`() {
    let linker = RecordLinker([incident(["draft-a-1"], sums: [696])])
    #expect(linker.best(for: incident(["draft-a-2"], sums: [696])) == nil)
    #expect(
      linker.best(for: incident(["draft-b-1"], sums: [696], articles: ["b.html"])) == 0, "another article's is proposed"
    )
  }

  @Test func `a sum that the accepted record does not have is not lost in it`() {
    let linker = RecordLinker([incident(["draft-a-1"], sums: [391])])
    #expect(linker.best(for: incident(["draft-b-1"], sums: [30], articles: ["b.html", "a.html"])) == nil)
    #expect(linker.best(for: incident(["draft-b-1"], sums: [391, 30], articles: ["b.html"])) == nil)
    #expect(linker.best(for: incident(["draft-b-1"], sums: [], articles: ["b.html"])) == 0)
  }

  @Test func `a record that was written by hand stands for what is alike`() {
    let linker = RecordLinker([incident([], sums: [391])])
    #expect(linker.best(for: incident(["draft-a-1"], sums: [391, 30])) == 0)
  }
}
