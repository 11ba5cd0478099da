internal import Incidents

/// Knows, on a walk through markup, which list item and which table cell the text stands in.
struct StructureTracker {
  private var lists = ListTracker()
  private var tables = TableTracker()

  /// The item that text stands in; its marker goes to the first text alone.
  var item: Block.ListItem? { lists.item }

  /// `nil` outside of tables, and in what stands in no cell.
  var cell: TableCell? { tables.cell }

  /// Text of the item was kept.
  mutating func take() { lists.take() }

  /// An element of this name starts.
  mutating func start(_ name: String) {
    lists.start(name)
    tables.start(name)
  }

  /// An element of this name ends.
  mutating func end(_ name: String) {
    lists.end(name)
    tables.end(name)
  }
}
