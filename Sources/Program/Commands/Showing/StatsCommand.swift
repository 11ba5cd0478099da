import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing
import Search

/// `blotter stats [QUERY]`: counts and sums.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count incidents and add up penalties, by year, company, authority and more.",
    discussion: """
      The query is the dashboard's. Sums are kept apart by currency and never added across currencies; a penalty and its \
      parts count once. "possible" are incidents that a count holds only possibly, because their date is not certain. Exit \
      status: 0 done, 2 wrong usage.
      """)

  @Argument(parsing: .allUnrecognized, help: "The query; several words need no quotation marks.") var query: [String] =
    []
  @OptionGroup var options: ArchiveOptions
  @Option(help: "Values shown of each field, the largest first.") var limit = 10
  @Option(help: "text, for people; json, one object; jsonl, one line a value.") var format = OutputFormat.text

  func run() throws {
    let session = try Invocation.session(options)
    let filter = Filter(typed: try Invocation.query(query, in: options))
    let listing = try session.listing(for: filter, window: 0..<0)
    let groups = try Facet.allCases.map { facet in
      (facet: facet, lines: try values(of: facet, in: listing).map { try line(for: $0, under: filter, in: session) })
    }
    switch format {
    case .text: printText(listing, groups: groups, folder: session.folder)
    case .json: Output.json(try JSONOutput.line(StatsSummary(listing, lines: groups.flatMap(\.lines))))
    case .jsonl: for line in groups.flatMap(\.lines) { Output.json(try JSONOutput.line(line)) }
    }
  }

  private func values(of facet: Facet, in listing: Listing) -> [FacetCount] {
    let counts = listing.counts[facet] ?? []
    return facet == .year ? counts : Array(counts.prefix(max(0, limit)))
  }

  /// The sums are those of the incidents that have the value beside meeting the query.
  private func line(for count: FacetCount, under filter: Filter, in session: ArchiveSession) throws -> StatsLine {
    let narrowed = Filter(typed: filter.typed.and(count.value.condition))
    let totals = try session.listing(for: narrowed, window: 0..<0, facets: []).totals
    return StatsLine(count, totals: totals)
  }

  private func printText(
    _ listing: Listing, groups: [(facet: Facet, lines: [StatsLine])], folder: ArchiveFolder
  ) {
    Output.line(IncidentText.sum(of: listing, in: folder.root))
    for (facet, lines) in groups where !lines.isEmpty {
      let all = listing.counts.sizes[facet] ?? lines.count
      let note = all > lines.count ? " (the first \(lines.count) of \(Labels.grouped(all)))" : ""
      Output.line("\n\(facet.title)\(note)")
      for line in lines { Output.line(line.text) }
    }
  }
}
