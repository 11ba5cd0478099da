import Screen
import Text

/// The box of a window: where it lies and what it looks like. Drawing and clicks read the same.
struct OverlayFrame: Equatable {
  let box: Rect
  let content: Rect

  enum Placement: Equatable { case middle, right }

  /// Columns and rows of a frame: a border, and at the sides a blank.
  private static let border = Size(columns: 4, rows: 2)
  /// Screens smaller than this give the window all they have.
  private static let leastRowsWithMargin = 12
  private static let mostColumns = 100
  /// A box without a border: there is no room for one.
  private static let leastFramed = Size(columns: 12, rows: 3)

  /// The most columns that a content may take.
  static func mostColumns(in screen: Size) -> Int {
    min(screen.columns, max(40, min(mostColumns, screen.columns - 6))) - border.columns
  }

  init(around needs: Size, words: (title: String, hint: String), placement: Placement, in screen: Size) {
    let words = max(DisplayWidth.of(words.title), DisplayWidth.of(words.hint)) + 2
    let most = OverlayFrame.mostColumns(in: screen) + OverlayFrame.border.columns
    let columns = min(most, max(needs.columns, words) + OverlayFrame.border.columns)
    let margin = screen.rows >= OverlayFrame.leastRowsWithMargin ? 4 : 0
    let rows = min(screen.rows - margin, needs.rows + OverlayFrame.border.rows)
    let column = placement == .right ? screen.columns - columns : (screen.columns - columns) / 2
    self.init(Rect(column: column, row: max(0, (screen.rows - rows) / 2), columns: columns, rows: rows))
  }

  /// A frame of a place that is known.
  init(_ box: Rect) {
    self.box = box
    let isFramed = box.columns >= OverlayFrame.leastFramed.columns && box.rows >= OverlayFrame.leastFramed.rows
    content =
      isFramed
      ? Rect(column: box.column + 2, row: box.row + 1, columns: box.columns - 4, rows: box.rows - 2) : box
  }

  /// Draws the empty box.
  func draw(title: String, hint: String, on buffer: inout CellBuffer) {
    buffer.fill(box, as: .plain)
    if content == box { return }
    let line = Style(.focusedBorder)
    let (right, bottom) = (box.column + box.columns - 1, box.row + box.rows - 1)
    buffer.fill(Rect(column: box.column, row: box.row, columns: box.columns, rows: 1), as: line, with: "─")
    buffer.fill(Rect(column: box.column, row: bottom, columns: box.columns, rows: 1), as: line, with: "─")
    buffer.fill(Rect(column: box.column, row: box.row, columns: 1, rows: box.rows), as: line, with: "│")
    buffer.fill(Rect(column: right, row: box.row, columns: 1, rows: box.rows), as: line, with: "│")
    let corners: [(Int, Int, Unicode.Scalar)] = [
      (box.column, box.row, "┌"), (right, box.row, "┐"), (box.column, bottom, "└"), (right, bottom, "┘"),
    ]
    for (column, row, corner) in corners { buffer.set(Cell(corner, line), column: column, row: row) }
    buffer.put(
      " \(title) ", column: box.column + 2, row: box.row, columns: box.columns - 4, style: Style(.focusedTitle))
    buffer.put(" \(hint) ", column: box.column + 2, row: bottom, columns: box.columns - 4, style: Style(.muted))
  }
}

extension State {
  /// Where the open window lies.
  func frame(of overlay: Overlay) -> OverlayFrame {
    let view = overlay.view
    return OverlayFrame(
      around: view.needs(in: self, columns: OverlayFrame.mostColumns(in: size)),
      words: (view.title(in: self), view.hint(in: self)), placement: view.placement, in: size)
  }

  mutating func settleOverlay() {
    guard var overlay = view.overlay else { return }
    let size = Size(frame(of: overlay).content)
    overlay.change { $0.settle(in: size, self) }
    view.overlay = overlay
  }
}
