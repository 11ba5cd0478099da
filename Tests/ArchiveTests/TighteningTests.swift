import Foundation
import TestSupport
import Testing

@testable import Archive

/// A cache that an earlier version made for everyone to read becomes its owner's alone.
@Suite struct TighteningTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFolder
  private var cache: String { "\(folder.path)/.cache/blotter" }

  init() throws {
    folder = try TemporaryFolder()
    archive = ArchiveFolder(root: folder.path)
    try folder.write("title: Leak\n", to: "incidents/leak.yaml")
    try ArchiveSession(archive, cache: cache).update()
  }

  private func loosen(_ path: String, to mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: cache).sorted() }
  }

  @Test func `an old cache is its owner's alone once it is opened`() throws {
    let names = try files
    #expect(names.contains("\(archive.cacheName).index") && names.contains("\(archive.cacheName).frame"))
    for name in names { try loosen("\(cache)/\(name)", to: 0o664) }
    try loosen(cache, to: 0o2775)
    _ = try ArchiveSession(archive, cache: cache).status()
    #expect(try mode(cache) == 0o700)
    for name in names { #expect(try mode("\(cache)/\(name)") == 0o600, "\(name)") }
  }

  @Test func `adding to an archive tightens too`() throws {
    try loosen(cache, to: 0o755)
    try ArticleIntake.run(archive, cache: cache, isTrial: true) { _ in }
    #expect(try mode(cache) == 0o700 && mode("\(cache)/\(archive.cacheName).add") == 0o600)
  }

  @Test func `what is not the program's own stays as it is`() throws {
    try folder.write("mine", to: "mine")
    try folder.write("mine", to: ".cache/blotter/mine.txt")
    let link = "\(cache)/\(archive.cacheName).link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(folder.path)/mine")
    let kept = ["\(folder.path)/mine", "\(cache)/mine.txt", "\(folder.path)/.cache"]
    for path in kept { try loosen(path, to: 0o755) }
    _ = try ArchiveSession(archive, cache: cache).status()
    for path in kept { #expect(try mode(path) == 0o755, "\(path)") }
  }

  @Test func `a cache folder that is a link leads to a folder that is not touched`() throws {
    let other = "\(folder.path)/.other"
    try FileManager.default.moveItem(atPath: cache, toPath: other)
    try FileManager.default.createSymbolicLink(atPath: cache, withDestinationPath: other)
    try loosen(other, to: 0o755)
    #expect(try ArchiveSession(archive, cache: cache).ids().count == 1)
    #expect(try mode(other) == 0o755)
  }
}
