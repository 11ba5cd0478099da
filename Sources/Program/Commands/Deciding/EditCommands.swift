import ArgumentParser
import Archive
import Incidents
import Text

/// `blotter set ID FIELD VALUE`.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Put another value in the place of one.",
    discussion: """
      FIELD is title, or \(FieldName.help). The quotes of the old value stay, marked where they do not state the new one. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @Argument(help: "The field.") var field: String
  @Argument(help: "The new value, such as 2017, voice, 'fine 5.8m USD', '>=1000 accounts'.") var value: [String]
  @Option(help: "The old value as it would be typed, where the field has several.") var insteadOf: String?
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    let deciding = try Deciding(options)
    let words = value.joined(separator: " ")
    let incident = Incident.ID(id)
    if field == "title" {
      guard words.contains(where: { !$0.isWhitespace }) else { throw UsageError.sentence("a title needs words") }
      return try deciding.decide([.setTitle(words)], on: [incident], words: "retitled", output: output)
    }
    let field = try FieldName.field(field)
    let old = try FieldName.value(of: field, in: incident, named: insteadOf, session: deciding.session)
    let new = try FieldName.value(words, of: field, insteadOf: old)
    let mended = try deciding.session.incident(incident)?.incident.mended(old, to: new)
    try deciding.decide(
      [.replaceFact(old, with: new)], on: [incident],
      words: "set \(field.field.rawValue) to \(ValueInput.text(of: new))", output: output)
    if mended?.isUnstated == true {
      Output.warn("no quote of the fact states \(ValueInput.text(of: new)); they stay beside it")
    }
  }
}

/// `blotter add-fact ID FIELD VALUE`.
struct AddFactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-fact", abstract: "Add a value to a field, with the words of an article that state it.",
    discussion: """
      FIELD is \(FieldName.help). The quote must stand in the article once, to the letter. \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @Argument(help: "The field.") var field: String
  @Argument(help: "The value, such as 2017, voice, 'fine 5.8m USD', '>=1000 accounts'.") var value: [String]
  @Option(help: "Path of the article that states it, within the archive.") var article: String?
  @Option(help: "The words of the article.") var quote: String?
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    guard (article == nil) == (quote == nil) else {
      throw UsageError.sentence("--article and --quote go together")
    }
    let deciding = try Deciding(options)
    let field = try FieldName.field(field)
    var claim = Claim(try FieldName.value(value.joined(separator: " "), of: field, insteadOf: nil))
    if let article, let quote { claim.evidence = [try evidence(quote, in: article, of: deciding.session)] }
    try deciding.decide(
      [.addFact(claim)], on: [Incident.ID(id)],
      words: "added \(field.field.rawValue) \(ValueInput.text(of: claim.value))", output: output)
  }

  private func evidence(_ quote: String, in path: String, of session: ArchiveSession) throws -> Evidence {
    let text: String
    do throws(ArticleFailure) { text = try session.article(path).cleanText } catch {
      Output.warn("\(error); nothing was written")
      throw ExitCode(1)
    }
    let evidence = Evidence(article: path, quote: Quote(exact: quote))
    let anchor = AnchorText(text).locate(evidence)
    guard let range = anchor.range else {
      Output.warn(
        anchor.matches > 1
          ? "the quote stands \(anchor.matches) times in \(path); quote more of it. Nothing was written"
          : "the quote is not in \(path); quote its words exactly. Nothing was written")
      throw ExitCode(1)
    }
    return Evidence(article: path, quote: evidence.quote, position: range)
  }
}

/// `blotter tag`.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Give incidents a tag, or take it away.",
    discussion: "Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.")

  @OptionGroup var targets: DecisionTargets
  @Option(help: "A tag to give; may be repeated.") var add: [String] = []
  @Option(help: "A tag to take away; may be repeated.") var remove: [String] = []

  func run() throws {
    guard !add.isEmpty || !remove.isEmpty else { throw UsageError.sentence("say which tag: --add TAG or --remove TAG") }
    for tag in add where !Decision.isTag(tag) {
      throw UsageError.sentence("'\(tag)' is no tag: it is a word or a few, on one line, without a comma")
    }
    let words = (add.map { "+\($0)" } + remove.map { "-\($0)" }).joined(separator: " ")
    try targets.decide([.tag(adding: add, removing: remove)], words: "tagged \(words)")
  }
}

/// `blotter note ID WORDS`.
struct NoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Write an incident's note, in place of what was there.",
    discussion: "Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.")

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @Argument(help: "The note; none takes it away.") var words: [String] = []
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    let deciding = try Deciding(options)
    try deciding.decide(
      [.setNote(words.joined(separator: " "))], on: [Incident.ID(id)], words: "noted", output: output)
  }
}

/// `blotter prefer ID FIELD VALUE`.
struct PreferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefer", abstract: "Let one of several values of a field count; the others stay, marked.",
    discussion: """
      FIELD is \(FieldName.help). \
      Exit status: 0 done, 1 something could not be done (nothing was written then), 2 wrong usage.
      """)

  @Argument(help: "The incident's id, as 'blotter list' prints it.") var id: String
  @Argument(help: "The field.") var field: String
  @Argument(help: "The value as it would be typed.") var value: [String]
  @Option(help: "Why.") var reason = ""
  @OptionGroup var options: ArchiveOptions
  @OptionGroup var output: DecisionOutput

  func run() throws {
    let deciding = try Deciding(options)
    let field = try FieldName.field(field)
    let incident = Incident.ID(id)
    let value = try FieldName.value(
      of: field, in: incident, named: value.joined(separator: " "), session: deciding.session)
    try deciding.decide(
      [.prefer(value, reason: reason)], on: [incident],
      words: "preferred \(field.field.rawValue) \(ValueInput.text(of: value))", output: output)
  }
}
