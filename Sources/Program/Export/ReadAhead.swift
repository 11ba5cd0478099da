import Archive
internal import Dispatch
import Incidents
internal import Synchronization

/// Takes incidents from the index while those before are written.
final class ReadAhead: Sendable {
  private let selection: ArchiveSession.Selection
  private let session: ArchiveSession
  private let hasDrafts: Bool
  private let queue = DispatchQueue(label: "export")
  private let next = Mutex<(start: Int, result: Result<[SourcedIncident], ArchiveFailure>)?>(nil)

  /// Incidents that are taken at once.
  static let chunk = 1024

  init(_ selection: ArchiveSession.Selection, of session: ArchiveSession, hasDrafts: Bool) {
    self.selection = selection
    self.session = session
    self.hasDrafts = hasDrafts
  }

  /// The incidents from a place on; those behind them are taken meanwhile.
  func take(from start: Int) throws(ArchiveFailure) -> [SourcedIncident] {
    let known = queue.sync { next.withLock { $0?.start == start ? $0?.result : nil } }
    let result = known ?? read(from: start)
    let following = start + ReadAhead.chunk
    if following < selection.count {
      queue.async { [self] in
        let result = read(from: following)
        next.withLock { $0 = (following, result) }
      }
    }
    return try result.get()
  }

  private func read(from start: Int) -> Result<[SourcedIncident], ArchiveFailure> {
    let range = start..<min(selection.count, start + ReadAhead.chunk)
    do throws(ArchiveFailure) {
      let found = try session.sourced(range, of: selection)
      return .success(hasDrafts ? found.map(\.standing) : found.compactMap(\.reviewed))
    } catch {
      return .failure(error)
    }
  }
}
