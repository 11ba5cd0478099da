/// The numbers of rows in `words`: articles and incidents share one table, so that one question finds both.
enum WordRow {
  /// Even numbers are articles'.
  static func ofArticle(file: Int64) -> Int64 { file * 2 }
  /// Odd ones are incidents'.
  static func ofIncident(serial: Int64) -> Int64 { serial * 2 + 1 }
  /// The number of the article's file; `nil` for an incident's row.
  static func file(ofRow row: Int) -> Int? { row % 2 == 0 ? row / 2 : nil }
}
