package import Incidents

/// The counts of facets under a filter.
package struct FacetCounts: Sendable, Equatable {
  /// The question that this answers.
  package let filter: Filter
  /// For each facet the first of its values; all of them may be more.
  package var values: [Facet: [FacetCount]] = [:]
  /// How many values each facet has.
  package var sizes: [Facet: Int] = [:]

  package init(filter: Filter) { self.filter = filter }

  /// The first of a facet's values with their counts; `nil` where the facet was not counted.
  package subscript(facet: Facet) -> [FacetCount]? { values[facet] }
}
