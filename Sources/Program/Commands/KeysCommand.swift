import ArgumentParser
import Dashboard

/// `blotter keys`: the dashboard's keys, as the manual has them.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "List the dashboard's commands and keys.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

  @Option(help: "text, or markdown for the manual.") var format = Format.text

  func run() {
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
