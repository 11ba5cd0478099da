/// A field that lists its values with counts.
package enum Facet: String, Hashable, Sendable, CaseIterable {
  case year, company, regulator, data, action, legal, language = "lang", outlet, country, tag, review, evidence

  /// Values that a list comes with; the rest is asked for when it is wanted.
  package static let mostSent = 40

  /// Values beyond these are left to the list of all; years are few and are read as a chart.
  package var mostInSight: Int { self == .year ? Facet.mostSent : 12 }

  /// The heading in the facet pane.
  package var title: String {
    switch self {
    case .year: "Year"
    case .company: "Company"
    case .regulator: "Authority"
    case .data: "Data"
    case .action: "Action"
    case .legal: "Legal status"
    case .language: "Language"
    case .outlet: "Outlet"
    case .country: "Country"
    case .tag: "Tag"
    case .review: "Review"
    case .evidence: "Evidence"
    }
  }
}

/// One value of a facet. A unit stands under its company.
package struct FacetValue: Hashable, Sendable {
  /// The facet it is a value of.
  package var facet: Facet
  /// As the incident has it: a name, a code, a year or a vocabulary word.
  package var value: String
  /// The company, when the value is one of its units.
  package var parent: String?

  package init(_ facet: Facet, _ value: String, parent: String? = nil) {
    self.facet = facet
    self.value = value
    self.parent = parent
  }

  /// Years of incidents whose date nobody knows.
  package static let undated = FacetValue(.year, Query.absentWord)
  package var isUndated: Bool { self == .undated }

  /// What choosing the value means as a condition.
  package var condition: Query.Condition {
    let field = parent == nil ? facet.field : .unit
    switch field.shape {
    case .date where value == Query.absentWord: return .term(.init(field, .absent))
    case .date: return PartialDate(value).map { .term(.init(field, .date($0, certainly: false))) } ?? .everything
    case .word: return .term(.init(field, .text(value)))
    default: return .term(.init(field, .exactly(value)))
    }
  }
}

/// A facet's value with how many incidents have it under the current filter.
package struct FacetCount: Hashable, Sendable {
  /// What is counted.
  package var value: FacetValue
  /// Incidents that have the value, certainly or possibly.
  package var count: Int
  /// Those of them that have it only possibly.
  package var possible: Int

  package init(value: FacetValue, count: Int, possible: Int = 0) {
    self.value = value
    self.count = count
    self.possible = possible
  }
}

extension QueryField {
  /// The field as people name it: by its word, or by its heading in the facet pane, "authority" and "language".
  package init?(named name: String) {
    let facet = Facet.allCases.first { $0.title.lowercased() == name }
    guard let field = QueryField(rawValue: name) ?? facet?.field else { return nil }
    self = field
  }
}

extension Facet {
  /// The field whose column holds the facet's values.
  package var field: QueryField {
    switch self {
    case .year: .year
    case .company: .company
    case .regulator: .regulator
    case .data: .data
    case .action: .action
    case .legal: .legal
    case .language: .language
    case .outlet: .outlet
    case .country: .country
    case .tag: .tag
    case .review: .review
    case .evidence: .evidence
    }
  }
}

extension Facet {
  /// Years newest first; companies by count with their units below them; the rest by count, then name.
  package func ordered(_ counts: [FacetCount]) -> [FacetCount] {
    switch self {
    case .year:
      // What has no date comes last.
      return counts.sorted { a, b in
        let (isUndated, isOtherUndated) = (a.value.isUndated, b.value.isUndated)
        return isUndated != isOtherUndated ? isOtherUndated : a.value.value > b.value.value
      }
    case .company:
      let parents = counts.filter { $0.value.parent == nil }.sorted { Facet.isLarger($0, than: $1) }
      let units = Dictionary(grouping: counts.filter { $0.value.parent != nil }) { $0.value.parent ?? "" }
      return parents.flatMap { [$0] + (units[$0.value.value] ?? []).sorted { Facet.isLarger($0, than: $1) } }
    case .regulator, .data, .action, .legal, .language, .outlet, .country, .tag, .review, .evidence:
      return counts.sorted { Facet.isLarger($0, than: $1) }
    }
  }

  private static func isLarger(_ count: FacetCount, than other: FacetCount) -> Bool {
    count.count != other.count ? count.count > other.count : count.value.value < other.value.value
  }
}
