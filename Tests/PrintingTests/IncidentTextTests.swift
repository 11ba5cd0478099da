import Incidents
import Printing
import Search
import TestSupport
import Testing

@Suite struct IncidentTextTests {
  private func summary(
    dated: TimelineEvent?, organisations: [OrganisationRole] = [], totals: [CurrencyTotal] = [],
    status: LegalStatus? = nil,
    isPossible: Bool = false
  ) -> IncidentSummary {
    with(IncidentSummary(id: .init("ring"), title: "Ring watched", review: .draft)) {
      $0.dated = dated
      $0.organisations = organisations
      $0.totals = totals
      $0.sources = 2
      $0.legalStatus = status
      $0.isPossible = isPossible
    }
  }

  private let million = CurrencyTotal(currency: "USD", amount: Amount(thousandths: 1_000_000_000))

  @Test func `a row has the date with its doubt, who, what, how much, how far, the review and the id`() {
    let amazon = [OrganisationRole(name: "Amazon", unit: "Ring"), OrganisationRole(name: "Meta")]
    let row = summary(
      dated: PartialDate(year: 2017).map { TimelineEvent(what: .occurred, date: $0) }, organisations: amazon,
      totals: [million], status: .settled, isPossible: true)
    #expect(
      IncidentText.row(of: row)
        == "?2017  Amazon · Ring +1  Ring watched  USD 1 M  settled  draft  ring")
  }

  @Test func `what is not known leaves no gap, and no date is said`() {
    #expect(IncidentText.row(of: summary(dated: nil)) == " no date  –  Ring watched  draft  ring")
  }

  @Test func `a date that is not that of the happening says that it happened by then`() {
    let published = PartialDate("2024-05-12").map { TimelineEvent(what: .published, date: $0) }
    #expect(IncidentText.row(of: summary(dated: published)) == " by 2024-05-12  –  Ring watched  draft  ring")
  }

  @Test func `a list can be cited: how many, how much, by which query, of which archive`() throws {
    let filter = Filter(typed: try Query(parsing: "company:ring"), chosen: [FacetValue(.year, "2017")])
    var listing = Listing(filter: filter, count: 1)
    listing.totals = [million]
    #expect(
      IncidentText.sum(of: listing, in: "/archive")
        == "1 incident · penalties USD 1 M, none of it reviewed · company:ring year:2017 · /archive")
    listing.totals[0].reviewed = million.amount
    #expect(IncidentText.sum(of: listing, in: "/archive").contains("penalties USD 1 M · company"))
    listing.totals[0].reviewed = Amount(thousandths: 200_000_000)
    #expect(IncidentText.sum(of: listing, in: "/archive").contains("penalties USD 1 M, of it USD 200,000 reviewed ·"))
    #expect(IncidentText.sum(of: Listing(count: 1200), in: "/archive") == "1,200 incidents · /archive")
  }

  @Test func `an incident shows its facts field by field, each with its sentences`() {
    let lines = IncidentText.lines(of: MadeDetail.detail)
    #expect(
      lines.prefix(4) == [
        "Ring employee watched customers", "ring · reviewed by Ann Lee on 2024-05-02", "", "kind: violation",
      ])
    #expect(
      lines.suffix(7) == [
        "", "note: Called the press office.", "", "articles/a.html", "articles/b.html", "    noted: ask the lawyer",
        "    tagged: leak",
      ])
    let facts = lines.dropFirst(2).filter { !$0.hasPrefix("    ") && !$0.isEmpty }.map { $0.prefix { $0 != ":" } }
    // The order of `Field`, whatever the record's order was.
    #expect(
      facts.dropLast(4) == [
        "kind", "occurred", "controller", "regulator", "authority", "data", "whose data", "how many", "how many",
        "action",
        "actor", "discovery", "civil penalty", "disclosed", "status", "status", "country",
      ])
    #expect(lines.contains("tags: home"))
    let data = lines.firstIndex(of: "data: video") ?? 0
    #expect(
      lines[(data + 1)...(data + 2)] == [
        "    [moved] “watched \"customers\"”  articles/a.html, p. 7",
        "    [lost, contradicts] “denied it”  articles/b.html",
      ])
    #expect(lines.contains("how many: 4 employees dismissed  “four”"))
    let occurred = lines.firstIndex(of: "occurred: 2017") ?? 0
    #expect(lines[occurred + 1] == "    the court says so")
  }

  @Test func `an incident without anything is its title and its state`() {
    #expect(IncidentText.lines(of: MadeDetail.empty) == ["X", "x · draft", ""])
  }
}
