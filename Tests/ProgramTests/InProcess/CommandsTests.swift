import Foundation
import TestSupport
import Testing

extension InProcessTests {
  /// Every command of the program, run in process: what it prints, where, and with which status.
  @Suite struct CommandsTests {
    private let blotter: CommandRun

    init() throws { blotter = try CommandRun() }

    @Test func `list prints a row an incident and their sum, and a query narrows it`() throws {
      let all = try blotter("list")
      #expect(all.status == 0 && all.errors.isEmpty && all.lines.count == 3)
      let sum = try #require(all.lines.last)
      #expect(sum.hasPrefix("2 incidents · penalties ") && sum.contains("EUR 7 M") && sum.contains("USD 5.8 M"))
      let ring = try blotter("list", "unit:ring", "year:2017")
      #expect(ring.lines.count == 2 && ring.output.contains("Doorbell employee") && !ring.output.contains("Acme"))
      let none = try blotter("list", "company:nobody")
      #expect(none.status == 0 && none.lines.count == 1 && none.output.hasPrefix("0 incidents"))
    }

    @Test func `list as JSON is an array, as JSONL a line an incident, and both say the same`() throws {
      let array = try #require(try blotter("list", "--format", "json").json() as? [[String: Any]])
      let lines = try blotter("list", "--format", "jsonl").lines
      #expect(array.count == 2 && lines.count == 2)
      for (object, line) in zip(array, lines) {
        let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary
        #expect(read == object as NSDictionary)
      }
      #expect(array.contains { $0["id"] as? String == "doorbell" && $0["title"] is String })
    }

    @Test func `a query that is not understood is wrong usage, with its place`() throws {
      let wrong = try blotter("list", "compny:x")
      #expect(wrong.status == 2 && wrong.output.isEmpty && wrong.errors.contains("did you mean 'company:'?"))
      let caret = wrong.errors.split(separator: "\n").last?.firstIndex(of: "^")
      #expect(caret != nil)
    }

    @Test func `show prints the sentence behind a fact, and knows an incident that is not there`() throws {
      let shown = try blotter("show", "doorbell")
      #expect(shown.status == 0)
      #expect(shown.output.contains("    [exact] “e-mail addresses of its customers”  articles/acme.txt"))
      let object = try #require(try blotter("show", "doorbell", "--format", "json").json() as? [String: Any])
      #expect(object["id"] as? String == "doorbell")
      let none = try blotter("show", "dorbell")
      #expect(none.status == 1 && none.output.isEmpty && none.errors.contains("did you mean 'doorbell'?"))
    }

    @Test func `stats counts the values of facets`() throws {
      let text = try blotter("stats")
      #expect(text.status == 0 && text.output.contains("Company") && text.output.contains("Amazon"))
      let object = try #require(try blotter("stats", "--format", "json").json() as? [String: Any])
      #expect(object["count"] as? Int == 2 || object["incidents"] as? Int == 2)
      #expect(try blotter("stats", "year:2017", "--format", "jsonl").lines.count > 3)
    }

    @Test func `search finds the sentence, and says by its status that nothing was found`() throws {
      let found = try blotter("search", "e-mail")
      #expect(found.status == 0 && found.output.contains("articles/acme.txt") && found.output.contains("1 article"))
      #expect(try blotter("search", "zebra").status == 1)
      let field = try blotter("search", "company:acme")
      #expect(field.status == 2 && field.errors.contains("is no word"))
    }

    @Test func `check tells what is wrong, and its status that something is`() throws {
      let good = try blotter("check")
      #expect(good.status == 0 && good.output.hasPrefix("2 incidents, 0 findings"))
      try blotter.archive.write("title: x\nkind: braech\n", to: "incidents/wrong.yaml")
      let bad = try blotter("check")
      #expect(bad.status == 1 && bad.lines.first?.hasPrefix("incidents/wrong.yaml:2:7: error: ") == true)
      let line = try blotter("check", "--format", "jsonl").lines.first ?? ""
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["line"] as? Int == 2 && object?["column"] as? Int == 7)
    }

