import ArgumentParser
import Archive
import Incidents
import Interchange

/// `blotter export [QUERY]`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Export incidents with their facts, quotes and sources, for other programs.",
    discussion: """
      Formats:
      \(ExportFormat.exported.map { "  \($0.rawValue)  \($0.help)" }.joined(separator: "\n"))

      What nobody has reviewed is left out unless --drafts is given, and then marked. Every export tells the query, the \
      program's version, the state of the archive and what is counted: the same query on the same archive gives the same \
      bytes. Exit status: 0 done, 1 it could not be written, 2 wrong usage.
      """)

  @OptionGroup var what: ExportOptions
  @Option(help: "One of the formats below.") var format: ExportFormat

  func run() throws { try what.export(as: format) }
}

/// `blotter report [QUERY]`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report: charts, a table, every fact with its sentence, and the sources.",
    discussion: """
      One HTML file that needs nothing from elsewhere, for the screen and for A4, or Markdown. A template of your own \
      (in Mustache's language) begins with the one that --print-template prints. A report bears a day only if --day \
      gives one, so that it can be made again. Exit status: 0 done, 1 it could not be written, 2 wrong usage.
      """)

  @OptionGroup var what: ExportOptions
  @Option(help: "html or markdown.") var format = ReportFormat.html
  @Option(help: "What the report is called.") var title: String?
  @Option(help: "The day it bears, such as 2026-11-27.") var day: String?
  @Option(help: "A template of your own, for HTML.") var template: String?
  @Flag(help: "Print our own template and do nothing else.") var printTemplate = false

  /// The forms of a report.
  enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case html, markdown
  }

  func run() throws {
    if printTemplate { return Output.bytes(Array(HTMLReport.template.utf8)) }
    let given = try day.map { text throws(UsageError) in
      guard let date = PartialDate(text) else {
        throw .sentence("--day '\(text)' is no date; write it as 2026-11-27")
      }
      return date
    }
    let text = try template.map { path throws(UsageError) in
      do throws(FileBytes.Failure) { return String(decoding: try FileBytes.read(path), as: UTF8.self) } catch {
        throw .sentence("the template \(path) \(error)")
      }
    }
    try what.export(as: format == .html ? .html : .reportMarkdown) { request in
      request.title = title ?? request.title
      request.day = given
      request.template = text
    }
  }
}

/// What is exported and where to.
struct ExportOptions: ParsableArguments {
  @Argument(parsing: .allUnrecognized, help: "The query; several words need no quotation marks.") var query: [String] =
    []
  @OptionGroup var options: ArchiveOptions
  @Option(help: "The file to write; else standard output.") var output: String?
  @Flag(help: "Replace a file that is there.") var force = false
  @Flag(help: "Export what nobody has reviewed too, marked as drafts.") var drafts = false

  func export(as format: ExportFormat, with changes: (inout Exporter.Request) -> Void = { _ in }) throws {
    let query = try Invocation.query(query, in: options)
    let exporter = Exporter(session: try Invocation.session(options))
    var request = Exporter.Request(filter: Filter(typed: query), format: format, hasDrafts: drafts, replaces: force)
    changes(&request)
    let outcome = try exporter.run(request, to: output)
    for line in ExportWords.lines(of: outcome) { Output.warn(line) }
  }
}

/// What is said of an export.
enum ExportWords {
  static func lines(of outcome: Exporter.Outcome) -> [String] {
    let head = outcome.head
    var lines: [String] = []
    if !outcome.files.isEmpty {
      let others = outcome.files.count - 1
      let beside = others > 0 ? " and \(Labels.counted(others, "table")) beside it" : ""
      lines.append(
        "\(Labels.counted(head.count - outcome.skipped, "incident")) written to \(outcome.files[0])\(beside)")
    }
    if outcome.skipped > 0 {
      lines.append(
        "\(Labels.counted(outcome.skipped, "incident")) without a year \(outcome.skipped == 1 ? "is" : "are") left out: this form asks for one"
      )
    }
    if head.leftOut > 0 {
      lines.append(
        "\(Labels.counted(head.leftOut, "draft")) that nobody has reviewed \(head.leftOut == 1 ? "is" : "are") left out; --drafts exports them too"
      )
    }
    return lines
  }
}

extension ExportFormat: ExpressibleByArgument {
  package init?(argument: String) {
    guard let format = ExportFormat.exported.first(where: { $0.rawValue == argument }) else { return nil }
    self = format
  }

  package static var allValueStrings: [String] { exported.map(\.rawValue) }
}
