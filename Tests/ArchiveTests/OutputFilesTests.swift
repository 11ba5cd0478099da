import Foundation
import TestSupport
import Testing

@testable import Archive

/// Files that leave the program take their names together, or not at all.
@Suite struct OutputFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func `files that are not kept leave nothing behind, and what was there stays`() throws {
    try folder.write("old", to: "a.csv")
    do {
      let files = OutputFiles()
      try files.add("main", at: "\(folder.path)/a.csv")
      try files.add("other", at: "\(folder.path)/tables/b.csv")
      try files.write(Array("new".utf8), to: "main")
      #expect(try names.count == 4, "both are there under other names")
    }
    #expect(try names == ["a.csv"])
    #expect(try String(contentsOfFile: "\(folder.path)/a.csv", encoding: .utf8) == "old")
  }

  @Test func `files that are kept have their names and all their bytes`() throws {
    let files = OutputFiles()
    try files.add("main", at: "\(folder.path)/a.csv")
    try files.add("other", at: "\(folder.path)/tables/b.csv")
    for _ in 0..<1000 { try files.write([UInt8](repeating: 65, count: 1000), to: "other") }
    try files.write(Array("new".utf8), to: "main")
    try files.keep(last: "main")
    #expect(try names == ["a.csv", "tables", "tables/b.csv"])
    #expect(try FileBytes.read("\(folder.path)/tables/b.csv").count == 1_000_000)
    #expect(try String(contentsOfFile: "\(folder.path)/a.csv", encoding: .utf8) == "new")
  }

  @Test func `where the file cannot be written nothing is begun`() throws {
    let files = OutputFiles()
    #expect(throws: FileBytes.Failure.self) { try files.add("main", at: "/proc/none/a.csv") }
    #expect(throws: FileBytes.Failure.self) { try files.add("main", at: folder.path) }
  }
}
