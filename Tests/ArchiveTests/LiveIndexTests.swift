import Foundation
import Incidents
import TestSupport
import Testing
import Text

@testable import Archive
import Search

/// An index kept up with a folder that changes under it.
@Suite struct LiveIndexTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFolder
  private let watch: ArchiveWatch
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    archive = ArchiveFolder(root: folder.path)
    watch = ArchiveWatch(archive)
    session = ArchiveSession(archive, cache: folder.path + "/.cache")
    try folder.write("title: first\nregulators: ICO\n", to: "incidents/first.yaml")
    try folder.write(LiveIndexTests.article(0), to: "articles/a.txt")
    try update(.everything)
  }

  private static func article(_ number: Int) -> String {
    """
    Court fines the shop number \(number) on the corner

    The shop on the corner was fined \(number + 2) million euros by the court, because it had leaked the names of its customers.

    The shop said that it would pay the fine before the summer, and that it had stopped keeping any names at all.

    """
  }

  private func update(_ changes: FolderChanges) throws {
    try session.update(IndexUpdate(changes: changes), telling: IndexObserver(entering: { watch.enter($0) }))
  }

  /// What the watch told of within five seconds, up to a quiet moment; nothing when nothing came.
  private func told() -> FolderChanges {
    var changes = FolderChanges()
    for _ in 0..<50 {
      let more = watch.wait(atMost: .milliseconds(changes.isEmpty ? 100 : 30)).changes
      if more.isEmpty, !changes.isEmpty { break }
      changes.formUnion(more)
    }
    return changes
  }

  /// The state of an index, and of one laid anew.
  private func states() throws -> (kept: [String], fresh: [String]) {
    let other = ArchiveSession(archive, cache: folder.path + "/.fresh")
    try other.update(IndexUpdate(isFresh: true))
    return try (state(session), state(other))
  }

  private func state(_ session: ArchiveSession) throws -> [String] {
    let rows = try session.listing(for: Filter(), window: 0..<1000).rows.map { "\($0.id) \($0.title)" }
    return try rows.sorted() + session.status().findings.map(\.description).sorted() + [
      "\(session.status().articleCount ?? -1)"
    ]
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  @Test func `a file saved by renaming is told of, with its folder only`() throws {
    try folder.write("title: renamed\n", to: "incidents/.new")
    try FileManager.default.moveItem(atPath: path("incidents/.new"), toPath: path("incidents/new.yaml"))
    let changes = told()
    #expect(changes == FolderChanges(folders: ["incidents"]))
    try update(changes)
    #expect(try session.ids().map(\.text).contains("new"))
  }

  @Test func `a record that changes or goes is told of`() throws {
    try folder.write("title: second\n", to: "incidents/first.yaml")
    try update(told())
    #expect(try session.listing(for: Filter(), window: 0..<9).rows.map(\.title).contains("second"))
    try FileManager.default.removeItem(atPath: path("incidents/first.yaml"))
    try update(told())
    #expect(try !session.ids().map(\.text).contains("first"))
  }

  @Test func `two writes within one tick of the clock are two`() throws {
    for number in 0..<20 {
      try folder.write("title: title \(number)\n", to: "incidents/first.yaml")
      try update(FolderChanges(folders: ["incidents"]))
      #expect(
        try session.listing(for: Filter(typed: Query(parsing: "id:first")), window: 0..<9).rows.map(\.title) == [
          "title \(number)"
        ])
    }
  }

  @Test func `folders that come, move and go are kept up with, as if the index were laid anew`() throws {
    let files = FileManager.default
    let steps: [() throws -> Void] = [
      { for number in 1..<4 { try folder.write(LiveIndexTests.article(number), to: "articles/x/y/\(number).txt") } },
      { try folder.write(LiveIndexTests.article(9), to: "articles/x/y/9.txt") },
      { try files.moveItem(atPath: path("articles/x"), toPath: path("moved")) },
      { try folder.write(LiveIndexTests.article(5), to: "moved/y/1.txt") },
      { try files.copyItem(atPath: path("moved"), toPath: path("articles/x")) },
      { try files.removeItem(atPath: path("moved")) },
      {
        // Gone and back under the same name, within one burst.
        try files.removeItem(atPath: path("articles/x"))
        try folder.write(LiveIndexTests.article(6), to: "articles/x/y/6.txt")
      },
      { try files.moveItem(atPath: path("articles/x"), toPath: path(".hidden")) },
      { try folder.write("title: [\n", to: "incidents/deep/broken.yaml") },
      { try files.createSymbolicLink(atPath: path("articles/loop"), withDestinationPath: "..") },
      { try files.removeItem(atPath: path("articles")) },
    ]
    for (number, step) in steps.enumerated() {
      try step()
      let changes = told()
      #expect(!changes.isEmpty, "step \(number)")
      try update(changes)
      let (kept, fresh) = try states()
      #expect(kept == fresh, "step \(number): \(changes)")
    }
  }

  @Test func `an archive's folder that goes leaves what was read, and all is well when it is back`() throws {
    let away = try TemporaryFolder()
    #expect(watch.pause == nil)
    try FileManager.default.moveItem(atPath: folder.path, toPath: away.path + "/x")
    #expect(told() == .everything && watch.pause != nil)
    #expect(throws: ArchiveFailure.self) { try update(.everything) }
    #expect(try session.status().findings.first?.message.contains("cannot be listed") == true)
    #expect(try session.ids().isEmpty == false)
    try FileManager.default.moveItem(atPath: away.path + "/x", toPath: folder.path)
    try update(.everything)
    #expect(try session.status().findings.isEmpty && watch.pause == nil)
    try folder.write("title: back\n", to: "incidents/back.yaml")
    #expect(told().folders == ["incidents"])
  }

  @Test func `another process that brings the index further is heard of`() throws {
    watch.enter(indexFile: try #require(try session.indexFile()))
    #expect(try !session.hasGoneOn())
    let other = ArchiveSession(archive, cache: folder.path + "/.cache")
    try folder.write("title: by another\n", to: "incidents/other.yaml")
    try other.update()
    var isNew = false
    for _ in 0..<50 where !isNew { isNew = watch.wait(atMost: .milliseconds(100)).isIndexNew }
    #expect(try isNew && session.hasGoneOn() && !session.hasGoneOn())
    #expect(try session.ids().map(\.text).contains("other"))
  }
}
