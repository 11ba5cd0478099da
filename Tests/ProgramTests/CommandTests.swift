import Foundation
import TestSupport
import Testing

/// Each subcommand on a small archive made up for it: what people and programs are told, and with which status.
@Suite struct CommandTests {
  private let program: BuiltProgram

  init() throws {
    program = try BuiltProgram()
    let archive = program.archive
    try archive.write(
      """
      title: Shop leaked names
      organisations: Shop
      occurred: 2019-03
      regulators: {name: FTC, evidence: {article: a.txt, exact: The authority fined}}
      penalties: {type: fine, amount: 5000000, currency: EUR}
      articles: a.txt
      tags: [retail]

      """, to: "incidents/shop.yaml")
    try archive.write("title: Bank sold data\norganisations: Bank\noccurred: 2017\n", to: "incidents/bank.yaml")
    try archive.write(BuiltProgram.article(5, company: "Shop"), to: "a.txt")
  }

  /// A command with its answer.
  struct Case: CustomTestStringConvertible {
    let command: String
    let status: Int
    let words: [String]
    var testDescription: String { command }

    init(_ command: String, _ status: Int = 0, says words: String...) {
      (self.command, self.status, self.words) = (command, status, words)
    }
  }

  static let answers = [
    Case("list --archive \"$A\"", says: "Shop leaked names", "Bank sold data", "2 incidents · penalties EUR 5"),
    Case("list shop --archive \"$A\"", says: "1 incident", "EUR 5", "shop"),
    Case("list year:2017 --archive \"$A\"", says: "Bank sold data", "1 incident · year:2017"),
    Case("list company:nobody --archive \"$A\"", says: "0 incidents · company:nobody"),
    Case("list shop --format json --archive \"$A\"", says: "[", "\"id\":\"shop\"", "\"tags\":[\"retail\"]", "]"),
    Case("list --format jsonl --archive \"$A\"", says: "\"id\":\"bank\"", "\"occurred\":[\"2017\"]", "\"id\":\"shop\""),
    Case(
      "show shop --archive \"$A\"", says: "Shop leaked names", "shop · reviewed", "[exact] “The authority fined”  a.txt"
    ),
    Case("show shop --format json --archive \"$A\"", says: "\"status\":\"exact\"", "\"currency\":\"EUR\""),
    Case("show nobody --archive \"$A\"", 1, says: "no incident is called 'nobody'"),
    Case("show shp --archive \"$A\"", 1, says: "no incident is called 'shp'"),
    Case("search authority --archive \"$A\"", says: "a.txt", "fined Shop 5 million euros on Monday", "1 article"),
    Case(
      "search authority --format jsonl --archive \"$A\"", says: "\"path\":\"a.txt\"",
      "\"matches\":[{\"end\":13,\"start\":4}]"),
    Case("search zebra --archive \"$A\"", 1, says: "0 articles"),
    Case("stats --archive \"$A\"", says: "2 incidents", "Year", "2017", "Company", "Bank"),
    Case("stats year:2017 --format json --archive \"$A\"", says: "{", "\"incidents\":1", "}"),
    Case("check \"$A\"", says: "2 incidents, 0 findings"),
    Case("index \"$A\"", says: "2 incidents", "1 article"),
    Case("index --rebuild --archive \"$A\"", says: "2 incidents"),
    Case("read \"$A/a.txt\"", says: "Shop fined 5 million euros", "The company said that it would pay"),
    Case("read --format jsonl \"$A/a.txt\"", says: "\"title\":\"Shop fined 5 million euros"),
    Case("facts \"$A/a.txt\"", says: "Shop", "fine", "5 million euros"),
    Case("facts --format jsonl \"$A/a.txt\"", says: "\"currency\":\"EUR\""),
    Case("read \"$A/none.txt\"", 1, says: "none.txt"), Case("facts \"$A/none.txt\"", 1, says: "none.txt"),
    Case("read \"$A/none.txt\" \"$A/a.txt\"", 1, says: "none.txt", "Shop fined 5 million euros"),
    Case("keys", says: "next-excerpt", "Tab l Right"), Case("keys --format markdown", says: "| `quit` | q Ctrl-C |"),
    Case("query-fields", says: "company:"), Case("formats", says: "stix:"),
    Case("formats --format markdown", says: "| `biblatex` |"),
    Case("query-fields --format markdown", says: "| `unit:` |"),
    Case("themes", says: "Fern", "10 themes"), Case("themes --format jsonl", says: "\"name\":"),
  ]

