import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing

/// `blotter check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Look for what is wrong with records, articles and quotes.",
    discussion: "Exit status: 0 nothing wrong, 1 something found wrong, 2 wrong usage.")

  @Argument(help: "The archive's folder.") var folder: String?
  @OptionGroup var options: ArchiveOptions
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    Output.dieQuietlyOnClosedPipe()
    var options = options
    if let folder { options.archive = folder }
    let session = try Invocation.session(options)
    let findings = ViewShelf(session.folder).archiveFindings + session.findings()
    if format == .text {
      for finding in findings { Output.row(finding.description) }
      let words = Labels.counted(findings.count, "finding")
      Output.line("\(Labels.counted(session.incidentCount, "incident")), \(words) · \(session.folder.root)")
    } else {
      try Invocation.print(findings.map(FindingLine.init), format)
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}

/// A finding as a line of JSON.
struct FindingLine: Encodable {
  let severity: String
  let path: String
  let line: Int?
  let column: Int?
  let message: String
  let advice: String

  init(_ finding: Finding) {
    severity = finding.severity.rawValue
    path = finding.path
    line = finding.line
    column = finding.column
    message = finding.message
    advice = finding.advice
  }
}
