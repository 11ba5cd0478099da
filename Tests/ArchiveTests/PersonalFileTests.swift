import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Archive

/// A file that a person writes too: changed whole or not at all, in its place, and by one at a time.
@Suite struct PersonalFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { "\(folder.path)/\(name)" }
  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }
  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path(name))[.posixPermissions] as? Int
  }
  private func text(_ name: String) throws -> String { String(decoding: try FileBytes.read(path(name)), as: UTF8.self) }
  private func add(_ word: String, to name: String) throws {
    try PersonalFile(path(name), readableBy: .owner).edit { $0 + Array(word.utf8) }
  }

  @Test(arguments: [0o600, 0o640, 0o664]) func `mode and owner stay, and nothing lies beside the file`(mode: Int) throws
  {
    try folder.write("a", to: "c")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path("c"))
    try add("b", to: "c")
    #expect(try text("c") == "ab" && self.mode("c") == mode && names == ["c"])
  }

  @Test func `a link stays a link, over several, and the file that it leads to is written`() throws {
    try folder.write("a", to: "far/real")
    try FileManager.default.createSymbolicLink(atPath: path("middle"), withDestinationPath: "far/real")
    try FileManager.default.createSymbolicLink(atPath: path("c"), withDestinationPath: path("middle"))
    try add("b", to: "c")
    #expect(try text("far/real") == "ab" && names == ["c", "far", "middle"])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("c")) == path("middle"))
  }

  @Test func `a link to a file that is not there yet stays one, and no folder is made for it`() throws {
    try FileManager.default.createDirectory(atPath: path("far"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path("c"), withDestinationPath: "far/new")
    try FileManager.default.createSymbolicLink(atPath: path("d"), withDestinationPath: "none/new")
    try add("a", to: "c")
    #expect(try text("far/new") == "a")
    #expect(throws: PersonalFile.Failure.self) { try add("a", to: "d") }
    #expect(try names == ["c", "d", "far"])
  }

  @Test func `links that go round are told`() throws {
    try FileManager.default.createSymbolicLink(atPath: path("c"), withDestinationPath: "d")
    try FileManager.default.createSymbolicLink(atPath: path("d"), withDestinationPath: "c")
    #expect(throws: PersonalFile.Failure.self) { try add("a", to: "c") }
    #expect(try names == ["c", "d"])
  }

  @Test func `a folder that is made is its owner's alone`() throws {
    try add("a", to: "x/y/c")
    #expect(try text("x/y/c") == "a" && mode("x") == 0o700 && mode("x/y") == 0o700 && mode("x/y/c") == 0o600)
  }

  @Test func `what the change refuses is not written, and its words are told`() throws {
    struct Refusal: Error, CustomStringConvertible { let description = "no" }
    try folder.write("a", to: "c")
    let before = FileBytes.stamp(path("c"))
    let failure = #expect(throws: PersonalFile.Failure.self) {
      try PersonalFile(path("c"), readableBy: .owner).edit { _ in throw Refusal() }
    }
    #expect(failure?.description == "no")
    try PersonalFile(path("c"), readableBy: .owner).edit { $0 }
    #expect(FileBytes.stamp(path("c")) == before)
    #expect(try names == ["c"])
  }

  @Test(arguments: ["pipe", "folder"]) func `what is no file is left alone`(name: String) throws {
    let made = unsafe name == "pipe" ? mkfifo(path(name), 0o600) : mkdir(path(name), 0o700)
    try #require(made == 0)
    #expect(throws: PersonalFile.Failure.self) { try add("a", to: name) }
    #expect(try names == [name])
  }

  @Test(.enabled(if: geteuid() != 0)) func `a file that its owner may not write is not replaced`() throws {
    try folder.write("a", to: "c")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path("c"))
    #expect(throws: PersonalFile.Failure.self) { try add("b", to: "c") }
    #expect(try text("c") == "a" && names == ["c"])
  }

  @Test func `a change that another program makes meanwhile is built upon`() throws {
    try folder.write("a", to: "c")
    var asked = 0
    try PersonalFile(path("c"), readableBy: .owner).edit { old in
      asked += 1
      if asked == 1 { try folder.write("other ", to: "c") }
      return old + Array("b".utf8)
    }
    #expect(try text("c") == "other b" && asked == 2)
    asked = 0
    try PersonalFile(path("new"), readableBy: .owner).edit { old in
      asked += 1
      if asked == 1 { try folder.write("first ", to: "new") }
      return old + Array("b".utf8)
    }
    #expect(try text("new") == "first b" && names == ["c", "new"])
  }

  @Test func `a program that never stops writing is told, and its file stays`() throws {
    var asked = 0
    let failure = #expect(throws: PersonalFile.Failure.self) {
      try PersonalFile(path("c"), readableBy: .owner).edit { old in
        asked += 1
        try folder.write("\(asked)", to: "c")
        return old + [0]
      }
    }
    #expect(failure?.description.contains("nothing was written") == true)
    #expect(try text("c") == "\(asked)" && names == ["c"])
  }

  @Test func `of many writers at once none loses a change`() throws {
    let (writers, edits) = (8, 25)
    let file = path("c")
    DispatchQueue.concurrentPerform(iterations: writers) { writer in
      for edit in 0..<edits {
        do {
          try PersonalFile(file, readableBy: .owner, patience: 60_000).edit { $0 + Array("\(writer).\(edit)\n".utf8) }
        } catch {
          Issue.record(error)
        }
      }
    }
    let lines = try text("c").split(separator: "\n")
    #expect(Set(lines).count == writers * edits && lines.count == writers * edits)
    for writer in 0..<writers {
      #expect(lines.filter { $0.hasPrefix("\(writer).") } == (0..<edits).map { "\(writer).\($0)" })
    }
    #expect(try names == ["c"])
  }

  @Test func `who waits in vain is told`() throws {
    let lock = try #require(FileLock(folder: folder.path, patience: 0))
    let failure = #expect(throws: PersonalFile.Failure.self) {
      try PersonalFile(path("c"), readableBy: .owner, patience: 20).edit { $0 + [1] }
    }
    #expect(failure?.description.contains("another blotter") == true)
    #expect(try names == [])
    lock.release()
    try add("a", to: "c")
  }
}
