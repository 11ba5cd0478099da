internal import Synchronization

/// A least-recently-used cache, so that walking a list does not read one file over and over. From any thread.
final class LRUCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Contents {
    var values: [Key: Value] = [:]
    /// The one that was used longest ago comes first.
    var order: [Key] = []

    mutating func use(_ key: Key) {
      order.removeAll { $0 == key }
      order.append(key)
    }
  }

  private let contents = Mutex(Contents())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func removeAll() { contents.withLock { $0 = Contents() } }

  /// O(limit), which is small.
  subscript(key: Key) -> Value? {
    get {
      contents.withLock { contents in
        guard let value = contents.values[key] else { return nil }
        contents.use(key)
        return value
      }
    }
    set {
      contents.withLock { contents in
        contents.values[key] = newValue
        if newValue != nil { contents.use(key) } else { contents.order.removeAll { $0 == key } }
        while contents.order.count > limit { contents.values[contents.order.removeFirst()] = nil }
      }
    }
  }
}
