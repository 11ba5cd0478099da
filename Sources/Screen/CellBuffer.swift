import Text

/// A screen as a value: cells in rows. Drawing outside is cut off, never an error.
package struct CellBuffer: Sendable, Equatable {
  package let size: Size
  /// Row by row.
  package private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; `nil` hides it.
  package var cursor: Position?
  /// Cells that lead somewhere, for terminals that can be told.
  package private(set) var links: [CellLink] = []

  package init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// The cell at a place; the place must be inside.
  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  /// Draws one line of text and returns the columns it took, at least none. Text that is too long ends in `…`.
  @discardableResult
  package mutating func put(_ text: String, column: Int, row: Int, columns: Int, style: Style) -> Int {
    guard row >= 0, row < size.rows, columns > 0 else { return 0 }
    let limit = min(column + columns, size.columns)
    guard column < limit else { return 0 }
    if let columns = putASCII(text, column: column, row: row, limit: limit, style: style) { return columns }
    var at = column
    for scalar in text.unicodeScalars {
      guard let shown = VisibleText.shown(scalar) else { continue }
      let width = DisplayWidth.of(shown)
      if width == 0 {
        mark(shown, before: at, from: column, row: row)
      } else if at + width > limit {
        ellipsis(from: column, at: at, limit: limit, row: row, style: style)
        return limit - column
      } else {
        set(Cell(shown, style, width: UInt8(width)), column: at, row: row)
        at += width
      }
    }
    return at - column
  }

  /// The common case, drawn without a look at any table: printable ASCII that has room, over no wide glyph.
  private mutating func putASCII(_ text: String, column: Int, row: Int, limit: Int, style: Style) -> Int? {
    let count = text.utf8.count
    guard column >= 0, column + count <= limit, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    let start = row * size.columns + column
    guard cells[start..<start + count].allSatisfy({ $0.width == 1 }) else { return nil }
    for (index, byte) in text.utf8.enumerated() { cells[start + index] = Cell(Unicode.Scalar(byte), style) }
    return count
  }

  /// Fills a rectangle with blanks of a style.
  package mutating func fill(_ rect: Rect, as style: Style, with scalar: Unicode.Scalar = " ") {
    for row in max(0, rect.row)..<max(0, min(rect.row + rect.rows, size.rows), rect.row) {
      let columns = max(0, rect.column)..<max(0, min(rect.column + rect.columns, size.columns), rect.column)
      guard !columns.isEmpty else { continue }
      // A wide glyph that is covered by half becomes blank on its other side.
      let start = row * size.columns
      if cells[start + columns.lowerBound].width == 0, columns.lowerBound > 0 {
        let left = start + columns.lowerBound - 1
        cells[left] = Cell(" ", cells[left].style)
      }
      if cells[start + columns.upperBound - 1].width == 2, columns.upperBound < size.columns {
        let right = start + columns.upperBound
        cells[right] = Cell(" ", cells[right].style)
      }
      for column in columns { cells[start + column] = Cell(scalar, style) }
    }
  }

  /// Lets cells of one row lead to an address; what lies outside is left out.
  package mutating func link(_ rect: Rect, to address: String) {
    let columns = max(0, rect.column)..<max(0, min(rect.column + rect.columns, size.columns), rect.column)
    guard (0..<size.rows).contains(rect.row), !columns.isEmpty,
      let link = CellLink(row: rect.row, columns: columns, to: address)
    else {
      return
    }
    links.append(link)
  }

  /// What lies below a window leads nowhere.
  package mutating func dropLinks() { links = [] }

  /// Changes the style of cells that are drawn already.
  package mutating func restyle(_ rect: Rect, change: (inout Style) -> Void) {
    for row in max(0, rect.row)..<max(0, min(rect.row + rect.rows, size.rows), rect.row) {
      for column in max(0, rect.column)..<max(0, min(rect.column + rect.columns, size.columns), rect.column) {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  /// Sets one cell; a wide glyph also takes the cell to its right, and a half-covered neighbour becomes blank.
  package mutating func set(_ cell: Cell, column: Int, row: Int) {
    guard row >= 0, row < size.rows, column >= 0, column + Int(cell.width) <= size.columns else { return }
    let index = row * size.columns + column
    if cells[index].width == 0, column > 0 { cells[index - 1] = Cell(" ", cells[index - 1].style) }
    let last = index + Int(cell.width) - 1
    if cells[last].width == 2, column + Int(cell.width) < size.columns {
      cells[last + 1] = Cell(" ", cells[last + 1].style)
    }
    cells[index] = cell
    if cell.width == 2 { cells[index + 1] = Cell(" ", cell.style, width: 0) }
  }

  private mutating func mark(_ scalar: Unicode.Scalar, before column: Int, from start: Int, row: Int) {
    guard column > max(start, 0), column <= size.columns else { return }
    var index = row * size.columns + column - 1
    if cells[index].width == 0, column - 1 > start { index -= 1 }
    cells[index].marks.add(scalar)
  }

  private mutating func ellipsis(from start: Int, at column: Int, limit: Int, row: Int, style: Style) {
    guard limit > start else { return }
    // The gap that a wide glyph left is filled too.
    for gap in column..<max(column, limit) { set(Cell(" ", style), column: gap, row: row) }
    set(Cell("…", style), column: limit - 1, row: row)
  }
}

extension CellBuffer {
  /// Columns of a row that must be drawn anew, in runs of one style.
  package func changes(in row: Int, since old: CellBuffer?) -> [Range<Int>] {
    let start = row * size.columns
    var runs: [Range<Int>] = []
    for column in 0..<size.columns {
      let cell = cells[start + column]
      if let old, old.cells[start + column] == cell { continue }
      if let last = runs.last, last.upperBound == column, cells[start + column - 1].style == cell.style {
        runs[runs.count - 1] = last.lowerBound..<column + 1
      } else {
        runs.append(column..<column + 1)
      }
    }
    return runs
  }
}

extension CellBuffer {
  /// The rows as plain text, trailing blanks removed: how tests and the README see a screen.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var text = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
        text.append(cell.base)
        if let mark = cell.marks.first { text.append(mark) }
        if let mark = cell.marks.second { text.append(mark) }
      }
      var line = String(text)
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }
}
