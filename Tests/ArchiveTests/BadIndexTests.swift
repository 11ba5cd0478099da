import Dispatch
import Foundation
import GRDB
import Incidents
import Synchronization
import TestSupport
import Testing

@testable import Archive
import Search
import Text

/// An index that is not what it should be means a new one, never a wrong answer.
@Suite struct BadIndexTests {
  private let folder: TemporaryFolder
  private let archive: ArchiveFolder
  private let cache: String

  init() throws {
    folder = try TemporaryFolder()
    archive = ArchiveFolder(root: folder.path)
    cache = folder.path + "/.cache"
    for number in 0..<60 {
      try folder.write(
        "title: number \(number)\nregulators: FTC\noccurred: \(1960 + number)\ntags: [some, tags]\n",
        to: "incidents/\(number).yaml")
    }
    let session = ArchiveSession(archive, cache: cache)
    try session.update()
    #expect(try session.status().incidentCount == 60)
  }

  private var index: String { "\(cache)/\(archive.cacheName).index" }

  /// Changes the bytes of the index, its log folded in and gone.
  private func spoil(_ change: (inout [UInt8]) -> Void) throws {
    var bytes = try FileBytes.read(index)
    change(&bytes)
    try IndexStore.remove(index)
    try FileBytes.write(bytes, to: index)
  }

  private func titles() throws -> Set<String> {
    let session = ArchiveSession(archive, cache: cache)
    try session.update()
    let listing = try session.listing(for: Filter(typed: Query(parsing: "regulator:ftc")), window: 0..<99)
    #expect(listing.counts[.regulator]?.map(\.count) == [60])
    return Set(listing.rows.map(\.title))
  }

  private static let all = Set((0..<60).map { "number \($0)" })

  enum Spoiling: CaseIterable {
    case noBytes, half, text, otherVersion, brokenHead, zeros, ones

    func spoil(_ bytes: inout [UInt8]) {
      switch self {
      case .noBytes: bytes = []
      case .half: bytes.removeLast(bytes.count / 2)
      case .text: bytes = Array("not an index at all\n".utf8)
      case .otherVersion: bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
      case .brokenHead: bytes.replaceSubrange(0..<4, with: [1, 2, 3, 4])
      case .zeros: for at in 4096..<bytes.count { bytes[at] = 0 }
      case .ones: for at in 4096..<bytes.count { bytes[at] = 255 }
      }
    }
  }

  /// What SQLite finds in its own file once a bit of one of its pages is another.
  private func check(withDamageIn page: Int, of bytes: [UInt8]) throws -> [String] {
    try spoil { _ in }
    var damaged = bytes
    damaged[page * 4096 + page * 61 % 4096] ^= 1 << UInt8(page % 8)
    try FileBytes.write(damaged, to: index)
    let store = try IndexStore(cache: cache, name: archive.cacheName)
    do {
      return try store.database.read { connection in
        // Pages that are looked at when it is opened: an empty one is laid in its place.
        if try Int.fetchOne(connection, sql: "SELECT count(*) FROM incident") == 0 { return ["laid anew"] }
        return try String.fetchAll(connection, sql: "PRAGMA integrity_check")
      }
    } catch  where IndexStore.isDamage(error) { return ["damaged"] }
  }

  /// Pages that nothing is in are not looked at.
  @Test func `a bit that was not written is found in every page`() throws {
    let whole = try IndexStore(cache: cache, name: archive.cacheName)
    let free = try whole.database.read { try Int.fetchOne($0, sql: "PRAGMA freelist_count") ?? 0 }
    let bytes = try FileBytes.read(index)
    #expect(try check(withDamageIn: 0, of: bytes) == ["laid anew"])
    let unseen = try (1..<bytes.count / 4096).filter { try check(withDamageIn: $0, of: bytes) == ["ok"] }
    #expect(unseen.count <= free, "pages \(unseen)")
  }

  @Test(arguments: Spoiling.allCases)
  func `a spoilt index is laid anew`(spoiling: Spoiling) throws {
    try spoil(spoiling.spoil)
    #expect(try titles() == BadIndexTests.all)
  }

  @Test func `numbers come back as they were laid down, none from nothing, and what is left over is dropped`() {
    #expect(NumberBlob.numbers(Data()) as [UInt32] == [] && NumberBlob.numbers(Data([1, 2, 3])) as [UInt32] == [])
    #expect(NumberBlob.numbers(Data([1, 0, 0, 0, 2, 1, 0, 0, 9])) as [UInt32] == [1, 258])
    #expect(NumberBlob.numbers(Data([7, 0, 1, 1])) as [UInt16] == [7, 257])
  }

