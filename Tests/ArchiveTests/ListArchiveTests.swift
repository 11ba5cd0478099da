import Foundation
import Incidents
import Reading
import Search
import TestSupport
import Testing

@testable import Archive

/// Reading lists beside the articles that they tell of.
@Suite struct ListArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  /// A text that says neither where nor when it appeared.
  private static let story = """
    Acme fined over the addresses of its customers

    The authority fined Acme 7 million euros, because it had leaked the names and the e-mail addresses of its customers for years.

    The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all since.

    """
  private static let entry =
    #"{"id": "a", "type": "webpage", "title": "Acme fined over the addresses of its customers", "URL": "https://o.org/acme", "issued": {"date-parts": [[2021, 3, 4]]}, "note": "ask the lawyer", "keyword": "leak"}"#

  private func article(_ session: ArchiveSession, _ path: String = "acme.txt") throws -> ArticleInfo? {
    let row = try #require(try session.listing(for: Filter(), window: 0..<9).rows.first)
    return try session.detail(row.id)?.articles.first { $0.path == path }
  }

  @Test func `a list is in the state of lists with its entries, and is no article`() throws {
    try folder.write(ListArchiveTests.story, to: "acme.txt")
    try folder.write("[\(ListArchiveTests.entry)]", to: "zotero.json")
    try folder.write("title,url\nx,https://o.org/x\ny,https://o.org/y\n", to: "later.csv")
    try folder.write("day,sum\n1,2\n", to: "numbers.csv")
    let session = try session()
    let states = Dictionary(uniqueKeysWithValues: try session.files().map { ($0.path, $0) })
    #expect(states["zotero.json"]?.state == .list && states["zotero.json"]?.entries == 1)
    #expect(states["later.csv"]?.state == .list && states["later.csv"]?.entries == 2)
    #expect(states["numbers.csv"]?.state == .other && states["numbers.csv"]?.words.contains("no list") == true)
    #expect(try session.status().articleCount == 1 && session.status().findings.isEmpty)
    #expect(throws: ArticleFailure.self) { try session.article("zotero.json") }
  }

  @Test func `what an article does not say comes from the entry that is surely it, with the notes`() throws {
    try folder.write(ListArchiveTests.story, to: "acme.txt")
    try folder.write("[\(ListArchiveTests.entry)]", to: "zotero.json")
    let session = try session()
    let article = try session.article("acme.txt")
    #expect(article.url == "https://o.org/acme" && article.published?.date.edtf == "2021-03-04")
    let info = try #require(try self.article(session))
    #expect(info.notes == ["ask the lawyer"] && info.tags == ["leak"])
    let selection = try session.selection(of: Filter())
    #expect(try session.sourced(0..<1, of: selection).first?.sources.first?.address == "https://o.org/acme")
  }

  @Test func `a list that comes, changes or goes changes what is known of articles that stay`() throws {
    try folder.write(ListArchiveTests.story, to: "acme.txt")
    #expect(try session().article("acme.txt").published == nil)
    try folder.write("[\(ListArchiveTests.entry)]", to: "lists/zotero.json")
    #expect(try session().article("acme.txt").published?.date.edtf == "2021-03-04")
    try folder.write(
      "[\(ListArchiveTests.entry.replacing("[2021, 3, 4]", with: "[2020, 12, 24]").replacing("ask", with: "tell"))]",
      to: "lists/zotero.json")
    let changed = try session()
    #expect(try changed.article("acme.txt").published?.date.edtf == "2020-12-24")
    #expect(try article(changed)?.notes == ["tell the lawyer"])
    try folder.remove("lists/zotero.json")
    let gone = try session()
    #expect(try gone.article("acme.txt").published == nil && article(gone)?.notes == [])
    #expect(try gone.status().articleCount == 1)
  }

  @Test func `what an article says itself stays`() throws {
    let page = """
      <html><head><link rel="canonical" href="https://o.org/acme"><meta property="article:published_time" content="2021-03-01"></head>
      <body><h1>Acme fined</h1><p>The authority fined Acme 7 million euros, because it had leaked the names of its customers for years.</p>
      <p>The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all.</p></body></html>
      """
    try folder.write(page, to: "acme.html")
    try folder.write(
      "[\(ListArchiveTests.entry.replacing("https://o.org/acme", with: "http://www.o.org/acme/?utm_source=x#top"))]",
      to: "z.json")
    let session = try session()
    let article = try session.article("acme.html")
    #expect(article.headline == "Acme fined" && article.published?.date.edtf == "2021-03-01")
    #expect(try self.article(session, "acme.html")?.notes == ["ask the lawyer"])
  }

  @Test func `a file that a list names as its own is found by folder and name`() throws {
    try folder.write(ListArchiveTests.story.replacing("Acme fined over", with: "Fine over"), to: "storage/AB12/one.txt")
    try folder.write(
      "\"Title\",\"Url\",\"File Attachments\",\"Notes\"\n\"Other words\",\"https://o.org/2\",\"/home/ann/Zotero/storage/AB12/one.txt\",\"mine\"\n",
      to: "z.csv")
    let session = try session()
    #expect(try session.article("storage/AB12/one.txt").url == "https://o.org/2")
    #expect(try article(session, "storage/AB12/one.txt")?.notes == ["mine"])
  }

  @Test(arguments: [
    // Two articles with one headline.
    "[ENTRY, {\"type\": \"webpage\", \"id\": \"b\", \"title\": \"Acme fined over the addresses of its customers\", \"URL\": \"https://p.org/other\"}]",
    // Another headline.
    "[{\"type\": \"webpage\", \"id\": \"b\", \"title\": \"Acme fined over the addresses of its staff\", \"URL\": \"https://o.org/acme\"}]",
  ])
  func `an entry that may be of another article says nothing of it`(list: String) throws {
    try folder.write(ListArchiveTests.story, to: "acme.txt")
    try folder.write(list.replacing("ENTRY", with: ListArchiveTests.entry), to: "z.json")
    #expect(try session().article("acme.txt").url == nil)
  }

  @Test func `an article of another day is not that of the list`() throws {
    let lists = Lists([(1, "z.json", [ListArchiveTests.listed("A headline of many words", day: "2021-03-04")])])
    func found(_ day: String?) -> Int {
      let article = Article(
        headline: "A headline of MANY words", published: day.flatMap { PartialDate($0) }.map { PublishedDate(date: $0) }
      )
      return lists.entries(of: ListedArticle(path: "a.txt", article: article)).count
    }
    #expect(found(nil) == 1 && found("2021-03-05") == 1 && found("2021") == 1 && found("2021-04-05") == 0)
  }

  private static func listed(_ title: String, day: String) -> ListEntry {
    var entry = ListEntry()
    entry.title = title
    entry.published = PartialDate(day).map { PublishedDate(date: $0) }
    return entry
  }

  @Test(
    arguments: [
      ("https://www.o.org/a/?utm_source=x&id=3#top", "o.org/a?id=3"), ("http://o.org/a/", "o.org/a"),
      ("https://o.org/", nil), ("o.org/a", nil), ("", nil), ("#", nil), ("https://", nil),
      ("https://O.org/A?b", "o.org/A?b"),
    ] as [(String, String?)])
  func `addresses of one page have one key`(address: String, key: String?) {
    #expect(AddressKey.key(of: address) == key)
  }
}
