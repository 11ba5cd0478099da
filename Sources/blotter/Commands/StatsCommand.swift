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
    Output.dieQuietlyOnClosedPipe()
    let session = try Invocation.session(options)
    let filter = Filter(typed: try Invocation.query(query, options))
    let listing = try session.listing(for: filter, window: 0..<0)
    let groups = try Facet.allCases.map { facet in
      (facet: facet, lines: try values(of: facet, in: listing).map { try line($0, filter, session) })
    }
    switch format {
    case .text: printText(listing, groups, session)
    case .json: Output.raw(try JSONOutput.line(Summary(listing, groups.flatMap(\.lines))))
    case .jsonl: for line in groups.flatMap(\.lines) { Output.raw(try JSONOutput.line(line)) }
    }
  }

  private func values(of facet: Facet, in listing: Listing) -> [FacetCount] {
    let counts = listing.facets[facet] ?? []
    return facet == .year ? counts : Array(counts.prefix(max(0, limit)))
  }

  /// The sums are those of the incidents that have the value beside meeting the query.
  private func line(_ count: FacetCount, _ filter: Filter, _ session: ArchiveSession) throws -> StatsLine {
    let narrowed = Filter(typed: filter.typed.and(count.value.condition))
    let totals = try session.listing(for: narrowed, window: 0..<0, facets: []).totals
    return StatsLine(count, totals)
  }

  private func printText(
    _ listing: Listing, _ groups: [(facet: Facet, lines: [StatsLine])], _ session: ArchiveSession
  ) {
    let sums = Labels.totals(listing.totals)
    let query = listing.filter.query.description
    Output.line(
      "\(Labels.counted(listing.count, "incident"))\(sums.isEmpty ? "" : " · penalties \(sums)")"
        + "\(query.isEmpty ? "" : " · \(query)") · \(session.folder.root)")
    for (facet, lines) in groups where !lines.isEmpty {
      let all = listing.facetSizes[facet] ?? lines.count
      let note = all > lines.count ? " (the first \(lines.count) of \(Labels.grouped(all)))" : ""
      Output.line("\n\(facet.title)\(note)")
      for line in lines { Output.line(line.text) }
    }
  }
}

/// A value of a field with how many incidents have it and what their penalties add up to. The names are the command line's
/// contract.
struct StatsLine: Encodable {
  struct Sum: Encodable {
    let currency: String?
    let amount: Double
    /// The true sum is higher: some part is a range's lower end.
    let at_least: Bool
  }

  let field: String
  let value: String
  /// The company, where the value is one of its units.
  let company: String?
  let incidents: Int
  let possible: Int
  let penalties: [Sum]
  private let words: String

  private enum CodingKeys: String, CodingKey { case field, value, company, incidents, possible, penalties }

  init(_ count: FacetCount, _ totals: [CurrencyTotal]) {
    field = count.value.facet.rawValue
    value = count.value.value
    company = count.value.parent
    incidents = count.count
    possible = count.possible
    penalties = StatsLine.sums(totals)
    words = Labels.totals(totals)
  }

  static func sums(_ totals: [CurrencyTotal]) -> [Sum] {
    totals.map { Sum(currency: $0.currency, amount: $0.amount.doubleValue, at_least: $0.isAtLeast) }
  }

  /// For people.
  var text: String {
    let name = (company == nil ? "  " : "    ") + value
    let count = Labels.grouped(incidents) + (possible > 0 ? " (\(Labels.grouped(possible)) only possibly)" : "")
    return "\(name)  \(count)\(words.isEmpty ? "" : "  \(words)")"
  }
}

/// All of the statistics as one object.
private struct Summary: Encodable {
  let query: String
  let incidents: Int
  let possible: Int
  let penalties: [StatsLine.Sum]
  let values: [StatsLine]

  init(_ listing: Listing, _ lines: [StatsLine]) {
    query = listing.filter.query.description
    incidents = listing.count
    possible = listing.possible
    penalties = StatsLine.sums(listing.totals)
    values = lines
  }
}