  @Test(arguments: answers) func `each command answers on a small archive`(_ one: Case) throws {
    let result = try program.shell("blotter \(one.command)")
    #expect(result.status == one.status, "\(result.written)")
    for words in one.words { #expect(result.written.contains(words), "\(result.written)") }
  }

  static let misuses = [
    Case("list 'compny:x' --archive \"$A\"", 2, says: "this query is not understood", "did you mean 'company:'?"),
    Case("list '(shop' --archive \"$A\"", 2, says: "this query is not understood", "^"),
    Case("stats 'year:soon' --archive \"$A\"", 2, says: "this query is not understood"),
    Case("list @none --archive \"$A\"", 2, says: "no view is called 'none'"),
    Case("list --format xml --archive \"$A\"", 2, says: "xml"), Case("list --archive /no/such", 2, says: "/no/such"),
    Case("check /no/such", 2, says: "/no/such"), Case("index /no/such", 2, says: "/no/such"),
    Case("show", 2, says: "id"), Case("add", 2, says: "files"),
    Case("search --archive \"$A\"", 2, says: "Name a word to search for."),
    Case("search company:x --archive \"$A\"", 2, says: "list knows fields"),
    Case("read", 2, says: "Name a file to read"), Case("facts", 2, says: "Name a file to read"),
    Case("read --nothing \"$A/a.txt\"", 2, says: "--nothing"),
    Case("stats --limit many --archive \"$A\"", 2, says: "many"),
    Case("keys --format xml", 2, says: "xml"),
  ]

  @Test(arguments: misuses) func `wrong usage is status 2 and a sentence on standard error`(_ one: Case) throws {
    // Standard output is let go: what is told must stand on standard error.
    let result = try program.shell("blotter \(one.command) >/dev/null")
    #expect(result.status == one.status, "\(result.written)")
    for words in one.words { #expect(result.written.contains(words), "\(result.written)") }
  }

  @Test(arguments: [
    "add", "check", "facts", "files", "index", "keys", "list", "open", "query-fields", "read", "search", "show",
    "stats",
    "themes",
  ])
  func `each command has a help that says what it is for and how it is called`(command: String) throws {
    let result = try program.shell("blotter \(command) --help 2>/dev/null")
    #expect(result.status == 0 && result.written.contains("OVERVIEW: "), "\(result.written)")
    #expect(result.written.contains("USAGE: blotter \(command)"))
    #expect(try program.shell("blotter --help").written.contains("  \(command)"))
  }

  @Test(arguments: [
    "list --format json", "list zebra --format json", "show shop --format json", "stats --format json",
    "search authority --format json", "search zebra --format json", "check --format json",
  ])
  func `what programs are told is JSON, also when there is nothing`(command: String) throws {
    let result = try program.shell("blotter \(command) --archive \"$A\" 2>/dev/null")
    // A search that finds nothing has its own status.
    #expect(result.status == (command.contains("search zebra") ? 1 : 0))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(result.written.utf8)) }
  }

  @Test(arguments: ["list", "stats", "search authority", "show shop"])
  func `each line for programs is JSON by itself`(command: String) throws {
    let result = try program.shell("blotter \(command) --format jsonl --archive \"$A\" 2>/dev/null")
    let lines = result.written.split(whereSeparator: \.isNewline)
    #expect(result.status == 0 && !lines.isEmpty)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
  }

  @Test func `a trial of adding says what would be done and writes nothing; adding does it once`() throws {
    try program.home.write(BuiltProgram.article(9, company: "Zeta"), to: "page.txt")
    let before = try FileManager.default.subpathsOfDirectory(atPath: program.archive.path).sorted()
    let trial = try program.shell("blotter add --dry-run \"$HOME/page.txt\" \"$A/a.txt\" --archive \"$A\"")
    #expect(trial.status == 0 && trial.written.contains("would be added as articles/"), "\(trial.written)")
    #expect(trial.written.contains("is in the archive already, as a.txt"))
    #expect(trial.written.contains("1 article would be added, 1 known already"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: program.archive.path).sorted() == before)
    let added = try program.shell("blotter add - --archive \"$A\" <\"$HOME/page.txt\"")
    #expect(added.status == 0 && added.written.contains("standard input: added as articles/"))
    let again = try program.shell("blotter add \"$HOME/page.txt\" /no/such --archive \"$A\"")
    #expect(again.status == 1 && again.written.contains("0 articles added, 1 known already, 1 left out"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: program.archive.path).count == before.count + 2)
  }

  @Test(arguments: ["read", "facts"]) func `a list of files comes from standard input too`(command: String) throws {
    try program.archive.write(BuiltProgram.article(9, company: "Zeta"), to: "b.txt")
    let result = try program.shell(
      "printf '%s\\n' \"$A/a.txt\" \"$A/b.txt\" | blotter \(command) --paths-from - --format jsonl")
    #expect(result.status == 0, "\(result.written)")
    let (first, second) = (result.written.firstRange(of: "a.txt"), result.written.firstRange(of: "b.txt"))
    let starts = try (#require(first).lowerBound, #require(second).lowerBound)
    #expect(starts.0 < starts.1)
    let none = try program.shell("blotter \(command) --paths-from /no/such")
    #expect(none.status != 0 && none.written.contains("/no/such"))
  }

  @Test func `a theme file that is broken is told with its place, and the others are there`() throws {
    try program.home.write("scheme: [broken\n", to: ".config/blotter/themes/bad.yaml")
    let result = try program.shell("blotter themes")
    #expect(result.status == 1 && result.written.contains("bad.yaml") && result.written.contains("10 themes"))
    let plain = try program.shell("rm \"$HOME/.config/blotter/themes/bad.yaml\"; blotter themes")
    #expect(plain.status == 0 && !plain.written.contains("bad.yaml"))
  }

  @Test func `views of the archive and of the person are taken on every command with a query`() throws {
    try program.archive.write("views:\n  old: year:2017\n", to: "blotter.yaml")
    try program.home.write("views:\n  mine: company:shop sort:title\n", to: ".config/blotter/config.yaml")
    for (words, count) in [
      ("@old", "1 incident"), ("@mine", "1 incident"), ("@old @mine", "0 incidents"), ("@old bank", "1 incident"),
    ] {
      for command in ["list", "stats"] {
        let result = try program.shell("blotter \(command) \(words) --archive \"$A\"")
        #expect(result.status == 0 && result.written.contains("\(count)"), "\(result.written)")
      }
    }
    let wrong = try program.shell("blotter list @odl --archive \"$A\"")
    #expect(wrong.status == 2 && wrong.written.contains("did you mean '@old'?"))
  }

  @Test func `what is wrong in an archive is told with file and line, and check ends with status 1`() throws {
    try program.archive.write("title: x\nocurred: 2017\noccurred: 99\n", to: "incidents/x.yaml")
    let result = try program.shell("blotter check \"$A\"")
    #expect(result.status == 1 && result.written.contains("incidents/x.yaml:3"), "\(result.written)")
    let lines = try program.shell("blotter check --format jsonl \"$A\" 2>/dev/null")
    #expect(lines.status == 1 && lines.written.contains("\"path\":\"incidents"), "\(lines.written)")
    // The rest still opens.
    #expect(try program.shell("blotter list --archive \"$A\"").written.contains("Shop leaked names"))
  }
}
