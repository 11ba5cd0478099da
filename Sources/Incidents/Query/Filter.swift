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

  /// What a facet narrows the list to: its chosen values; of the review, while nobody asks for any state of it, what nobody rejected.
  /// `nil` where it leaves all.
  package func condition(of facet: Facet) -> Query.Condition? {
    let own = chosen.filter { $0.facet == facet }
    if !own.isEmpty { return .any(own.map(\.condition)) }
    return facet == .review && !typed.condition.asks(for: .review) ? Filter.notRejected : nil
  }

  /// What nobody rejected.
  package static let notRejected: Query.Condition =
    .not(.term(.init(.review, .text(ReviewState.rejected.rawValue))))

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
  /// Whether a term of it is of the field.
  package func asks(for field: QueryField) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.asks(for: field) }
    case .not(let part): part.asks(for: field)
    case .term(let term): term.field == field
    case .everything, .words: false
    }
  }

  /// The parts that must all hold.
  package var conjuncts: [Query.Condition] {
    if case .all(let parts) = self { parts.flatMap(\.conjuncts) } else { self == .everything ? [] : [self] }
  }
}
