import Screen

/// What lies where in the list: column heads, rows, and the line of sums. Drawing, clicks and scrolling all read it.
struct IncidentRows: Equatable {
  /// The heads' line; empty where there is no room for it.
  let heads: Rect
  let rows: Rect
  /// The line of sums; empty where there is no room for it.
  let sum: Rect

  /// Smaller lists do without heads.
  private static let fewestRowsWithHeads = 5
  private static let fewestColumnsWithHeads = 50

  init(in content: Rect) {
    let hasSum = content.rows >= 2
    let hasHeads =
      content.rows >= IncidentRows.fewestRowsWithHeads && content.columns >= IncidentRows.fewestColumnsWithHeads
    let (upper, sum) = content.splitRows(content.rows - (hasSum ? 1 : 0))
    (heads, rows) = upper.splitRows(hasHeads ? 1 : 0)
    self.sum = sum
  }
}
