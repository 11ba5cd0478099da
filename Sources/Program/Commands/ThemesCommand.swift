import ArgumentParser
import Dashboard
import Incidents
import Printing
import Screen

/// `blotter themes`.
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "themes", abstract: "List the themes at hand.")

  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    let shelf = ThemeShelf()
    for finding in shelf.findings { Output.warn(finding.description) }
    if format == .text {
      for entry in shelf.entries {
        Output.row("\(entry.theme.name)  \(entry.path.isEmpty ? "(built in)" : entry.path)")
      }
      Output.line(Labels.counted(shelf.entries.count, "theme"))
    } else {
      try Invocation.print(
        shelf.entries.map { ["name": $0.theme.name, "author": $0.theme.author, "path": $0.path] }, as: format)
    }
    if !shelf.findings.isEmpty { throw ExitCode(1) }
  }
}
