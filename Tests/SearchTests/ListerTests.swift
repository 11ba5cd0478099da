import Incidents
import Search
import TestSupport
import Testing

/// Answers from columns must be those of the plain catalogue, on incidents and questions of chance.
@Suite struct ListerTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func `rows, sums, marks and counts are the catalogue's`(seed: UInt64) throws {
    var made = MadeEntries(seed: seed)
    let entries = made.entries(40)
    let (catalogue, lister) = (Catalogue(entries), IncidentLister(MadeColumns(entries)))
    var found = 0
    for _ in 0..<30 {
      let filter = try made.filter()
      let start = made.number(below: 20)
      let (window, kept) = (start..<start + made.number(below: 40), Incident.ID("incident-\(made.number(below: 70))"))
      let expected = catalogue.listing(for: filter, window: window, keeping: kept)
      let matching = lister.matching(filter)
      var listing = lister.rows(of: matching, window: window, keeping: kept)
      #expect(!listing.isCounted && listing.counts.values.isEmpty)
      listing.take(lister.counts(of: matching))
      #expect(listing == expected, "\(filter.query)")
      found += expected.count
    }
    // Questions that nothing answers would prove nothing.
    #expect(found > 50)
  }

  @Test func `no incidents have no rows, whatever is asked`() throws {
    var made = MadeEntries(seed: 8)
    let lister = IncidentLister(MadeColumns([]))
    for _ in 0..<50 {
      let filter = try made.filter()
      let matching = lister.matching(filter)
      let listing = lister.rows(of: matching, window: 0..<10)
      #expect(listing.count == 0 && listing.rows.isEmpty && listing.totals.isEmpty && listing.keptPosition == nil)
      let counts = lister.counts(of: matching).values
      #expect(counts.values.allSatisfy { $0.isEmpty })
    }
  }

  @Test(arguments: [1, 2, 3, 5])
  func `of many values the largest are sent, the chosen besides, and how many there are`(limit: Int) throws {
    var made = MadeEntries(seed: 21)
    let entries = made.entries(80)
    let lister = IncidentLister(MadeColumns(entries))
    for _ in 0..<20 {
      let matching = lister.matching(try made.filter())
      let (all, some) = (lister.counts(of: matching), lister.counts(of: matching, limit: limit))
      #expect(some.sizes == all.sizes)
      for facet in Facet.allCases {
        let (whole, part) = (all.values[facet] ?? [], some.values[facet] ?? [])
        #expect(part.allSatisfy(whole.contains) && part.count >= min(limit, whole.count))
        let chosen = matching.filter.chosen.filter { $0.facet == facet && facet != .year }
        let present = chosen.filter { value in whole.contains { $0.value == value } }
        #expect(present.allSatisfy { value in part.contains { $0.value == value } })
        if facet != .company {
          let rest = whole.dropFirst(limit).filter { chosen.contains($0.value) }
          #expect(part == whole.prefix(limit) + rest)
        }
      }
    }
  }

  @Test(arguments: [1, 2, 4])
  func `a unit is never sent without its company`(limit: Int) throws {
    var made = MadeEntries(seed: 34)
    let lister = IncidentLister(MadeColumns(made.entries(80)))
    let chosen = [FacetValue(.company, "Ring", parent: "Ünal"), FacetValue(.company, "Home", parent: "漢字社")]
    let counts = lister.counts(of: lister.matching(Filter(chosen: chosen)), facets: [.company], limit: limit)
    let values = counts.values[.company]?.map(\.value) ?? []
    #expect(chosen.allSatisfy(values.contains))
    for (index, value) in values.enumerated() {
      guard let parent = value.parent else { continue }
      #expect(values[..<index].last { $0.parent == nil }?.value == parent, "\(value.value) of \(parent)")
    }
  }

  @Test func `a narrower question never finds more`() throws {
    var made = MadeEntries(seed: 55)
    let lister = IncidentLister(MadeColumns(made.entries(60)))
    for _ in 0..<50 {
      let (one, other) = (try made.filter().typed.condition, try made.filter().typed.condition)
      let (a, b) = (lister.marks(of: one), lister.marks(of: other))
      let (both, either) = (lister.marks(of: .all([one, other])), lister.marks(of: .any([one, other])))
      #expect(both == zip(a, b).map { min($0, $1) } && either == zip(a, b).map { max($0, $1) })
      let not = lister.marks(of: .not(one))
      #expect(zip(a, not).allSatisfy { ($0 == Mark.no) == ($1 == Mark.certainly) && $1 != Mark.possibly })
    }
  }
}
