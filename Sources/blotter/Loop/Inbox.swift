import Archive
import Dashboard
internal import Synchronization
import Terminal

/// Events from other threads, on their way to the one that owns the state.
final class Inbox: Sendable {
  private let events = Mutex<[Event]>([])

  /// Leaves an event and wakes the loop. From any thread.
  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    Terminal.post()
  }

  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}

/// The newest question of a kind; an older one that nobody has begun is forgotten.
final class LatestJob: Sendable {
  private let waiting = Mutex<(@Sendable () -> Void)?>(nil)

  /// Replaces the waiting job; true when a worker must be started.
  func replace(with job: @escaping @Sendable () -> Void) -> Bool {
    waiting.withLock { waiting in
      defer { waiting = job }
      return waiting == nil
    }
  }

  func run() {
    let job = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    job?()
  }
}

/// Changes that nobody has looked at yet.
final class PendingChanges: Sendable {
  private let changes = Mutex(FolderChanges())

  /// Adds changes; true when a worker must be started.
  func add(_ more: FolderChanges) -> Bool {
    changes.withLock { changes in
      defer { changes.formUnion(more) }
      return changes.isEmpty
    }
  }

  func take() -> FolderChanges {
    changes.withLock { changes in
      defer { changes = FolderChanges() }
      return changes
    }
  }
}
