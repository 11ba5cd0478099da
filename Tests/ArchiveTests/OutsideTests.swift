import Foundation
import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// Nothing outside the archive's folder is read, whatever records and links say.
@Suite struct OutsideTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: folder.path + "/archive"), cache: folder.path + "/cache")
    try folder.write(OutsideTests.text("secret walrus"), to: "secret.txt")
    try folder.write(OutsideTests.text("open zebra"), to: "archive/articles/open.txt")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/archive/incidents", withIntermediateDirectories: true)
  }

  private static func text(_ animal: String) -> String {
    """
    A leak at the zoo

    The keepers said on Monday that the names of all visitors had been seen by the \(animal), who told nobody of them.

    The zoo said that it would keep no names at all any more, and that it was sorry for what had happened to its visitors.

    """
  }

  private func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(path)", withDestinationPath: target)
  }

  /// How the only quote of a record from an article stands.
  private func status(of quote: String, from article: String) throws -> Anchor.Status? {
    try folder.write(
      "title: x\norganisations:\n- name: Acme\n  evidence:\n  - {article: '\(article)', exact: \(quote)}\n",
      to: "archive/incidents/x.yaml")
    try session.update()
    return try session.detail(.init("x"))?.anchors.first?.first?.status
  }

  @Test(arguments: [
    "../secret.txt", "articles/../../secret.txt", "./../secret.txt", "/secret.txt", "articles/link.txt",
    "articles/folder/secret.txt", "articles//open.txt", "./articles/open.txt", "incidents/x.yaml", "lexicon/a.txt",
    ".hidden/a.txt", "", "..", "articles", "articles/open.png",
  ])
  func `a quote from what is no article of the archive is not looked up`(article: String) throws {
    try link("archive/articles/link.txt", to: "../../secret.txt")
    try link("archive/articles/folder", to: "../..")
    for name in ["lexicon/a.txt", ".hidden/a.txt", "articles/open.png"] {
      try folder.write(OutsideTests.text("secret walrus and the open zebra"), to: "archive/\(name)")
    }
    for quote in ["secret walrus", "open zebra"] { #expect(try status(of: quote, from: article) != .exact) }
    #expect(throws: ArticleFailure.self) { try session.article(article) }
    let named = try session.status().findings.filter { $0.message.contains("which is not in the archive") }
    #expect(named.count == 1)
  }

  @Test func `a quote from an article of the archive is, also through a link within it`() throws {
    #expect(try status(of: "open zebra", from: "articles/open.txt") == .exact)
    try link("archive/articles/again.txt", to: "open.txt")
    #expect(try status(of: "open zebra", from: "articles/again.txt") == .exact)
  }

  @Test func `a link that leads out of the archive is told, and nothing behind it can be found`() throws {
    try link("archive/articles/link.txt", to: "\(folder.path)/secret.txt")
    try link("archive/incidents/y.yaml", to: "../../secret.txt")
    try folder.write("title: secret\n", to: "archive-too/z.yaml")
    try link("archive/incidents/z.yaml", to: "../../archive-too/z.yaml")
    try session.update()
    let findings = try session.status().findings
    #expect(findings.map(\.path).sorted() == ["articles/link.txt", "incidents/y.yaml", "incidents/z.yaml"])
    #expect(findings.allSatisfy { $0.message == "the link leads out of the archive" && $0.severity == .error })
    #expect(try session.listing(for: Filter(typed: Query(parsing: "secret")), window: 0..<9).rows.isEmpty)
    #expect(try session.status().articleCount == 1)
  }
}
