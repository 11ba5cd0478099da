import Synchronization
import Testing

@testable import Archive

/// Long work in steps: nothing is lost, nothing out of order, and what goes wrong is told whoever met it.
@Suite struct PipelineTests {
  @Test(arguments: [
    ([], 3, [[]]), ([1, 1, 1, 1], 3, [[1, 1, 1], [1]]), ([40, 1, 1], 3, [[40], [1, 1]]),
    ([20, 20, 1, 40, 40, 1], 9, [[20], [20, 1], [40], [40], [1]]), ([16, 16, 1], 9, [[16, 16], [1]]),
  ])
  func `a step is of so many items, and of so many bytes unless one alone is larger`(
    megabytes: [Int], count: Int, chunks: [[Int]]
  ) {
    let runs = Pipeline.runs(of: megabytes.indices, count: count) { megabytes[$0] << 20 }
    #expect(runs.map { Array(megabytes[$0]) } == chunks.filter { !$0.isEmpty })
  }

  private struct Trouble: Error, Equatable { let place: String }

  /// What a pipeline that turns numbers into their doubles wrote, step by step, and told of its progress.
  private func run(
    _ count: Int, step: Int, failing place: String? = nil, at item: Int = 0
  ) throws -> (written: [[Int]], done: [Int], contexts: [Int]) {
    let written = Mutex<[[Int]]>([])
    var (done, contexts): ([Int], [Int]) = ([], [])
    try Pipeline(step: step).run(
      Array(0..<count),
      prepare: { items in
        contexts.append(items.count)
        if place == "prepare", items.contains(item) { throw Trouble(place: "prepare") }
        return 2
      },
      work: { number, factor in
        if place == "work", number == item { throw Trouble(place: "work") }
        return number * factor
      },
      write: { results in
        if place == "write", results.contains(item * 2) { throw Trouble(place: "write") }
        written.withLock { $0.append(results) }
      },
      done: { done.append($0) })
    return (written.withLock { $0 }, done, contexts)
  }

  @Test(arguments: [(0, 5), (1, 5), (5, 5), (6, 5), (23, 5), (1300, 600), (1024, 512)])
  func `every item is worked on once and written in order, a step at a time`(count: Int, step: Int) throws {
    let (written, done, contexts) = try run(count, step: step)
    #expect(written.flatMap(\.self) == (0..<count).map { $0 * 2 })
    #expect(written.dropLast().allSatisfy { $0.count == step } && written.count == (count + step - 1) / step)
    #expect(contexts == written.map(\.count))
    #expect(done == done.sorted() && done.last ?? 0 == count)
  }

  @Test(arguments: ["prepare", "work", "write"], [0, 7, 19])
  func `what fails is thrown, and what came steps before it is written`(place: String, item: Int) {
    #expect(throws: Trouble(place: place)) { try run(20, step: 5, failing: place, at: item) }
  }

  @Test func `two steps are never written at once`() throws {
    let state = Mutex<(inside: Int, most: Int)>((0, 0))
    try Pipeline(step: 2).run(
      Array(0..<40), prepare: { _ in }, work: { number, _ in number },
      write: { _ in
        state.withLock { state in
          state.inside += 1
          state.most = max(state.most, state.inside)
        }
        FileBytes.sleep(milliseconds: 1)
        state.withLock { $0.inside -= 1 }
      }, done: { _ in })
    #expect(state.withLock { $0 } == (0, 1))
  }
}
