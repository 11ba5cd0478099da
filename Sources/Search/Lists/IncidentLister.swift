package import Incidents

/// Answers filters from columns, and means what `Catalogue` means.
package struct IncidentLister<Columns: IncidentColumns>: Sendable {
  let columns: Columns

  package init(_ columns: Columns) { self.columns = columns }

  /// Which incidents meet a filter. O(conditions × incidents).
  package func matching(_ filter: Filter) throws(Columns.Failure) -> Matching {
    let marks = try FilterMarks(filter, of: columns, marks: marks(of:))
    return Matching(
      filter: filter, marks: marks, numbers: try order(of: marks.all, by: filter.query.sort),
      totals: try columns.totals().sum(under: marks.all))
  }

  /// A window of the rows, and the sums; facets are not counted. O(window).
  package func rows(
    of matching: Matching, window: Range<Int>, keeping kept: Incident.ID? = nil
  ) throws(Columns.Failure) -> Listing {
    let marks = matching.marks.all
    let shown = window.clamped(to: 0..<matching.numbers.count)
    let numbers = matching.numbers[shown].map(Int.init)
    var rows = try columns.rows(numbers)
    for (index, number) in numbers.enumerated() { rows[index].isPossible = marks[number] == Mark.possibly }
    var listing = Listing(
      filter: matching.filter, archiveCount: matching.marks.shown, count: matching.numbers.count,
      possible: matching.possible,
      rows: rows)
    listing.offset = shown.lowerBound
    listing.totals = matching.totals
    listing.isCounted = false
    if let kept, let number = try columns.number(of: kept), marks[number] != Mark.no {
      listing.keptPosition = matching.numbers.firstIndex(of: UInt32(number))
    }
    return listing
  }

  /// A mark for each incident: 2 meets the condition, 1 possibly, 0 does not.
  package func marks(of condition: Query.Condition) throws(Columns.Failure) -> [UInt8] {
    switch condition {
    case .everything: return [UInt8](repeating: Mark.certainly, count: columns.count)
    case .all(let parts): return try combine(parts, from: Mark.certainly) { min($0, $1) }
    case .any(let parts): return try combine(parts, from: Mark.no) { max($0, $1) }
    case .not(let part): return try marks(of: part).map { $0 == Mark.no ? Mark.certainly : Mark.no }
    case .words(let words, let isPhrase):
      let marks = try columns.marks(of: words, isPhrase: isPhrase)
      guard let date = condition.asDate else { return marks }
      return zip(marks, try self.marks(of: date)).map { max($0, $1) }
    case .term(let term):
      let column = try columns.column(term.field.column)
      if term.operand == .absent { return column.absent }
      let matcher = term.matcher
      return column.spread((0..<column.values.count).map { matcher(column.values[$0]).mark })
    }
  }

  private func combine(
    _ parts: [Query.Condition], from start: UInt8, by join: (UInt8, UInt8) -> UInt8
  ) throws(Columns.Failure) -> [UInt8] {
    var result = [UInt8](repeating: start, count: columns.count)
    for part in parts {
      let marks = try marks(of: part)
      for index in result.indices { result[index] = join(result[index], marks[index]) }
    }
    return result
  }

  private func order(of marks: [UInt8], by sort: Query.Sort) throws(Columns.Failure) -> [UInt32] {
    var matching: [UInt32] = []
    matching.reserveCapacity(marks.count)
    if sort == Query.Sort() {
      for number in marks.indices where marks[number] != Mark.no { matching.append(UInt32(number)) }
    } else {
      for number in try columns.order(sort) where marks[Int(number)] != Mark.no { matching.append(number) }
    }
    return matching
  }
}

extension PartialDate.Overlap {
  fileprivate var mark: UInt8 {
    switch self {
    case .none: Mark.no
    case .possibly: Mark.possibly
    case .certainly: Mark.certainly
    }
  }
}
