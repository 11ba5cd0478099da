import Foundation
import GRDB
import Incidents
import TestSupport
import Testing

@testable import Archive
import Text

/// A failure is never told as nothing.
@Suite struct FailureTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFolder

  init() throws {
    folder = try TemporaryFolder()
    archive = ArchiveFolder(root: folder.path)
    let record =
      "title: Leak\nregulators:\n- name: FTC\n  evidence: {article: a.txt, exact: fined by the FTC}\narticles: a.txt\n"
    try folder.write(record, to: "incidents/leak.yaml")
    try folder.write("A leak\n\nThe company was fined by the FTC on Monday because of a leak of names.\n", to: "a.txt")
  }

  private func session(repairs: Bool = true) throws -> ArchiveSession {
    let session = ArchiveSession(archive, cache: folder.path + "/.cache", repairs: repairs)
    try session.update()
    return session
  }

  @Test func `a statement that SQLite refuses is told, and the index is not laid anew for it`() throws {
    let session = try session()
    // Another program's meddling stands for a wrong statement of ours: SQLite calls both SQLITE_ERROR.
    try session.store().database.write { try $0.execute(sql: "ALTER TABLE line RENAME TO lines") }
    #expect(throws: ArchiveFailure.self) { try session.listing(for: Filter(), window: 0..<9) }
    #expect(throws: ArchiveFailure.self) { try session.detail(.init("leak")) }
    #expect(!session.isDamaged)
    let tables = try session.store().database.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") }
    #expect(tables.contains("lines") && !tables.contains("line"))
  }

  @Test func `what SQLite calls corruption, and nothing else, is damage`() {
    for code in [ResultCode.SQLITE_CORRUPT, .SQLITE_NOTADB] {
      #expect(IndexStore.isDamage(DatabaseError(resultCode: code)))
    }
    for code in [
      ResultCode.SQLITE_ERROR, .SQLITE_BUSY, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY,
      .SQLITE_CONSTRAINT, .SQLITE_MISUSE, .SQLITE_NOMEM,
    ] { #expect(!IndexStore.isDamage(DatabaseError(resultCode: code)), "\(code)") }
    #expect(IndexStore.isDamage(ByteReader.Broken()) && IndexStore.isDamage(ArchiveFailure.damaged))
  }

  @Test func `an incident that is not there is none, and no failure`() throws {
    #expect(try session().detail(.init("nothing")) == nil)
  }

  @Test func `a quote from an article that cannot be read is unread, not lost, and is looked up again`() throws {
    let session = try session()
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    try FileManager.default.createDirectory(atPath: folder.path + "/a.txt", withIntermediateDirectories: false)
    let unread = try #require(try session.detail(.init("leak")))
    #expect(unread.anchors.joined().map(\.status) == [.unread])
    #expect(unread.unread == ["a.txt": "the file is not a regular file"])
    try FileManager.default.removeItem(atPath: folder.path + "/a.txt")
    let lost = try #require(try session.detail(.init("leak")))
    #expect(lost.anchors.joined().map(\.status) == [.lost] && lost.unread.isEmpty)
  }

  @Test func `a word list of the archive that cannot be read stops the reading of articles`() throws {
    try folder.write("", to: "lexicon/.keep")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/lexicon/organisations.tsv", withIntermediateDirectories: false)
    let failure = #expect(throws: ArchiveFailure.self) { try session() }
    #expect(failure?.description.contains("lexicon/organisations.tsv") == true)
  }

  @Test func `an archive whose folder is gone says so and keeps what was read`() throws {
    let session = try session()
    try FileManager.default.moveItem(atPath: folder.path, toPath: folder.path + "-moved")
    defer { try? FileManager.default.moveItem(atPath: folder.path + "-moved", toPath: folder.path) }
    #expect(throws: ArchiveFailure.cannotList(reason: "No such file or directory")) { try session.update() }
  }

  @Test func `each failure says in words what holds`() {
    let failures: [(ArchiveFailure, String)] = [
      (.cannotUpdate(reason: "x"), "could not be brought up to date: x"), (.cannotList(reason: "x"), "stays"),
      (.cannotAsk(reason: "x"), "could not be read: x"), (.damaged, "laid anew"), (.unsettled, "try again"),
    ]
    for (failure, words) in failures { #expect(failure.description.contains(words)) }
  }
}
