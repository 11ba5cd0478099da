internal import GRDB
import Incidents
import Text

/// Full-text search.
enum WordSearch {
  /// Visits the numbers of the rows that hold what is looked for, ascending.
  static func each(_ expression: String, in connection: Database, visit: (Int) -> Void) throws {
    let statement = try connection.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?")
    let rows = try Int.fetchCursor(statement, arguments: [expression])
    while let row = try rows.next() { visit(row) }
  }

  /// What to look for so that tokens follow one another. Tokens hold letters and digits only: nothing in them is an operator.
  static func expression(_ tokens: String, isPhrase: Bool) -> String {
    let words = tokens.hasSuffix(" ") ? String(tokens.dropLast()) : tokens
    return "\"\(words)\"" + (isPhrase || words.unicodeScalars.last.map(SearchTokens.standsAlone) == true ? "" : " *")
  }
}
