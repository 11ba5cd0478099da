import Foundation
import Incidents
import Testing

@testable import Records

/// What Manual/Formats.md and the manual say of files that people write, held against what is read.
@Suite struct FormatsManualTests {
  private func manual(_ name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try String(contentsOf: root.appending(path: "Sources/Manual/\(name)"), encoding: .utf8)
  }

  /// The examples of a page that are in YAML.
  private func examples(_ name: String) throws -> [String] {
    try manual(name).components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "```")[0]
    }
  }

  /// The words in backquotes of a text.
  private func words(_ text: some StringProtocol) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test func `the record of the manual is read without a finding, and says what it says`() throws {
    let text = try #require(try examples("Formats.md").first)
    let (incident, findings) = RecordReader.read(text, id: .init("x"), path: "x.yaml")
    #expect(findings == [])
    let read = try #require(incident)
    #expect(read.title == "A similar breach of Amazon customers' data the year before" && read.review == .reviewed)
    #expect(
      read.claims.map(\.value) == [
        .kind(.breach), .occurred(try #require(PartialDate("2019"))), .organisation(OrganisationRole(name: "Amazon")),
        .affected(AffectedCount(count: .unknown)), .legalStatus(.unknown),
      ])
    #expect(read.claims[1].asWritten == "l'année dernière" && read.claims[1].evidence.count == 1)
  }

  @Test func `the manual names the sections of a record with the keys of their values, all of them`() throws {
    let page = try manual("Formats.md").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let text = page.components(separatedBy: "Sections and the key of their value:")
    let list = try #require(text.last?.components(separatedBy: "Beside them").first)
    for section in RecordSchema.sections {
      let start = try #require(list.range(of: "`\(section.key)` ("), "\(section.key)")
      let inside = try #require(list[start.upperBound...].components(separatedBy: ")").first)
      #expect(inside.prefix { $0.isLetter || $0 == "_" } == section.mainKey, "\(section.key)")
      #expect(Set(words(inside)) == Set(section.valueKeys), "\(section.key)")
    }
    #expect(list.components(separatedBy: "` (").count - 1 == RecordSchema.sections.count)
    let beside = try #require(
      text.last?.components(separatedBy: "Beside them").last?.components(separatedBy: ".").first)
    #expect(Set(words(beside)) == Set(RecordSchema.plainKeys))
  }

  @Test func `every date and count that the manual gives as an example is read`() throws {
    let text = try manual("Formats.md")
    let dates = try #require(text.components(separatedBy: "Dates are EDTF:").last?.components(separatedBy: ". A").first)
    #expect(words(dates).count >= 5)
    for date in words(dates) { #expect(PartialDate(date)?.edtf == date) }
    let counts = try #require(text.components(separatedBy: "Counts are").last?.components(separatedBy: ", which").first)
    #expect(words(counts).count >= 4)
    for count in words(counts) {
      let plain = count.filter { $0 != "'" }
      #expect(AffectedCount.Count(notation: plain)?.notation == plain)
    }
  }

  @Test func `the settings and views of the manual are read without a finding`() throws {
    let examples = try examples("Manual.md")
    #expect(examples.count == 2)
    for text in examples {
      #expect(SettingsReader.read(text, path: "c").findings == [] && ViewReader.read(text, path: "c").findings == [])
    }
    let settings = SettingsReader.read(examples[0], path: "c").settings
    #expect(settings.theme == "Newsprint" && settings.archive == "~/clippings")
    #expect(settings.keys.map(\.command.text) == ["quit", "down"] && settings.keys[1].keys.count == 3)
    let views = ViewReader.read(examples[1], path: "c").views
    #expect(views.map(\.name) == ["big-fines", "unread"])
    #expect(try views[0].query == Query(parsing: "penalty:>10000000 sort:-penalty"))
  }

  @Test func `every query that the manual's table gives as an example is understood`() throws {
    let table = try #require(
      try manual("Manual.md").components(separatedBy: "<!-- query -->").last?.components(separatedBy: "<!-- end").first)
    let rows = table.split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(rows.count == QueryField.allCases.count)
    for (row, field) in zip(rows, QueryField.allCases) {
      #expect(row.hasPrefix("| `\(field.rawValue):`"))
      for word in row.split(whereSeparator: { " (),;|".contains($0) })
      where word.contains(":") && word.last != ":" && word.first != "`" {
        #expect(throws: Never.self, "\(word)") { try Query(parsing: String(word)) }
      }
    }
  }
}