    @Test func `index says what it holds, and anew what was there`() throws {
      let first = try blotter("index")
      #expect(first.status == 0 && first.output.contains("1 article") && first.output.contains("2 incidents"))
      #expect(try blotter("index", "--rebuild").output == first.output)
    }

    @Test func `add stores a page once, in a trial not at all`() throws {
      try blotter.home.write(BuiltProgram.article(9, company: "Bosco"), to: "page.txt")
      let page = blotter.home.path + "/page.txt"
      let trial = try blotter("add", page, "--dry-run")
      #expect(trial.status == 0 && trial.output.contains("would be added as articles/"))
      let added = try blotter("add", page)
      #expect(
        added.status == 0 && added.output.contains("added as articles/") && added.output.contains("1 article added"))
      #expect(try blotter("add", page).output.contains("is in the archive already"))
      let none = try blotter("add", page + ".none")
      #expect(none.status == 1 && none.errors.contains("No such file"))
      let pattern = try blotter("add", blotter.home.path + "/*.none")
      #expect(pattern.status == 1 && pattern.errors.contains("no file matches this pattern"))
    }

    @Test func `add takes folders and lists, tells other forms, and says how to save a page`() throws {
      let text = BuiltProgram.article(9, company: "Bosco")
      try blotter.home.write(text, to: "in/page.txt")
      try blotter.home.write(text.replacing("\n", with: "\r\n"), to: "in/again.txt")
      try blotter.home.write("x", to: "in/photo.png")
      try blotter.home.write("title,url\nNothing that is here at all,https://o.org/9\n", to: "later.csv")
      let added = try blotter("add", blotter.home.path + "/in", "--from-list", blotter.home.path + "/later.csv")
      #expect(
        added.status == 0 && added.output.contains("2 articles added, 1 list added, 1 file of other kinds passed over"))
      #expect(added.output.contains("the same article as") && added.output.contains("both are kept"))
      #expect(added.output.contains("later.csv: 0 entries are of articles that are here, 1 of none"))
      let online = try blotter("add", "https://example.org/page")
      #expect(online.status == 1 && online.errors.contains("never goes online") && online.errors.contains("save it"))
      #expect(try blotter("add").status == 2)
    }

    @Test func `read and facts print what is in an article, and go on after one that cannot be read`() throws {
      let path = blotter.archive.path + "/articles/acme.txt"
      let read = try blotter.run(["read", path, path + ".none", "--format", "jsonl"])
      #expect(read.status == 1 && read.lines.count == 2)
      let facts = try blotter.run(["facts", path])
      #expect(facts.status == 0 && facts.output.contains("Acme") && facts.output.contains("7 million euros"))
      let list = try #require(try blotter.run(["facts", path, path, "--format", "json"]).json() as? [Any])
      #expect(list.count == 2)
      #expect(try blotter.run(["facts"]).status == 2)
    }

    @Test func `keys, fields and themes are listed`() throws {
      let keys = try blotter.run(["keys"])
      #expect(keys.status == 0 && keys.output.contains("page-down") && keys.lines.count > 20)
      let fields = try blotter.run(["query-fields"])
      #expect(fields.status == 0 && fields.output.contains("penalty"))
      let themes = try blotter.run(["themes"])
      #expect(themes.status == 0 && themes.lines.last?.hasSuffix("themes") == true)
    }

    @Test func `help is no failure, and what is no command is wrong usage`() throws {
      let help = try blotter.run(["--help"])
      #expect(help.status == 0 && help.output.contains("USAGE: blotter") && help.errors.isEmpty)
      let wrong = try blotter.run(["lisst"])
      #expect(wrong.status == 2 && wrong.output.isEmpty && !wrong.errors.isEmpty)
    }

    @Test func `an archive that is not there, and settings that are wrong, are wrong usage`() throws {
      let none = try blotter.run(["list", "--archive", blotter.home.path + "/none"])
      #expect(none.status == 2 && none.errors.contains("none"))
      try blotter.home.write("thmee: x\n", to: ".config/blotter/config.yaml")
      let wrong = try blotter("list")
      #expect(wrong.status == 2 && wrong.errors.contains("config.yaml:1:1"))
    }
  }
}
