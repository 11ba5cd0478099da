import Incidents
import Search
import Testing

/// Columns patched again and again must stay those that laying everything out anew gives.
@Suite struct PatchPropertyTests {
  /// Columns of incidents by number, and the incidents' numbers in the columns' order.
  private struct State {
    var columns: [QueryField: Column]
    var totals: TotalColumn
    var titles: TextList
    var orders: [Query.Sort: [UInt32]]
    var numbers: [Int]

    init(_ rows: [Int: ColumnRow]) {
      var builder = ColumnBuilder()
      let known = rows.keys.sorted()
      for number in known { if let row = rows[number] { builder.add(row) } }
      let laid = builder.laid()
      (columns, totals, titles, orders) = (laid.columns, laid.totals, laid.titles, laid.orders)
      numbers = laid.places.map { known[$0] }
    }

    func sortColumn(_ key: Query.Sort.Key) throws -> SortColumn {
      if let field = SortColumn.field(of: key) { return SortColumn(key, of: try #require(columns[field])) }
      return key == .penalty ? SortColumn(penalty: totals) : SortColumn(title: titles)
    }

    mutating func patch(removing removed: Set<Int>, adding added: [(number: Int, row: ColumnRow)]) throws {
      let ids = try #require(columns[.id])
      let patch = ColumnPatch(
        removed: numbers.map(removed.contains), added: added.map(\.row), ids: ids, dates: try sortColumn(.date))
      let sorts = try orders.map { ($0, $1, try sortColumn($0.key)) }
      orders = Dictionary(uniqueKeysWithValues: sorts.map { ($0, patch.order($0, from: $1, by: $2, ids: ids)) })
      for (field, column) in columns { columns[field] = patch.column(field, from: column) }
      totals = patch.totals(totals)
      titles = patch.titles(titles)
      numbers = patch.rows(kept: { numbers[$0] }, added: { added[$0].number })
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `after any changes the columns are those of what is there`(seed: UInt64) throws {
    var made = MadeEntries(seed: seed)
    var rows: [Int: ColumnRow] = [:]
    for number in 0..<20 { rows[number] = ColumnRow(made.entry(number)) }
    var state = State(rows)
    for _ in 0..<25 {
      let removed = Set(rows.keys.sorted().filter { _ in made.isTrue(oneIn: 5) })
      for number in removed { rows[number] = nil }
      let fresh = Set((0..<made.number(below: 8)).map { _ in made.number(below: 60) }).filter { rows[$0] == nil }
      let added = fresh.sorted().map { (number: $0, row: ColumnRow(made.entry($0))) }
      for (number, row) in added { rows[number] = row }
      try state.patch(removing: removed, adding: added)
      let whole = State(rows)
      #expect(state.numbers == whole.numbers)
      #expect(state.columns == whole.columns && state.totals == whole.totals && state.titles == whole.titles)
      #expect(state.orders == whole.orders)
    }
  }

  @Test func `from nothing to something and back`() throws {
    var made = MadeEntries(seed: 4)
    var state = State([:])
    let rows = (0..<5).map { ColumnRow(made.entry($0)) }
    try state.patch(removing: [], adding: rows.enumerated().map { (number: $0, row: $1) })
    let whole = State(Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0, $1) }))
    #expect(state.columns == whole.columns && state.orders == whole.orders && state.numbers == whole.numbers)
    try state.patch(removing: Set(0..<5), adding: [])
    #expect(state.columns == State([:]).columns && state.numbers.isEmpty)
  }

  @Test func `a name in composed and in decomposed letters is laid out the same by a patch`() throws {
    func row(_ id: String, _ name: String) -> ColumnRow {
      ColumnRow(values: [.id: [id], .company: [name]], totals: [], title: id)
    }
    let (composed, decomposed) = (row("a", "Caf\u{E9}"), row("b", "Cafe\u{301}"))
    var state = State([0: composed])
    try state.patch(removing: [], adding: [(number: 1, row: decomposed)])
    let (patched, whole) = (state.columns[.company], State([0: composed, 1: decomposed]).columns[.company])
    withKnownIssue("texts are one value when they are laid out anew, and two when the second comes by a patch") {
      #expect(patched == whole)
    }
  }
}
