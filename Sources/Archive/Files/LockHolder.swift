internal import Glibc
import Text

/// The process that holds a lock, as far as it can be told.
package struct LockHolder: Sendable, Equatable, CustomStringConvertible {
  /// Its number; `nil` where it did not leave one, or is in another container.
  package let process: Int32?
  /// It was stopped (Ctrl-Z) and holds the lock until somebody lets it go on.
  package let isStopped: Bool

  /// What stands in a lock's file: the holder's number.
  init(fileAt path: String) {
    let text = (try? FileBytes.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    process = Int32(text.split(whereSeparator: \.isNewline).first ?? "")
    isStopped = process.map(LockHolder.isStopped) ?? false
  }

  /// "another program (process 4711, which is stopped)".
  package var description: String {
    let stopped = isStopped ? ", which is stopped" : ""
    return "another program" + (process.map { " (process \($0)\(stopped))" } ?? "")
  }

  /// As the system's table of processes has it: the state stands behind the name in brackets.
  private static func isStopped(_ process: Int32) -> Bool {
    guard let bytes = try? FileBytes.readWhole("/proc/\(process)/stat") else { return false }
    let rest = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first
    return rest == "T" || rest == "t"
  }
}
