import Foundation
import TestSupport
import Testing

/// The real program with a home folder and an archive of its own.
struct BuiltProgram {
  let path: String
  let home: TemporaryFolder
  let archive: TemporaryFolder

  init() throws {
    path = try #require(ProgramTests.find())
    home = try TemporaryFolder()
    archive = try TemporaryFolder()
  }

  /// The dashboard on the archive, or what the arguments say.
  func start(_ arguments: [String]? = nil, changes: [String: String] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal(
      [path] + (arguments ?? [archive.path]), environment: environment.merging(changes) { _, new in new })
  }

  /// Runs a shell command in which `blotter` is the program and `$A` the archive; its status and all that it wrote.
  func shell(_ command: String) throws -> (status: Int?, written: String) {
    let terminal = try PseudoTerminal(
      ["/bin/sh", "-c", "blotter() { \"$B\" \"$@\"; }\n\(command)"], environment: environment)
    return (terminal.end(), terminal.written)
  }

  private var environment: [String: String] {
    [
      "HOME": home.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "A": archive.path,
      "B": path,
    ]
  }

  /// An article that the reader takes for one.
  static func article(_ number: Int, company: String = "Acme") -> String {
    """
    \(company) fined \(number) million euros over a leak of customers' names

    The authority fined \(company) \(number) million euros on Monday, because it had leaked the names and the e-mail addresses of its customers.

    The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all since.

    """
  }
}
