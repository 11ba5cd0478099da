package import Incidents
package import Search
import Text

/// All incidents of an archive in memory, answering filters. The plain meaning that any faster index must agree with.
package struct Catalogue: Sendable {
  package let entries: [IncidentEntry]

  package init(_ entries: [IncidentEntry]) { self.entries = entries }

  /// Rows, sums and facet counts under a filter. Complexity: O(entries × facets).
  package func listing(
    for filter: Filter, window: Range<Int> = 0..<Int.max, keeping kept: Incident.ID? = nil,
    facets: [Facet] = Facet.allCases
  ) -> Listing {
    let query = filter.query
    let matches = matches(under: filter)
    let sorted = matches.sorted { Catalogue.precedes($0.entry, $1.entry, in: query.sort) }
    let shown = window.clamped(to: 0..<sorted.count)
    var listing = Listing(
      filter: filter,
      archiveCount: entries.count { $0.incident.review != .rejected }
        + matches.count { $0.entry.incident.review == .rejected }, count: sorted.count,
      possible: sorted.count { $0.overlap == .possibly },
      rows: sorted[shown].map { $0.entry.summary($0.overlap) })
    listing.offset = shown.lowerBound
    listing.totals = CurrencyTotal.sum(sorted.flatMap(\.entry.totals))
    listing.counts.values = facetCounts(under: filter, matches: matches, of: facets)
    listing.counts.sizes = listing.counts.values.mapValues(\.count)
    listing.keptPosition = kept.flatMap { id in sorted.firstIndex { $0.entry.incident.id == id } }
    return listing
  }

  /// `nil` where no incident has the id. O(entries).
  package func entry(_ id: Incident.ID) -> IncidentEntry? { entries.first { $0.incident.id == id } }

  private typealias Match = (entry: IncidentEntry, overlap: PartialDate.Overlap)

  /// What was rejected is there only where the review's states are asked for, or counted.
  private func matches(under filter: Filter, ignoring facet: Facet? = nil) -> [Match] {
    let condition = filter.query(ignoring: facet).condition
    return entries.compactMap { entry in
      if facet != .review, filter.hides(entry) { return nil }
      let overlap = condition.match(entry)
      return overlap == .none ? nil : (entry, overlap)
    }
  }

  private func facetCounts(under filter: Filter, matches: [Match], of facets: [Facet]) -> [Facet: [FacetCount]] {
    var counts: [Facet: [FacetCount]] = [:]
    for facet in facets {
      let isNarrowed = facet == .review || filter.chosen.contains { $0.facet == facet }
      let base = isNarrowed ? self.matches(under: filter, ignoring: facet) : matches
      counts[facet] = Catalogue.count(facet, in: base)
    }
    return counts
  }

  private static func count(_ facet: Facet, in matches: [Match]) -> [FacetCount] {
    var counts: [FacetValue: FacetCount] = [:]
    for (entry, _) in matches {
      for (value, isPossible) in entry.values(of: facet) {
        counts[value, default: FacetCount(value: value, count: 0)].count += 1
        if isPossible { counts[value]?.possible += 1 }
      }
    }
    return facet.ordered(Array(counts.values))
  }

  private static func precedes(_ a: IncidentEntry, _ b: IncidentEntry, in sort: Query.Sort) -> Bool {
    let order = compare(a, b, by: sort.key)
    if order != 0 { return sort.isDescending ? order > 0 : order < 0 }
    return a.incident.id < b.incident.id
  }

  /// Negative when `a` comes first in ascending order. What has no value is smallest.
  private static func compare(_ a: IncidentEntry, _ b: IncidentEntry, by key: Query.Sort.Key) -> Int {
    switch key {
    case .date, .relevance: three(a.incident.date, b.incident.date)
    case .title: three(Fold.text(a.incident.title), Fold.text(b.incident.title))
    case .organisation: three(a.incident.responsible.first?.name, b.incident.responsible.first?.name)
    case .penalty: three(a.totals.map(\.amount).max(), b.totals.map(\.amount).max())
    case .affected: three(a.largestCount, b.largestCount)
    case .sources: three(a.independentSources, b.independentSources)
    }
  }

  private static func three<T: Comparable>(_ a: T?, _ b: T?) -> Int {
    switch (a, b) {
    case (nil, nil): 0
    case (nil, _): -1
    case (_, nil): 1
    case (let a?, let b?): a < b ? -1 : a == b ? 0 : 1
    }
  }
}

extension Filter {
  /// Whether the incident is left out because a person rejected it and nobody asks.
  fileprivate func hides(_ entry: IncidentEntry) -> Bool {
    let asks = "\(typed.condition)".contains("review:") || chosen.contains { $0.facet == .review }
    return entry.incident.review == .rejected && !asks
  }
}

extension IncidentEntry {
  fileprivate var largestCount: Int? { incident.affected.flatMap(\.count.bounds).max() }

  /// The facet's values that the incident has, each once, and whether only possibly.
  package func values(of facet: Facet) -> [(value: FacetValue, isPossible: Bool)] {
    if facet == .year { return yearValues }
    if facet == .company { return companyValues }
    return Set(values(of: facet.field)).map { (FacetValue(facet, $0), false) }
  }

  private var yearValues: [(value: FacetValue, isPossible: Bool)] {
    guard let (years, isPossible) = incident.date?.facetYears else { return [(.undated, false)] }
    return years.map { (FacetValue(.year, PartialDate.padded($0, to: 4)), isPossible) }
  }

  private var companyValues: [(value: FacetValue, isPossible: Bool)] {
    var values: Set<FacetValue> = []
    for organisation in incident.responsible {
      values.insert(FacetValue(.company, organisation.name))
      if let unit = organisation.unit { values.insert(FacetValue(.company, unit, parent: organisation.name)) }
    }
    return values.map { ($0, false) }
  }
}
