import ArgumentParser
import Archive
import Dashboard
import Incidents
import Interchange
import Text

/// `blotter cite ID`.
struct CiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite", abstract: "Print an incident, its facts or a list so that it can be cited.",
    discussion: """
      With an id, the incident; with --field, its facts of that field, each with its sentence and source; with \
      --list and a query, what the list counts. Exit status: 0 done, 1 there is no such incident or fact, 2 wrong usage.
      """)

  @Argument(parsing: .allUnrecognized, help: "The incident's id, or with --list a query.") var words: [String] = []
  @OptionGroup var options: ArchiveOptions
  @Option(help: "\(CitationStyle.allCases.map(\.rawValue).joined(separator: ", ")).") var style: CitationStyle?
  @Option(help: "Facts of this field only, such as penalty.") var field: String?
  @Flag(help: "Cite the list that a query finds.") var list = false

  func run() throws {
    let style = try style ?? Environment.settings().citation
    if list {
      let query = try Invocation.query(words, in: options)
      return try print([.list(Filter(typed: query))], as: style, in: try Invocation.session(options))
    }
    guard words.count == 1, let word = words.first else {
      throw UsageError.sentence("name one incident by its id, or add --list for a query")
    }
    let session = try Invocation.session(options)
    let id = Incident.ID(word)
    guard let incident = try session.incident(id)?.incident else { throw try Invocation.unknown(word, in: session) }
    guard let field else { return try print([.incident(id)], as: style, in: session) }
    // As the screen calls them too: a fine, the people.
    let claims = incident.standing.filter { $0.field.rawValue == field || $0.label == field }
    if claims.isEmpty {
      let names = Field.allCases.map(\.rawValue)
      guard names.contains(field) else {
        throw UsageError.sentence(
          "'\(word)' has no fact called '\(field)'; the fields are \(names.joined(separator: ", "))")
      }
      Output.warn("'\(word)' has no fact of the field '\(field)'")
      throw ExitCode(1)
    }
    try print(claims.map { .fact(id, $0.value) }, as: style, in: session)
  }

  private func print(_ requests: [CitationRequest], as style: CitationStyle, in session: ArchiveSession) throws {
    let citing = Citing(session)
    for request in requests { Output.line(try citing.text(of: request, as: style).text) }
  }
}

extension CitationStyle: ExpressibleByArgument {}
