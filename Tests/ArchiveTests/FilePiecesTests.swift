import Foundation
import Incidents
import TestSupport
import Testing
import Text

@testable import Archive

/// The small pieces that an archive stands on.
@Suite struct FilePiecesTests {
  @Test func `a cache keeps what was put in last and lets the oldest go`() {
    let cache = LRUCache<String, Int>(limit: 2)
    (cache["a"], cache["b"]) = (1, 2)
    cache["a"] = 3
    cache["c"] = 4
    #expect(cache["a"] == 3 && cache["b"] == nil && cache["c"] == 4)
    cache["c"] = nil
    #expect(cache["c"] == nil && cache["a"] == 3)
    cache["d"] = 5
    #expect(cache["a"] == 3 && cache["d"] == 5)
    cache.removeAll()
    #expect(cache["a"] == nil && cache["d"] == nil)
  }

  @Test func `a lock is held by one, told at once to the other, and free when it is let go`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    let held = try #require(FileLock(path))
    #expect(FileLock(path) == nil)
    held.release()
    let again = try #require(FileLock(path, waiting: .untilFree(telling: { _ in })))
    again.release()
    #expect(FileLock(nil) != nil && FileLock(folder.path + "/none/lock") != nil)
  }

  @Test func `those who watch a lock's file see that its holder has told them`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lock"
    let held = try #require(FileLock(path))
    let line = Array("\(getpid())\n".utf8)
    #expect(try FileBytes.read(path) == line)
    let before = FileBytes.stamp(path)
    usleep(20_000)
    held.tell()
    #expect(try FileBytes.read(path) == line && FileBytes.stamp(path) != before)
    held.release()
    // What another one left, a longer number perhaps, is gone.
    try FileBytes.write(Array("123456789012\n".utf8), to: path)
    try #require(FileLock(path)).release()
    #expect(try FileBytes.read(path) == line)
  }

  @Test(arguments: [
    (
      Oddity.unlisted(reason: "Permission denied"), "sub/.",
      "sub: error: the folder cannot be listed: Permission denied"
    ),
    (.unlisted(reason: "x"), ".", ".: error: the folder cannot be listed: x"),
    (.unreadableName, "a", "a: error: the name is not UTF-8 text"),
    (.brokenLink(reason: "No such file"), "a", "a: error: the link leads nowhere: No such file"),
    (.linkToFolder, "a", "a: warning: a link to a folder is not followed: it may go round"),
    (.pipe, "a", "a: warning: this is a pipe, not a file"), (.socket, "a", "a: warning: this is a socket, not a file"),
    (.device, "a", "a: warning: this is a device, not a file"),
  ])
  func `what is odd in a folder is told with what to do`(oddity: Oddity, path: String, text: String) {
    let finding = oddity.finding(path)
    #expect(finding.description.hasPrefix(text + "; ") && !finding.advice.isEmpty)
  }

  @Test func `changes of folders are gathered, and everything is more than any of them`() {
    var changes = FolderChanges()
    #expect(changes.isEmpty && !changes.isEverything)
    changes.formUnion(FolderChanges(folders: ["a"], trees: ["b"]))
    changes.formUnion(FolderChanges(folders: ["c", "a"]))
    #expect(changes == FolderChanges(folders: ["a", "c"], trees: ["b"]) && !changes.isEverything)
    changes.formUnion(.everything)
    #expect(changes.isEverything && changes.trees == ["b", ""])
    // The archive's own files alone are not everything in it.
    #expect(!FolderChanges(folders: [""]).isEverything)
  }

  @Test func `names are listed without the hidden ones, in the order of their bytes`() throws {
    let folder = try TemporaryFolder()
    for name in ["b", "B", "a", ".hidden", "é", "sub/x"] { try folder.write("x", to: name) }
    let names = try FileBytes.names(in: folder.path)
    #expect(names.map(\.name) == ["B", "a", "b", "sub", "é"])
    #expect(names.map(\.entry) == [.file, .file, .file, .folder, .file] && names.allSatisfy { !$0.isLink })
    #expect(throws: FileBytes.Failure.self) { try FileBytes.names(in: folder.path + "/none") }
  }

  @Test(arguments: ["", "/none", "/file/below"])
  func `what is not there is missing, and is told apart from what cannot be opened`(below: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    let failure: FileBytes.Failure = below.isEmpty ? .notAFile : .missing
    #expect(throws: failure) { try FileBytes.read(folder.path + below) }
  }

  @Test func `a device is never read, and a folder is made with those above it`() throws {
    #expect(throws: FileBytes.Failure.notAFile) { try FileBytes.read("/dev/zero") }
    #expect(FileBytes.entry(at: "/dev/zero") == .other)
    let folder = try TemporaryFolder()
    try FileBytes.makeFolder(folder.path + "/a/b/c")
    try FileBytes.makeFolder(folder.path + "/a/b/c")
    #expect(FileBytes.entry(at: folder.path + "/a/b/c") == .folder)
    #expect(FileBytes.real(folder.path + "/a//b/../b/./c")?.hasSuffix("/a/b/c") == true)
    #expect(FileBytes.real(folder.path + "/none") == nil)
  }
}
