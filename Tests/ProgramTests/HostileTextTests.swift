import Foundation
import TestSupport
import Testing
import Text

/// Text that would control a terminal if it reached one: in records, articles, the names of files and on the command line.
@Suite struct HostileTextTests {
  private let program: BuiltProgram
  private static let count = 300

  /// Every class of control there is: C0, delete, C1, sequences that set titles and move the cursor, bidirectional controls, line
  /// separators, annotations, tags.
  private static let pieces = [
    "\u{1B}]0;owned\u{7}", "\u{1B}[2J", "\u{1B}[31m", "\u{9B}31m", "\u{9D}0;owned\u{9C}", "\u{7}", "\u{8}\u{8}", "\r",
    "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{61C}", "\u{200F}", "\u{2028}", "\u{2029}", "\u{FFF9}", "\u{FFFB}",
    "\u{E0041}", "\u{E007F}", "\u{AD}", "\u{200B}", "\n[exact] “forged”", "\u{1B}P1;1|owned\u{1B}\\", "\u{C}", "\u{E}",
  ]

  private static func text(_ random: inout SplitMix64) -> String {
    var text = ""
    for _ in 0..<3 { text += "word\(random.next() % 9)" + pieces[Int(random.next() % UInt64(pieces.count))] }
    return text
  }

  /// As a double-quoted text of YAML.
  private static func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\\U" + hex($0.value) }.joined() + "\""
  }

  private static func hex(_ value: UInt32) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  init() throws {
    program = try BuiltProgram()
    var random = SplitMix64(state: 20)
    for number in 0..<HostileTextTests.count {
      let text = HostileTextTests.text(&random)
      let value = HostileTextTests.quoted(text)
      try program.archive.write(
        """
        title: \(value)
        organisations:
        - name: \(value)
          as_written: \(value)
          evidence: [{article: \(value), exact: \(value)}]
        tags: [\(value)]
        notes: \(value)
        \(number.isMultiple(of: 3) ? "\(value): x" : "")

        """, to: "incidents/\(number).yaml")
      if number.isMultiple(of: 10) {
        try program.archive.write(BuiltProgram.article(number, company: text), to: "articles/\(number).txt")
        try program.archive.write("x", to: "articles/\(text.replacing("/", with: "")).html")
        try program.archive.write("x", to: "incidents/\(text.replacing("/", with: "")).yaml")
        try program.home.write("name: [\(value)\n", to: ".config/blotter/themes/\(text.replacing("/", with: "")).yaml")
      }
    }
  }

  /// What of a text no terminal may get, but for line feeds.
  private static func controls(in text: String) -> Set<Unicode.Scalar> {
    Set(
      text.unicodeScalars.filter { scalar in
        guard scalar != "\n" else { return false }
        let category = scalar.properties.generalCategory
        return [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
          || (0xE0000...0xE0FFF).contains(scalar.value)
      })
  }

  private static let commands = [
    "list", "list --format json", "list --format jsonl", "check", "check --format jsonl", "stats",
    "stats --format json",
    "search word1", "search word1 --format jsonl", "show 1", "show 2 --format json",
    "show \"$(printf '9\\033[2J\\n[exact]')\"",
    "list \"$(printf 'fi\\033]0;x\\007eld:x')\"", "list \"$(printf 'a\\302\\233:')\"", "themes",
    "themes --format jsonl",
    "list @\"$(printf 'v\\033[2J')\"", "\"$(printf 'comm\\033[2Jand')\"", "list --\"$(printf 'op\\033[2J')\" x",
  ]

  @Test func `no command writes any of it, on either stream`() throws {
    for command in HostileTextTests.commands {
      let place = command.hasPrefix("themes") || command.hasPrefix("\"") ? "" : "--archive $A"
      #expect(try written(by: "\(command) \(place)") > 0)
    }
    for command in ["read", "facts"] {
      for format in ["text", "json", "jsonl"] {
        #expect(try written(by: "\(command) $A/articles/* --format \(format)") > 0)
      }
    }
  }

  /// Bytes that a command writes, all of them harmless.
  private func written(by command: String) throws -> Int {
    let ran = try program.shell("\"$B\" \(command) >$HOME/out 2>$HOME/errors; true")
    #expect(ran.status == 0)
    return try ["out", "errors"].reduce(0) { sum, name in
      let text = try String(contentsOfFile: program.home.path + "/" + name, encoding: .utf8)
      #expect(HostileTextTests.controls(in: text).isEmpty, "\(command): \(name)")
      return sum + text.utf8.count
    }
  }

  @Test func `no value of a record looks like a quote of the program's`() throws {
    let ran = try program.shell("for i in 1 2 3 4 5 6 7 8 9 10 11 12; do \"$B\" show $i --archive $A; done")
    let lines = ran.written.split(whereSeparator: \.isNewline)
    #expect(lines.count > 40 && !lines.contains { $0.hasPrefix("[exact]") })
  }

  @Test func `the screen gets none of it`() throws {
    let terminal = try program.start()
    #expect(terminal.waits(for: "incidents"))
    terminal.send("jjj\r!")
    #expect(terminal.sees("problems"))
    terminal.send("!t")
    #expect(terminal.sees("heme"))
    terminal.send("\u{1B}\u{1B}")
    #expect(terminal.sees("incident"))
    terminal.send("/word1")
    #expect(terminal.sees("filter: word1"))
    let bytes = Array(terminal.written.utf8)
    for piece in [
      "\u{1B}]0;", "\u{1B}P1", "\u{9B}", "\u{9D}", "\u{202E}", "\u{2066}", "\u{E0041}", "\u{FFF9}", "\u{7F}",
    ] {
      #expect(!terminal.written.unicodeScalars.contains(piece.unicodeScalars), "\(Array(piece.unicodeScalars))")
    }
    #expect(bytes.count > 1000)
    terminal.send("\u{1B}\u{1B}")
    #expect(terminal.sees("incident"))
    terminal.send("q")
    _ = terminal.end()
  }
}

extension String.UnicodeScalarView {
  fileprivate func contains(_ other: String.UnicodeScalarView) -> Bool {
    let (all, wanted) = (Array(self), Array(other))
    guard all.count >= wanted.count else { return false }
    return (0...all.count - wanted.count).contains { all[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}
