internal import Dispatch
internal import Synchronization

/// Answers questions of one kind, one after the other, off the main thread. A newer question takes the place of one that
/// nobody has begun; one that was begun is answered, and whoever asked tells a late answer by its serial.
///
/// A queue of the system and no task: what is asked for blocks (files, SQLite), and the threads that tasks share are as few as
/// the cores.
final class Lane: Sendable {
  private let queue: DispatchQueue
  private let waiting = Mutex<(@Sendable () -> Void)?>(nil)

  init(_ name: String) { queue = DispatchQueue(label: name) }

  /// Asks a question; from any thread.
  func ask(_ question: @escaping @Sendable () -> Void) {
    let mustStart = waiting.withLock { waiting in
      defer { waiting = question }
      return waiting == nil
    }
    if mustStart { queue.async { self.answer() } }
  }

  private func answer() {
    let question = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    question?()
  }
}
