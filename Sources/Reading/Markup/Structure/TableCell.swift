/// Where a passage stands in the innermost table around it.
struct TableCell: Hashable {
  /// Tables of a page are numbered from 1.
  var table: Int
  /// Counted from 0.
  var row: Int
  var column: Int
}
