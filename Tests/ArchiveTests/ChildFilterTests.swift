import Glibc
import Incidents
import Reading
import TestSupport
import Testing

@testable import Archive

/// Other programs that are handed bytes, and what becomes of what they wrote before they took too much.
@Suite struct ChildFilterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What it wrote, and how it ended.
  private func run(
    _ name: String, _ arguments: [String] = [], limits: ChildFilter.Limits = ChildFilter.Limits(), input: [UInt8] = []
  ) throws -> (output: [UInt8], outcome: ChildFilter.Outcome) {
    let program = try #require(ChildFilter.find(name))
    var output: [UInt8] = []
    let outcome = ChildFilter(program, arguments, limits: limits).run(input) { output += $0 }
    return (output, outcome)
  }

  @Test func `a program is handed the bytes and gives back what it makes of them, however many they are`() throws {
    for count in [0, 1, 70_000, 3_000_000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
      let (output, outcome) = try run("cat", input: bytes)
      guard case .ended(0, _) = outcome else { return #expect(Bool(false)) }
      #expect(output == bytes)
    }
  }

  @Test func `one that takes too long, writes too much or fails is told`() throws {
    var limits = ChildFilter.Limits()
    limits.seconds = 0.3
    guard case .tooMuch(.time, _) = try run("sleep", ["60"], limits: limits).outcome else {
      return #expect(Bool(false))
    }
    limits.seconds = 20
    limits.output = 1 << 20
    guard case .tooMuch(.room, _) = try run("yes", limits: limits, input: [1]).outcome else {
      return #expect(Bool(false))
    }
    guard case .ended(let status, let errors) = try run("ls", ["/nowhere"]).outcome else {
      return #expect(Bool(false))
    }
    #expect(status != 0 && errors.contains("nowhere"))
    guard case .notStarted = ChildFilter("/nowhere/at/all", []).run([], taking: { _ in }) else {
      return #expect(Bool(false))
    }
  }

  @Test func `one that reads nothing of what it is handed ends by itself, and this program lives on`() throws {
    // As on the command line; the dashboard goes without the signal.
    let before = signal(SIGPIPE, SIG_DFL)
    defer { signal(SIGPIPE, before) }
    let much = [UInt8](repeating: 0, count: 3_000_000)
    let (output, outcome) = try run("sh", ["-c", "exec <&-; echo done; exit 3"], input: much)
    guard case .ended(3, _) = outcome else { return #expect(Bool(false)) }
    #expect(output == Array("done\n".utf8))
    var blocked = sigset_t()
    var pending = sigset_t()
    _ = unsafe pthread_sigmask(SIG_BLOCK, nil, &blocked)
    _ = unsafe sigpending(&pending)
    #expect(unsafe sigismember(&blocked, SIGPIPE) == 0 && sigismember(&pending, SIGPIPE) == 0)
  }

  @Test func `limits of memory and time hold in the program before it is handed a byte`() throws {
    var limits = ChildFilter.Limits()
    limits.memory = 123_456_512
    // The shell's own words, in kibibytes and seconds; it asks only after it was handed something.
    let (output, _) = try run(
      "sh", ["-c", "read line; ulimit -v; ulimit -t; ulimit -c"], limits: limits, input: Array("x\n".utf8))
    #expect(String(decoding: output, as: UTF8.self) == "120563\n21\n0\n")
  }

  // MARK: Layouts

  private static let sentence = "The authority fined the company for the loss of names."

  /// A program that writes so many pages, and then does something else for ever.
  private func program(pages: Int, then rest: String) throws -> String {
    let box = "xMin=\"70\" yMin=\"$y\" xMax=\"400\" yMax=\"$((y + 12))\""
    let words = Self.sentence.split(separator: " ").map { "<word \(box)>\($0)</word>" }.joined()
    // What stands at one place of all pages would be furniture.
    let script =
      """
      #!/bin/sh
      for page in $(seq \(pages)); do
      y=$((200 + page * 60))
      cat <<END
      <page width="595" height="842"><flow><block \(box)><line \(box)>\(words)</line></block></flow></page>
      END
      done
      echo '<page width="595" height="842"><line xMin="70" yMin="300" xMax="90" yMax="312"><word xMin="70">Half'
      \(rest)

      """
    let path = folder.path + "/layout.sh"
    // By another program: a file that this one has open to write may be so in a child of another test, and is not started then.
    _ = try run("sh", ["-c", "cat > '\(path)'; chmod 755 '\(path)'"], input: Array(script.utf8))
    return path
  }

  private func read(pages: Int, then rest: String) throws -> ReadDocument {
    let program = try program(pages: pages, then: rest)
    var limits = ChildFilter.Limits()
    limits.seconds = 2
    limits.output = 200_000
    let tools = DocumentTools { [limits] bytes in DocumentTools.layout(of: bytes, by: program, limits: limits) }
    return try Reader.document(MadePDF.bytes([["a"], ["b"], ["c"], ["d"]]), named: "a.pdf", by: tools)
  }

  @Test(arguments: [("sleep 60", "time"), ("yes", "room"), ("echo 'Out of memory' >&2; exit 1", "memory")])
  func `the pages of a PDF that takes too much are read as far as they came, and it is told how many`(
    rest: String, bound: String
  ) throws {
    let read = try read(pages: 3, then: rest)
    #expect(read.article.cleanText.contains(Self.sentence) && !read.article.cleanText.contains("Half"))
    #expect(read.article.blocks.compactMap(\.page).max() == 3)
    #expect(read.shortfalls.map(\.message) == ["3 of 4 pages are read: the others take too much \(bound)"])
  }

  @Test(arguments: ["sleep 60", "yes", "echo 'Out of memory' >&2; exit 1", "kill -SEGV $$"])
  func `a PDF lacks nothing where its program took too much, or died, behind its last page`(rest: String) throws {
    let read = try read(pages: 4, then: rest)
    #expect(read.article.blocks.compactMap(\.page).max() == 4 && read.shortfalls.isEmpty)
  }

  @Test
  func `the pages that were done before the program died of the others are read, and it is told how many are not`()
    throws
  {
    let read = try read(pages: 3, then: "kill -SEGV $$")
    #expect(read.article.cleanText.contains(Self.sentence) && !read.article.cleanText.contains("Half"))
    #expect(read.shortfalls.map(\.message) == ["1 of 4 pages cannot be read"])
    #expect(throws: ReadingError.self) { try self.read(pages: 0, then: "kill -SEGV $$") }
  }

  @Test(arguments: [("sleep 60", ReadingBound.time), ("yes", .room), ("echo 'Out of memory' >&2; exit 1", .memory)])
  func `one that takes too much before its first page is done is refused`(rest: String, bound: ReadingBound) {
    #expect(throws: ReadingError.tooMuch(kind: ReadingError.pdf, of: bound)) { try read(pages: 0, then: rest) }
  }
}
