import Foundation
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
    // Movements of the mouse are asked for behind its clicks, which would take their place.
    let (clicks, drags) = (
      try #require(terminal.written.ranges(of: "\u{1B}[?1006;1000h").last),
      try #require(terminal.written.ranges(of: "\u{1B}[?1002h").last)
    )
    #expect(clicks.upperBound <= drags.lowerBound)
    terminal.send("/\u{1B}[200~café\rqqq\u{1B}[201~")
    #expect(terminal.sees("filter: café qqq"))
    terminal.send("\u{1B}\u{1B}")
    #expect(terminal.sees("1 incident"))
    terminal.send("q")
    #expect(terminal.end() == 0 && terminal.written.contains("\u{1B}[?2004l"))
    #expect(terminal.written.contains("\u{1B}[?1002l"))
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

  /// Modified keys, answers of terminals, and keys with Alt: none of them is bound to anything.
  private static let unknown = [
    "\u{1B}[1;9P", "\u{1B}[24;80R", "\u{1B}[57399u", "\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}",
    "\u{1B}]11;rgb:AR/ar/AR\u{1B}\\",
    "\u{1B}P1+rARar\u{1B}\\", "\u{1B}a", "\u{1B}A", "\u{1B}R",
  ]

  @Test(arguments: unknown, [1, 100])
  func `a sequence that is no key runs no command, in one piece or in several`(sent: String, length: Int) throws {
    try program.archive.write(BuiltProgram.article(3), to: "a.txt")
    let terminal = try program.start()
    #expect(terminal.sees("2 incidents"))
    terminal.send("j")
    #expect(terminal.sees("2 of 2"))
    var rest = sent.unicodeScalars[...]
    while !rest.isEmpty {
      terminal.send(String(rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
    #expect(terminal.sees("2 of 2"))
    terminal.send("k")
    #expect(terminal.sees("1 of 2"))
    let names = try FileManager.default.contentsOfDirectory(atPath: program.archive.path + "/incidents")
    #expect(names == ["cafe.yaml"])
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(arguments: [
    ("\u{1B}[1;5B", "2 of 4"), ("\u{1B}[4~", "4 of 4"), ("\u{1B}[8~", "4 of 4"), ("\u{1B}[106u", "2 of 4"),
  ])
  func `keys in the forms of other terminals are these keys, and leave the filter`(sent: String, place: String) throws {
    for number in 1...4 { try program.archive.write("title: Loss \(number)\n", to: "incidents/\(number).yaml") }
    let terminal = try program.start()
    #expect(terminal.sees("5 incidents"))
    terminal.send("/Loss\r")
    #expect(terminal.sees("4 incidents of 5") && terminal.sees("1 of 4"))
    terminal.send(sent)
    #expect(terminal.sees(place))
    terminal.send("\u{1B}[1~")
    #expect(terminal.sees("1 of 4") && terminal.sees("4 incidents of 5"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test func `the keypad is set as the terminal's entry says, and given back`() throws {
    let terminal = try program.start()
    #expect(terminal.waits(for: "1 incident") && terminal.written.contains("\u{1B}[?1h"))
    terminal.send("q")
    #expect(terminal.end() == 0 && terminal.written.contains("\u{1B}[?1l") && terminal.isRestored)
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
