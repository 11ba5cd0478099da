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
    Output.dieQuietlyOnClosedPipe()
    let shelf = ThemeShelf()
    for finding in shelf.findings { Output.error("blotter: \(finding.description)") }
    if format == .text {
      for entry in shelf.entries {
        Output.line("\(entry.theme.name)  \(entry.path.isEmpty ? "(built in)" : entry.path)")
      }
      Output.line(Labels.counted(shelf.entries.count, "theme"))
    } else {
      try Invocation.print(
        shelf.entries.map { ["name": $0.theme.name, "author": $0.theme.author, "path": $0.path] }, as: format)
    }
    if !shelf.findings.isEmpty { throw ExitCode(1) }
  }
}

/// `blotter keys`: the dashboard's keys, as the README has them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the dashboard's commands and keys.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(help: "text, or markdown for the README.") var format = Format.text

  func run() {
    Output.dieQuietlyOnClosedPipe()
    if format == .markdown { Output.line("| command | keys | what it does |\n|---|---|---|") }
    for command in Command.allCases {
      let keys = Keymap.standard.label(for: command)
      switch format {
      case .text: Output.line("\(command.rawValue)  [\(keys)]  \(command.row.help)")
      case .markdown: Output.line("| `\(command.rawValue)` | \(keys) | \(command.row.help) |")
      }
    }
  }
}
