package import Incidents

/// The incidents that meet a filter: what stays the same while only the window over them moves.
package struct Matching: Sendable {
  /// The question that this answers.
  package let filter: Filter
  let marks: FilterMarks
  /// In the order asked for.
  let numbers: [UInt32]
  let totals: [CurrencyTotal]
  /// How many meet it only possibly.
  let possible: Int

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
  /// Incidents of the archive, the rejected ones only where they are asked for.
  let shown: Int

  init<Failure>(
    _ filter: Filter, of columns: some IncidentColumns,
    marks: (Query.Condition) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    typed = try marks(filter.typed.condition)
    var groups: [Facet: [UInt8]] = [:]
    for facet in Facet.allCases {
      if let condition = filter.condition(of: facet) { groups[facet] = try marks(condition) }
    }
    self.groups = groups
    let isHiding = !filter.chosen.contains { $0.facet == .review }
    shown = isHiding ? groups[.review].map { $0.count { $0 != Mark.no } } ?? columns.count : columns.count
    all = FilterMarks.join(typed, with: groups.values)
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
