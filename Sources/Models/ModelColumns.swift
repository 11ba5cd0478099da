/// All columns of a model's rows by name, in their order.
///
/// The head of a model's table has the names that it was trained on; a model is only used when both agree.
package struct ModelColumns: Hashable, Sendable {
  /// As they stand in the heads of tables: no blanks in them.
  package let names: [String]

  package init(_ names: [String]) { self.names = names }

  /// The field that a head begins with.
  static let headMark = "columns"

  /// The first line of a table, without its line feed.
  var head: String { ModelColumns.headMark + "\t" + names.joined(separator: " ") }

  /// What is wrong with a table that begins with this line: a sentence that names table and column; `nil` when it is of these columns.
  ///
  /// - Parameter table: the table's file.
  func mismatch(withHead line: ArraySlice<UInt8>, ofTable table: String) -> String? {
    if line == ArraySlice(head.utf8) { return nil }
    let fields = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 2, fields[0] == ModelColumns.headMark else {
      return "The table \(table) does not begin with the names of the columns it was trained on."
    }
    let trained = fields[1].split(separator: " ").map(String.init)
    if let place = zip(trained, names).enumerated().first(where: { $1.0 != $1.1 }) {
      let (theirs, ours) = place.element
      return "The table \(table) was trained on '\(theirs)' in column \(place.offset); the rows have '\(ours)' there."
    }
    return "The table \(table) was trained on \(trained.count) columns; the rows have \(names.count)."
  }
}
