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
    Output.dieQuietlyOnClosedPipe()
    let query = try Invocation.query(self.query, options)
    let session = try Invocation.session(options)
    let listing = try session.listing(for: Filter(typed: query), window: 0..<Int.max, keeping: nil)
    switch format {
    case .text: printText(listing, session)
    case .json, .jsonl:
      try Invocation.print(listing.rows.lazy.compactMap { session.detail($0.id) }.map(IncidentLine.init), format)
    }
  }

  private func printText(_ listing: Listing, _ session: ArchiveSession) {
    for row in listing.rows {
      let penalty = Labels.totals(row.totals)
      let cells = [
        "\(row.isPossible ? "?" : " ")\(row.date?.edtf ?? "no date")", Labels.organisations(row.organisations),
        row.title,
        penalty, row.legalStatus?.wording ?? "", row.review.rawValue, row.id.text,
      ]
      Output.row(cells.filter { !$0.isEmpty }.joined(separator: "  "))
    }
    let sums = Labels.totals(listing.totals)
    let query = listing.filter.query.description
    Output.line(
      "\(Labels.counted(listing.count, "incident"))\(sums.isEmpty ? "" : " · penalties \(sums)")"
        + "\(query.isEmpty ? "" : " · \(query)") · \(session.folder.root)")
  }
}

/// What commands on an archive share.
enum Invocation {
  /// The words of the command line as one query, `@name` being a saved view; an error shows its place.
  static func query(_ words: [String], _ options: ArchiveOptions) throws(UsageError) -> Query {
    let text = try withViews(words, options).joined(separator: " ")
    do throws(QueryError) { return try Query(parsing: text) } catch {
      throw UsageError.sentence(
        "this query is not understood\n  \(text)\n  \(String(repeating: " ", count: error.column))^ \(error.message)")
    }
  }

  /// Only where a word begins with `@` are views read.
  private static func withViews(_ words: [String], _ options: ArchiveOptions) throws(UsageError) -> [String] {
    guard words.contains(where: { $0.hasPrefix("@") }) else { return words }
    let found = try Environment.archive(argument: nil, option: options.archive, settings: try Environment.settings())
    let shelf = ViewShelf(found.folder)
    var replaced: [String] = []
    for word in words {
      guard word.hasPrefix("@") else {
        replaced.append(word)
        continue
      }
      // A whole query may stand in one argument: what follows the name is the rest of it.
      let name = shelf.view(named: String(word.dropFirst())) == nil ? word.prefix { !$0.isWhitespace } : word[...]
      replaced += [try condition(named: name.dropFirst(), shelf), String(word[name.endIndex...])]
    }
    return replaced
  }

  /// The view's query in brackets, so that further words narrow it; its order behind them.
  private static func condition(named name: Substring, _ shelf: ViewShelf) throws(UsageError) -> String {
    guard let view = shelf.view(named: String(name)) else {
      let names = shelf.views.map(\.name)
      let advice =
        Suggestion.nearest(to: String(name), in: names).map { "did you mean '@\($0)'?" }
        ?? (names.isEmpty ? "there are none yet" : "the views are \(names.joined(separator: ", "))")
      let wrong = shelf.findings.map { "\n\($0)" }.joined()
      throw UsageError.sentence("no view is called '\(name)'; \(advice)\(wrong)")
    }
    let condition = view.query.condition == .everything ? "" : "(\(view.query.condition.description))"
    return "\(condition) \(Query(sort: view.query.sort))"
  }

  /// The archive, its index brought up to date. While another process is at that, what is there is read; only where there
  /// is nothing yet is it waited for.
  static func session(_ options: ArchiveOptions, isFresh: Bool = false) throws(UsageError) -> ArchiveSession {
    let found = try Environment.archive(argument: nil, option: options.archive, settings: try Environment.settings())
    let session = ArchiveSession(found.folder, cache: Environment.cacheFolder)
    let bar = IndexBar()
    defer { bar.clear() }
    do throws(ArchiveFailure) {
      try session.update(waits: isFresh || !session.hasIndex, isFresh: isFresh, progress: { bar.show($0) })
    } catch {
      throw UsageError.sentence("\(error)")
    }
    return session
  }

  /// One array, or one line a value.
  static func print(_ values: some Sequence<some Encodable>, _ format: OutputFormat) throws {
    var count = 0
    if format == .json { Output.raw("[") }
    for value in values {
      let line = try JSONOutput.line(value)
      Output.raw(format == .json && count > 0 ? ",\(line)" : line)
      count += 1
    }
    if format == .json { Output.raw("]") }
  }
}
