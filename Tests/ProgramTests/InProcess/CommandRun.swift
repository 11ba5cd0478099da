import Foundation
import TestSupport

@testable import Program

/// Command lines run within the test's own process, with a home folder and an archive of their own.
struct CommandRun {
  let home: TemporaryFolder
  let archive: TemporaryFolder

  init() throws {
    (home, archive) = (try TemporaryFolder(), try TemporaryFolder())
    try archive.write(
      """
      title: Doorbell employee watched customers
      kind: violation
      occurred: 2017
      organisations:
      - name: Amazon
        unit: Ring
        evidence:
        - {article: articles/acme.txt, exact: "e-mail addresses of its customers"}
      regulators: FTC
      penalties:
      - {type: civil_penalty, amount: 5800000, currency: USD}

      """, to: "incidents/doorbell.yaml")
    try archive.write(BuiltProgram.article(7), to: "articles/acme.txt")
  }

  /// What a command line gave.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The output as JSON.
    func json() throws -> Any { try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed) }
  }

  /// Runs a command line on the archive.
  func callAsFunction(_ words: String...) throws -> Outcome { try run(words + ["--archive", archive.path]) }

  /// Runs a command line as it is.
  func run(_ words: [String]) throws -> Outcome {
    let paths = ["out", "errors"].map { "\(home.path)/\($0)" }
    for path in paths { try Data().write(to: URL(fileURLWithPath: path)) }
    let streams = try paths.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
    // The output's descriptor is closed by the run, as the program closes its own.
    let output = dup(streams[0].fileDescriptor)
    let status = Program.run(
      words,
      in: Surroundings(
        variables: ["HOME": home.path], output: output, errors: streams[1].fileDescriptor))
    let texts = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    return Outcome(status: status, output: texts[0], errors: texts[1])
  }
}
