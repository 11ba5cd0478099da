import Text

/// What bringing the index up to date is to do.
package struct IndexUpdate: Sendable {
  /// Whether to wait for another process that is at it.
  package var waits: Bool
  /// Whether everything is taken out first and read anew.
  package var isFresh: Bool
  /// What may have changed since the last time; the rest is taken as known.
  package var changes: FolderChanges

  package init(waits: Bool = true, isFresh: Bool = false, changes: FolderChanges = .everything) {
    self.waits = waits
    self.isFresh = isFresh
    self.changes = changes
  }

  /// What another program, or a decision, may have written: records and the list of rejected drafts.
  package static let records = IndexUpdate(changes: .records)
}

extension FolderChanges {
  /// Records and the list of rejected drafts.
  package static let records = FolderChanges(trees: [.init(ArchiveFolder.incidentsFolder)])
}

/// Who is told while the index is brought up to date.
package struct IndexObserver: Sendable {
  /// Told of each folder before it is looked at, from any thread.
  package var entering: @Sendable (String) -> Void
  /// Told from the thread that runs the update.
  package var progress: @Sendable (IndexProgress) -> Void
  /// Told whenever there is something new to show.
  package var published: @Sendable () -> Void
  /// Told once, after a moment, of the process that is at the same work and is waited for.
  package var waiting: @Sendable (LockHolder) -> Void = { _ in }
  /// Asked between steps; the rest is left to the next update when it is not to go on.
  package var mayGoOn: @Sendable () -> Bool = { true }

  package init(
    entering: @escaping @Sendable (String) -> Void = { _ in },
    progress: @escaping @Sendable (IndexProgress) -> Void = { _ in }, published: @escaping @Sendable () -> Void = {}
  ) {
    self.entering = entering
    self.progress = progress
    self.published = published
  }
}

/// The update was asked to end before its end; what was done is kept.
struct UpdateInterrupted: Error {}

/// How far the index is.
package struct IndexProgress: Sendable, Equatable {
  package var done: Int
  package var all: Int
  /// What is counted: "records", "articles", "incidents".
  package var what: String
}
