import ArgumentParser
import Archive
import Incidents
import Printing
import Text

/// What commands on an archive share.
enum Invocation {
  /// The words of the command line as one query, `@name` being a saved view; an error shows its place.
  static func query(_ words: [String], in options: ArchiveOptions) throws(UsageError) -> Query {
    // Two hyphens end the options, and are no word of the query.
    let words = words.firstIndex(of: "--").map { Array(words[..<$0] + words[($0 + 1)...]) } ?? words
    let text = try withViews(words, in: options).joined(separator: " ")
    do throws(QueryError) { return try Query(parsing: text) } catch {
      throw UsageError.sentence(
        "this query is not understood\n  \(text)\n  \(String(repeating: " ", count: error.column))^ \(error.message)")
    }
  }

  /// Only where a word begins with `@` are views read.
  private static func withViews(_ words: [String], in options: ArchiveOptions) throws(UsageError) -> [String] {
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
      replaced += [try condition(named: name.dropFirst(), on: shelf), String(word[name.endIndex...])]
    }
    return replaced
  }

  /// The view's query in brackets, so that further words narrow it; its order behind them.
  private static func condition(named name: Substring, on shelf: ViewShelf) throws(UsageError) -> String {
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

  /// The archive, its index brought up to date. While another process is at that, what is there is read, and that is said; only
  /// where there is nothing yet is it waited for.
  static func session(_ options: ArchiveOptions, isFresh: Bool = false) throws -> ArchiveSession {
    let found = try Environment.archive(argument: nil, option: options.archive, settings: try Environment.settings())
    let session = ArchiveSession(found.folder, cache: Environment.cacheFolder)
    let bar = IndexBar()
    defer { bar.clear() }
    let wanted = IndexUpdate(waits: try isFresh || !session.hasIndex, isFresh: isFresh)
    var observer = IndexObserver(progress: { bar.show($0) })
    observer.waiting = { Output.warn("waiting for \($0), which is reading this archive's files ...") }
    let isUpToDate = try session.update(wanted, telling: observer)
    if !isUpToDate {
      bar.clear()
      Output.warn("another program is reading this archive's files; what follows may be behind them")
    }
    let unread = try session.unreadCount()
    if unread > 0 {
      Output.warnOfGap(
        "\(Labels.counted(unread, "file or folder", "files or folders")) could not be read just now and may be missing from what follows; 'blotter check' names them, and they are tried again each time"
      )
    }
    return session
  }

  /// Says that no incident is called so, with the nearest name there is: status 1.
  static func unknown(_ id: String, in session: ArchiveSession) throws -> ExitCode {
    let nearest = Suggestion.nearest(to: id, in: try session.ids().map(\.text))
    Output.warn("no incident is called '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "; see 'blotter list'"))
    return ExitCode(1)
  }

  static func requireIncident(_ id: String, in session: ArchiveSession) throws {
    if try session.incident(Incident.ID(id)) == nil { throw try unknown(id, in: session) }
  }

  /// Says which articles could not be read: status 1.
  static func tell(of unread: [String: String]) throws {
    for (path, reason) in unread.sorted(by: { $0.key < $1.key }) {
      Output.warn("\(path): \(reason); its quotes are marked 'unread'")
    }
    if !unread.isEmpty { throw ExitCode(1) }
  }

  /// One array, or one line a value.
  static func print(_ values: some Sequence<some Encodable>, as format: OutputFormat) throws {
    var count = 0
    if format == .json { Output.json("[") }
    for value in values {
      let line = try JSONOutput.line(value)
      Output.json(format == .json && count > 0 ? ",\(line)" : line)
      count += 1
    }
    if format == .json { Output.json("]") }
  }
}
