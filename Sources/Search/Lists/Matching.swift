package import Incidents

/// The incidents that meet a filter: what stays the same while only the window over them moves.
package struct Matching: Sendable {
  /// The question that this answers.
  package let filter: Filter
  let marks: FilterMarks
  /// In the order asked for.
  package let numbers: [UInt32]
  /// Sums over all of them.
  package let totals: [CurrencyTotal]
  /// How many meet it only possibly.
  package let possible: Int

  init(filter: Filter, marks: FilterMarks, numbers: [UInt32], totals: [CurrencyTotal]) {
    self.filter = filter
    self.marks = marks
    self.numbers = numbers
    self.totals = totals
    possible = marks.all.count { $0 == Mark.possibly }
  }
}

/// The marks of a filter, and of the filter without the choices of each facet.
struct FilterMarks: Sendable {
  private let typed: [UInt8]
  private let groups: [Facet: [UInt8]]
  let all: [UInt8]
  /// Incidents of the archive; of the rejected ones those that meet the filter.
  let shown: Int

  init<Columns: IncidentColumns>(
    _ filter: Filter, of columns: Columns, marks: (Query.Condition) throws(Columns.Failure) -> [UInt8]
  ) throws(Columns.Failure) {
    typed = try marks(filter.typed.condition)
    var groups: [Facet: [UInt8]] = [:]
    for facet in Facet.allCases where filter.chosen.contains(where: { $0.facet == facet }) {
      if let condition = filter.condition(of: facet) { groups[facet] = try marks(condition) }
    }
    let kept = try FilterMarks.notRejected(in: columns, marks: marks)
    // Nobody asks for any state of the review.
    let hides = groups[.review] == nil && filter.condition(of: .review) != nil
    if hides, let kept { groups[.review] = kept }
    self.groups = groups
    let all = FilterMarks.join(typed, with: groups.values)
    self.all = all
    shown = kept.map { kept in all.indices.count { kept[$0] != Mark.no || all[$0] != Mark.no } } ?? columns.count
  }

  /// What was not rejected; `nil` where nothing was.
  private static func notRejected<Columns: IncidentColumns>(
    in columns: Columns, marks: (Query.Condition) throws(Columns.Failure) -> [UInt8]
  ) throws(Columns.Failure) -> [UInt8]? {
    let states = try columns.column(.review).values
    guard (0..<states.count).contains(where: { states[$0] == ReviewState.rejected.rawValue }) else { return nil }
    return try marks(Filter.notRejected)
  }

  func ignoring(_ facet: Facet) -> [UInt8] {
    groups[facet] == nil ? all : FilterMarks.join(typed, with: groups.lazy.filter { $0.key != facet }.map(\.value))
  }

  private static func join(_ typed: [UInt8], with groups: some Sequence<[UInt8]>) -> [UInt8] {
    var result = typed
    for marks in groups {
      for index in result.indices { result[index] = min(result[index], marks[index]) }
    }
    return result
  }
}
