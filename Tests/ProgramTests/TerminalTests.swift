import TestSupport
import Testing

/// What the program does on terminals that are not the usual one.
@Suite struct TerminalTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    try program.archive.write("title: Café leak\noccurred: 2021\norganisations: Café Zoë\n", to: "incidents/cafe.yaml")
  }

  @Test(arguments: ["xterm-ghostty", "xterm-kitty", "alacritty", "foot", "xterm-direct", "tmux-of-tomorrow"])
  func `a terminal that follows xterm opens though this system has no entry for it`(name: String) throws {
    let terminal = try program.start(changes: ["TERM": name])
    #expect(terminal.waits(for: "1 incident"))
    terminal.send("q")
    #expect(terminal.end() == 0 && terminal.isRestored)
  }

  @Test func `driven as another terminal, the program says so by !`() throws {
    let terminal = try program.start(changes: ["TERM": "xterm-of-tomorrow"])
    #expect(terminal.waits(for: "1 incident"))
    terminal.send("!")
    #expect(terminal.sees("does not know a terminal called 'xterm-of-tomorrow'"))
    #expect(terminal.sees("it is driven as 'xterm-256color'"))
    terminal.send("qq")
    #expect(terminal.end() == 0)
  }

  @Test func `two pasted lines stay in the query bar: the second runs no command`() throws {
    let terminal = try program.start()
    #expect(terminal.waits(for: "1 incident") && terminal.written.contains("\u{1B}[?2004h"))
    terminal.send("/\u{1B}[200~café\rqqq\u{1B}[201~")
    #expect(terminal.sees("filter: café qqq"))
    terminal.send("\u{1B}\u{1B}")
    #expect(terminal.sees("1 incident"))
    terminal.send("q")
    #expect(terminal.end() == 0 && terminal.written.contains("\u{1B}[?2004l"))
  }

  @Test(arguments: ["\u{1B}[", "\u{1B}O"])
  func `arrows, Home and End are keys in both forms that terminals send`(form: String) throws {
    for number in 1...3 { try program.archive.write("title: Leak \(number)\n", to: "incidents/\(number).yaml") }
    let terminal = try program.start()
    #expect(terminal.sees("1 of 4"))
    for (key, place) in [("B", "2 of 4"), ("B", "3 of 4"), ("A", "2 of 4"), ("F", "4 of 4"), ("H", "1 of 4")] {
      terminal.send(form + key)
      #expect(terminal.sees(place), "\(key)")
    }
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: ["de_XX.UTF-8", "en_ZZ", "xx_YY.utf8"])
  func `a locale that is not installed loses no letter`(name: String) throws {
    let terminal = try program.start(changes: ["LC_ALL": name])
    #expect(terminal.waits(for: "Café Zoë"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `in an ASCII locale marks have look-alikes, and nothing becomes a question mark`() throws {
    let terminal = try program.start(changes: ["LC_ALL": "C"])
    #expect(terminal.waits(for: "1 incident"))
    #expect(terminal.sees("Caf_ leak") && !terminal.written.contains("Caf?"))
    #expect(terminal.sees("+"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }
}
