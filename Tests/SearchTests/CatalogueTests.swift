import Incidents
import TestSupport
import Testing
import Search

@Suite struct CatalogueTests {
  private static func entry(
    _ id: String, _ organisation: OrganisationRole, occurred: String?, fine: Int? = nil, currency: String = "EUR",
    data: [DataCategory] = [], review: ReviewState = .reviewed
  ) -> IncidentEntry {
    var claims = [Claim(.organisation(organisation))] + data.map { Claim(.data($0)) }
    if let date = occurred.flatMap({ PartialDate($0) }) { claims.append(Claim(.occurred(date))) }
    if let fine {
      claims.append(
        Claim(.penalty(Penalty(type: .fine, money: Money(amount: Amount(units: fine), currency: currency)))))
    }
    let incident = Incident(id: .init(id), title: "Title of \(id)", review: review, claims: claims)
    return IncidentEntry(
      incident: incident, articles: [], independentSources: 1, totals: PenaltyLedger([incident]).totals(of: incident),
      evidence: [])
  }

  private let catalogue = Catalogue([
    entry("a", .init(name: "Amazon", unit: "Ring"), occurred: "2017", fine: 5_000_000, data: [.video]),
    entry("b", .init(name: "Amazon"), occurred: "2016/2018", fine: 7_000_000, currency: "USD"),
    entry("c", .init(name: "Meta", unit: "WhatsApp"), occurred: "2021-09-02", fine: 225_000_000, data: [.messages]),
    entry("d", .init(name: "Metabank"), occurred: nil, review: .draft),
  ])

  /// Each with its status, from the widest on.
  private static let settlements = Catalogue(
    [("plain", LegalStatus.settled), ("unadmitted", .settledWithoutAdmission), ("fined", .fined)].map { id, status in
      let incident = Incident(id: .init(id), title: id, review: .draft, claims: [Claim(.legalStatus(status))])
      return IncidentEntry(incident: incident, articles: [], independentSources: 1, totals: [], evidence: [])
    })

  @Test(arguments: [
    ("legal:settled", ["plain", "unadmitted"]), ("legal:settled_no_admission", ["unadmitted"]),
    ("-legal:settled", ["fined"]), ("legal:settled -legal:settled_no_admission", ["plain"]),
    ("\"no admission\"", ["unadmitted"]),
  ])
  func `what is settled without admission is settled, and can be asked for alone`(query: String, ids: [String]) throws {
    let filter = Filter(typed: try Query(parsing: query))
    #expect(Set(CatalogueTests.settlements.listing(for: filter).rows.map(\.id.text)) == Set(ids))
  }

  @Test func `the facet of legal statuses counts the narrower status under both names`() {
    let counts = CatalogueTests.settlements.listing(for: Filter(), facets: [.legal]).counts[.legal] ?? []
    let found = Dictionary(uniqueKeysWithValues: counts.map { ($0.value.value, $0.count) })
    #expect(found == ["settled": 2, "settled_no_admission": 1, "fined": 1])
  }

  private func ids(_ query: String) throws -> [String] {
    catalogue.listing(for: Filter(typed: try Query(parsing: query))).rows.map(\.id.text)
  }

  @Test(arguments: [
    ("", ["c", "b", "a", "d"]), ("company:amazon", ["b", "a"]), ("company:ring", ["a"]), ("unit:ring", ["a"]),
    ("company:meta", ["c", "d"]), ("company:\"Meta\"", ["c"]), ("company:amaz", ["b", "a"]), ("company:zon", []),
    ("year:2017", ["b", "a"]), ("year!:2017", ["a"]), ("year:2016", ["b"]), ("year:2018..2021", ["c", "b"]),
    ("year:2021", ["c"]), ("penalty:>5m", ["c", "b"]), ("penalty:>=5m currency:eur", ["c", "a"]),
    ("penalty:5m..7m", ["b", "a"]), ("data:video or data:messages", ["c", "a"]), ("-company:amazon", ["c", "d"]),
    ("review:draft", ["d"]), ("title of a", ["b", "a"]), ("\"title of a\"", ["a"]), ("whatsapp", ["c"]),
    ("sort:-penalty", ["c", "b", "a", "d"]), ("2021-09-02", ["c"]), ("2021-09", ["c"]), ("2021-10", []),
    ("sort:title", ["a", "b", "c", "d"]), ("year:1999", []), ("year:none", ["d"]), ("-year:none", ["c", "b", "a"]),
    ("company:meta year:none", ["d"]),
  ])
  func `a query finds`(query: String, expected: [String]) throws {
    #expect(try ids(query) == expected)
  }

