internal import Synchronization

/// What a run of the program finds around itself: the process's own variables and streams, or those that a caller gives it.
struct Surroundings: Sendable {
  /// `nil`: the process's own.
  var variables: [String: String]?
  /// Descriptors of the streams.
  var output: Int32 = 1
  var errors: Int32 = 2

  private static let present = Mutex(Surroundings())

  static var now: Surroundings { present.withLock(\.self) }

  /// Does something in other surroundings; no two at a time.
  static func with<Result>(_ surroundings: Surroundings, do work: () throws -> Result) rethrows -> Result {
    let before = now
    present.withLock { $0 = surroundings }
    defer { present.withLock { $0 = before } }
    return try work()
  }
}
