import ArgumentParser
import Interchange

/// `blotter formats`: the forms of export, as the manual has them.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "List the forms in which incidents can be exported.")

  @Option(help: "text, or markdown for the manual.") var format = KeysCommand.Format.text

  func run() {
    if format == .markdown { Output.line("| `--format` | what it is |\n|---|---|") }
    for form in ExportFormat.exported {
      Output.line(format == .markdown ? "| `\(form.rawValue)` | \(form.help) |" : "\(form.rawValue):  \(form.help)")
    }
  }
}