  @Test func `a column that is not as it was laid down is told from a good one`() throws {
    let good = NumberBlob.sealed(Data([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
    #expect(try NumberBlob.opened(good) == Data([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
    for index in good.indices {
      var bad = good
      bad[index] ^= 1
      #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(bad) }
    }
    #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(good.dropLast()) }
    #expect(throws: ByteReader.Broken.self) { try NumberBlob.opened(Data()) }
  }

  @Test func `a page spoilt in the middle is no crash, and a rebuild mends it`() throws {
    let pages = try FileBytes.read(index).count / 4096
    for page in stride(from: 1, to: pages, by: 3) {
      // Mended meanwhile, it may have fewer pages.
      try spoil { bytes in
        let end = min((page + 1) * 4096, bytes.count)
        for at in stride(from: min(page * 4096, end), to: end, by: 7) { bytes[at] ^= 0x55 }
      }
      _ = try? titles()
    }
    let session = ArchiveSession(archive, cache: cache)
    try session.update(IndexUpdate(isFresh: true))
    #expect(try titles() == BadIndexTests.all)
  }

  @Test func `a process that ends between two steps leaves the rest to the next`() throws {
    try folder.write("title: late\nregulators: FTC\n", to: "incidents/late.yaml")
    let killed = Mutex<[String]>([])
    try ArchiveSession(archive, cache: cache).update(
      telling: IndexObserver(progress: { progress in
        // What a process that is killed now would leave.
        killed.withLock { killed in
          let copy = "\(folder.path)/.killed-\(killed.count)-\(progress.what)"
          try? FileBytes.makeFolder(copy)
          for ending in ["", "-wal"] {
            let target = "\(copy)/\(archive.cacheName).index\(ending)"
            try? FileManager.default.copyItem(atPath: index + ending, toPath: target)
          }
          killed.append(copy)
        }
      }))
    let copies = killed.withLock(\.self)
    #expect(copies.contains { $0.hasSuffix("records") } && copies.contains { $0.hasSuffix("incidents") })
    for copy in copies {
      let session = ArchiveSession(archive, cache: copy)
      try session.update()
      #expect(try session.listing(for: Filter(), window: 0..<99).rows.map(\.title).contains("late"), "\(copy)")
    }
  }

  @Test func `where no index can be kept, one is kept in memory, and that is told`() throws {
    try IndexStore.remove(index)
    try FileManager.default.createDirectory(atPath: index, withIntermediateDirectories: true)
    let session = ArchiveSession(archive, cache: cache)
    try session.update()
    #expect(try session.status().incidentCount == 60)
    #expect(try session.status().findings.map(\.message).contains { $0.contains("the index cannot be kept") })
  }

  @Test(arguments: [-2_000_000_000.0, 0, 4_000_000_000])
  func `a change is found whatever the clock says`(seconds: Double) throws {
    let path = folder.path + "/incidents/7.yaml"
    let times: [FileAttributeKey: Any] = [.modificationDate: Date(timeIntervalSince1970: seconds)]
    try FileManager.default.setAttributes(times, ofItemAtPath: path)
    #expect(try titles() == BadIndexTests.all)
    // As long as before, and as old.
    try folder.write("title: NUMBER 7\nregulators: FTC\noccurred: 1967\ntags: [some, tags]\n", to: "incidents/7.yaml")
    try FileManager.default.setAttributes(times, ofItemAtPath: path)
    #expect(try titles() == BadIndexTests.all.subtracting(["number 7"]).union(["NUMBER 7"]))
  }

  @Test func `an archive that may only be read, and a folder that may not, are no trouble but a finding`() throws {
    try folder.write("title: secret\n", to: "incidents/closed/x.yaml")
    let closed = folder.path + "/incidents/closed"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: closed) }
    let session = ArchiveSession(archive, cache: cache)
    try session.update()
    // Nothing is closed to root.
    let isRoot = FileManager.default.isReadableFile(atPath: closed)
    #expect(try session.status().incidentCount == (isRoot ? 61 : 60))
    #expect(try session.status().findings.map(\.message).contains { $0.contains("cannot be listed") } == !isRoot)
  }

  /// Many ask while one finds the damage and lays the index anew: none of them may use what was taken away.
  @Test func `an index is laid anew while others ask it`() throws {
    let asking = Asking()
    // Threads of their own: a busy machine's shared ones may be given to nobody here until all is over.
    for _ in 0..<3 {
      let session = ArchiveSession(archive, cache: cache)
      Thread.detachNewThread {
        while !asking.isOver.withLock(\.self) { _ = self.ask(session) }
        // What it had open may be the spoilt index, which it has to find out first.
        if (0..<BadIndexTests.mostTries).contains(where: { _ in self.ask(session) }) {
          asking.answered.withLock { $0 += 1 }
        }
        asking.ended.signal()
      }
    }
    try spoilAndRepair(times: 20)
    asking.isOver.withLock { $0 = true }
    for _ in 0..<3 { asking.ended.wait() }
    // When nothing is spoilt any more, each gets its answer.
    #expect(asking.answered.withLock(\.self) == 3)
    let fresh = ArchiveSession(archive, cache: cache)
    try fresh.update(IndexUpdate(isFresh: true))
    #expect(try fresh.listing(for: Filter(), window: 0..<100).count == 60)
  }

  private static let mostTries = 10

  /// Whether there was an answer, which must be right; a sentence that says why there is none is as good.
  private func ask(_ session: ArchiveSession) -> Bool {
    do throws(ArchiveFailure) {
      let listing = try session.listing(for: Filter(), window: 0..<100)
      // While the index is laid anew there may be none yet.
      if listing.count == 0 { return false }
      #expect(listing.count == 60 && listing.rows.count == 60)
      if let row = listing.rows.first { #expect(try session.detail(row.id)?.incident.id == row.id) }
      _ = try session.hasGoneOn()
      return true
    } catch {
      #expect(!error.description.isEmpty)
      return false
    }
  }

  private func spoilAndRepair(times: Int) throws {
    var random = SplitMix64(state: 3)
    let session = ArchiveSession(archive, cache: cache)
    for _ in 0..<times {
      let size = try FileBytes.read(index).count
      let handle = try FileHandle(forUpdating: URL(fileURLWithPath: index))
      try handle.seek(toOffset: random.next() % UInt64(size))
      try handle.write(contentsOf: Data((0..<6000).map { _ in UInt8(truncatingIfNeeded: random.next()) }))
      try handle.close()
      _ = try? session.listing(for: Filter(), window: 0..<100)
      try session.update()
    }
  }
}

/// What those who ask beside another share.
private final class Asking: Sendable {
  let isOver = Mutex(false)
  let answered = Mutex(0)
  let ended = DispatchSemaphore(value: 0)
}
