import Foundation
import TestSupport
import Testing

@testable import Archive

/// Files and folders of the system: what is there is never harmed, and what cannot be done is told.
@Suite struct FileBytesTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("here", to: "file")
    try folder.write("inside", to: "below/file")
  }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test(
    arguments: [("nothing", .missing), ("file/x", .missing), ("below", .notAFile)] as [(String, FileBytes.Failure)])
  func `what cannot be read says why`(name: String, failure: FileBytes.Failure) {
    #expect(throws: failure) { try FileBytes.read(path(name)) }
  }

  @Test func `a pipe and a device are not waited for`() throws {
    let status = unsafe mkfifo(path("pipe"), 0o600)
    try #require(status == 0)
    #expect(throws: FileBytes.Failure.notAFile) { try FileBytes.read(path("pipe")) }
    #expect(throws: FileBytes.Failure.notAFile) { try FileBytes.read("/dev/zero") }
  }

  @Test func `a file over the limit is not read, and one without bytes is`() throws {
    try folder.write("", to: "large")
    let grown = unsafe truncate(path("large"), off_t(FileBytes.limit + 1))
    try #require(grown == 0)
    #expect(throws: FileBytes.Failure.tooLarge(bytes: FileBytes.limit + 1)) { try FileBytes.read(path("large")) }
    try folder.write("", to: "large")
    #expect(try FileBytes.read(path("large")) == [])
  }

  @Test func `creating leaves what has the name, whatever it is`() throws {
    try FileManager.default.createSymbolicLink(atPath: path("dangling"), withDestinationPath: "nowhere")
    let before = try names
    for name in ["file", "below", "dangling"] { #expect(try !FileBytes.create([1], at: path(name)), "\(name)") }
    #expect(try FileBytes.read(path("file")) == Array("here".utf8))
    #expect(try names == before && FileBytes.entry(at: path("nowhere")) == .nothing)
    #expect(try FileBytes.create([1, 2], at: path("new")) && FileBytes.read(path("new")) == [1, 2])
    #expect(try names == (before + ["new"]).sorted())
  }

  @Test func `writing and creating where no folder is say so and leave nothing`() throws {
    let before = try names
    for name in ["no/such", "file/x"] {
      #expect(throws: FileBytes.Failure.self) { try FileBytes.write([1], to: path(name)) }
      #expect(throws: FileBytes.Failure.self) { _ = try FileBytes.create([1], at: path(name)) }
    }
    #expect(throws: FileBytes.Failure.self) { try FileBytes.write([1], to: path("below")) }
    #expect(try names == before && FileBytes.read(path("below/file")) == Array("inside".utf8))
  }

  @Test func `folders are made with those above them, and again without a word`() throws {
    for _ in 0..<2 { try FileBytes.makeFolder(path("a/b/c")) }
    #expect(FileBytes.entry(at: path("a/b/c")) == .folder)
    #expect(throws: FileBytes.Failure.self) { try FileBytes.makeFolder(path("file/x")) }
  }

  @Test func `names come in the order of their bytes, hidden ones left out, links told`() throws {
    for name in ["b", "B", "é", ".hidden", "a.txt"] { try folder.write("", to: "listed/\(name)") }
    try FileManager.default.createSymbolicLink(atPath: path("listed/link"), withDestinationPath: path("below"))
    let listed = try FileBytes.names(in: path("listed"))
    #expect(listed.map(\.name) == ["B", "a.txt", "b", "link", "é"])
    #expect(listed.map(\.isLink) == [false, false, false, true, false])
    #expect(listed.map(\.entry) == [.file, .file, .file, .folder, .file])
    #expect(throws: FileBytes.Failure.self) { try FileBytes.names(in: path("nothing")) }
  }

  @Test func `taking away what is not there is no failure`() throws {
    try FileBytes.remove(path("nothing"))
    try FileBytes.remove(path("file"))
    #expect(FileBytes.entry(at: path("file")) == .nothing)
    #expect(throws: FileBytes.Failure.self) { try FileBytes.remove(path("below")) }
  }

  @Test func `each failure says in words what is the matter`() {
    #expect("\(FileBytes.Failure.tooLarge(bytes: 33_000_000))" == "is too large: 33 MB, and at most 32 MB are read")
    #expect("\(FileBytes.Failure.cannotWrite(reason: "No space left"))".hasSuffix("what was there before is unchanged"))
    #expect("\(FileBytes.Failure.missing)" == "\(FileBytes.Failure.cannotOpen(reason: "No such file or directory"))")
  }
}
