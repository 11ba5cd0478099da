import Incidents
import Testing
import Search

/// Columns that were changed must be those that laying everything out anew gives.
@Suite struct ColumnPatchTests {
  private static func row(_ number: Int) -> ColumnRow {
    // Few values of each field, so that some are shared, some die with their last incident and some are new.
    var values: [QueryField: [String]] = [
      .id: ["incident-\(number)"], .tag: (0..<number % 4).map { "tag \($0 * number % 7)" },
    ]
    if number % 5 > 0 { values[.year] = ["20\(10 + number % 6)"] }
    if number % 3 > 0 { values[.company] = ["Ünal \(number % 11)", "Ünal \(number % 11)\u{1F}Pay"] }
    if number % 7 == 0 { values[.affected] = ["\(number * 1000)", "500"] }
    values[.sources] = ["\(number % 3 * 1000)"]
    let currency: String? = number % 4 == 0 ? nil : number % 9 == 0 ? "SEK" : "EUR"
    let totals = (0..<number % 3).map { index in
      CurrencyTotal(currency: currency, amount: Amount(thousandths: number * 100 + index), isAtLeast: number % 2 == 0)
    }
    return ColumnRow(values: values, totals: totals, title: "title \(number * 31 % 17)")
  }

  private static func beginnings(_ number: Int) -> WordBeginnings {
    WordBeginnings(line: "w\(number % 7) t\(number % 5)x a ")
  }

  private static func laid(_ numbers: [Int]) -> (laid: ColumnBuilder.Laid, numbers: [Int]) {
    var builder = ColumnBuilder()
    for number in numbers { builder.add(row(number)) }
    let laid = builder.laid()
    return (laid, laid.places.map { numbers[$0] })
  }

  private static func sortColumn(_ key: Query.Sort.Key, _ laid: ColumnBuilder.Laid) throws -> SortColumn {
    if let field = SortColumn.field(of: key) { return SortColumn(key, of: try #require(laid.columns[field])) }
    return key == .penalty ? SortColumn(penalty: laid.totals) : SortColumn(title: laid.titles)
  }

  @Test(
    arguments: [
      (removed: [], added: [50, 51, 52, 99]), (removed: [0, 1, 39], added: []),
      (removed: [7, 8, 36], added: [100, 7, 41]),
      (removed: Array(0..<40), added: [3]), (removed: [], added: []),
    ] as [(removed: [Int], added: [Int])])
  func `columns with a few changes are the columns of what is there then`(removed: [Int], added: [Int]) throws {
    let (old, oldNumbers) = ColumnPatchTests.laid(Array(0..<40))
    let (new, newNumbers) = ColumnPatchTests.laid(Array(0..<40).filter { !removed.contains($0) } + added)
    let ids = try #require(old.columns[.id])
    let patch = ColumnPatch(
      removed: oldNumbers.map { removed.contains($0) }, added: added.map(ColumnPatchTests.row), ids: ids,
      dates: try ColumnPatchTests.sortColumn(.date, old))
    #expect(patch.rows(kept: { oldNumbers[$0] }, added: { added[$0] }) == newNumbers)
    for field in QueryField.stored {
      #expect(patch.column(field, from: try #require(old.columns[field])) == new.columns[field], "\(field)")
    }
    let kept = oldNumbers.map(ColumnPatchTests.beginnings)
    let come = added.map(ColumnPatchTests.beginnings)
    let (before, after) = (
      BitColumn.transposed(kept), BitColumn.transposed(newNumbers.map(ColumnPatchTests.beginnings))
    )
    for number in 0..<WordBeginnings.size * 64 {
      let bits = patch.bits(before[number]) { come[$0].bits[number / 64] >> UInt64(number % 64) & 1 != 0 }
      #expect((bits?.words.allSatisfy { $0 == 0 } ?? true) ? after[number] == nil : bits == after[number], "\(number)")
    }
    #expect(patch.totals(old.totals) == new.totals)
    #expect(patch.titles(old.titles) == new.titles)
    for (sort, order) in old.orders {
      let column = try ColumnPatchTests.sortColumn(sort.key, old)
      #expect(patch.order(sort, from: order, by: column, ids: ids) == new.orders[sort], "\(sort)")
    }
  }
}
