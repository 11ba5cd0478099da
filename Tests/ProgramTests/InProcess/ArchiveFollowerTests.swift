import Archive
import Dashboard
import Dispatch
import TestSupport
import Testing

@testable import Program

/// What the dashboard is told while an archive is read.
@Suite struct ArchiveFollowerTests {
  @Test(.timeLimit(.minutes(1))) func `until all is read, whatever is told says that it is being read`() async throws {
    let archive = try TemporaryFolder()
    for number in 1...5 { try archive.write(BuiltProgram.article(number), to: "\(number).txt") }
    let session = ArchiveSession(ArchiveFolder(root: archive.path), cache: archive.path + "/.cache")
    let inbox = Inbox()
    let follower = ArchiveFollower(session: session, inbox: inbox, isSample: false, notices: [])
    follower.update()
    var told: [ArchiveStatus] = []
    while told.last?.progress != nil || told.isEmpty {
      for event in inbox.take() {
        if case .archiveChanged(let status) = event { told.append(status) }
        if case .archiveUnchanged(let status) = event { told.append(status) }
      }
      await Task.yield()
    }
    #expect(told.count > 1 && told.last?.articleCount == 5)
    #expect(told.allSatisfy { $0.progress != nil || $0.articleCount == 5 })
    #expect(told.dropLast().allSatisfy { $0.progress != nil })
  }
}
