import Incidents
import Search

/// The list of incidents.
package struct IncidentPane: Sendable, Equatable {
  package internal(set) var cursor = ListCursor()
  /// By how many rows the last key moved: the next one may well do the same.
  var step = 1
  /// What the rows at hand need of each column.
  private(set) var needs = ListColumns.Needs()

  /// Takes note of what new rows need. O(rows at hand).
  mutating func fit(to listing: Listing) { needs = ListColumns.Needs(listing.rows) }
}
