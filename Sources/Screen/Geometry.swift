/// A size in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A rectangle of character cells; origin top left, from 0.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  package init(_ size: Size) { self.init(column: 0, row: 0, columns: size.columns, rows: size.rows) }

  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(column: Int, row: Int) -> Bool {
    column >= self.column && column < self.column + columns && row >= self.row && row < self.row + rows
  }

  /// The rectangle without a border of one cell.
  package var inner: Rect { Rect(column: column + 1, row: row + 1, columns: columns - 2, rows: rows - 2) }

  /// The first `count` columns, and the rest.
  package func splitColumns(_ count: Int) -> (Rect, Rect) {
    let left = min(max(0, count), columns)
    return (
      Rect(column: column, row: row, columns: left, rows: rows),
      Rect(column: column + left, row: row, columns: columns - left, rows: rows)
    )
  }

  /// The first `count` rows, and the rest.
  package func splitRows(_ count: Int) -> (Rect, Rect) {
    let top = min(max(0, count), rows)
    return (
      Rect(column: column, row: row, columns: columns, rows: top),
      Rect(column: column, row: row + top, columns: columns, rows: rows - top)
    )
  }
}
