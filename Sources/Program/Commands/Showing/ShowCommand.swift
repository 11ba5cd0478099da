import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing
import Text

/// `blotter show ID`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one incident with the sentence behind each fact.",
    discussion: "Exit status: 0 done, 1 there is no such incident, 2 wrong usage.")

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @OptionGroup var options: ArchiveOptions
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    let session = try Invocation.session(options)
    guard let detail = try session.detail(Incident.ID(id)) else { throw try Invocation.unknown(id, in: session) }
    if format == .text {
      for line in IncidentText.lines(of: detail) { Output.row(line) }
    } else {
      Output.json(try JSONOutput.line(IncidentLine(detail)))
    }
    try Invocation.tell(of: detail.unread)
  }
}
