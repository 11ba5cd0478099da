import ArgumentParser
import Archive
import Incidents

/// `blotter index`: brings the index up to date by itself.
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Bring the archive's index up to date.",
    discussion: """
      Every command does this by itself; run it alone for a large archive, or after copying one. The index lies in the \
      cache folder and holds nothing that the files do not. Exit status: 0 done, 2 wrong usage.
      """)

  @Argument(help: "The archive's folder.") var folder: String?
  @OptionGroup var options: ArchiveOptions
  @Flag(help: "Throw the index away and read every file again.") var rebuild = false

  func run() throws {
    var options = options
    if let folder { options.archive = folder }
    let session = try Invocation.session(options, isFresh: rebuild)
    let status = try session.status(mostFindings: 0)
    let words = [
      Labels.counted(status.incidentCount, "incident"), Labels.counted(status.articleCount ?? 0, "article"),
      Labels.counted(status.findingCount, "finding"),
    ]
    Output.line("\(words.joined(separator: ", ")) · \(session.folder.root)")
  }
}
