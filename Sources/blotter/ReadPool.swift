import Incidents
import Reading

/// Reads many files on all cores and hands the results over in the order of the input.
struct ReadPool {
  struct Outcome: Sendable {
    let path: String
    let article: Result<Article, Failure>
  }

  /// The words of what went wrong with a file.
  struct Failure: Error { let text: String }

  let paths: [String]

  func forEachInOrder(_ body: (Outcome) -> Void) {
    for path in paths { body(ReadPool.read(path)) }
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
