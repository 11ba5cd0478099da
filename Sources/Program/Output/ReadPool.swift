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
      let rendered = part.parallelMap(batch: 1) { path in ReadPool.read(path).map(render) }
      for (offset, rendered) in rendered.enumerated() {
        for rendered in rendered { try body(rendered, start + offset + 1) }
      }
      start += part.count
    }
  }

  /// One outcome, or one for each of the articles that a file holds.
  static func read(_ path: String) -> [ReadOutcome] {
    do {
      let bytes = try ReadInput.bytes(of: path)
      // Of a list: its entries, as far as it tells of them.
      if let read = try Reader.list(bytes, named: path)?.parts ?? Reader.parts(bytes, named: path, by: .installed) {
        return outcomes(of: read, at: path)
      }
      return [try whole(path, bytes)]
    } catch {
      return [ReadOutcome(path: path, article: .failure(ReadOutcome.Failure(text: "\(error)")))]
    }
  }

  /// What is not read of the file has an outcome of its own.
  private static func outcomes(of read: ReadParts, at path: String) -> [ReadOutcome] {
    read.parts.map { part in
      ReadOutcome(
        path: path, part: part.id.isEmpty ? nil : part.id, article: part.article.mapError { .init(text: "\($0)") },
        shortfalls: part.shortfalls.map(\.description))
    } + read.shortfalls.map { ReadOutcome(path: path, article: .failure(.init(text: "\($0)"))) }
  }

  private static func whole(_ path: String, _ bytes: [UInt8]) throws(ReadingError) -> ReadOutcome {
    let document = try Reader.document(bytes, named: path, by: .installed)
    return ReadOutcome(
      path: path, article: .success(document.article), shortfalls: document.shortfalls.map(\.description))
  }
}
