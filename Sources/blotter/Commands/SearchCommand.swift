import ArgumentParser
import Archive
import Dashboard
import Incidents
import Printing
import Screen
import Text

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
    Output.dieQuietlyOnClosedPipe()
    let query = try Invocation.query(words, options)
    let search: ArticleSearch
    do throws(ArticleSearch.Refusal) { search = try ArticleSearch(query) } catch {
      throw UsageError.sentence("\(error)")
    }
    let session = try Invocation.session(options)
    let (hits, count) = try session.search(search, isRanked: ranked, limit: max(0, limit))
    if format == .text { printText(hits, count, session) } else { try Invocation.print(hits.map(HitLine.init), format) }
    if count == 0 { throw ExitCode(1) }
  }

  private func printText(_ hits: [SearchHit], _ count: Int, _ session: ArchiveSession) {
    let isBold = isatty(1) == 1 && Environment.variable("NO_COLOR") == nil
    for hit in hits {
      let day = hit.info.published?.date.edtf ?? "no date"
      let parts = [day, hit.info.language ?? "", hit.info.outlet ?? "", hit.info.headline ?? ""]
      Output.row(parts.filter { !$0.isEmpty }.joined(separator: "  "))
      if !hit.sentence.isEmpty { Output.marked("    ", hit.sentence, hit.matches, isBold: isBold) }
      Output.row("    \(hit.info.path)")
    }
    let shown = count > hits.count ? ", the first \(Labels.grouped(hits.count)) shown" : ""
    Output.line("\(Labels.counted(count, "article"))\(shown) · \(session.folder.root)")
  }
}

/// A hit as a line of JSON. The names are the command line's contract.
private struct HitLine: Encodable {
  struct Match: Encodable {
    /// Unicode scalars of the sentence.
    let start: Int
    let end: Int
  }

  let path: String
  let headline: String?
  let outlet: String?
  let language: String?
  let published: String?
  let sentence: String?
  let matches: [Match]

  init(_ hit: SearchHit) {
    path = hit.info.path
    headline = hit.info.headline
    outlet = hit.info.outlet
    language = hit.info.language
    published = hit.info.published?.description
    sentence = hit.sentence.isEmpty ? nil : hit.sentence
    matches = hit.matches.map { Match(start: $0.lowerBound, end: $0.upperBound) }
  }
}

extension Output {
  /// Prints a line with some places in bold, where the terminal takes that.
  fileprivate static func marked(_ indent: String, _ text: String, _ places: [Range<Int>], isBold: Bool) {
    let scalars = Array(text.unicodeScalars)
    var line = indent
    var at = 0
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return VisibleText.lines(String(view))
    }
    for place in places where place.lowerBound >= at {
      line += words(at..<place.lowerBound)
      line += isBold ? "\u{1B}[1m\(words(place))\u{1B}[0m" : words(place)
      at = place.upperBound
    }
    raw(line + words(at..<max(at, scalars.count)))
  }
}
