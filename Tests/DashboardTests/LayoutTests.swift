import Screen
import Testing

@testable import Dashboard

/// Where panes lie: a property of every size, focus and zoom.
@Suite struct LayoutTests {
  /// Around each width and height at which the layout becomes another.
  private static let widths = [
    0, 1, 2, 12, 20, 40, 59, 60, 61, 80, 99, 100, 101, 139, 140, 160, 200, 220, 240, 260, 300,
  ]
  private static let heights = [0, 1, 2, 3, 4, 5, 13, 14, 15, 20, 24, 40, 60, 100]

  @Test(arguments: Pane.allCases, [false, true])
  func `panes fill the body and never overlap, and the focus can be seen`(focus: Pane, isZoomed: Bool) {
    for columns in LayoutTests.widths {
      for rows in LayoutTests.heights {
        let layout = Layout(size: Size(columns: columns, rows: rows), focus: focus, isZoomed: isZoomed)
        var owners = [Int](repeating: 0, count: columns * rows)
        for rect in Array(layout.panes.values) + [layout.header, layout.status].compactMap(\.self) {
          for row in rect.row..<rect.row + rect.rows {
            for column in rect.column..<rect.column + rect.columns {
              guard column < columns, row < rows else { continue }
              owners[row * columns + column] += 1
            }
          }
          #expect(rect.column + rect.columns <= columns && rect.row + rect.rows <= rows, "\(columns)x\(rows)")
        }
        #expect(owners.allSatisfy { $0 == 1 }, "\(columns)x\(rows)")
        #expect(layout.panes[focus] != nil && (!isZoomed || layout.visible == [focus]), "\(columns)x\(rows)")
      }
    }
  }

  @Test func `header and status bar stand where there are four rows, and take one each`() {
    for rows in 0...60 {
      let layout = Layout(size: Size(columns: 80, rows: rows), focus: .incidents, isZoomed: false)
      let hasBars = rows >= 4
      #expect(layout.header == (hasBars ? Rect(column: 0, row: 0, columns: 80, rows: 1) : nil))
      #expect(layout.status == (hasBars ? Rect(column: 0, row: rows - 1, columns: 80, rows: 1) : nil))
    }
  }

  @Test func `a wider screen shows no fewer panes`() {
    for focus in Pane.allCases where focus != .article {
      let counts = (0...300).map {
        Layout(size: Size(columns: $0, rows: 40), focus: focus, isZoomed: false).visible.count
      }
      #expect(zip(counts, counts.dropFirst()).allSatisfy { $0 <= $1 } && counts.last == 4)
    }
  }

  @Test func `every cell of a pane belongs to it, and those of the bars to none`() {
    for columns in [80, 120, 260] {
      let layout = Layout(size: Size(columns: columns, rows: 30), focus: .incidents, isZoomed: false)
      for column in 0..<columns {
        #expect(layout.pane(at: Position(column: column, row: 0)) == nil)
        #expect(layout.pane(at: Position(column: column, row: 29)) == nil)
        #expect(layout.pane(at: Position(column: column, row: 12)) != nil)
      }
      #expect(layout.pane(at: Position(column: columns, row: 12)) == nil)
      #expect(layout.pane(at: Position(column: -1, row: 12)) == nil)
    }
  }
}
