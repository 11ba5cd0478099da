import Incidents
import MadeArchive
import Reading
import Records
import Testing

@Suite struct MadeArchiveTests {
  private func files(_ seed: UInt64, incidents: Int = 60, articles: Int = 200) -> [MadeArchive.File] {
    var files: [MadeArchive.File] = []
    MadeArchive(incidents: incidents, articles: articles, seed: seed).forEachFile { files.append($0) }
    return files
  }

  @Test func `the same seed makes the same bytes and another seed others`() {
    let (first, again, other) = (files(7), files(7), files(8))
    #expect(first.map(\.path) == again.map(\.path))
    #expect(first.map { Array($0.text.utf8) } == again.map { Array($0.text.utf8) })
    #expect(first.map(\.text) != other.map(\.text))
  }

  @Test(arguments: [(0, 0), (0, 12), (40, 0), (40, 10), (40, 400), (200, 600)])
  func `as many articles as asked for and records for about three in five incidents`(incidents: Int, articles: Int) {
    let paths = files(1, incidents: incidents, articles: articles).map(\.path)
    #expect(paths.count { $0.hasPrefix("articles/") } == articles)
    let records = paths.count { $0.hasPrefix("incidents/") }
    #expect(records >= incidents * 2 / 5 && records <= incidents * 4 / 5)
    #expect(Set(paths).count == paths.count)
  }

  @Test func `no folder holds more than a thousand files`() {
    let folders = files(1, incidents: 3, articles: 30_000).map { $0.path.split(separator: "/").dropLast() }
    let sizes = Dictionary(grouping: folders) { $0 }.mapValues(\.count)
    #expect(sizes.values.max() == 1000)
  }

  @Test func `records read without findings`() throws {
    for file in files(3) where file.path.hasSuffix(".yaml") {
      let (incident, findings) = RecordReader.read(file.text, id: Incident.ID("made"), path: file.path)
      #expect(findings.isEmpty)
      #expect(incident?.articles.isEmpty == false)
    }
  }

  @Test func `nearly all quotes stand in their articles and a few are moved or lost`() throws {
    let files = files(5, incidents: 300, articles: 900)
    let pages = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    var counts: [Anchor.Status: Int] = [:]
    for file in files where file.path.hasSuffix(".yaml") {
      let incident = try #require(RecordReader.read(file.text, id: Incident.ID("made"), path: file.path).incident)
      for evidence in incident.claims.flatMap(\.evidence) {
        let page = try #require(pages[evidence.article])
        let text = AnchorText(try Reader.read(Array(page.utf8), named: evidence.article).cleanText)
        counts[text.locate(evidence).status, default: 0] += 1
      }
    }
    let all = counts.values.reduce(0, +)
    #expect(counts[.exact, default: 0] * 100 > all * 90)
    #expect(counts[.moved, default: 0] > 0)
    #expect(counts[.lost, default: 0] > 0)
  }
}
