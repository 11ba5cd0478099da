import Foundation
import TestSupport
import Testing
import Text

extension InProcessTests {
  /// `export`, `report` and `chart` on an archive with one record and one draft.
  @Suite struct ExportCommandsTests {
    private let blotter: CommandRun

    init() throws { blotter = try CommandRun() }

    private func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(blotter.home.path)/\(name)", encoding: .utf8)
    }

    @Test func `what nobody has reviewed is left out, and that is said`() throws {
      let reviewed = try blotter("export", "--format", "csv")
      #expect(reviewed.status == 0 && reviewed.output.contains("Doorbell") && !reviewed.output.contains("Acme"))
      #expect(reviewed.errors.contains("1 draft that nobody has reviewed is left out; --drafts exports them too"))
      #expect(reviewed.output.contains("query: review:reviewed"))
      let all = try blotter("export", "--format", "csv", "--drafts")
      #expect(all.output.contains("Doorbell") && all.output.contains("Acme") && all.errors.isEmpty)
    }

    @Test(arguments: [
      "jsonl", "markdown", "html", "veris", "stix", "csl-json", "biblatex", "ris", "web-annotation", "aiid",
    ])
    func `the same query on the same archive gives the same bytes`(format: String) throws {
      let first = try blotter("export", "--format", format, "--drafts")
      #expect(first.status == 0 && !first.output.isEmpty)
      #expect(try blotter("export", "--format", format, "--drafts").output == first.output)
      try blotter.archive.write("title: More\norganisations: Beta\noccurred: 2020\n", to: "incidents/more.yaml")
      #expect(
        try blotter("export", "--format", format, "--drafts").output != first.output, "the archive's state is told")
    }

    @Test func `a file takes its name with the tables beside it, and is replaced only where that is asked for`() throws
    {
      let path = "\(blotter.home.path)/made/fines.csv"
      let written = try blotter("export", "--format", "csv", "--drafts", "--output", path)
      #expect(written.status == 0 && written.errors.contains("2 incidents written to \(path) and 4 tables beside it"))
      for name in ["articles", "penalties", "claims", "evidence"] {
        #expect(try text("made/fines.tables/\(name).csv").hasPrefix("incident,"))
      }
      let refused = try blotter("export", "unit:ring", "--format", "csv", "--output", path)
      #expect(refused.status == 1 && refused.errors.contains("is there already; --force replaces it"))
      #expect(try text("made/fines.csv").contains("Acme"))
      #expect(try blotter("export", "unit:ring", "--format", "csv", "--output", path, "--force").status == 0)
      #expect(!(try text("made/fines.csv").contains("Acme")))
    }

    @Test func `a page is not written into the archive, where it would be an article`() throws {
      let path = "\(blotter.archive.path)/report.html"
      let refused = try blotter("report", "--output", path)
      #expect(refused.status == 2 && refused.errors.contains("would be read as an article"))
      #expect(!FileManager.default.fileExists(atPath: path))
      #expect(try blotter("export", "--format", "csv", "--output", "\(blotter.archive.path)/t.csv").status == 0)
    }

    @Test func `a workbook needs a file, and is one`() throws {
      #expect(try blotter("export", "--format", "xlsx").status == 2)
      let path = "\(blotter.home.path)/all.xlsx"
      let made = try blotter("export", "--format", "xlsx", "--drafts", "--output", path)
      #expect(made.status == 0, "\(made.errors)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(bytes.starts(with: Array("PK".utf8)) && bytes.count > 4000)
      #expect(try blotter("export", "--format", "xlsx", "--drafts", "--output", path, "--force").status == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes, "the same archive, the same bytes")
    }

    @Test func `a report bears the day and the title that it is given, and a template of one's own is filled`() throws {
      let report = try blotter("report", "--day", "2026-11-27", "--title", "Fines & more")
      #expect(report.output.contains("<h1 dir=\"auto\">Fines &amp; more</h1>") && report.output.contains("2026-11-27"))
      #expect(try blotter("report", "--day", "yesterday").status == 2)
      try blotter.home.write("{{#incidents}}<{{id}}>{{/incidents}}", to: "own.mustache")
      let own = try blotter("report", "--template", "\(blotter.home.path)/own.mustache")
      #expect(own.output == "<doorbell>")
      try blotter.home.write("{{#incidents}}", to: "own.mustache")
      let wrong = try blotter("report", "--template", "\(blotter.home.path)/own.mustache")
      #expect(wrong.status == 1 && wrong.errors.contains("line 1"))
      #expect(try blotter("report", "--template", "/nowhere").status == 2)
      #expect(try blotter.run(["report", "--print-template"]).output.hasPrefix("<!DOCTYPE html>"))
      #expect(try blotter("report", "--format", "markdown").output.contains("[^1]"))
    }

    @Test func `a chart has a bar a value and says what it counts`() throws {
      let chart = try blotter("chart", "--by", "company", "--of", "penalties", "--columns", "60", "--ascii")
      #expect(chart.status == 0)
      #expect(chart.output.contains("Penalties by company, USD") && chart.output.contains("Penalties by company, EUR"))
      #expect(chart.lines.contains { $0.hasPrefix("  Amazon #") && $0.hasSuffix(" 5.8 M") })
      #expect(try #require(chart.lines.last).hasPrefix("2 incidents · all · "))
      #expect(try #require(try blotter("chart", "--reviewed").lines.last).hasPrefix("1 incident · review:reviewed · "))
      #expect(try blotter("chart", "--by", "colour").status == 2)
      #expect(try blotter("chart", "--limit", "0").status == 2)
    }

    @Test func `a form that is not there is wrong usage, and a folder is no file`() throws {
      let wrong = try blotter("export", "--format", "docx")
      #expect(wrong.status == 2 && wrong.errors.contains("  - web-annotation"))
      let folder = try blotter("export", "--format", "csv", "--output", blotter.home.path)
      #expect(folder.status == 1 && folder.errors.contains("is there already"))
    }

    @Test func `cite prints a fact with its sentence, an incident, and a list`() throws {
      let fact = try blotter("cite", "doorbell", "--field", "organisation")
      #expect(fact.status == 0 && fact.output.hasPrefix("“e-mail addresses of its customers” – "))
      #expect(fact.output.contains("SHA-256 ") && fact.output.contains("articles/acme.txt"))
      let short = try blotter("cite", "doorbell", "--style", "short")
      #expect(
        short.output
          == "Doorbell employee watched customers (2017). Amazon · Ring was ordered to pay a civil penalty of USD 5.8 M.\n"
      )
      let list = try blotter("cite", "--list", "unit:ring")
      #expect(list.output.hasPrefix("1 incident; penalties USD 5.8 M; query: unit:ring; archive: "))
      #expect(try blotter("cite", "dorbell").status == 1 && blotter("cite").status == 2)
      #expect(try blotter("cite", "doorbell", "--field", "colour").status == 2)
      #expect(try blotter("cite", "doorbell", "--field", "discovery").status == 1)
      let penalty = try blotter("cite", "doorbell", "--field", "civil penalty")
      #expect(try penalty.status == 0 && penalty.output == blotter("cite", "doorbell", "--field", "penalty").output)
    }

    @Test func `what is quoted from a part of a file has that file's hash`() throws {
      let feed = """
        <rss version="2.0"><channel><item><guid>a1</guid><title>Acme loses names</title><description>\
        The authority said that Acme lost the names of its customers in 2020 and must tell them.</description></item>\
        <item><guid>a2</guid><title>Other news</title><description>The town opened a library for children.</description>\
        </item></channel></rss>
        """
      try blotter.archive.write(feed, to: "feed.xml")
      try blotter.archive.write(
        "title: Acme\nregulators:\n- name: The authority\n  evidence:\n  - {article: 'feed.xml#a1', exact: lost the names}\n",
        to: "incidents/acme.yaml")
      let fact = try blotter("cite", "acme", "--field", "regulator")
      #expect(fact.output.contains("SHA-256 \(SHA256.hex(of: Array(feed.utf8)))"), "\(fact.output) \(fact.errors)")
    }

    @Test func `the style of citations may stand in the configuration, and a wrong one is told`() throws {
      try blotter.home.write("citation: key\n", to: ".config/blotter/config.yaml")
      #expect(try blotter("cite", "doorbell", "--field", "organisation").lines.first?.contains("-") == true)
      #expect(!(try blotter("cite", "doorbell", "--field", "organisation").output.contains("“")))
      try blotter.home.write("citation: chicago\n", to: ".config/blotter/config.yaml")
      let wrong = try blotter("cite", "doorbell")
      #expect(wrong.status == 2 && wrong.errors.contains("short, footnote, markdown, key"))
    }
  }
}
