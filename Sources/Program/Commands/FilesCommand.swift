import ArgumentParser
import Archive
import Incidents
import Printing

/// `blotter files`.
struct FilesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "files", abstract: "List every file of the archive with what became of it.",
    discussion: """
      Each file is in one state, and the counts add up to all files. Hidden files are nobody's articles and are left out. \
      Exit status: 0 done, 2 wrong usage.
      """)

  @Argument(help: "The archive's folder.") var folder: String?
  @OptionGroup var options: ArchiveOptions
  @Option(help: "Only those of a state: \(FileState.State.allCases.map(\.rawValue).joined(separator: ", ")).")
  var state: FileState.State?
  @Option(help: "text, for people; json or jsonl, for programs.") var format = OutputFormat.text

  func run() throws {
    var options = options
    if let folder { options.archive = folder }
    let session = try Invocation.session(options)
    let all = try session.files()
    let shown = all.filter { state == nil || $0.state == state }
    guard format == .text else { return try Invocation.print(shown.map(FileLine.init), as: format) }
    for file in shown { Output.row(FileLine(file).text) }
    let counts = FileState.State.allCases.compactMap { state -> String? in
      let count = all.count { $0.state == state }
      return count == 0 ? nil : "\(Labels.grouped(count)) \(state.words(counting: count))"
    }
    let articles = all.reduce(0) { $0 + $1.articles }
    Output.row(
      "\(Labels.counted(all.count, "file")): \(counts.joined(separator: ", ")); \(Labels.counted(articles, "article")) · \(session.folder.root)"
    )
  }
}

/// A file as a line. The names are the command line's contract.
private struct FileLine: Encodable {
  let path: String
  let state: String
  let articles: Int
  /// Of a list: how many articles it tells of.
  let entries: Int?
  let words: String?

  init(_ file: FileState) {
    path = file.path
    state = file.state.rawValue
    articles = file.articles
    entries = file.state == .list ? file.entries : nil
    words = file.words.isEmpty ? nil : file.words
  }

  /// For people.
  var text: String {
    let inside = entries.map { Labels.counted($0, "entry", "entries") } ?? Labels.counted(articles, "article")
    let count = articles > 1 || entries != nil ? "  \(inside)" : ""
    return "\(state)  \(path)\(count)\(words.map { "  (\($0))" } ?? "")"
  }
}

extension FileState.State: ExpressibleByArgument {}
