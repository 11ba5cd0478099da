/// Why a query cannot be understood, where, and what would be right.
package struct QueryError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where the trouble starts, counted in characters from 0.
  package let column: Int
  /// What is not understood there, and what would be.
  package let message: String

  package init(column: Int, message: String) {
    self.column = column
    self.message = message
  }

  /// For people; columns are counted from 1 there.
  package var description: String { "column \(column + 1): \(message)" }

  private static let mostShown = 60

  /// What was typed, as messages repeat it: its beginning, where it is long.
  static func shown(_ text: some StringProtocol) -> String {
    let start = text.prefix(mostShown)
    return start.endIndex == text.endIndex ? String(text) : "\(start)…"
  }
}
