/// Gathers changes that come close together into one. A plain value that is told the time.
struct Burst {
  private(set) var changes = FolderChanges()
  private var first: Duration = .zero
  private var last: Duration = .zero

  /// So long nothing more must come.
  static let quiet: Duration = .milliseconds(100)
  /// So long the first of them waits at most.
  static let longest: Duration = .milliseconds(400)
  /// Beyond so many folders looking at everything is as quick.
  static let mostFolders = 2000

  mutating func add(_ more: FolderChanges, at now: Duration) {
    if more.isEmpty { return }
    if changes.isEmpty { first = now }
    last = now
    changes.formUnion(more)
    if changes.folders.count + changes.trees.count > Burst.mostFolders { changes = .everything }
  }

  /// How long there is still to wait; `nil` while there is nothing to wait for.
  func wait(at now: Duration) -> Duration? {
    changes.isEmpty ? nil : max(.zero, min(last + Burst.quiet, first + Burst.longest) - now)
  }

  /// What was gathered, once its time has come.
  mutating func take(at now: Duration) -> FolderChanges? {
    guard wait(at: now) == .zero else { return nil }
    defer { changes = FolderChanges() }
    return changes
  }
}
