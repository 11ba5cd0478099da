import Foundation
import Incidents
import TestSupport
import Testing

@testable import Archive

/// No file of an archive is passed over in silence.
@Suite struct FilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let page = """
    <html><body><h1>Company fined</h1><p>The authority fined the company because it had kept the addresses of its customers.</p>
    <p>The company said that it would pay the fine before the summer, and that it had stopped keeping any names.</p></body></html>
    """

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  @Test func `every file is in one state, and says why`() throws {
    for (name, text) in [
      ("a.html", FilesTests.page), ("b.html", FilesTests.page), ("empty.txt", ""), ("photo.jpg", "x"), ("old.ppt", "x"),
      ("noending", "x"), ("incidents/good.yaml", "title: x\n"), ("incidents/bad.yaml", "title: ["),
      ("incidents/x.txt", "x"),
      ("blotter.yaml", "views: {}\n"), ("lexicon/companies.tsv", "x"), (".hidden/a.txt", "x"),
      ("page.html", FilesTests.page.replacing("Company", with: "Shop")), ("page_files/frame.html", FilesTests.page),
      ("other_files/own.html", FilesTests.page.replacing("Company", with: "Other")),
    ] { try folder.write(text, to: name) }
    let files = try session().files()
    let states = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0) })
    #expect(states["a.html"]?.state == .read && states["a.html"]?.articles == 1)
    #expect(states["a.html"]?.headline == "Company fined")
    #expect(states["b.html"]?.state == .same && states["b.html"]?.words == "a.html")
    #expect(states["empty.txt"]?.state == .unread && states["empty.txt"]?.words.contains("empty") == true)
    #expect(states["photo.jpg"]?.state == .other && states["photo.jpg"]?.words == "a picture")
    #expect(states["old.ppt"]?.words.contains("PDF") == true)
    #expect(states["noending"]?.state == .other)
    #expect(states["incidents/good.yaml"]?.state == .record && states["incidents/bad.yaml"]?.state == .unread)
    #expect(states["incidents/x.txt"]?.state == .other)
    #expect(states["blotter.yaml"]?.state == .setting && states["lexicon/companies.tsv"]?.state == .setting)
    #expect(states["page_files/frame.html"]?.state == .part && states["page_files/frame.html"]?.words == "page_files")
    #expect(states["other_files/own.html"]?.state == .read, "no page lies beside that folder")
    #expect(files.count == 14 && !files.contains { $0.path.contains(".hidden") || $0.path.contains(".cache") })
    #expect(try session().status().articleCount == 4, "a frame of a page is no article")
  }

  @Test func `a file that holds several articles counts them`() throws {
    let item =
      "<item><title>One</title><link>https://o.org/LINK</link><description>The authority fined the company on Monday.</description></item>"
    try folder.write(
      "<rss><channel><title>O</title>\(item.replacing("LINK", with: "1"))\(item.replacing("LINK", with: "2"))</channel></rss>",
      to: "feed.xml")
    let file = try #require(try session().files().first)
    #expect(file.state == .read && file.articles == 2 && file.headline == nil)
    #expect(file.parts.map(\.headline) == ["One", "One"])
    #expect(file.parts.allSatisfy { $0.path.hasPrefix("feed.xml#") })
  }

  @Test func `the incidents that use a file are found, and none where none does`() throws {
    for name in ["a.html", "b.html", "c.html"] {
      try folder.write(FilesTests.page.replacing("Company fined", with: "Report \(name)"), to: name)
    }
    try folder.write("title: One\narticles: [a.html, b.html]\n", to: "incidents/one.yaml")
    try folder.write("title: Two\narticles: [b.html]\n", to: "incidents/two.yaml")
    let session = try session()
    let users = try ["a.html", "b.html", "nowhere.html"].map { path in try session.incidents(using: path).map(\.text) }
    #expect(users[0].contains("one") && !users[0].contains("two"))
    #expect(users[1].contains("one") && users[1].contains("two") && users[2].isEmpty)
  }

  @Test(arguments: [
    (FileState.State.list, 1, "list of articles"), (.list, 2, "lists of articles"), (.other, 1, "not an article"),
    (.other, 0, "not articles"), (.record, 1, "record or decisions"), (.read, 1, "read"),
    (.unread, 9, "cannot be read"),
  ]) func `a sum calls one file by other words than several`(state: FileState.State, count: Int, words: String) {
    #expect(state.words(counting: count) == words)
  }
}
