import ArgumentParser
import Incidents

/// `blotter query-fields`: the query language's fields, as the manual has them.
struct QueryFieldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "query-fields", abstract: "List the fields that a query can name.")

  @Option(help: "text, or markdown for the manual.") var format = KeysCommand.Format.text

  func run() {
    if format == .markdown { Output.line("| field | what it finds |\n|---|---|") }
    for field in QueryField.allCases {
      Output.line(
        format == .markdown ? "| `\(field.rawValue):` | \(field.help) |" : "\(field.rawValue):  \(field.help)")
    }
  }
}
