package import Incidents

/// What an incident is sorted by. No value is smallest.
enum SortValue: Comparable, Hashable {
  case none
  case date(PartialDate)
  case number(Int)
  case text(String)
}

/// What incidents laid out as columns are sorted by, incident by incident.
package struct SortColumn: Sendable {
  let key: Query.Sort.Key
  private let source: Source

  private enum Source: Sendable {
    case column(Column)
    case totals(TotalColumn)
    case titles(TextList)
  }

  /// - Parameter column: the column of `field(of:)`.
  package init(_ key: Query.Sort.Key, of column: Column) { (self.key, source) = (key, .column(column)) }
  package init(penalty totals: TotalColumn) { (key, source) = (.penalty, .totals(totals)) }
  /// - Parameter titles: folded, one for each incident.
  package init(title titles: TextList) { (key, source) = (.title, .titles(titles)) }

  /// The field whose column holds what this key sorts by; `nil` for sums and titles.
  package static func field(of key: Query.Sort.Key) -> QueryField? {
    switch key {
    case .date, .relevance: .year
    case .organisation: .company
    case .affected: .affected
    case .sources: .sources
    case .penalty, .title: nil
    }
  }

  func value(of incident: Int) -> SortValue {
    switch source {
    case .titles(let titles): .text(titles[incident])
    case .totals(let totals):
      (Int(totals.offsets[incident])..<Int(totals.offsets[incident + 1])).map { totals.amounts[$0] }.max()
        .map { .number($0) } ?? .none
    case .column(let column): SortColumn.value(of: key, column.texts(of: incident))
    }
  }

  static func value(of key: Query.Sort.Key, in row: ColumnRow) -> SortValue {
    switch key {
    case .title: .text(row.title)
    case .penalty: row.totals.map(\.amount.thousandths).max().map { .number($0) } ?? .none
    default: value(of: key, field(of: key).flatMap { row.values[$0] } ?? [])
    }
  }

  private static func value(of key: Query.Sort.Key, _ texts: [String]) -> SortValue {
    switch key {
    case .date, .relevance: texts.lazy.compactMap(PartialDate.init).first.map { .date($0) } ?? .none
    case .affected: texts.compactMap { Int($0) }.max().map { .number($0) } ?? .none
    case .sources: texts.first.flatMap { Int($0) }.map { .number($0) } ?? .none
    case .organisation, .title, .penalty: texts.first.map { .text($0) } ?? .none
    }
  }
}

extension Column {
  /// The values of one incident, in their order.
  func texts(of incident: Int) -> [String] {
    codes(of: incident).map { values[Int($0)] }
  }
}
