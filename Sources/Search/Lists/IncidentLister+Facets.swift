import Incidents

/// Counting the values of a facet.
extension IncidentLister {
  /// The first values with their counts, and how many values there are. O(incidents + values).
  func count(
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
    return (facet == .company ? facet.ordered(withParents(result, of: column, counts: counts)) : result, size)
  }

  /// A unit is never shown without its parent.
  private func withParents(_ kept: [FacetCount], of column: Column, counts: [UInt32]) -> [FacetCount] {
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
