import Archive
import Foundation
import TestSupport
import Testing

/// The real program, driven in a pseudo-terminal.
@Suite(.serialized) struct ProgramTests {
  private let program: String
  private let seeds: String
  private let home: TemporaryFolder

  init() throws {
    program = try #require(ProgramTests.find())
    seeds = try #require(ArchiveLocator.shipped("seeds", near: #filePath))
    home = try TemporaryFolder()
  }

  /// The program lies beside the test bundle.
  static func find(_ name: String = "blotter") -> String? {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for _ in 0..<4 {
      let candidate = folder.appending(path: name).path
      if FileBytes.entry(at: candidate) == .file { return candidate }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }

  private func environment(_ changes: [String: String?] = [:]) -> [String: String] {
    var variables = ["HOME": home.path, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"]
    for (name, value) in changes { variables[name] = value }
    return variables
  }

  private func start(_ arguments: [String]? = nil, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    try PseudoTerminal([program] + (arguments ?? [seeds]), environment: environment(changes))
  }

  private static let leftAlternateScreen = "\u{1B}[?1049l"

  @Test func `it opens, filters to 2017 and Ring, opens the sentence, changes the theme and quits`() throws {
    let terminal = try start()
    #expect(terminal.waits(for: "5 incidents"))
    terminal.send("/year:2017 unit:ring\r")
    #expect(terminal.sees("2 incidents of 5, 1 only possibly"))
    terminal.send("G")
    #expect(terminal.sees("1 of 13") && terminal.sees("USD 5.8 M"))
    terminal.send("\r\r")
    #expect(terminal.sees("settlement") && terminal.sees("US$5,8"))
    terminal.send("t")
    #expect(terminal.sees("Clearsight"))
    terminal.send("j\r")
    #expect(terminal.waits(for: "theme: "))
    terminal.send("q")
    #expect(terminal.end() == 0)
    #expect(terminal.isRestored && terminal.written.contains(ProgramTests.leftAlternateScreen))
    let settings = try String(contentsOfFile: home.path + "/.config/blotter/config.yaml", encoding: .utf8)
    #expect(settings.hasPrefix("theme: "))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGFPE])
  func `killed by a signal it gives the terminal back, and its status tells`(number: Int32) throws {
    let terminal = try start()
    #expect(terminal.waits(for: "5 incidents"))
    terminal.forget()
    terminal.signal(number)
    #expect(terminal.end() == 128 + Int(number))
    #expect(terminal.isRestored)
    #expect(terminal.written.contains(ProgramTests.leftAlternateScreen) && terminal.written.contains("\u{1B}[?25h"))
  }

  @Test func `Ctrl-Z stops it with the terminal given back, and fg draws the same screen`() throws {
    let terminal = try start()
    #expect(terminal.waits(for: "5 incidents"))
    terminal.forget()
    terminal.send("\u{1A}")
    #expect(terminal.waits(for: ProgramTests.leftAlternateScreen))
    terminal.forget()
    terminal.signal(SIGCONT)
    #expect(terminal.sees("5 incidents"))
    terminal.send("q")
    #expect(terminal.end() == 0 && terminal.isRestored)
  }

  @Test func `a storm of sizes, down to one cell, ends where it began`() throws {
    let terminal = try start()
    #expect(terminal.waits(for: "5 incidents"))
    for (columns, rows) in [(80, 24), (200, 60), (20, 5), (1, 1), (300, 2), (120, 40)] {
      terminal.resize(columns: columns, rows: rows)
    }
    #expect(terminal.sees("5 incidents"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }

  @Test(
    arguments: [
      (["TERM": nil], "TERM is not set"), (["TERM": "dumb"], "cannot place its cursor"),
      (["TERM": "no-such-term"], "does not know"),
    ] as [([String: String?], String)])
  func `a terminal that will not do is told in one sentence, with status 2`(changes: [String: String?], words: String)
    throws
  {
    let terminal = try start(nil, changes)
    #expect(terminal.end() == 2)
    #expect(terminal.written.contains(words) && !terminal.written.contains("\u{1B}"))
  }

  @Test func `NO_COLOR sends no colours`() throws {
    let terminal = try start(nil, ["NO_COLOR": "1"])
    #expect(terminal.waits(for: "5 incidents"))
    terminal.send("jq")
    #expect(terminal.end() == 0)
    #expect(
      !terminal.written.contains("[38;5;") && !terminal.written.contains("[48;5;")
        && !terminal.written.contains("[38;2;"))
  }

  @Test func `a terminal that says it takes RGB gets the theme's own colours`() throws {
    let terminal = try start(nil, ["COLORTERM": "truecolor"])
    #expect(terminal.waits(for: "5 incidents"))
    terminal.send("q")
    #expect(terminal.end() == 0)
    // base00 of the built-in theme, #16181d.
    #expect(terminal.written.contains("48;2;22;24;29") && !terminal.written.contains("[48;5;"))
  }

  @Test func `a wrong key in the configuration is an error with its line`() throws {
    try home.write("theme: Fern\nkeys:\n  quit: Ctl-Q\n", to: ".config/blotter/config.yaml")
    let terminal = try start()
    #expect(terminal.end() == 2)
    #expect(terminal.written.contains("config.yaml:3:9") && terminal.written.contains("no key is called"))
  }

  @Test func `an archive that is not there is told, with status 2`() throws {
    let terminal = try start(["--archive", "/no/such"])
    #expect(terminal.end() == 2)
    #expect(terminal.written.contains("there is no folder '/no/such'"))
  }

  @Test func `hostile text of an archive is never obeyed`() throws {
    let archive = try TemporaryFolder()
    try archive.write(
      "title: \"evil \\e]0;PWNED\\a \\e[31;42mred \\u202Eover\"\narticles: [a.txt]\n", to: "incidents/x.yaml")
    try archive.write(
      "Head \u{1B}]0;PWNED\u{7}\n\nBody \u{9B}31m text that is long enough to be read, \u{1B}[2J yes.\n", to: "a.txt")
    let terminal = try start([archive.path])
    #expect(terminal.waits(for: "evil"))
    terminal.send("\r\rffq")
    #expect(terminal.end() == 0)
    for forbidden in ["\u{1B}]0;PWNED", "\u{1B}[31;42m", "\u{202E}", "\u{1B}[2J yes", "\u{9B}"] {
      #expect(!terminal.written.contains(forbidden), "\(forbidden.debugDescription)")
    }
  }

  @Test(arguments: [
    (["list", "year!:2017"], 0, "1 incident · penalties USD 5.8 M"),
    (["list", "compny:x"], 2, "did you mean 'company:'?"),
    (["show", "amazon-similar-breach-2019"], 0, "[exact]"), (["show", "nothing"], 1, "no incident is called"),
    (["check"], 0, "5 incidents, 0 findings"), (["themes"], 0, "10 themes"), (["keys"], 0, "next-excerpt"),
    (["--version"], 0, "0.1"), (["list", "--format", "xml"], 2, "xml"), (["read", "/no/such"], 1, "/no/such"),
  ])
  func `the command line answers and its status tells`(arguments: [String], status: Int, words: String) throws {
    let isArchiveCommand = ["list", "show", "check"].contains(arguments[0])
    let terminal = try start(arguments + (isArchiveCommand ? ["--archive", seeds] : []))
    #expect(terminal.end() == status)
    #expect(terminal.written.contains(words), "\(terminal.written)")
  }

  @Test(arguments: [
    (["@ring"], 0, "2 incidents"), (["@ring", "year!:2017"], 0, "1 incident · "),
    (["@ring year!:2017"], 0, "1 incident · "),
    (["@rnig"], 2, "did you mean '@ring'?"), (["@zebra"], 2, "the views are ring"),
  ])
  func `a saved view is named by @ on the command line, and more words narrow it`(
    words: [String], status: Int, answer: String
  ) throws {
    try home.write("views:\n  ring: unit:ring\n", to: ".config/blotter/config.yaml")
    let terminal = try start(["list"] + words + ["--archive", seeds])
    #expect(terminal.end() == status)
    #expect(terminal.written.contains(answer), "\(terminal.written)")
  }

  @Test func `a filter kept as a view is there under its number, and the configuration keeps the rest`() throws {
    try home.write("# mine\ntheme: Fern\nviews:\n  broken: compny:x\n", to: ".config/blotter/config.yaml")
    let terminal = try start()
    // Drawn over other words it need not come in one piece.
    #expect(terminal.waits(for: "5 incidents") && terminal.sees("1 problem"))
    terminal.send("/unit:ring\rvG\rrings\r")
    #expect(terminal.waits(for: "view kept: rings"))
    terminal.send("0")
    #expect(terminal.sees("5 incidents"))
    terminal.send("1")
    #expect(terminal.sees("2 incidents of 5"))
    terminal.send("q")
    #expect(terminal.end() == 0)
    let settings = try String(contentsOfFile: home.path + "/.config/blotter/config.yaml", encoding: .utf8)
    #expect(settings == "# mine\ntheme: Fern\nviews:\n  broken: compny:x\n  'rings': 'unit:ring'\n")
  }

  @Test func `a decision that cannot be written is told also to who has left by then`() throws {
    let archive = try TemporaryFolder()
    try archive.write("title: x\nreview: draft\nregulators: ICO\n", to: "incidents/x.yaml")
    // Where the journal's folder would be made, there is a file.
    try home.write("", to: ".local/state")
    let terminal = try start([archive.path])
    #expect(terminal.waits(for: "1 incident"))
    terminal.send("aq")
    #expect(terminal.end() == 1)
    #expect(terminal.written.contains("a decision was not written:"))
  }

  @Test func `the archive's views come first, and check tells of a broken one`() throws {
    let archive = try TemporaryFolder()
    try archive.write("title: x\nregulators: ICO\n", to: "incidents/x.yaml")
    try archive.write("views:\n  mine: regulator:ico\n  broken: year:soon\n", to: "blotter.yaml")
    try home.write("views:\n  mine: regulator:ftc\n", to: ".config/blotter/config.yaml")
    let list = try start(["list", "@mine", "--archive", archive.path])
    #expect(list.end() == 0 && list.written.contains("1 incident · "))
    let check = try start(["check", archive.path])
    #expect(check.end() == 1 && check.written.contains("blotter.yaml:3:11"))
  }

  @Test func `the list of a facet's values and the completing bar get their counts from the archive`() throws {
    let terminal = try start()
    #expect(terminal.waits(for: "5 incidents") && terminal.sees("2 articles"))
    terminal.send("ho")
    #expect(terminal.waits(for: "6 values, with their incidents"))
    terminal.send("2023\r\u{1B}")
    #expect(terminal.sees("1 incident of 5"))
    terminal.send("0/regul\t")
    #expect(terminal.waits(for: "value, with their incidents"))
    terminal.send("\t\r")
    #expect(terminal.sees("filter: regulator:FTC"))
    terminal.send("q")
    #expect(terminal.end() == 0)
  }
}
