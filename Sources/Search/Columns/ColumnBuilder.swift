package import Incidents

/// Lays incidents out as columns. Rows are added one by one and forgotten; only their values' numbers are kept.
package struct ColumnBuilder {
  fileprivate var fields: [QueryField: Building] = [:]
  fileprivate var totals: [[CurrencyTotal]] = []
  fileprivate var titles: [String] = []

  fileprivate struct Building {
    var numbers: [String: UInt32] = [:]
    var texts: [String] = []
    var offsets: [UInt32] = [0]
    var codes: [UInt32] = []

    mutating func add(_ values: [String]) {
      for value in values { codes.append(number(value)) }
      offsets.append(UInt32(codes.count))
    }

    private mutating func number(_ value: String) -> UInt32 {
      if let known = numbers[value] { return known }
      let number = UInt32(texts.count)
      numbers[value] = number
      texts.append(value)
      return number
    }
  }

  package init() {
    for field in QueryField.stored { fields[field] = Building() }
  }

  /// Complexity: O(values).
  package mutating func add(_ row: ColumnRow) {
    for field in QueryField.stored { fields[field]?.add(row.values[field] ?? []) }
    totals.append(row.totals)
    titles.append(row.title)
  }

  /// What was laid: the columns, and the other orders. `places[n]` is which of the rows added is incident `n`.
  package struct Laid: Sendable {
    /// One for each incident, in the columns' order.
    package let places: [Int]
    /// One for each field that queries name.
    package let columns: [QueryField: Column]
    /// The sums of each incident's penalties.
    package let totals: TotalColumn
    /// Folded, one for each incident.
    package let titles: TextList
    /// For each order but the columns' own: the incidents, first to last.
    package let orders: [Query.Sort: [UInt32]]
  }

  /// Complexity: O(n log n).
  package func laid() -> Laid {
    let keys = SortKeys(self)
    let places = keys.order(Query.Sort())
    var numbers = [UInt32](repeating: 0, count: places.count)
    for (number, place) in places.enumerated() { numbers[place] = UInt32(number) }
    var columns: [QueryField: Column] = [:]
    for (field, building) in fields { columns[field] = building.column(in: places) }
    var orders: [Query.Sort: [UInt32]] = [:]
    for key in Query.Sort.Key.allCases {
      for isDescending in [true, false] {
        let sort = Query.Sort(key: key, isDescending: isDescending)
        if sort != Query.Sort() { orders[sort] = keys.order(sort).map { numbers[$0] } }
      }
    }
    return Laid(
      places: places, columns: columns, totals: TotalColumn(places.map { totals[$0] }),
      titles: TextList(places.map { titles[$0] }), orders: orders)
  }

  /// A rank for each row and sort key: rows that compare equal have equal ranks, rows without a value the smallest.
  fileprivate struct SortKeys {
    private var ranks: [Query.Sort.Key: [Int]] = [:]
    /// Rank by id, which settles ties.
    private let ids: [Int]

    init(_ builder: ColumnBuilder) {
      func values<T>(_ field: QueryField, convert: (String) -> T?) -> [[T]] {
        guard let building = builder.fields[field] else { return [] }
        let converted = building.texts.map(convert)
        return building.offsets.indices.dropLast().map { row in
          building.codes[Int(building.offsets[row])..<Int(building.offsets[row + 1])].compactMap { converted[Int($0)] }
        }
      }
      ids = SortKeys.ranks(values(.id) { $0 }.map { $0.first })
      let dates = SortKeys.ranks(values(.year) { PartialDate($0) }.map(\.first))
      ranks[.date] = dates
      ranks[.relevance] = dates
      ranks[.title] = SortKeys.ranks(builder.titles.map { $0 })
      ranks[.organisation] = SortKeys.ranks(values(.company) { $0 }.map(\.first))
      ranks[.penalty] = SortKeys.ranks(builder.totals.map { $0.map(\.amount).max() })
      ranks[.affected] = SortKeys.ranks(values(.affected) { Int($0) }.map { $0.max() })
      ranks[.sources] = SortKeys.ranks(values(.sources) { Int($0) }.map(\.first))
    }

    private static func ranks<T: Comparable & Hashable>(_ keys: [T?]) -> [Int] {
      let distinct = Set(keys.compactMap(\.self)).sorted()
      // Values that are neither smaller nor larger than one another share a rank.
      var numbers: [T: Int] = [:]
      var rank = 0
      for (index, value) in distinct.enumerated() {
        if index == 0 || distinct[index - 1] < value { rank += 1 }
        numbers[value] = rank
      }
      return keys.map { $0.flatMap { numbers[$0] } ?? 0 }
    }

    /// Rank and id's rank as one number each, so that sorting compares nothing else.
    func order(_ sort: Query.Sort) -> [Int] {
      guard let ranks = ranks[sort.key] else { return [] }
      let keys = ranks.indices.map { row in
        (UInt64(sort.isDescending ? ranks.count - ranks[row] : ranks[row]) << 32 | UInt64(ids[row]), row)
      }
      return keys.sorted { $0 < $1 }.map(\.1)
    }
  }
}

extension ColumnBuilder.Building {
  /// The rows in another order, and the values in the order of their bytes.
  fileprivate func column(in places: [Int]) -> Column {
    let sorted = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
    var renamed = [UInt32](repeating: 0, count: texts.count)
    for (number, old) in sorted.enumerated() { renamed[old] = UInt32(number) }
    var newOffsets: [UInt32] = [0]
    var newCodes: [UInt32] = []
    newOffsets.reserveCapacity(places.count + 1)
    newCodes.reserveCapacity(codes.count)
    for place in places {
      for at in Int(offsets[place])..<Int(offsets[place + 1]) { newCodes.append(renamed[Int(codes[at])]) }
      newOffsets.append(UInt32(newCodes.count))
    }
    return Column(values: TextList(sorted.map { texts[$0] }), offsets: newOffsets, codes: newCodes)
  }
}
