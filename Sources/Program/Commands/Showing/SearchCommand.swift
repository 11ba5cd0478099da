import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing
import Screen
import Text
import Search

/// `blotter search WORDS`.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Search the articles, with the sentence that holds the words.",
    discussion: """
      Words match from their beginning, in every script; accents and case do not matter. "Several words" in quotation \
      marks stand together, and -word must not be there. Exit status: 0 found, 1 nothing found, 2 wrong usage.
      """)

  @Argument(parsing: .allUnrecognized, help: "The words.") var words: [String] = []
  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Best match first, not newest first.") var ranked = false
  @Option(help: "Articles shown.") var limit = 20
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func validate() throws {
    if words.isEmpty { throw ValidationError("Name a word to search for.") }
  }

  func run() throws {
    let query = try Invocation.query(words, in: options)
    let search: ArticleSearch
    do throws(ArticleSearch.Refusal) { search = try ArticleSearch(query) } catch {
      throw UsageError.sentence("\(error)")
    }
    let session = try Invocation.session(options)
    let (hits, count) = try session.search(search, isRanked: ranked, limit: max(0, limit))
    if format == .text {
      printText(hits, of: count, in: session.folder)
    } else {
      try Invocation.print(hits.map(HitLine.init), as: format)
    }
    try Invocation.tell(
      of: Dictionary(uniqueKeysWithValues: hits.compactMap { hit in hit.failure.map { (hit.info.path, $0) } }))
    if count == 0 { throw ExitCode(1) }
  }

  private func printText(_ hits: [SearchHit], of count: Int, in folder: ArchiveFolder) {
    let isBold = Output.isTerminal && Environment.variable("NO_COLOR") == nil
    for hit in hits { for line in HitText.lines(of: hit, isBold: isBold) { Output.styled(line) } }
    let shown = count > hits.count ? ", the first \(Labels.grouped(hits.count)) shown" : ""
    Output.line("\(Labels.counted(count, "article"))\(shown) · \(folder.root)")
  }
}
