import Incidents
internal import Synchronization

/// The articles read last, so that walking a list does not read one file over and over.
final class ArticleCache: Sendable {
  struct Entry: Sendable {
    let article: Article
    let text: AnchorText
  }

  private struct Contents {
    var entries: [String: Entry] = [:]
    /// Oldest first.
    var order: [String] = []
  }

  private let contents = Mutex(Contents())
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  func removeAll() { contents.withLock { $0 = Contents() } }

  subscript(path: String) -> Entry? {
    get { contents.withLock { $0.entries[path] } }
    set {
      contents.withLock { contents in
        contents.order.removeAll { $0 == path }
        contents.entries[path] = newValue
        if newValue != nil { contents.order.append(path) }
        while contents.order.count > limit { contents.entries[contents.order.removeFirst()] = nil }
      }
    }
  }
}
