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
    var options = options
    if let folder { options.archive = folder }
    let session = try Invocation.session(options)
    let status = try session.status()
    let findings = ViewShelf(session.folder).archiveFindings + status.findings
    if format == .text {
      for finding in findings { Output.row(finding.description) }
      let words = Labels.counted(findings.count, "finding")
      Output.line("\(Labels.counted(status.incidentCount, "incident")), \(words) · \(session.folder.root)")
    } else {
      try Invocation.print(findings.map(FindingLine.init), as: format)
    }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }
}
