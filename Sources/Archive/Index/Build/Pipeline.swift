internal import Dispatch
internal import Synchronization
import Parallel

/// Long work in steps: a step is worked on by all cores while what the step before gave is written.
struct Pipeline {
  /// Items done in one step; each step is kept by itself.
  let step: Int
  /// Items that a core takes at once.
  var run = 4

  /// Items after which progress is told.
  private static let part = 512

  /// - Parameters:
  ///   - prepare: what all the items of a step need; called before they are worked on.
  ///   - write: called with the results in the order of the items, from one thread at a time, never for two steps at once.
  ///   - done: told the number of items worked on, as it grows.
  func run<Item: Sendable, Context: Sendable, Result: Sendable>(
    _ all: [Item], prepare: ([Item]) throws -> Context, work: @Sendable (Item, Context) throws -> Result,
    write: @escaping @Sendable ([Result]) throws -> Void, done: (Int) throws -> Void
  ) throws {
    let writer = DispatchQueue(label: "index writer")
    let trouble = Mutex<(any Error)?>(nil)
    func wait() throws {
      writer.sync {}
      if let error = trouble.withLock({ $0 }) { throw error }
    }
    defer { writer.sync {} }
    var count = 0
    for items in all.chunks(of: step).map(Array.init) {
      let context = try prepare(items)
      var results: [Result] = []
      for part in items.chunks(of: Pipeline.part).map(Array.init) {
        results += try part.parallelMap(batch: run) { item in Swift.Result { try work(item, context) } }
          .map { try $0.get() }
        count += part.count
        try done(count)
      }
      // One step is written while the next is worked on, and no more wait.
      try wait()
      writer.async { [results] in
        do { try write(results) } catch { trouble.withLock { $0 = error } }
      }
    }
    try wait()
  }
}
