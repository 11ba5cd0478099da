import TestSupport
import Testing

/// What scripts are told when something fails: status 1, and a sentence on standard error.
@Suite struct ProgramFailureTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    let record =
      "title: Leak\nregulators:\n- name: FTC\n  evidence: {article: a.txt, exact: fined by the FTC}\narticles: a.txt\n"
    try program.archive.write(record, to: "incidents/leak.yaml")
    try program.archive.write(BuiltProgram.article(5), to: "a.txt")
  }

  @Test(arguments: [
    "list", "list --format json", "list --format jsonl", "show leak", "show leak --format json", "search fined",
    "search fined --format jsonl", "stats", "stats --format json", "check", "check --format json", "index",
  ])
  func `a full disk is no success`(command: String) throws {
    let result = try program.shell("blotter \(command) --archive \"$A\" >/dev/full")
    #expect(result.status == 1 && result.written.contains("No space left on device"), "\(result.written)")
  }

  @Test(arguments: [
    "read \"$A/a.txt\"", "read --format json \"$A/a.txt\"", "facts \"$A/a.txt\"", "facts --format jsonl \"$A/a.txt\"",
    "keys", "query-fields", "formats", "report --print-template", "themes", "--help", "--version",
  ])
  func `nor for commands without an archive`(command: String) throws {
    let result = try program.shell("blotter \(command) >/dev/full")
    #expect(result.status == 1 && result.written.contains("No space left on device"), "\(result.written)")
  }

  @Test func `a reader that goes away ends a command without a word`() throws {
    let result = try program.shell("blotter list --archive \"$A\" | true; blotter keys | head -1")
    #expect(result.status == 0 && !result.written.contains("could not be written"))
  }

  @Test func `an article that cannot be read is told, with its quotes marked and status 1`() throws {
    let commands = ["show leak", "list --format jsonl"].map { "blotter \($0) --archive \"$A\"; echo status $?" }
    let result = try program.shell(
      "blotter index \"$A\" && rm \"$A/a.txt\" && mkdir \"$A/a.txt\"\n" + commands.joined(separator: "\n"))
    #expect(result.written.contains("a.txt: the file is not a regular file"))
    #expect(result.written.contains("[unread]") && result.written.contains("\"status\":\"unread\""))
    #expect(result.written.contains("status 1"))
  }

  @Test func `who cannot bring the index up to date says that the answer may be behind`() throws {
    let result = try program.shell(
      """
      blotter index "$A"
      lock=$(ls "$HOME"/.cache/blotter/*.index.lock)
      flock "$lock" "$B" list --archive "$A"
      """)
    #expect(result.status == 0 && result.written.contains("may be behind"))
    // The record, and the draft of the company that the article names and the record does not.
    #expect(result.written.contains("2 incidents"))
    #expect(try !program.shell("blotter list --archive \"$A\"").written.contains("may be behind"))
  }

  @Test func `a cache that is a file, and one on a full disk, still answer, and say so`() throws {
    let result = try program.shell(
      "mkdir -p \"$HOME/.cache\" && : >\"$HOME/.cache/blotter\"; blotter check \"$A\"; echo status $?")
    #expect(result.written.contains("the index cannot be kept") && result.written.contains("2 incidents"))
  }
}
