import Foundation
import Archive
import Incidents
import TestSupport
import Testing
import Search

@Suite struct ArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An archive brought up to date, with its index in a hidden folder of its own.
  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  @Test func `a broken record is a finding and the rest opens`() throws {
    try folder.write("title: good\n", to: "incidents/good.yaml")
    try folder.write("title: [", to: "incidents/bad.yaml")
    try folder.write("title: deep\n", to: "incidents/2020/deep.yml")
    let session = try session()
    #expect(try session.ids().map(\.text) == ["deep", "good"])
    #expect(try session.status().findings.map(\.path) == ["incidents/bad.yaml"])
    #expect(try session.status().findings.first?.line != nil)
  }

  @Test func `an index that another process lays anew is told from the one before`() throws {
    try folder.write("title: before\n", to: "incidents/one.yaml")
    let mine = try session()
    #expect(try mine.listing(for: Filter(), window: 0..<9).rows.map(\.title) == ["before"])
    try folder.write("title: after\n", to: "incidents/one.yaml")
    try folder.write("title: besides\n", to: "incidents/two.yaml")
    let other = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try other.update(IndexUpdate(isFresh: true))
    #expect(try mine.listing(for: Filter(), window: 0..<9).rows.map(\.title) == ["after", "besides"])
    #expect(try mine.status().generation == other.status().generation)
  }

  @Test func `articles lie at any depth, hidden and foreign files are left out`() throws {
    for name in ["a.txt", "x/y/z.html", ".git/b.txt", "notes.png", "incidents/c.txt", "lexicon/d.txt"] {
      try folder.write(
        """
        Court fines the shop on the corner

        The shop on the corner was fined by the court on Monday, because it had kept the names of its customers for years.

        The shop said that it would pay the fine before the summer, and that it had stopped keeping any names at all.

        """, to: name)
    }
    let session = try session()
    #expect(try session.status().articleCount == 2 && session.status().findings.isEmpty)
  }

  @Test func `a lost quote, an ambiguous one and a missing article are told`() throws {
    try folder.write(

      """
      Court fines the shop on the corner

      The shop on the corner was fined by the court on Monday, because it had kept the names of its customers for years.

      The fine was 5 euros. The fine was 5 euros, says the court, and the shop said that it would pay it before the summer.

      """, to: "a.txt")
    try folder.write(
      """
      title: x
      regulators:
      - name: ICO
        evidence:
        - {article: a.txt, exact: "The fine was 5 euros"}
        - {article: a.txt, exact: "The fine was 6 euros"}
        - {article: b.txt, exact: "x"}
      """, to: "incidents/x.yaml")
    let messages = try session().status().findings.map(\.message)
    #expect(messages.count == 3)
    #expect(messages.contains { $0.contains("stands 2 times") } && messages.contains { $0.contains("is not in a.txt") })
    #expect(messages.contains { $0.contains("'b.txt', which is not in the archive") })
  }

  @Test func `a file that is no text is a finding, not a crash`() throws {
    try folder.write("PK\u{3}\u{4}\u{0}\u{0}", to: "a.html")
    try folder.write("", to: "b.txt")
    #expect(try session().status().findings.map(\.path).contains("a.html"))
  }

  @Test func `writing replaces a file whole`() throws {
    let path = folder.path + "/sub/file"
    try FileBytes.makeFolder(folder.path + "/sub")
    try FileBytes.write([1, 2, 3], to: path)
    try FileBytes.write([4], to: path)
    #expect(try FileBytes.read(path) == [4])
    #expect(try FileBytes.names(in: folder.path + "/sub").map(\.name) == ["file"])
    #expect(throws: FileBytes.Failure.self) { try FileBytes.write([1], to: folder.path + "/none/file") }
    #expect(throws: FileBytes.Failure.notAFile) { try FileBytes.read(folder.path) }
  }

  @Test func `a file that is replaced keeps its mode, and a link to it stays a link`() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "dotfiles/config.yaml")
    let (target, link) = (folder.path + "/dotfiles/config.yaml", folder.path + "/config.yaml")
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    try files.createSymbolicLink(atPath: link, withDestinationPath: target)
    try FileBytes.write(Array("new".utf8), to: link)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try FileBytes.read(target) == Array("new".utf8))
    #expect(try files.attributesOfItem(atPath: target)[.posixPermissions] as? Int == 0o600)
    #expect(try FileBytes.names(in: folder.path + "/dotfiles").map(\.name) == ["config.yaml"])
  }
}
