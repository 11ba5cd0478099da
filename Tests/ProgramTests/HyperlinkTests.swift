import TestSupport
import Testing

/// Links of an article, told to the terminal.
@Suite(.serialized) struct HyperlinkTests {
  private static let page = """
    <html><head><title>Acme fined over leaked names</title></head><body><article><h1>Acme fined over leaked names</h1>
    <p>The authority fined Acme 5 million euros on Monday, as <a href="https://news.example/acme?q=1&amp;a=ü">the newspaper
    wrote</a>, because it had leaked the names and the e-mail addresses of its customers to the whole of the web.</p>
    <p>The company said that it would pay the fine before the summer, and that it had <a href="javascript:alert(1)">stopped
    keeping</a> any names at all since the leak was found by the people who look after its servers.</p>
    </article></body></html>
    """

  @Test func `a terminal with many colours is told where links lead, and where they end`() throws {
    let program = try BuiltProgram()
    try program.archive.write(HyperlinkTests.page, to: "acme.html")
    let terminal = try program.start()
    #expect(terminal.sees("the newspaper"))
    let start = "\u{1B}]8;;https://news.example/acme?q=1&a=%C3%BC\u{1B}\\"
    #expect(terminal.waits(for: start) && terminal.waits(for: "\u{1B}]8;;\u{1B}\\"))
    #expect(!terminal.written.contains("javascript"))
    // What is drawn over a link is none, and it is one again when the window closes.
    terminal.send("?")
    #expect(terminal.sees("one line down"))
    terminal.forget()
    terminal.send("G")
    #expect(terminal.waits(for: "affected"))
    #expect(!terminal.written.contains("news.example"))
    terminal.send("\u{1B}")
    #expect(terminal.waits(for: start))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `a terminal with few colours is told nothing of them`() throws {
    let program = try BuiltProgram()
    try program.archive.write(HyperlinkTests.page, to: "acme.html")
    let terminal = try PseudoTerminal(
      [program.path, program.archive.path],
      environment: ["HOME": program.home.path, "TERM": "xterm", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"])
    #expect(terminal.sees("the newspaper"))
    terminal.send("q")
    #expect(terminal.end() == 0)
    #expect(!terminal.written.contains("\u{1B}]8;"))
  }
}
