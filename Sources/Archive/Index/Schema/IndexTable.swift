/// One table of the index: what it is called, what is in it, and who may write it.
struct IndexTable {
  let name: String
  /// What one row is.
  let row: String
  /// Who writes it, and when.
  let writer: String
  let kind: Kind
  var columns: [Column] = []
  /// Columns by which rows are found beside their number, an index each.
  var indexes: [Index] = []

  enum Kind {
    case rows
    /// Found by a key of one or more columns, and stored in its order.
    case keyed(by: String)
    /// SQLite's full text (FTS5), with its settings.
    case fullText(settings: String)
  }

  /// By which columns, in their order, and of which rows.
  struct Index: ExpressibleByStringLiteral {
    let columns: String
    var condition: String?

    init(stringLiteral columns: String) { self.columns = columns }

    init(_ columns: String, where condition: String) { (self.columns, self.condition) = (columns, condition) }
  }

  struct Column {
    let name: String
    /// As SQLite has it, with its constraints.
    let type: String
    /// What stands in it, with units.
    let meaning: String

    init(_ name: String, as type: String, meaning: String) {
      (self.name, self.type, self.meaning) = (name, type, meaning)
    }
  }

  /// The statements that make the table and its indexes.
  var statements: [String] {
    let written = columns.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
    let table =
      switch kind {
      case .rows: "CREATE TABLE \(name) (\(written))"
      case .keyed(let key): "CREATE TABLE \(name) (\(written), PRIMARY KEY (\(key))) WITHOUT ROWID"
      case .fullText(let settings): "CREATE VIRTUAL TABLE \(name) USING fts5(\(settings))"
      }
    return [table]
      + indexes.enumerated().map { number, index in
        "CREATE INDEX \(name)_by_\(number + 1) ON \(name) (\(index.columns))"
          + (index.condition.map { " WHERE \($0)" } ?? "")
      }
  }
}
