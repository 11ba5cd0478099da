import Archive
import ArgumentParser
import Incidents

/// `blotter merge ID ID...`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Make one incident of several.",
    discussion: """
      The first that is a record takes in the others, else a record is made. What they say alike stands once with all quotes; what \
      they say differently stands side by side. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "Ids as 'blotter list' prints them, at least two.") var incidents: [String]
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    let ids = incidents.map { Incident.ID($0) }
    guard Set(ids).count == ids.count, ids.count > 1 else {
      throw UsageError.sentence("name at least two incidents, each once")
    }
    let deciding = try Deciding(options)
    try deciding.report(isTrial: output.dryRun, format: output.format) {
      try deciding.desk.merge(ids, isTrial: output.dryRun)
    }
  }
}

/// What is taken off an incident.
struct PartOptions: ParsableArguments {
  @Option(help: "A fact: its field, and its value as it would be typed, such as 'penalty fine 7000000 EUR'.")
  var fact: [String] = []
  @Option(help: "Path of an article, with all that only it states.") var article: [String] = []

  var isEmpty: Bool { fact.isEmpty && article.isEmpty }

  /// The facts together, and each article by itself.
  func parts(of id: Incident.ID, in session: ArchiveSession) throws -> [IncidentPart] {
    let values = try fact.map { words -> Claim.Value in
      let parts = words.split(separator: " ", maxSplits: 1).map(String.init)
      let field = try FieldName.field(parts.first ?? "")
      return try FieldName.value(of: field, in: id, named: parts.count > 1 ? parts[1] : nil, session: session)
    }
    return (values.isEmpty ? [] : [.facts(values)]) + article.map { .article($0) }
  }

  /// For the journal.
  var words: String { (fact + article).joined(separator: ", ") }
}

/// `blotter split ID`.
struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Part what was joined: each article becomes an incident of its own, or only what is named does.",
    discussion: """
      What is parted is never joined again by the program. A fact that is split off stays where it was as a rejected one. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @OptionGroup var part: PartOptions
  @Option(help: "The title of the new incident.") var title: String?
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    if let title {
      guard title.contains(where: { !$0.isWhitespace }) else { throw UsageError.sentence("a title needs words") }
      guard !part.isEmpty else { throw UsageError.sentence("--title goes with --fact or --article") }
    }
    let deciding = try Deciding(options)
    let id = Incident.ID(id)
    let parts = try part.parts(of: id, in: deciding.session)
    try deciding.report(isTrial: output.dryRun, format: output.format) {
      if parts.isEmpty { return try deciding.desk.split(id, isTrial: output.dryRun) }
      return try deciding.desk.move(
        parts, of: id, title: title, words: "split off \(part.words)", isTrial: output.dryRun)
    }
  }
}

/// `blotter move ID --to ID`.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Take facts or articles off an incident into another one.",
    discussion: """
      A fact that is moved stays where it was as a rejected one, which says where it went. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @Option(help: "The id of the incident that takes it in.") var to: String
  @OptionGroup var part: PartOptions
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    guard !part.isEmpty else { throw UsageError.sentence("say what is moved: --fact 'FIELD VALUE' or --article PATH") }
    let deciding = try Deciding(options)
    let id = Incident.ID(id)
    let parts = try part.parts(of: id, in: deciding.session)
    try deciding.report(isTrial: output.dryRun, format: output.format) {
      try deciding.desk.move(
        parts, of: id, to: Incident.ID(to), words: "moved \(part.words)", isTrial: output.dryRun)
    }
  }
}
