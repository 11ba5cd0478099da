import Archive
import Incidents
import Search
import TestSupport
import Testing

/// What leaves the program: incidents with their sources, and the state of the archive that they are of.
@Suite struct SelectionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      title: Leak
      organisations:
      - name: Acme
        evidence:
        - {article: a.html, exact: had leaked the names}
        - {article: a.html, exact: words that are not there}
      articles: [a.html, gone.html]

      """, to: "incidents/leak.yaml")
    try folder.write(
      """
      <html><head><meta property="og:site_name" content="The Example"><link rel="canonical" href="https://example.org/leak">
      <meta name="author" content="Ann Lee"></head><body><article><h1>Acme leaked names</h1>
      <p>The authority said on Monday that Acme had leaked the names and the addresses of its customers, and asked it to stop.</p>
      <p>The company said that it was sorry, and that it had stopped keeping any names at all since the summer of that year.</p>
      </article></body></html>
      """, to: "a.html")
  }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  private func leak(in session: ArchiveSession) throws -> SourcedIncident {
    let selection = try session.selection(of: Filter(typed: try Query(parsing: "id:leak")))
    return try #require(try session.sourced(0..<selection.count, of: selection).first)
  }

  @Test func `an incident comes with its articles' addresses and authors, and one that is missing by its path`() throws
  {
    let leak = try leak(in: try session())
    #expect(leak.record == "incidents/leak.yaml" && leak.sources.map(\.info.path) == ["a.html", "gone.html"])
    #expect(leak.sources[0].address == "https://example.org/leak" && leak.sources[0].authors == ["Ann Lee"])
    #expect(
      leak.sources[0].info.outlet == "The Example" && leak.sources[1] == ArticleSource(info: .init(path: "gone.html")))
  }

  @Test func `quotes stand where the article has them, as the reader finds them`() throws {
    let session = try session()
    let leak = try leak(in: session)
    let detail = try #require(try session.detail(Incident.ID("leak")))
    #expect(leak.incident == detail.incident && leak.anchors == detail.anchors && leak.totals == detail.totals)
    let anchors = try #require(leak.anchors.first { !$0.isEmpty })
    #expect(anchors.map(\.status) == [.exact, .lost])
    let text = Array(try session.article("a.html").cleanText.unicodeScalars)
    let range = try #require(anchors[0].range)
    #expect(String(String.UnicodeScalarView(text[range])) == "had leaked the names")
  }

  @Test func `the state follows the files' content and nothing else`() throws {
    let everything = Filter()
    let first = try session().selection(of: everything).state
    #expect(first.count == 16)
    #expect(try session().selection(of: everything).state == first)
    try folder.write("title: Leak\norganisations: Beta\n", to: "incidents/leak.yaml")
    let changed = try session().selection(of: everything).state
    #expect(changed != first)
    try folder.write("title: Leak\norganisations: Acme\n", to: "incidents/leak.yaml")
    #expect(try session().selection(of: everything).state != changed)
    try folder.remove("a.html")
    #expect(try session().selection(of: everything).state != first)
    // An index of its own gives the same.
    let other = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.other")
    try other.update()
    #expect(try other.selection(of: everything).state == session().selection(of: everything).state)
  }

  @Test func `what has changed since it was selected is not mixed with what was`() throws {
    let mine = try session()
    let selection = try mine.selection(of: Filter())
    try folder.write("title: Another\norganisations: Beta\n", to: "incidents/other.yaml")
    _ = try session()
    #expect(throws: ArchiveFailure.unsettled) { try mine.sourced(0..<selection.count, of: selection) }
  }
}
