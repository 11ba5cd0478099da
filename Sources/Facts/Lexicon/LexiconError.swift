/// What is wrong with a word list, and where.
package enum LexiconError: Error, Hashable, Sendable {
  /// A row has other than the `expected` number of columns.
  case columns(file: String, line: Int, expected: Int, found: Int)
  /// A cell holds a word that its column does not know.
  case unknownWord(file: String, line: Int, column: String, word: String)
  /// There is no such kind of list.
  case unknownFile(file: String)
}

extension LexiconError: CustomStringConvertible {
  /// For people: file, line, what was expected, and what became of the row.
  package var description: String {
    switch self {
    case .columns(let file, let line, let expected, let found):
      "\(file):\(line): \(expected) columns separated by tabs are expected, \(found) were found. The row was left out."
    case .unknownWord(let file, let line, let column, let word):
      "\(file):\(line): \"\(word)\" is not a known \(column). The row was left out."
    case .unknownFile(let file):
      "\(file): this is not one of the lists \(LexiconFile.List.allCases.map(\.rawValue).joined(separator: ", ")). The file was left out."
    }
  }
}
