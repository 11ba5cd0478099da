import Foundation
import TestSupport
import Testing

/// Citations, files and addresses that leave the real dashboard.
@Suite(.serialized) struct LeavingProgramTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.archive.write(
      """
      <html><head><link rel="canonical" href="https://example.org/leak?a=1&amp;b=$(id);touch"></head><body><article>
      <h1>Acme fined 7 million euros</h1><p>The authority fined Acme 7 million euros on Monday, because it had leaked names.</p>
      <p>The company said that it would pay the fine before the summer, and that it had stopped keeping any names.</p>
      </article></body></html>
      """, to: "leak.html")
    try program.archive.write(
      """
      title: Acme lost names
      organisations: Acme
      penalties:
      - type: fine
        amount: 7000000
        currency: EUR
        evidence: {article: leak.html, exact: fined Acme 7 million euros on Monday}

      """, to: "incidents/leak.yaml")
  }

  /// A program that notes what it was given.
  private func tool(_ name: String, noting what: String) throws -> String {
    let path = "\(program.home.path)/bin/\(name)"
    try program.home.write("#!/bin/sh\n\(what)\n", to: "bin/\(name)")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return path
  }

  private func noted(_ name: String) -> String? {
    for _ in 0..<200 {
      if let text = try? String(contentsOfFile: "\(program.home.path)/\(name)", encoding: .utf8), !text.isEmpty {
        return text
      }
      usleep(20_000)
    }
    return nil
  }

  @Test func `a citation goes to the terminal's clipboard and into a file`() throws {
    let terminal = try program.start(changes: ["SSH_TTY": "/dev/pts/9", "DISPLAY": ":0"])
    #expect(terminal.sees("Acme lost names"))
    terminal.send("\r")
    #expect(terminal.sees("fined Acme 7 million"))
    terminal.send("y")
    #expect(terminal.waits(for: "]52;c;"), "the terminal is handed the text")
    let text = try #require(noted(".local/state/blotter/copied.txt"))
    #expect(text.hasPrefix("“fined Acme 7 million euros on Monday” – Acme fined 7 million euros"))
    #expect(text.contains("SHA-256 ") && text.contains("https://example.org/leak"))
    let encoded = Data(text.dropLast().utf8).base64EncodedString()
    #expect(terminal.waits(for: encoded))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `on a desktop its own program takes the citation`() throws {
    let bin = try tool("xclip", noting: "cat > \"$HOME/clip\"")
    let folder = bin.dropLast("/xclip".count)
    let terminal = try program.start(changes: ["DISPLAY": ":0", "PATH": "\(folder):/usr/bin:/bin"])
    #expect(terminal.sees("Acme lost names"))
    terminal.send("Y")
    #expect(terminal.sees("by xclip"))
    #expect(try #require(noted("clip")).hasPrefix("Acme lost names (no date). Acme was fined EUR 7 M."))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `an address is one word of the browser's, and no shell sees it`() throws {
    let browser = try tool("browser", noting: "printf '%s|' \"$#\" \"$@\" > \"$HOME/asked\"")
    let terminal = try program.start(changes: ["BROWSER": browser])
    #expect(terminal.sees("Acme lost names"))
    terminal.send("\r")
    #expect(terminal.sees("fined Acme 7 million"))
    terminal.send("b")
    let asked = try #require(noted("asked"))
    #expect(asked.hasPrefix("1|https://example.org/leak?a=1"), "\(asked)")
    #expect(!FileManager.default.fileExists(atPath: "\(program.archive.path)/x"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `the list is written into a file, and one that is there is asked about`() throws {
    let path = "\(program.home.path)/list.csv"
    try program.archive.write(
      "The garden club met\n\nThe garden club met on Monday, and its members planted roses beside the old town hall.\n",
      to: "garden.txt")
    let terminal = try program.start()
    // Said when all is read: a list that may not be whole is not written.
    #expect(terminal.sees("2 articles"))
    terminal.send("X\r\u{15}\(path)\r")
    #expect(terminal.sees("1 incident written to"))
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Acme lost names"))
    terminal.send("X\r\u{15}\(path)\r")
    #expect(terminal.sees("it is there already"))
    terminal.send("\u{1B}\u{1B}")
    #expect(terminal.sees("Acme lost names"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: ["csv", "html", "stix", "xlsx"])
  func `a full disk leaves no half file under the name`(format: String) throws {
    let name = "\(program.home.path)/out.\(format)"
    let result = try program.shell(
      "trap '' XFSZ; ulimit -f 0; blotter export --format \(format) --drafts --archive $A --output \(name) 2>&1; echo status $?; ls -A \(program.home.path)"
    )
    #expect(result.written.contains("status 1"), "\(result.written)")
    #expect(!result.written.contains("out.") || result.written.contains("nothing was kept of it"))
    #expect(!FileManager.default.fileExists(atPath: name))
  }

  @Test(arguments: ["export --format csv", "export --format jsonl --drafts", "report", "chart", "cite leak"])
  func `a full standard output is no success`(command: String) throws {
    let result = try program.shell("blotter \(command) --archive \"$A\" >/dev/full")
    #expect(result.status == 1 && result.written.contains("No space left on device"), "\(result.written)")
  }

  @Test func `a reader that goes away ends an export without a word`() throws {
    let result = try program.shell("blotter report --archive \"$A\" | head -c 5 >/dev/null; echo ended")
    #expect(!result.written.contains("could not be written") && result.written.contains("ended"))
  }
}
