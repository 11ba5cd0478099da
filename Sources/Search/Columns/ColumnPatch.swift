package import Incidents

/// Some incidents taken out of columns and others put in: the same as if all had been laid out anew, in the time of copying.
package struct ColumnPatch: Sendable {
  /// For each incident of the new state where it comes from.
  package let places: [Place]
  private let added: [ColumnRow]
  /// New numbers of the old incidents; those taken out have none.
  private let renumbered: [UInt32?]
  private let numbersOfAdded: [UInt32]

  /// The places in runs of incidents that followed one another before.
  let runs: [Run]

  enum Run: Sendable {
    case kept(Range<Int>)
    case added(Int)
  }

  /// Where a row of the new columns comes from.
  package enum Place: Sendable, Equatable {
    case kept(Int)
    case added(Int)
  }

  /// - Parameters:
  ///   - removed: whether each of the old incidents is taken out.
  ///   - ids, dates: the old columns that the default order needs.
  ///
  /// Complexity: O(incidents + added × log incidents).
  package init(removed: [Bool], added: [ColumnRow], ids: Column, dates: SortColumn) {
    self.added = added
    let order = Ordering(sort: Query.Sort(), column: dates, ids: ids, added: added)
    places = order.merge(removed.indices.filter { !removed[$0] })
    var renumbered = [UInt32?](repeating: nil, count: removed.count)
    var numbers = [UInt32](repeating: 0, count: added.count)
    for (number, place) in places.enumerated() {
      switch place {
      case .kept(let old): renumbered[old] = UInt32(number)
      case .added(let index): numbers[index] = UInt32(number)
      }
    }
    self.renumbered = renumbered
    numbersOfAdded = numbers
    runs = ColumnPatch.runs(of: places)
  }

  private static func runs(of places: [Place]) -> [Run] {
    var runs: [Run] = []
    for place in places {
      switch place {
      case .added(let index): runs.append(.added(index))
      case .kept(let number):
        if case .kept(let range) = runs.last, range.upperBound == number {
          runs[runs.count - 1] = .kept(range.lowerBound..<number + 1)
        } else {
          runs.append(.kept(number..<number + 1))
        }
      }
    }
    return runs
  }

  /// The incidents' new numbers in another order.
  package func order(_ sort: Query.Sort, from old: [UInt32], by column: SortColumn, ids: Column) -> [UInt32] {
    let kept = old.lazy.map(Int.init).filter { renumbered[$0] != nil }
    return Ordering(sort: sort, column: column, ids: ids, added: added).merge(Array(kept)).map { place in
      switch place {
      case .kept(let old): renumbered[old] ?? 0
      case .added(let index): numbersOfAdded[index]
      }
    }
  }

  /// What belongs to each incident, in the new order.
  package func rows<Item>(kept: (Int) -> Item, added: (Int) -> Item) -> [Item] {
    places.map { place in
      switch place {
      case .kept(let old): kept(old)
      case .added(let index): added(index)
      }
    }
  }

  var addedRows: Range<Int> { added.indices }
  var oldCount: Int { renumbered.count }

  /// Titles in the new order.
  package func titles(_ old: TextList) -> TextList {
    TextList(utf8: rows(kept: { old.utf8($0) }, added: { Array(added[$0].title.utf8)[...] }))
  }

  /// The new column of a field: kept rows from the old one, the others from what was added. O(rows).
  package func column(_ field: QueryField, from old: Column) -> Column {
    let texts = added.map { $0.values[field] ?? [] }
    let merged = MergedValues(old.values, used: used(old), with: Set(texts.joined()))
    var (offsets, codes): ([UInt32], [UInt32]) = ([0], [])
    offsets.reserveCapacity(places.count + 1)
    codes.reserveCapacity(old.codes.count + texts.count)
    for place in places {
      switch place {
      case .kept(let number):
        for at in Int(old.offsets[number])..<Int(old.offsets[number + 1]) {
          codes.append(merged.renamed[Int(old.codes[at])])
        }
      case .added(let index): codes += texts[index].map { merged.numbers[$0] ?? 0 }
      }
      offsets.append(UInt32(codes.count))
    }
    return Column(values: merged.values, offsets: offsets, codes: codes)
  }

  /// Which values some incident still has.
  private func used(_ old: Column) -> [Bool] {
    var used = [Bool](repeating: false, count: old.values.count)
    for number in renumbered.indices where renumbered[number] != nil {
      for at in Int(old.offsets[number])..<Int(old.offsets[number + 1]) { used[Int(old.codes[at])] = true }
    }
    return used
  }

  /// The new sums, likewise. O(rows).
  package func totals(_ old: TotalColumn) -> TotalColumn {
    TotalColumn(rows(kept: { old.totals(of: $0) }, added: { added[$0].totals }))
  }
}

