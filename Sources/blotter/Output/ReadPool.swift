internal import Dispatch
import Incidents
import Reading
internal import Synchronization

/// Reads many files on all cores and hands the results over in the order of the input.
struct ReadPool {
  struct Outcome: Sendable {
    let path: String
    let article: Result<Article, Failure>

    var isFailure: Bool {
      if case .failure = article { true } else { false }
    }
  }

  /// The words of what went wrong with a file.
  struct Failure: Error { let text: String }

  let paths: [String]

  /// Files read before the first of them is handed over; bounds the memory.
  private static let batch = 128

  /// - Parameters:
  ///   - render: makes of an outcome what is wanted of it; runs on any core.
  ///   - body: gets the results one by one, in order, with how many are done.
  func forEachInOrder<Rendered: Sendable>(
    _ render: @Sendable (Outcome) -> Rendered, _ body: (Rendered, _ done: Int) -> Void
  ) {
    var start = 0
    while start < paths.count {
      let part = Array(paths[start..<min(start + ReadPool.batch, paths.count)])
      for (offset, rendered) in ReadPool.inParallel(part, render).enumerated() { body(rendered, start + offset + 1) }
      start += part.count
    }
  }

  private static func inParallel<Rendered: Sendable>(
    _ paths: [String], _ render: @Sendable (Outcome) -> Rendered
  ) -> [Rendered] {
    let results = Mutex([Rendered?](repeating: nil, count: paths.count))
    DispatchQueue.concurrentPerform(iterations: paths.count) { index in
      let rendered = render(read(paths[index]))
      results.withLock { $0[index] = rendered }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  static func read(_ path: String) -> Outcome {
    do {
      let bytes = try ReadInput.bytes(of: path)
      return Outcome(path: path, article: .success(try Reader.read(bytes, named: path)))
    } catch {
      return Outcome(path: path, article: .failure(Failure(text: "\(error)")))
    }
  }
}
