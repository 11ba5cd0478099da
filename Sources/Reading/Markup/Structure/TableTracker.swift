/// Knows, on a walk through markup, which cell of which table the text stands in.
struct TableTracker {
  /// The last cell of each table that is open, the innermost last; a row or column of -1 has not begun.
  private var tables: [TableCell] = []
  /// Tables so far.
  private var count = 0

  /// `nil` outside of tables, and in what stands in no cell (a caption).
  var cell: TableCell? { tables.last.flatMap { $0.row < 0 || $0.column < 0 ? nil : $0 } }

  /// An element of this name starts.
  mutating func start(_ name: String) {
    switch name {
    case "table":
      count += 1
      tables.append(TableCell(table: count, row: -1, column: -1))
    case "tr": step { $0 = TableCell(table: $0.table, row: $0.row + 1, column: -1) }
    case "td", "th": step { $0.column += 1 }
    default: break
    }
  }

  /// An element of this name ends.
  mutating func end(_ name: String) {
    if name == "table" { _ = tables.popLast() }
  }

  private mutating func step(_ change: (inout TableCell) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }
}
