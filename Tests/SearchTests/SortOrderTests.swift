import Incidents
import Search
import Testing

/// The orders of lists: by their key, what has none at the small end, ties by id.
@Suite struct SortOrderTests {
  private static func row(
    _ id: String, title: String = "", year: [String] = [], company: [String] = [], affected: [Int] = [],
    sources: Int = 0,
    sums: [Int] = []
  ) -> ColumnRow {
    ColumnRow(
      values: [
        .id: [id], .year: year, .company: company, .affected: affected.map { String($0 * 1000) },
        .sources: [String(sources * 1000)],
      ],
      totals: sums.map { CurrencyTotal(currency: "EUR", amount: Amount(thousandths: $0)) }, title: title)
  }

  private static let rows = [
    row("a", title: "b", year: ["2017"], company: ["Zoom", "Acme"], affected: [9, 100], sources: 2, sums: [5, 7]),
    row("b", title: "a", year: [], company: [], affected: [], sources: 10, sums: []),
    row("c", title: "b", year: ["2017"], company: ["Acme"], affected: [99], sources: 2, sums: [6]),
    row("d", title: "", year: ["2016/2018"], company: ["Bolt"], affected: [1000], sources: 0, sums: [7]),
  ]

  private static func ids(_ sort: Query.Sort) -> String {
    var builder = ColumnBuilder()
    for row in rows.reversed() { builder.add(row) }
    let laid = builder.laid()
    let names = laid.places.map { ["d", "c", "b", "a"][$0] }
    return (laid.orders[sort]?.map { names[Int($0)] } ?? names).joined()
  }

  @Test(arguments: [
    (Query.Sort.Key.date, "bacd", "dacb"), (.relevance, "bacd", "dacb"), (.title, "dbac", "acbd"),
    (.organisation, "bcda", "adcb"), (.penalty, "bcad", "adcb"), (.affected, "bcad", "dacb"),
    (.sources, "dacb", "bacd"),
  ])
  func `ascending is smallest first, descending largest first, and ties go by id both ways`(
    key: Query.Sort.Key, ascending: String, descending: String
  ) {
    #expect(SortOrderTests.ids(.init(key: key, isDescending: false)) == ascending)
    #expect(SortOrderTests.ids(.init(key: key, isDescending: true)) == descending)
  }

  @Test func `every order but the columns' own is laid`() {
    let laid = ColumnBuilder().laid()
    #expect(laid.orders.count == Query.Sort.Key.allCases.count * 2 - 1 && laid.orders[Query.Sort()] == nil)
    #expect(Set(laid.columns.keys) == Set(QueryField.stored) && laid.columns[.unit] == nil)
  }
}
