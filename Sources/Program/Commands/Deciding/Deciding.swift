import ArgumentParser
import Archive
import Incidents
import Printing
import Search
import Text

/// What commands that decide share.
struct Deciding {
  let session: ArchiveSession
  let desk: DecisionDesk

  /// Opens the archive for decisions; the sample is nobody's work.
  init(_ options: ArchiveOptions) throws {
    let settings = try Environment.settings()
    let found = try Environment.archive(argument: nil, option: options.archive, settings: settings)
    if found.isSample, options.archive == nil {
      throw UsageError.sentence("nothing is decided in the sample archive; name your own with --archive FOLDER")
    }
    session = try Invocation.session(options)
    desk = DecisionDesk.make(session, settings: settings) {
      Output.warn("waiting for \($0), which decides on this archive ...")
    }
  }

  /// The incidents that words name: each by its id, or all that a query finds.
  func incidents(_ words: [String], in options: ArchiveOptions) throws -> [Incident.ID] {
    // A variable of a shell that is empty must not mean everything.
    guard !words.isEmpty, words.allSatisfy({ word in word.contains { !$0.isWhitespace } }) else {
      throw UsageError.sentence("say which incidents: ids as 'blotter list' prints them, or a query")
    }
    let named = try words.map { Incident.ID($0) }.filter { try session.incident($0) != nil }
    if named.count == words.count { return named }
    let query = try Invocation.query(words, in: options)
    let listing = try session.listing(for: Filter(typed: query), window: 0..<Int.max, keeping: nil)
    guard !listing.rows.isEmpty else {
      Output.warn("no incident is called, or meets, '\(words.joined(separator: " "))'; see 'blotter list'")
      throw ExitCode(1)
    }
    return listing.rows.map(\.id)
  }

  /// Writes the decisions, or says what would be written.
  func decide(
    _ decisions: [Decision], on ids: [Incident.ID], words: String, output: DecisionOutput
  ) throws {
    try report(isTrial: output.dryRun, format: output.format) {
      try desk.decide(decisions, on: ids, words: words, isTrial: output.dryRun)
    }
  }

  /// Does something and tells of it; what could not be done is told, with status 1.
  func report(isTrial: Bool = false, format: OutputFormat, _ work: () throws -> JournalEntry) throws {
    let entry: JournalEntry
    do { entry = try work() } catch let failure as DecisionFailure {
      Output.warn(failure.description)
      throw ExitCode(1)
    }
    // Once an archive: it is a hint, and no fault.
    if entry.number == 1, entry.kind == .decision, entry.reviewer == nil { Output.warn(ReviewerName.advice) }
    if format == .text {
      for line in DecisionText.lines(of: entry, isTrial: isTrial) { Output.row(line) }
    } else {
      Output.json(try JSONOutput.line(DecisionLine(entry, isTrial: isTrial)))
    }
  }
}

/// Incidents that are decided on, and how that is told.
struct DecisionTargets: ParsableArguments {
  @Argument(parsing: .allUnrecognized, help: "Ids as 'blotter list' prints them, or a query.") var incidents: [String] =
    []
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func decide(_ decisions: [Decision], words: String) throws {
    let deciding = try Deciding(options)
    try deciding.decide(decisions, on: try deciding.incidents(incidents, in: options), words: words, output: output)
  }
}

/// How a decision is told.
struct DecisionOutput: ParsableArguments {
  @Flag(help: "Say what would be done, and do nothing.") var dryRun = false
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text
}

extension DecisionDesk {
  static func make(
    _ session: ArchiveSession, settings: Settings, waiting: @escaping @Sendable (LockHolder) -> Void
  ) -> DecisionDesk {
    DecisionDesk(
      session, state: Environment.stateFolder,
      reviewer: {
        // Who is told to write their name there does so while the dashboard is open; a file that is broken now says what it said before.
        let now = (try? Environment.settings()) ?? settings
        return Reviewer(name: ReviewerName.find(settings: now, folder: session.folder), day: Environment.today)
      }, waiting: waiting)
  }
}
