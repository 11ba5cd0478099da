import ArgumentParser
import Archive
import Incidents
import Printing

/// `blotter accept ID... | QUERY`.
struct AcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Vouch for incidents: drafts become records, with all quotes filled in.",
    discussion: """
      A record is a YAML file in the archive's folder 'incidents', named as a person would name it. 'blotter undo' takes it back. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @OptionGroup var targets: DecisionTargets

  func run() throws {
    try targets.decide([.accept], words: "accepted")
  }
}

/// `blotter reject ID... | QUERY`.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Throw incidents out: they are shown only with review:rejected, and count nowhere.",
    discussion: """
      Rejected drafts are listed in 'incidents/rejected.yaml', a line each; a record is marked in its own file. \
      'blotter undo' or 'blotter accept' takes it back. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @OptionGroup var targets: DecisionTargets

  func run() throws {
    try targets.decide([.reject], words: "rejected")
  }
}

/// `blotter draft ID`.
struct DraftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Print the record that accepting an incident would write.",
    discussion: "Exit status: 0 done, 1 there is no such incident, or nothing to accept in it, 2 wrong usage.")

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let session = try Invocation.session(options)
    let desk = DecisionDesk.make(session, settings: try Environment.settings()) { _ in }
    do {
      guard let record = try desk.draft(Incident.ID(id)) else {
        Output.warn("'\(id)' is a reviewed record already: accepting it would write nothing")
        throw ExitCode(1)
      }
      Output.line("# \(record.path)")
      for line in record.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        Output.line(String(line))
      }
    } catch let failure as DecisionFailure {
      Output.warn(failure.description)
      throw ExitCode(1)
    }
  }
}

/// `blotter undo`.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take the last decision back, whichever program made it.",
    discussion: """
      What another program has changed since is never lost: then nothing is written, and that is said. \
      Exit status: 0 done, 1 nothing was undone, 2 wrong usage.
      """)

  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Leave the files of the last decision as they are; the next undo is of the one before.") var skip = false
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    let deciding = try Deciding(options)
    try deciding.report(format: format) { try deciding.desk.undo(givingUp: skip) }
  }
}

/// `blotter redo`.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Make the decision again that was undone last.",
    discussion: "Exit status: 0 done, 1 nothing was done, 2 wrong usage.")

  @OptionGroup var options: ArchiveOptions
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    let deciding = try Deciding(options)
    try deciding.report(format: format) { try deciding.desk.redo() }
  }
}

/// `blotter log [ID]`.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "List who decided what and when, the newest first.",
    discussion: """
      With an id, what git knows of the incident's record follows, where the archive is in a repository. \
      Exit status: 0 done, 1 there is no such incident, or the journal could not be read, 2 wrong usage.
      """)

  @Argument(help: "An incident's id: only what was decided on it.") var id: String?
  @OptionGroup var options: ArchiveOptions
  @Option(help: "text, for people; json, one array; jsonl, one line a decision.") var format = OutputFormat.text

  func run() throws {
    let deciding = try Deciding(options)
    let entries: [JournalEntry]
    do throws(DecisionFailure) { entries = try deciding.desk.log(of: id.map { Incident.ID($0) }) } catch {
      Output.warn(error.description)
      throw ExitCode(1)
    }
    // What was merged or renamed is gone from the list, and its decisions are not.
    if let id, entries.isEmpty { try Invocation.requireIncident(id, in: deciding.session) }
    let record = try id.flatMap { try deciding.session.incident(Incident.ID($0))?.record }
    let commits = record.map { GitHistory(deciding.session.folder).commits(of: $0) } ?? []
    guard format == .text else {
      let made = commits.map { DecisionLine($0, of: id ?? "", path: record ?? "") }
      return try Invocation.print(entries.map { DecisionLine($0) } + made, as: format)
    }
    for entry in entries {
      print(entry.time, entry.reviewer, "\(DecisionText.words(of: entry))  \(entry.ids.joined(separator: " "))")
    }
    for commit in commits { print(commit.time, commit.author, DecisionText.words(of: commit)) }
    let also = commits.isEmpty ? "" : ", \(Labels.counted(commits.count, "commit"))"
    Output.line("\(Labels.counted(entries.count, "decision"))\(also) · \(deciding.session.folder.root)")
  }

  private func print(_ time: String, _ person: String?, _ words: String) {
    Output.row([time, person, words].compactMap(\.self).joined(separator: "  "))
  }
}
