/// A size in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

extension Size {
  /// The size of a rectangle.
  package init(_ rect: Rect) { self.init(columns: rect.columns, rows: rect.rows) }
}

/// A character cell; the origin is top left, from 0.
package struct Position: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
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

  /// Whether a cell lies in it.
  package func contains(_ place: Position) -> Bool {
    place.column >= column && place.column < column + columns && place.row >= row && place.row < row + rows
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
