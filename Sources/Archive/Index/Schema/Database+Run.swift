internal import GRDB

extension Database {
  /// Executes one statement. It is parsed once a connection: for what is done thousands of times.
  func run(_ sql: String, with arguments: StatementArguments) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
