/// What the dashboard shows: a typed query and the facet values chosen beside it.
package struct Filter: Hashable, Sendable {
  /// What stands in the query line, with its sort order.
  package var typed: Query
  /// In the order of choosing. Values of one facet are "or", facets are "and".
  package var chosen: [FacetValue]

  package init(typed: Query = .everything, chosen: [FacetValue] = []) {
    self.typed = typed
    self.chosen = chosen
  }

  /// Whether every incident meets it.
  package var isEmpty: Bool { typed.condition == .everything && chosen.isEmpty }

  /// The whole filter as one query, which typed by itself gives the same list.
  package var query: Query { query(ignoring: nil) }

  /// The filter without the choices of one facet, for that facet's own counts.
  package func query(ignoring facet: Facet?) -> Query {
    let facets = Facet.allCases.filter { candidate in candidate != facet && chosen.contains { $0.facet == candidate } }
    let groups = facets.map { facet in Query.Condition.any(chosen.filter { $0.facet == facet }.map(\.condition)) }
    return groups.reduce(typed) { $0.and($1) }.flattened
  }

  /// Adds the value, or takes it away.
  package mutating func toggle(_ value: FacetValue) {
    if let index = chosen.firstIndex(of: value) { chosen.remove(at: index) } else { chosen.append(value) }
  }
}

extension Query {
  /// Nested "and" made one.
  fileprivate var flattened: Query { Query(condition: Condition.all(condition.conjuncts).simplified, sort: sort) }
}

extension Query.Condition {
  /// The parts that must all hold.
  package var conjuncts: [Query.Condition] {
    if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { self == .everything ? [] : [self] }
  }
}
