package import Incidents

/// Answers filters from columns, and means what `Catalogue` means.
package struct IncidentLister<Columns: IncidentColumns>: Sendable {
  private let columns: Columns

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
      filter: matching.filter, archiveCount: columns.count, count: matching.numbers.count, possible: matching.possible,
      rows: rows)
    listing.offset = shown.lowerBound
    listing.totals = matching.totals
    listing.isCounted = false
    if let kept, let number = try columns.number(of: kept), marks[number] != Mark.no {
      listing.keptPosition = matching.numbers.firstIndex(of: UInt32(number))
    }
    return listing
  }

  /// The facets' values with their counts. O(facets × incidents).
  ///
  /// - Parameter limit: values kept of each facet, the largest first; chosen ones are kept besides.
  package func counts(
    of matching: Matching, facets: [Facet] = Facet.allCases, limit: Int = .max
  ) throws(Columns.Failure) -> FacetCounts {
    var counts = FacetCounts(filter: matching.filter)
    for facet in facets {
      let marks = matching.marks.ignoring(facet)
      (counts.values[facet], counts.sizes[facet]) = try count(
        facet, under: marks, chosen: matching.filter.chosen, limit: limit)
    }
    return counts
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

  private func count(
    _ facet: Facet, under marks: [UInt8], chosen: [FacetValue], limit: Int
  ) throws(Columns.Failure) -> ([FacetCount], Int) {
    let column = try columns.column(facet.field)
    let counts = column.counts(under: marks)
    if facet == .year {
      let years = YearCounts.count(of: column.values, incidents: counts, undated: column.absentCount(under: marks))
      return (Array(years.prefix(limit)), years.count)
    }
    let present = counts.indices.filter { counts[$0] > 0 }
    let size = present.count
    // Values stand in the order of their bytes, so that numbers decide ties.
    let largest = present.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    var kept = Array(largest.prefix(limit))
    if size > limit, chosen.contains(where: { $0.facet == facet }) {
      kept += largest.dropFirst(limit).filter { chosen.contains(facet.value($0, in: column)) }
    }
    let result = kept.map { FacetCount(value: facet.value($0, in: column), count: Int(counts[$0])) }
    return (facet == .company ? facet.ordered(withFamilies(result, of: column, counts: counts)) : result, size)
  }

  /// A unit is never shown without its family.
  private func withFamilies(_ kept: [FacetCount], of column: Column, counts: [UInt32]) -> [FacetCount] {
    let known = Set(kept.lazy.filter { $0.value.parent == nil }.map(\.value.value))
    let missing = Set(kept.compactMap(\.value.parent)).subtracting(known)
    if missing.isEmpty { return kept }
    return kept
      + counts.indices.lazy.filter { counts[$0] > 0 }.map {
        FacetCount(value: Facet.company.value($0, in: column), count: Int(counts[$0]))
      }
      .filter { $0.value.parent == nil && missing.contains($0.value.value) }
  }
}

/// Dates counted by the years they fall in.
private enum YearCounts {
  static func count(of dates: TextList, incidents counts: [UInt32], undated: Int) -> [FacetCount] {
    var years: [Int: FacetCount] = [:]
    for code in counts.indices where counts[code] > 0 {
      guard let date = PartialDate(dates[code]) else { continue }
      let (found, isPossible) = date.facetYears
      for year in found {
        let value = FacetValue(.year, PartialDate.padded(year, to: 4))
        years[year, default: FacetCount(value: value, count: 0)].count += Int(counts[code])
        if isPossible { years[year]?.possible += Int(counts[code]) }
      }
    }
    let none = undated > 0 ? [FacetCount(value: .undated, count: undated)] : []
    return Facet.year.ordered(Array(years.values) + none)
  }
}

extension Facet {
  fileprivate func value(_ code: Int, in column: Column) -> FacetValue {
    let text = column.values[code]
    guard self == .company, let mark = text.firstIndex(of: QueryField.unitMark) else { return FacetValue(self, text) }
    return FacetValue(self, String(text[text.index(after: mark)...]), parent: String(text[..<mark]))
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

extension PartialDate {
  /// The years that a date is counted in, and whether each only possibly. A span of more than a hundred years says too
  /// little to be counted in each of them.
  package var facetYears: (years: [Int], isPossible: Bool) {
    guard earliest != nil || latest != nil, let years = years(within: 0...9999), years.count <= 100 else {
      return ([], false)
    }
    return (Array(years), years.count > 1 || isUncertain)
  }
}
