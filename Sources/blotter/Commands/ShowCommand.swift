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
    Output.dieQuietlyOnClosedPipe()
    let session = try Invocation.session(options)
    guard let detail = session.detail(Incident.ID(id)) else {
      let ids = session.ids().map(\.text)
      let nearest = Suggestion.nearest(to: id, in: ids)
      Output.error(
        "blotter: no incident is called '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; see 'blotter list'")
      )
      throw ExitCode(1)
    }
    if format == .text { printText(detail) } else { Output.raw(try JSONOutput.line(IncidentLine(detail))) }
  }

  private func printText(_ detail: IncidentDetail) {
    let incident = detail.incident
    Output.line("\(incident.title)\n\(incident.id) · \(incident.review.rawValue)")
    for field in Field.allCases {
      for (claim, anchors) in zip(incident.claims, detail.anchors) where claim.field == field {
        Output.line("\n\(Labels.word(claim.label)): \(claim.text)" + (claim.asWritten.map { "  “\($0)”" } ?? ""))
        if let reason = claim.reason { Output.line("    \(reason)") }
        for (evidence, anchor) in zip(claim.evidence, anchors) {
          let stance = evidence.stance == .contradicts ? ", contradicts" : ""
          Output.line("    [\(anchor.status.rawValue)\(stance)] “\(evidence.quote.exact)”  \(evidence.article)")
        }
      }
    }
    if let notes = incident.notes { Output.line("\n\(notes)") }
    Output.line("\n" + incident.articles.joined(separator: "\n"))
  }
}
