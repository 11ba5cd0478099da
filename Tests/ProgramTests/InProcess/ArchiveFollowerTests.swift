import Archive
import Dashboard
import Dispatch
import Foundation
import TestSupport
import Testing

@testable import Program

/// What the dashboard is told while an archive is read.
@Suite struct ArchiveFollowerTests {
  @Test func `until all is read, whatever is told says that it is being read`() throws {
    let archive = try TemporaryFolder()
    for number in 1...5 { try archive.write(BuiltProgram.article(number), to: "\(number).txt") }
    let session = ArchiveSession(ArchiveFolder(root: archive.path), cache: archive.path + "/.cache")
    let inbox = Inbox()
    let follower = ArchiveFollower(session: session, inbox: inbox, isSample: false, notices: [])
    follower.update()
    var told: [ArchiveStatus] = []
    // It waits without giving its thread away: behind hundreds of other tests it would get it back minutes later.
    for _ in 0..<30_000 where told.last?.progress != nil || told.isEmpty {
      for event in inbox.take() {
        if case .archiveChanged(let status) = event { told.append(status) }
        if case .archiveUnchanged(let status) = event { told.append(status) }
      }
      usleep(10_000)
    }
    #expect(told.count > 1 && told.last?.articleCount == 5)
    #expect(told.allSatisfy { $0.progress != nil || $0.articleCount == 5 })
    #expect(told.dropLast().allSatisfy { $0.progress != nil })
  }

  @Test func `whoever else tells meanwhile, what is told last is how things stand`() throws {
    let archive = try TemporaryFolder()
    for number in 1...5 { try archive.write(BuiltProgram.article(number), to: "\(number).txt") }
    let inbox = Inbox()
    let session = ArchiveSession(ArchiveFolder(root: archive.path), cache: archive.path + "/.cache")
    let follower = ArchiveFollower(session: session, inbox: inbox, isSample: false, notices: [])
    let ended = DispatchGroup()
    DispatchQueue.global().async(group: ended) { follower.update() }
    for _ in 0..<4 {
      ended.enter()
      Thread.detachNewThread {
        for _ in 0..<500 { follower.tellOfIndex() }
        ended.leave()
      }
    }
    var told: [ArchiveStatus] = []
    var rounds = 0
    while rounds < 3000, ended.wait(timeout: .now() + .milliseconds(10)) == .timedOut || told.last?.progress != nil {
      told += inbox.take().compactMap(status)
      rounds += 1
    }
    told += inbox.take().compactMap(status)
    #expect(told.last?.articleCount == 5 && told.last?.progress == nil)
    let first = try #require(told.firstIndex { $0.progress == nil })
    #expect(told[first...].allSatisfy { $0.progress == nil })
  }

  private func status(_ event: Event) -> ArchiveStatus? {
    switch event {
    case .archiveChanged(let status), .archiveUnchanged(let status): status
    default: nil
    }
  }
}
