import Archive
import ArgumentParser
import Incidents

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
    let update = try clock.measure { _ = try session.update(isFresh: rebuild) }
    let articles = session.articleCount ?? 0
    print("| what | median | p99 |\n|---|---|---|")
    if rebuild {
      let rate = Double(articles) / (update / .seconds(1))
      print(
        "| building the index: \(articles) articles, \(session.incidentCount) incidents | \(Int(rate)) articles/s | |")
    }
    let unchanged = try clock.measure { _ = try session.update() }
    print("| a start with nothing changed | \(ArchiveBench.words(unchanged)) | |")
    try lists(session)
    try searches(session)
  }

  private func lists(_ session: ArchiveSession) throws {
    let rows = try session.listing(for: Filter(), window: 0..<400, facetLimit: 40)
    try report("first rows, sums and all counts", (0..<30).map { _ in Filter() }, session)
    let values = Facet.allCases.flatMap { (rows.facets[$0] ?? []).prefix(6).map(\.value) }
    try report("toggling a facet's value until all counts stand", values.map { Filter(chosen: [$0]) }, session)
    let words = rows.rows.compactMap { $0.organisations.first?.name.lowercased() }.prefix(8)
    let typed = words.flatMap { word in (1...word.count).map { String(word.prefix($0)) } }
    try report("a letter typed into the query until rows and counts stand", try filters(typed), session)
    let fields = [
      "penalty:>1m", "year:2017..2020", "company:a", "lang:fr", "affected:>1000", "evidence:lost", "-data:email",
    ]
    try report("a field of a query", try filters(fields), session)
    let sorts = ["sort:-penalty", "sort:title", "sort:-affected", "sort:organisation"]
    try report("another order", try filters(sorts), session)
    var windows: [Duration] = []
    let clock = ContinuousClock()
    for step in 0..<40 {
      let start = rows.count * step / 40
      windows.append(
        try clock.measure { _ = try session.listing(for: Filter(), window: start..<start + 400, facetLimit: 40) })
    }
    ArchiveBench.line("400 rows from anywhere (End, Home, PgDn)", windows)
  }

  private func filters(_ queries: [String]) throws -> [Filter] {
    try queries.map { Filter(typed: try Query(parsing: $0)) }
  }

  private func searches(_ session: ArchiveSession) throws {
    let clock = ContinuousClock()
    for (name, words) in [("rare", ["help line", "spring", "teacher"]), ("common", ["the", "data", "company"])] {
      var times: [Duration] = []
      var found = 0
      for word in words {
        let search = try ArticleSearch(try Query(parsing: word))
        times.append(try clock.measure { found = try session.search(search, isRanked: false, limit: 20).count })
      }
      ArchiveBench.line("search of all articles, \(name) words (the last in \(found) articles)", times)
    }
  }

  private func report(_ name: String, _ filters: [Filter], _ session: ArchiveSession) throws {
    let clock = ContinuousClock()
    // What is only read once is read before.
    for filter in filters.prefix(1) { _ = try session.listing(for: filter, window: 0..<400, facetLimit: 40) }
    ArchiveBench.line(
      name,
      try filters.map { filter in
        try clock.measure { _ = try session.listing(for: filter, window: 0..<400, facetLimit: 40) }
      })
  }

  private static func line(_ name: String, _ times: [Duration]) {
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
