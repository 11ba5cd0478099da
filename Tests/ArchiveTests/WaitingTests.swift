import Foundation
import Incidents
import Search
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// Nobody waits without a word, and nobody for a program that is stopped.
@Suite struct WaitingTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession
  private let archive: ArchiveFolder
  private let cache: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: Leak\n", to: "archive/incidents/leak.yaml")
    archive = ArchiveFolder(root: folder.path + "/archive")
    cache = folder.path + "/cache"
    session = ArchiveSession(archive, cache: cache)
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
  }

  /// Another process that has taken a lock, as this program does it, and was stopped.
  private final class StoppedHolder {
    private let process = Process()

    init(of file: String) throws {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "exec 9<>'\(file)' && flock 9 && echo $$ >&9 && kill -STOP $$"]
      try process.run()
      for _ in 0..<1000 where !LockHolder(fileAt: file).isStopped { usleep(10_000) }
    }

    var number: Int32 { process.processIdentifier }

    deinit {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
  }

  private var lock: String { "\(cache)/\(archive.cacheName).index.lock" }

  private func titles(_ session: ArchiveSession) throws -> [String] {
    try session.listing(for: Filter(), window: 0..<9).rows.map(\.title)
  }

  @Test
  func `where there is no index yet and its holder is stopped, there is one for this time, and who it was is told`()
    throws
  {
    let holder = try StoppedHolder(of: lock)
    let told = Mutex<[LockHolder]>([])
    var observer = IndexObserver()
    observer.waiting = { holder in told.withLock { $0.append(holder) } }
    #expect(try session.update(telling: observer))
    #expect(try titles(session) == ["Leak"])
    #expect(told.withLock { $0.map(\.process) } == [holder.number] && told.withLock { $0.allSatisfy(\.isStopped) })
    let finding = try #require(try session.status().findings.first)
    #expect(finding.message.contains("process \(holder.number), which is stopped"))
  }

  @Test func `what there is already is answered from, behind a holder that is stopped`() throws {
    try session.update()
    let holder = try StoppedHolder(of: lock)
    try folder.write("title: Another\n", to: "archive/incidents/another.yaml")
    #expect(try session.update() == false)
    #expect(try titles(session) == ["Leak"])
    let failure = #expect(throws: ArchiveFailure.self) { try session.update(IndexUpdate(isFresh: true)) }
    #expect(failure?.description.contains("process \(holder.number), which is stopped) holds it") == true)
  }

  @Test func `nothing is added beside a program that is stopped while it adds, and that is told`() throws {
    let holder = try StoppedHolder(of: "\(cache)/\(archive.cacheName).add")
    let busy = #expect(throws: ArticleIntake.Busy.self) {
      try ArticleIntake.run(archive, cache: cache) { _ in Issue.record("nobody may add now") }
    }
    #expect(busy?.description.contains("process \(holder.number)") == true)
  }

  @Test func `a holder that goes on is waited for, and told once`() throws {
    let held = try #require(FileLock(lock))
    let told = Mutex<[LockHolder]>([])
    var observer = IndexObserver()
    observer.waiting = { holder in
      told.withLock { $0.append(holder) }
      held.release()
    }
    #expect(try session.update(telling: observer) && titles(session) == ["Leak"])
    #expect(told.withLock { $0 }.map(\.process) == [getpid()] && told.withLock { $0 }.allSatisfy { !$0.isStopped })
  }

  @Test func `an update that is not to go on lets go, and the next one ends the work`() throws {
    for number in 0..<40 { try folder.write("title: Leak \(number)\n", to: "archive/incidents/\(number).yaml") }
    var observer = IndexObserver()
    observer.mayGoOn = { false }
    #expect(try session.update(telling: observer) == false)
    try #require(FileLock(lock)).release()
    #expect(try session.update() && titles(session).count == 9)
    #expect(try session.status().incidentCount == 41)
  }
}