  @Test func `what only overlaps is marked and counted as possible`() throws {
    let listing = catalogue.listing(for: Filter(typed: try Query(parsing: "year:2017")))
    #expect(listing.rows.map(\.isPossible) == [true, false])
    #expect(listing.possible == 1)
  }

  @Test func `sums never mix currencies`() throws {
    let totals = catalogue.listing(for: Filter()).totals
    #expect(totals.map(\.currency) == ["EUR", "USD"])
    #expect(totals.map(\.amount.description) == ["230000000", "7000000"])
  }

  @Test func `units stand below their company, and a facet ignores its own choice`() {
    let filter = Filter(chosen: [FacetValue(.company, "Meta")])
    let counts = catalogue.listing(for: filter).counts[.company] ?? []
    #expect(counts.map(\.value.value) == ["Amazon", "Ring", "Meta", "WhatsApp", "Metabank"])
    #expect(counts.map(\.count) == [2, 1, 1, 1, 1])
    let years = catalogue.listing(for: filter).counts[.year] ?? []
    #expect(years.map(\.value.value) == ["2021"])
  }

  @Test func `what has no date has a row of its own, after all years`() {
    let years = catalogue.listing(for: Filter()).counts[.year] ?? []
    #expect(years.map(\.value.value) == ["2021", "2018", "2017", "2016", "none"])
    #expect(years.last?.count == 1 && years.last?.possible == 0)
    let undated = catalogue.listing(for: Filter(chosen: [.undated]))
    #expect(undated.rows.map(\.id.text) == ["d"] && undated.filter.query.description == "year:none")
  }

  @Test func `values of one facet are or, facets are and`() {
    var filter = Filter(chosen: [FacetValue(.company, "Meta"), FacetValue(.company, "Ring", parent: "Amazon")])
    #expect(catalogue.listing(for: filter).rows.map(\.id.text) == ["c", "a"])
    filter.toggle(FacetValue(.year, "2017"))
    #expect(catalogue.listing(for: filter).rows.map(\.id.text) == ["a"])
    #expect(filter.query.description == "year:2017 (company:\"Meta\" or unit:\"Ring\")")
    filter.toggle(FacetValue(.year, "2017"))
    #expect(catalogue.listing(for: filter).count == 2)
  }

  @Test func `a window holds its rows and the place of the row to keep`() {
    let listing = catalogue.listing(for: Filter(), window: 1..<3, keeping: Incident.ID("a"))
    #expect(listing.count == 4 && listing.offset == 1)
    #expect(listing.row(at: 2)?.id.text == "a" && listing.row(at: 0) == nil && listing.row(at: 3) == nil)
    #expect(listing.keptPosition == 2)
  }
}

@Suite struct PenaltyLedgerTests {
  private func penalty(_ id: String?, _ millions: Int, partOf: String? = nil, currency: String = "USD") -> Claim {
    Claim(
      .penalty(
        Penalty(
          id: id, type: .fine, money: Money(amount: Amount(units: millions * 100_000), currency: currency),
          partOf: partOf)))
  }

  private func incident(_ id: String, _ claims: [Claim]) -> Incident {
    Incident(id: .init(id), title: id, review: .reviewed, claims: claims)
  }

  private func sum(_ incidents: [Incident]) -> [String] {
    let ledger = PenaltyLedger(incidents)
    return CurrencyTotal.sum(incidents.flatMap { ledger.totals(of: $0) }).map { "\($0.currency ?? "?") \($0.amount)" }
  }

  @Test func `30,8 made of 5,8 and 25,0 in two incidents counts once`() {
    let incidents = [
      incident("a", [penalty("t", 308), penalty("p", 250, partOf: "t")]),
      incident("b", [penalty("p", 58, partOf: "a#t")]),
    ]
    #expect(sum(incidents) == ["USD 30800000"])
    #expect(PenaltyLedger(incidents).totals(of: incidents[0]).map(\.amount.description) == ["25000000"])
  }

  @Test func `what is not itemised still counts`() {
    #expect(sum([incident("a", [penalty("t", 1000), penalty("p", 300, partOf: "t")])]) == ["USD 100000000"])
  }

  @Test func `parts in another currency take nothing away`() {
    #expect(
      sum([incident("a", [penalty("t", 10), penalty("p", 9, partOf: "t", currency: "EUR")])])
        == ["USD 1000000", "EUR 900000"])
  }

  @Test func `parts that exceed their total leave nothing negative`() {
    #expect(sum([incident("a", [penalty("t", 10), penalty("p", 30, partOf: "t")])]) == ["USD 3000000"])
  }
}
