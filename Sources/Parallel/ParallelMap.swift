internal import Dispatch
internal import Synchronization

/// Work spread over all cores.
enum Spread {
  /// The results in the order of the items. Items are taken in runs, so that a short one costs no hand-over.
  static func map<Item: Sendable, Result: Sendable>(
    _ items: [Item], run: Int = 16, _ work: @Sendable (Item) -> Result
  ) -> [Result] {
    let runs = (items.count + run - 1) / run
    let results = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: runs) { index in
      let part = items[index * run..<min(items.count, (index + 1) * run)].map(work)
      results.withLock { $0[index] = part }
    }
    return results.withLock { results in (0..<runs).flatMap { results[$0] ?? [] } }
  }
}
