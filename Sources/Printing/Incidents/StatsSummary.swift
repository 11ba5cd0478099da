import Incidents
package import Search

/// All of the statistics as one object.
package struct StatsSummary: Encodable {
  let query: String
  let incidents: Int
  let possible: Int
  let penalties: [StatsLine.Sum]
  let values: [StatsLine]

  package init(_ listing: Listing, lines: [StatsLine]) {
    query = listing.filter.query.description
    incidents = listing.count
    possible = listing.possible
    penalties = StatsLine.sums(listing.totals)
    values = lines
  }
}
