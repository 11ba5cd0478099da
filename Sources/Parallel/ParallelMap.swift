internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// The results of work on all cores, in the order of the items. Waits until all is done.
  ///
  /// - Parameters:
  ///   - batch: items that a core takes at once, so that a short one costs no hand-over; 1 for long ones.
  ///   - work: called from several threads at once.
  package func parallelMap<Result: Sendable>(
    batch: Int = 16, _ work: @Sendable (Element) -> Result
  ) -> [Result] {
    let batches = (count + batch - 1) / batch
    let results = Mutex<[Int: [Result]]>([:])
    DispatchQueue.concurrentPerform(iterations: batches) { index in
      let part = self[index * batch..<Swift.min(count, (index + 1) * batch)].map(work)
      results.withLock { $0[index] = part }
    }
    return results.withLock { results in (0..<batches).flatMap { results[$0] ?? [] } }
  }
}
