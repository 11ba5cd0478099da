internal import Synchronization

/// A least-recently-used cache, so that walking a list does not read one file over and over. From any thread.
final class LRUCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Contents {
    var values: [Key: Value] = [:]
    /// Oldest first.
    var order: [Key] = []
  }

  private let contents = Mutex(Contents())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func removeAll() { contents.withLock { $0 = Contents() } }

  /// O(limit), which is small.
  subscript(key: Key) -> Value? {
    get { contents.withLock { $0.values[key] } }
    set {
      contents.withLock { contents in
        contents.order.removeAll { $0 == key }
        contents.values[key] = newValue
        if newValue != nil { contents.order.append(key) }
        while contents.order.count > limit { contents.values[contents.order.removeFirst()] = nil }
      }
    }
  }
}
