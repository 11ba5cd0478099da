import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing
import Text
import Search

/// `blotter list [QUERY]`.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the incidents that a query finds (all without one).",
    discussion:
      "The query is the dashboard's: words, company:, year:2017..2020, penalty:>1m ... Exit status: 0 done, 2 wrong usage."
  )

  @Argument(parsing: .allUnrecognized, help: "The query; several words need no quotation marks.") var query: [String] =
    []
  @OptionGroup var options: ArchiveOptions
  @Option(help: "text, for people; json, one array; jsonl, one line an incident.") var format = OutputFormat.text

  func run() throws {
    let query = try Invocation.query(self.query, in: options)
    let session = try Invocation.session(options)
    let listing = try session.listing(for: Filter(typed: query), window: 0..<Int.max, keeping: nil)
    switch format {
    case .text:
      for row in listing.rows { Output.row(IncidentText.row(of: row)) }
      Output.line(IncidentText.sum(of: listing, in: session.folder.root))
    case .json, .jsonl:
      var unread: [String: String] = [:]
      let lines = try listing.rows.compactMap { row -> IncidentLine? in
        guard let detail = try session.detail(row.id) else { throw ArchiveFailure.unsettled }
        unread.merge(detail.unread) { first, _ in first }
        return IncidentLine(detail)
      }
      try Invocation.print(lines, as: format)
      try Invocation.tell(of: unread)
    }
  }
}
