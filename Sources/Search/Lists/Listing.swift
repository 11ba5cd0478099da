package import Incidents

/// The answer to a filter: a window of rows, the sums of all of them, and the facets' counts.
package struct Listing: Sendable, Equatable {
  /// The question that this answers.
  package var filter: Filter
  /// Incidents in the archive.
  package var archiveCount: Int
  /// Incidents that meet the filter.
  package var count: Int
  /// Those of them that meet it only possibly.
  package var possible: Int
  /// Position of the first of `rows` in the whole list.
  package var offset = 0
  /// The window, in the filter's order.
  package var rows: [IncidentSummary]
  /// Sums over all incidents found, not over the window.
  package var totals: [CurrencyTotal] = []
  /// What is counted over all incidents found; while `isCounted` is false those of an earlier answer, or none.
  package var counts: Counts
  /// Whether the facets are of this very answer; else their counts are still to come.
  package var isCounted = true
  /// Where the incident stands now that the asker wanted to keep in sight; `nil` when it is not in the list.
  package var keptPosition: Int?

  /// A list whose window begins with the first row, without sums and facets.
  package init(
    filter: Filter = Filter(), archiveCount: Int = 0, count: Int = 0, possible: Int = 0, rows: [IncidentSummary] = []
  ) {
    self.filter = filter
    self.archiveCount = archiveCount
    self.count = count
    self.possible = possible
    self.rows = rows
    counts = Counts(filter: filter)
  }

  /// Takes the counts that were worked out after the rows; the caller sees to it that they are of the same filter.
  package mutating func take(_ counts: Counts) {
    self.counts = counts
    isCounted = true
  }

  /// The row at a position of the whole list, where it is in the window.
  package func row(at position: Int) -> IncidentSummary? {
    rows.indices.contains(position - offset) ? rows[position - offset] : nil
  }
}
