import Foundation
import GRDB
import TestSupport
import Testing
import Text

@testable import Archive

@Suite struct IndexVersionTests {
  /// What decides what stands in an index, under `Sources`.
  private static let made = [
    "Archive/Documents", "Archive/Index/Build", "Archive/Index/Coding", "Archive/Index/Layer", "Archive/Index/Schema",
    "Archive/Index/Snapshot", "CHTML",
    "CLexicon", "CMail", "CPackage", "CReadingData", "Facts",
    "Incidents", "Models", "Reading", "Records", "Search", "Text",
  ]

  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")
  private static let version = "Archive/Index/Schema/IndexVersion.swift"

  private static func hash() throws -> UInt64 {
    let paths = try made.flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: sources.appending(path: folder).path).map {
        "\(folder)/\($0)"
      }
    }
    var hash = FNV1a.offset
    for path in paths.sorted() where path != version && !path.contains("/.") {
      let url = sources.appending(path: path)
      guard try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      hash = FNV1a.hash(path.utf8, from: hash)
      hash = FNV1a.hash([UInt8](try Data(contentsOf: url)), from: hash)
    }
    return hash
  }

  @Test func `the index's version is that of the sources it is made by`() throws {
    let hash = try IndexVersionTests.hash()
    if ProcessInfo.processInfo.environment["BLOTTER_RECORD"] != nil {
      let url = IndexVersionTests.sources.appending(path: IndexVersionTests.version)
      let text = try String(contentsOf: url, encoding: .utf8)
      let line = "static let sources: UInt64 = "
      let new = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
        row.contains(line) ? "  \(line)0x\(String(hash, radix: 16, uppercase: true))" : String(row)
      }
      try Data(new.joined(separator: "\n").utf8).write(to: url)
    } else {
      #expect(
        IndexVersion.sources == hash,
        "what an index is made by has changed: BLOTTER_RECORD=1 swift test --filter IndexVersionTests")
    }
  }

  @Test func `an index of another version is laid anew, one of this version is kept`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title: Leak\n", to: "incidents/leak.yaml")
    func session() -> ArchiveSession {
      ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    }
    /// Something that no update takes away, and that is not there in a new index.
    func marks(_ session: ArchiveSession) throws -> Int? {
      try session.store().database.read { try Int.fetchOne($0, sql: "SELECT file FROM stale") }
    }
    let first = session()
    try first.update()
    try first.store().database.write { try $0.execute(sql: "INSERT INTO stale VALUES (4711)") }
    let again = session()
    try again.update()
    #expect(try marks(again) == 4711)
    try again.store().database.write { try $0.execute(sql: "PRAGMA user_version = \(IndexVersion.number ^ 1)") }
    let anew = session()
    try anew.update()
    #expect(try marks(anew) == nil && anew.status().incidentCount == 1)
  }

  @Test func `every table and column says what stands in it, and SQLite takes the schema`() throws {
    let queue = try DatabaseQueue()
    try queue.write { connection in
      for table in IndexSchema.tables {
        #expect(!table.row.isEmpty && !table.writer.isEmpty && table.columns.allSatisfy { !$0.meaning.isEmpty })
        for statement in table.statements { try connection.execute(sql: statement) }
        if case .fullText = table.kind { continue }
        #expect(try connection.columns(in: table.name).map(\.name) == table.columns.map(\.name))
      }
    }
  }

  @Test func `rows of articles and of incidents never share a number`() {
    let files = (1...50).map { WordRow.ofArticle(file: $0) }
    let serials = (1...50).map { WordRow.ofIncident(serial: $0) }
    #expect(Set(files).isDisjoint(with: serials) && Set(files + serials).count == 100)
    #expect(files.map { WordRow.file(ofRow: Int($0)) } == (1...50).map { $0 })
    #expect(serials.allSatisfy { WordRow.file(ofRow: Int($0)) == nil })
  }
}
