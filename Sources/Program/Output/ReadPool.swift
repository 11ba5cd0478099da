import Incidents
import Reading
import Archive
import Parallel
import Printing

/// Reads many files on all cores and hands the results over in the order of the input.
struct ReadPool {
  let paths: [String]

  /// Files read before the first of them is handed over; bounds the memory.
  private static let batch = 128

  /// - Parameters:
  ///   - render: makes of an outcome what is wanted of it; runs on any core.
  ///   - body: gets the results one by one, in order, with how many are done.
  func forEachInOrder<Rendered: Sendable>(
    _ render: @Sendable (ReadOutcome) -> Rendered, body: (Rendered, _ done: Int) throws -> Void
  ) rethrows {
    var start = 0
    while start < paths.count {
      let part = Array(paths[start..<min(start + ReadPool.batch, paths.count)])
      let rendered = part.parallelMap(batch: 1) { render(ReadPool.read($0)) }
      for (offset, rendered) in rendered.enumerated() { try body(rendered, start + offset + 1) }
      start += part.count
    }
  }

  static func read(_ path: String) -> ReadOutcome {
    do {
      let bytes = try ReadInput.bytes(of: path)
      return ReadOutcome(path: path, article: .success(try Reader.read(bytes, named: path, by: .installed)))
    } catch {
      return ReadOutcome(path: path, article: .failure(ReadOutcome.Failure(text: "\(error)")))
    }
  }
}
