import Archive
import ArgumentParser
import Incidents
import Search

/// How quick lists, filters, counts and searches of an archive are, inside the program: without the screen.
struct ArchiveBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive", abstract: "Measure lists, filters, facets and searches of an archive.",
    discussion: "Make an archive with 'blotter-bench generate'. The index is brought up to date first.")

  @Argument(help: "The archive's folder.") var folder: String
  @Option(help: "The folder for the index.") var cache: String
  @Flag(help: "Read every file again, to measure the building of the index.") var rebuild = false

  func run() throws {
    let session = ArchiveSession(ArchiveFolder(root: FileBytes.real(folder) ?? folder), cache: cache)
    let clock = ContinuousClock()
    let update = try clock.measure { _ = try session.update(IndexUpdate(isFresh: rebuild)) }
    let status = try session.status(mostFindings: 0)
    let articles = status.articleCount ?? 0
    print("| what | median | p99 |\n|---|---|---|")
    if rebuild {
      let rate = Double(articles) / (update / .seconds(1))
      print(
        "| building the index: \(articles) articles, \(status.incidentCount) incidents | \(Int(rate)) articles/s | |")
    }
    let unchanged = try clock.measure { _ = try session.update() }
    print("| a start with nothing changed | \(ArchiveBench.words(unchanged)) | |")
    try lists(session)
    try searches(session)
  }

  private func lists(_ session: ArchiveSession) throws {
    let first = try session.listing(for: Filter(), window: ArchiveBench.screen, facetLimit: Facet.mostSent)
    let values = Facet.allCases.flatMap { (first.counts[$0] ?? []).prefix(6).map(\.value) }
    try counted(
      "toggling a facet's value until all counts stand", for: values.map { Filter(chosen: [$0]) }, in: session)
    let words = first.rows.compactMap { $0.organisations.first?.name.lowercased() }.prefix(12)
    let typed = words.flatMap { word in (1...word.count).map { String(word.prefix($0)) } }
    try rows("a letter typed into the query until the rows stand", for: try filters(typed), in: session)
    try counted("a letter typed into the query until all counts stand", for: try filters(typed), in: session)
    let fields = [
      "penalty:>1m", "year:2017..2020", "company:a", "lang:fr", "affected:>1000", "evidence:lost", "-data:email",
    ]
    try rows("a field of a query until the rows stand", for: try filters(fields), in: session)
    let sorts = ["sort:-penalty", "sort:title", "sort:-affected", "sort:organisation"]
    try rows("another order until the rows stand", for: try filters(sorts), in: session)
    let windows = try (0..<100).map { step in
      let start = first.count * step / 100
      return try ArchiveBench.time {
        _ = try session.rows(for: Filter(), window: start..<start + ArchiveBench.screen.count)
      }
    }
    ArchiveBench.line("rows from anywhere in the list (End, Home, PgDn)", times: windows)
  }

  /// Rows that the dashboard asks for at once.
  private static let screen = 0..<450

  private func filters(_ queries: [String]) throws -> [Filter] {
    try queries.map { Filter(typed: try Query(parsing: $0)) }
  }

  private func searches(_ session: ArchiveSession) throws {
    let names = try session.facetValues(.company, for: Filter()).filter { $0.value.parent == nil }
    let rarest = names.suffix(3).map { "\"\($0.value.value)\"" }
    let groups = [("rare", rarest), ("common", ["the", "data", "company"])]
    for (name, words) in groups {
      var found: [Int] = []
      let times = try words.map { word in
        let search = try ArticleSearch(try Query(parsing: word))
        return try ArchiveBench.time { found.append(try session.search(search, isRanked: false, limit: 20).count) }
      }
      ArchiveBench.line(
        "search of all articles, \(name) words (in \(found) articles), 20 sentences shown", times: times)
    }
  }

  private func rows(_ name: String, for filters: [Filter], in session: ArchiveSession) throws {
    try report(name, for: filters) { _ = try session.rows(for: $0, window: ArchiveBench.screen) }
  }

  private func counted(_ name: String, for filters: [Filter], in session: ArchiveSession) throws {
    try report(name, for: filters) { filter in
      _ = try session.rows(for: filter, window: ArchiveBench.screen)
      _ = try session.counts(for: filter, facetLimit: Facet.mostSent)
    }
  }

  private func report(_ name: String, for filters: [Filter], work: (Filter) throws -> Void) throws {
    // What is only read once is read before, and what is kept for one filter is not kept for all.
    for filter in filters.prefix(1) + [Filter()] { try work(filter) }
    ArchiveBench.line(name, times: try filters.map { filter in try ArchiveBench.time { try work(filter) } })
  }

  private static func time(_ work: () throws -> Void) rethrows -> Duration {
    try ContinuousClock().measure { try work() }
  }

  private static func line(_ name: String, times: [Duration]) {
    let sorted = times.sorted()
    guard let last = sorted.last else { return }
    let tail = sorted.count >= 100 ? sorted[sorted.count * 99 / 100] : last
    print("| \(name) | \(words(sorted[sorted.count / 2])) | \(words(tail)) |")
  }

  private static func words(_ time: Duration) -> String {
    let tenths = Int((time / .milliseconds(1) * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) ms"
  }
}
