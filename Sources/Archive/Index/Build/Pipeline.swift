internal import Dispatch
internal import Synchronization
import Parallel

/// Long work in steps: a step is worked on by all cores while what the step before gave is written.
struct Pipeline {
  /// Items done in one step; each step is kept by itself.
  let step: Int
  /// Items that a core takes at once.
  var run = 4
  /// Bytes of an item, by its place among all.
  var weight: (Int) -> Int = { _ in 0 }

  /// Items after which progress is told.
  private static let part = 512
  /// Bytes that items of one part, and of one step, weigh together, unless one alone weighs more: a few large files are as much
  /// work, and take as much memory, as many small ones.
  private static let heaviest = 32 << 20

  /// - Parameters:
  ///   - prepare: what all the items of a step need; called before they are worked on.
  ///   - write: called with the results in the order of the items, from one thread at a time, never for two steps at once.
  ///   - done: told the number of items worked on, as it grows.
  func run<Item: Sendable, Context: Sendable, Result: Sendable>(
    _ all: [Item], prepare: ([Item]) throws -> Context,
    work: @Sendable (Item, Context) throws -> Result,
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
    for places in Pipeline.runs(of: all.indices, count: step, weight: weight) {
      let items = Array(all[places])
      let context = try prepare(items)
      var results: [Result] = []
      for places in Pipeline.runs(of: places, count: Pipeline.part, weight: weight) {
        let part = Array(all[places])
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

  /// Runs of at most so many places, and at most as heavy as may be, in order.
  static func runs(of places: Range<Int>, count: Int, weight: (Int) -> Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var heavy = 0
    for place in places {
      let weight = weight(place)
      if let last = runs.last, last.count < count, heavy + weight <= heaviest {
        runs[runs.count - 1] = last.lowerBound..<place + 1
        heavy += weight
      } else {
        runs.append(place..<place + 1)
        heavy = weight
      }
    }
    return runs
  }
}
