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

  /// All events that were left, in their order.
  func take() -> [Event] {
    events.withLock { events in
      defer { events = [] }
      return events
    }
  }
}
