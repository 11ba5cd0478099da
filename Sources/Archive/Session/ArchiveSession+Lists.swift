package import Incidents
package import Search

/// Answers from the index, without a look at any file.
extension ArchiveSession {
  /// A list with its counts, or an empty one while there is no index.
  package func listing(
    for filter: Filter, window: Range<Int>, keeping id: Incident.ID? = nil, facets: [Facet] = Facet.allCases,
    facetLimit: Int = .max
  ) throws(ArchiveFailure) -> Listing {
    try asking { snapshot in
      let lister = IncidentLister(snapshot)
      let matching = try matching(filter, in: snapshot)
      var listing = try lister.rows(of: matching, window: window, keeping: id)
      listing.take(try lister.counts(of: matching, facets: facets, limit: facetLimit))
      return listing
    } ?? Listing(filter: filter)
  }

  /// A list whose facets are not counted, and the state of the index that it is of; of small archives, where counting takes
  /// no time, one that is.
  package func rows(
    for filter: Filter, window: Range<Int>, keeping id: Incident.ID? = nil, facetLimit: Int = .max
  ) throws(ArchiveFailure) -> (listing: Listing, generation: Int) {
    try asking { snapshot in
      let lister = IncidentLister(snapshot)
      let matching = try matching(filter, in: snapshot)
      var listing = try lister.rows(of: matching, window: window, keeping: id)
      if snapshot.count <= ArchiveSession.quicklyCounted {
        listing.take(try lister.counts(of: matching, limit: facetLimit))
      }
      return (listing, snapshot.generation)
    } ?? (Listing(filter: filter), 0)
  }

  /// Facets of this many incidents are counted within a millisecond or two.
  private static let quicklyCounted = 5000

  /// The counts of facets under a filter; `nil` while there is no index.
  package func counts(
    for filter: Filter, facets: [Facet] = Facet.allCases, facetLimit: Int = .max
  ) throws(ArchiveFailure) -> Counts? {
    try asking { snapshot in
      try IncidentLister(snapshot).counts(of: try matching(filter, in: snapshot), facets: facets, limit: facetLimit)
    }
  }

  /// All values of a facet under the filter, its own choices left aside.
  package func facetValues(_ facet: Facet, for filter: Filter) throws(ArchiveFailure) -> [FacetCount] {
    try counts(for: filter, facets: [facet])?.values[facet] ?? []
  }

  /// Which incidents meet the filter; kept while neither filter nor index changes, so that moving in a list finds it at hand.
  private func matching(_ filter: Filter, in snapshot: Snapshot) throws -> Matching {
    let key = MatchingKey(filter: filter, generation: snapshot.generation)
    if let known = matchings[key] { return known }
    let found = try IncidentLister(snapshot).matching(filter)
    matchings[key] = found
    return found
  }

  struct MatchingKey: Hashable {
    let filter: Filter
    let generation: Int
  }
}
