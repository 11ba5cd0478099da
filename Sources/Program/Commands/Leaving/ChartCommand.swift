import ArgumentParser
import Archive
import Incidents
import Interchange

/// `blotter chart [QUERY]`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Draw counts or sums of incidents as bars.",
    discussion: """
      Drafts count, as in lists; --reviewed leaves them out. Sums are kept apart by currency. Exit status: 0 done, \
      2 wrong usage.
      """)

  @Argument(parsing: .allUnrecognized, help: "The query; several words need no quotation marks.") var query: [String] =
    []
  @OptionGroup var options: ArchiveOptions
  @Option(help: "\(ChartTally.Key.allCases.map(\.rawValue).joined(separator: ", ")).") var by = ChartTally.Key.year
  @Option(help: "\(ChartTally.Measure.allCases.map(\.rawValue).joined(separator: ", ")).") var of = ChartTally.Measure
    .incidents
  @Option(help: "Bars shown of each group, the largest first; those of time are all shown.") var limit = 20
  @Option(help: "Columns that the bars may take; else the terminal's.") var columns: Int?
  @Flag(help: "Use nothing but ASCII.") var ascii = false
  @Flag(help: "Count only what a person has reviewed.") var reviewed = false

  func run() throws {
    guard limit > 0 else { throw UsageError.sentence("--limit \(limit): at least one bar is shown") }
    let query = try Invocation.query(query, in: options)
    let exporter = Exporter(session: try Invocation.session(options))
    let request = Exporter.Request(filter: Filter(typed: query), format: .jsonl, hasDrafts: !reviewed)
    let selection = try exporter.select(request)
    var tally = ChartTally(by: by, of: of)
    try exporter.each(selection, of: request) { tally.add($0) }
    let text = ChartText(columns: columns ?? Environment.columns, isPlain: ascii || !Environment.hasUTF8)
    for line in text.lines(of: tally.chart(most: limit)) { Output.row(line) }
    let head = try exporter.head(of: selection, for: request)
    Output.row("")
    let total = [Labels.counted(head.count, "incident"), head.query.isEmpty ? "all" : head.query, head.archive]
    Output.row(total.joined(separator: " · "))
  }
}

extension ChartTally.Key: ExpressibleByArgument {}
extension ChartTally.Measure: ExpressibleByArgument {}
