import Foundation
import Incidents
import Search
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// Bringing an index up to date: who does it, who is told, and what is done again when records and articles meet.
@Suite struct SessionUpdateTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try folder.write(SessionUpdateTests.story, to: "a.txt")
  }

  private static let story = """
    Court fines the shop on the corner

    The shop on the corner was fined by the court on Monday, because it had kept the names of its customers for years.

    The shop said that it would pay the fine before the summer, and that it had stopped keeping any names at all.

    """

  private func writeRecord(quoting words: String) throws {
    try folder.write(
      "title: x\nregulators: {name: ICO, evidence: {article: a.txt, exact: \(words)}}\narticles: a.txt\n",
      to: "incidents/x.yaml")
  }

  private func matches(_ query: String) throws -> Int {
    try session.listing(for: Filter(typed: Query(parsing: query)), window: 0..<9).count
  }

  @Test func `a record that comes after its article has its quotes looked up without the article being read anew`()
    throws
  {
    try session.update()
    try writeRecord(quoting: "fined by the court")
    try session.update()
    #expect(try matches("id:x evidence:exact") == 1 && matches("evidence:lost") == 0)
    #expect(try session.status().findings.isEmpty)
    try writeRecord(quoting: "fined by the king")
    try session.update()
    #expect(try matches("id:x evidence:lost") == 1 && matches("id:x evidence:exact") == 0)
    #expect(try session.status().findings.map(\.path) == ["incidents/x.yaml"])
    // As if the index were laid anew.
    let kept = try session.status().findings
    try session.update(IndexUpdate(isFresh: true))
    #expect(try session.status().findings == kept && matches("id:x evidence:lost") == 1)
  }

  @Test func `an article that changes under its record moves or loses its quotes`() throws {
    try writeRecord(quoting: "fined by the court")
    try session.update()
    #expect(try matches("id:x evidence:exact") == 1)
    try folder.write(
      SessionUpdateTests.story.replacing("fined by the court", with: "praised by the court"), to: "a.txt")
    try session.update()
    #expect(try matches("id:x evidence:lost") == 1 && session.status().findingCount == 1)
    try folder.write(SessionUpdateTests.story, to: "a.txt")
    try session.update()
    #expect(try matches("id:x evidence:exact") == 1 && session.status().findingCount == 0)
  }

  @Test func `who does not wait for another at the same work is told at once, and does nothing`() throws {
    try session.update()
    let lock = try #require(try session.indexFile())
    let held = try #require(FileLock(lock))
    try writeRecord(quoting: "fined by the court")
    #expect(try session.update(IndexUpdate(waits: false)) == false)
    #expect(try matches("id:x") == 0)
    held.release()
    #expect(try session.update(IndexUpdate(waits: false)) && matches("id:x") == 1)
  }

  @Test func `those who look on are told of every folder, of the work as it grows, and of what is new`() throws {
    for number in 0..<5 {
      try folder.write("title: t\(number)\norganisations: Shop \(number)\n", to: "incidents/sub/\(number).yaml")
    }
    let told = Mutex<(folders: Set<String>, steps: [IndexProgress], published: Int)>(([], [], 0))
    let observer = IndexObserver(
      entering: { path in told.withLock { _ = $0.folders.insert(path) } },
      progress: { step in told.withLock { $0.steps.append(step) } },
      published: { told.withLock { $0.published += 1 } })
    try session.update(telling: observer)
    let (folders, steps, published) = told.withLock { $0 }
    #expect(folders == ["", "incidents", "incidents/sub"] && published > 0)
    #expect(Set(steps.map(\.what)).isSuperset(of: ["records", "articles"]))
    for (what, steps) in Dictionary(grouping: steps, by: \.what) {
      #expect(steps.map(\.done) == steps.map(\.done).sorted(), "\(what)")
      #expect(steps.allSatisfy { 0...$0.all ~= $0.done } && steps.last?.done == steps.last?.all, "\(what)")
    }
    #expect(steps.last { $0.what == "records" }?.all == 5 && steps.last { $0.what == "articles" }?.all == 1)
  }

  /// A text in UTF-16 or UTF-32, with a byte order mark or without.
  private static func wide(_ text: String, bytes width: Int, bigEndian: Bool, marked: Bool) -> [UInt8] {
    ((marked ? "\u{FEFF}" : "") + text).unicodeScalars.flatMap { scalar in
      let bytes = (0..<width).map { UInt8(truncatingIfNeeded: scalar.value >> UInt32($0 * 8)) }
      return bigEndian ? bytes.reversed() : bytes
    }
  }

  @Test(arguments: [2, 4], [true, false])
  func `a record in UTF-16 or UTF-32 is told by that name`(width: Int, bigEndian: Bool) throws {
    try folder.write("title: good\n", to: "incidents/good.yaml")
    for isMarked in [true, false] {
      let bytes = SessionUpdateTests.wide("title: wide\n", bytes: width, bigEndian: bigEndian, marked: isMarked)
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/incidents/\(isMarked ? "marked" : "bare").yaml"))
    }
    try session.update()
    let what = "error: the record is UTF-\(width * 8), not UTF-8; save it as UTF-8"
    let findings = try session.status().findings.map(\.description)
    #expect(findings == ["bare", "marked"].map { "incidents/\($0).yaml: \(what)" })
    // The article may have a draft of its own.
    let records = try session.ids().filter { ["good", "bare", "marked"].contains($0.text) }
    #expect(records == [.init("good")])
  }

  @Test func `a record that is not UTF-8 is told and keeps nobody else out`() throws {
    try folder.write("title: good\n", to: "incidents/good.yaml")
    try Data([0x74, 0x3A, 0x20, 0xFF, 0xFE, 0x0A]).write(
      to: URL(fileURLWithPath: folder.path).appending(path: "incidents/bad.yaml"))
    try session.update()
    let findings = try session.status().findings
    #expect(findings.map(\.path) == ["incidents/bad.yaml"])
    #expect(findings.first?.message.contains("not UTF-8") == true && findings.first?.severity == .error)
    #expect(try session.ids().contains(.init("good")) && !session.ids().contains(.init("bad")))
  }

  @Test func `a first frame that says what is shown already is not written again`() throws {
    try session.update()
    let frames = FirstFrameStore(cache: folder.path + "/.cache", folder: ArchiveFolder(root: folder.path))
    let frame = try #require(frames.load())
    func node() throws -> [Int?] {
      let files = FileManager.default
      return try files.contentsOfDirectory(atPath: folder.path + "/.cache").sorted().map {
        try files.attributesOfItem(atPath: "\(folder.path)/.cache/\($0)")[.systemFileNumber] as? Int
      }
    }
    // Files are replaced whole: one that was written is another file.
    let before = try node()
    frames.save(frame)
    #expect(try node() == before)
    var other = frame
    other.articleCount = 7
    frames.save(other)
    #expect(try node() != before && frames.load()?.articleCount == 7)
  }
}
