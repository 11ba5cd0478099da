import Foundation
import TestSupport
import Testing

@testable import Archive

/// What writers leave that are ended in the midst of their work.
@Suite struct LeftoverTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  private static let dead = ".blotter-0123456789abcdef.tmp"

  private func age(_ name: String) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: path(name))
  }

  @Test func `a dead writer's file goes with the next write, a living one's stays`() throws {
    try folder.write("half", to: LeftoverTests.dead)
    let living = try TemporaryFile(beside: path("c"), mode: .everyone)
    try FileBytes.write([1], to: path("c"))
    #expect(try names.count == 2 && !names.contains(LeftoverTests.dead))
    try living.fill(with: [2])
    try living.replace(path("c"))
    living.discard()
    #expect(try names == ["c"] && FileBytes.read(path("c")) == [2])
  }

  @Test func `what earlier versions left goes when it is old`() throws {
    let old = [".blotter-\(getpid()).tmp", "c.\(getpid()).tmp", ".blotter-1.tmp", "c.1.tmp"]
    for name in old { try folder.write("half", to: name) }
    try FileBytes.write([1], to: path("c"))
    #expect(try names == (old + ["c"]).sorted(), "one of an earlier version may be at work")
    for name in old { try age(name) }
    try PersonalFile(path("c"), readableBy: .owner).edit { $0 + [2] }
    #expect(try names == ["c"])
  }

  @Test func `what is a person's own stays, whatever its age`() throws {
    try folder.write("mine", to: "real")
    let mine = ["c.tmp", "c.x1.tmp", "d.1.tmp", ".blotter", "blotter-1.tmp", "c.1.tmp~", "real"]
    for name in mine {
      try folder.write("mine", to: name)
      try age(name)
    }
    let link = ".blotter-fedcba9876543210.tmp"
    try FileManager.default.createSymbolicLink(atPath: path(link), withDestinationPath: "real")
    try FileManager.default.createDirectory(atPath: path(LeftoverTests.dead), withIntermediateDirectories: true)
    try PersonalFile(path("c"), readableBy: .owner).edit { $0 + [2] }
    #expect(try names == (mine + ["c", link, LeftoverTests.dead]).sorted())
  }

  @Test func `adding articles clears what an interrupted one left`() throws {
    try folder.write("half", to: "articles/\(LeftoverTests.dead)")
    try ArticleIntake.run(ArchiveFolder(root: folder.path), cache: path(".cache"), isTrial: true) { _ in }
    #expect(FileBytes.entry(at: path("articles/\(LeftoverTests.dead)")) == .file, "a trial touches nothing")
    try ArticleIntake.run(ArchiveFolder(root: folder.path), cache: path(".cache")) { _ in }
    #expect(FileBytes.entry(at: path("articles/\(LeftoverTests.dead)")) == .nothing)
  }

  @Test func `a killed writer's file goes, and the file it was writing is whole`() throws {
    try folder.write("old", to: "c")
    let name = path(LeftoverTests.dead)
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/bin/sh")
    // A writer as ours are: it holds the lock, writes half, and is killed.
    child.arguments = ["-c", "exec 9>\"$0\"; flock 9; printf half >&9; kill -9 $$", name]
    try child.run()
    child.waitUntilExit()
    #expect(FileBytes.entry(at: name) == .file)
    try PersonalFile(path("c"), readableBy: .owner).edit { $0 + Array(" new".utf8) }
    #expect(try names == ["c"] && FileBytes.read(path("c")) == Array("old new".utf8))
  }
}
