import Archive
import ArgumentParser
import Dashboard
import Facts
import Foundation
import Incidents
import MadeArchive
import Reading
import Screen
import Search

/// Fixed jobs whose instructions are counted: what they do depends on no clock, no other program and no file but the made ones.
struct JobCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "job", abstract: "Do a fixed job, for its instructions to be counted.",
    discussion:
      "'prepare' lays the archive in FOLDER that 'index', 'open', 'filter' and 'frame' work on; 'nothing' is what all cost."
  )

  enum Job: String, ExpressibleByArgument, CaseIterable {
    case prepare, nothing, read, facts, index, open, filter, frame
  }

  @Argument(help: "What to do.") var job: Job
  @Argument(help: "The folder of the made archive.") var folder: String

  /// Small enough for a job to take a second under a counter, large enough for every part of the program to be met.
  private static let incidents = 120
  private static let articles = 240
  private static let pages = 20

  func run() throws {
    switch job {
    case .nothing: break
    case .prepare: try prepare()
    case .read: for page in try pages() { _ = try Reader.read(Array(page.text.utf8), named: page.path) }
    case .facts: try findFacts()
    case .index: try session().update(IndexUpdate(isFresh: true))
    case .open: _ = try session().status()
    case .filter: try filter()
    case .frame: try drawFrames()
    }
  }

  private func prepare() throws {
    try MadeArchive(incidents: JobCommand.incidents, articles: JobCommand.articles, seed: 1).forEachFile { file in
      let path = URL(filePath: "\(folder)/\(file.path)")
      try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: path)
    }
    // Times so near to now would be looked at again.
    Thread.sleep(forTimeInterval: 0.1)
    _ = try session()
  }

  private func pages() throws -> [MadeArchive.File] {
    var pages: [MadeArchive.File] = []
    MadeArchive(incidents: JobCommand.pages, articles: JobCommand.pages * 2, seed: 1).forEachFile { file in
      if !file.path.hasPrefix("incidents/"), pages.count < JobCommand.pages { pages.append(file) }
    }
    return pages
  }

  private func findFacts() throws {
    let finder = FactFinder(lexicon: Lexicon())
    for page in try pages() {
      _ = finder.find(in: try Reader.read(Array(page.text.utf8), named: page.path), path: page.path)
    }
  }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder), cache: "\(folder)/.cache")
    try session.update()
    return session
  }

  private static let queries = [
    "", "year:2019", "penalty:>1m", "company:a", "review:draft", "data:email or data:name", "leak", "-fine",
    "sort:-penalty",
    "sort:title",
  ]

  private func filter() throws {
    let session = try session()
    for query in JobCommand.queries {
      _ = try session.listing(for: Filter(typed: try Query(parsing: query)), window: 0..<50)
    }
  }

  /// Frames that a person walking down the list sees, without any answer but the first.
  private func drawFrames() throws {
    let session = try session()
    let status = try session.status()
    var dashboard = Dashboard(
      state: State(
        size: Size(columns: 160, rows: 50), archive: ArchiveStatus(name: "/made", articleCount: status.articleCount)))
    _ = dashboard.start()
    let listing = try session.listing(for: Filter(), window: 0..<200)
    _ = dashboard.handle(.listing(listing, serial: dashboard.state.questions.serial))
    for row in listing.rows.prefix(JobCommand.pages) {
      if let detail = try session.detail(row.id) { _ = dashboard.handle(.detail(detail)) }
      _ = dashboard.render()
      _ = dashboard.handle(.key(.down))
    }
  }
}