/// An order of incidents: some laid out as columns, some still rows.
private struct Ordering {
  let sort: Query.Sort
  let column: SortColumn
  let ids: Column
  let added: [ColumnRow]

  /// The order of the old incidents with the added ones put in.
  func merge(_ old: [Int]) -> [ColumnPatch.Place] {
    let keys = added.map { (SortColumn.value(of: column.key, in: $0), $0.values[.id]?.first ?? "") }
    let sorted = keys.indices.sorted { precedes(keys[$0], keys[$1]) }
    var places: [ColumnPatch.Place] = []
    places.reserveCapacity(old.count + added.count)
    var start = 0
    for index in sorted {
      let end = firstAfter(keys[index], in: old, from: start)
      places += old[start..<end].lazy.map { .kept($0) }
      places.append(.added(index))
      start = end
    }
    return places + old[start...].lazy.map { .kept($0) }
  }

  private func firstAfter(_ key: (SortValue, String), in old: [Int], from start: Int) -> Int {
    var (low, high) = (start, old.count)
    while low < high {
      let middle = (low + high) / 2
      let number = old[middle]
      if precedes((column.value(of: number), ids.texts(of: number).first ?? ""), key) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  private func precedes(_ a: (SortValue, String), _ b: (SortValue, String)) -> Bool {
    if a.0 != b.0 { return sort.isDescending ? a.0 > b.0 : a.0 < b.0 }
    return a.1 < b.1
  }
}

/// A column's values without those that nobody has any more, and with new ones, in the order of their bytes.
private struct MergedValues {
  private(set) var values = TextList(bytes: [], ends: [])
  /// By old number; meaningless for values that are gone.
  private(set) var renamed: [UInt32]
  /// By text, of the new ones.
  private(set) var numbers: [String: UInt32] = [:]

  init(_ old: TextList, used: [Bool], with texts: Set<String>) {
    renamed = [UInt32](repeating: 0, count: old.count)
    let new = texts.map { (bytes: Array($0.utf8)[...], text: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var (bytes, ends): ([UInt8], [UInt32]) = ([], [])
    bytes.reserveCapacity(old.bytes.count)
    ends.reserveCapacity(old.count + new.count)
    func add(_ text: ArraySlice<UInt8>) {
      bytes += text
      ends.append(UInt32(bytes.count))
    }
    var next = 0
    for number in 0..<old.count where used[number] {
      let text = old.utf8(number)
      while next < new.count, new[next].bytes.lexicographicallyPrecedes(text) {
        numbers[new[next].text] = UInt32(ends.count)
        add(new[next].bytes)
        next += 1
      }
      if next < new.count, new[next].bytes == text {
        numbers[new[next].text] = UInt32(ends.count)
        next += 1
      }
      renamed[number] = UInt32(ends.count)
      add(text)
    }
    for item in new[next...] {
      numbers[item.text] = UInt32(ends.count)
      add(item.bytes)
    }
    values = TextList(bytes: bytes, ends: ends)
  }
}
