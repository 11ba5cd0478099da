import Foundation
import Incidents
import Testing

@testable import Interchange

@Suite struct ObjectTests {
  private func json(_ format: ExportFormat, of incidents: [SourcedIncident]) throws -> Any {
    let text = try #require(try MadeIncident.made(by: format, of: incidents)[.main])
    return try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  @Test func `a line of JSON is an incident with its quotes and sources, and the last says how it was made`() throws {
    let text = try #require(
      try MadeIncident.made(by: .jsonl, of: [MadeIncident.ring(), MadeIncident.ring(review: .draft)])[.main])
    let lines = try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    #expect(lines.map { $0["type"] as? String } == ["incident", "incident", "about"])
    let facts = try #require(lines[0]["facts"] as? [[String: Any]])
    let penalty = try #require(facts.first { $0["field"] as? String == "penalty" })
    #expect((penalty["data"] as? [String: Any])?["amount"] as? Int == 5_800_000)
    let quote = try #require((penalty["quotes"] as? [[String: Any]])?.first)
    #expect(quote["exact"] as? String == "would pay $5.8 million" && quote["start"] as? Int == 12)
    let article = try #require((lines[0]["articles"] as? [[String: Any]])?.first)
    #expect(article["url"] as? String == MadeIncident.source.address)
    #expect(
      lines[2]["query"] as? String == "company:amazon" && lines[2]["archive_state"] as? String == "00ff00ff00ff00ff")
  }

  @Test(arguments: [ExportFormat.jsonl, .veris, .stix, .csl, .annotations])
  func `JSON of nothing is JSON`(format: ExportFormat) throws {
    let text = try #require(try MadeIncident.made(by: format, of: [])[.main])
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
  }

  @Test(arguments: [ExportFormat.jsonl, .veris, .stix, .csl, .annotations])
  func `what a page has hidden in its words is an escape, and comes back as it was`(format: ExportFormat) throws {
    let text = try #require(
      try MadeIncident.made(by: format, of: [MadeIncident.ring(title: MadeIncident.hostile)])[.main])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
    if format == .jsonl {
      let line = try #require(text.split(separator: "\n").first)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["title"] as? String == MadeIncident.hostile)
    }
  }

  @Test func `VERIS has the year it asks for, and an incident without one is left out and counted`() throws {
    let known = try #require(try json(.veris, of: [MadeIncident.ring()]) as? [[String: Any]])
    let timeline = try #require((known.first?["timeline"] as? [String: Any])?["incident"] as? [String: Any])
    #expect(timeline["year"] as? Int == 2017 && timeline["month"] as? Int == 5 && timeline["day"] == nil)
    for name in [
      "actor", "action", "discovery_method", "schema_version", "asset", "timeline", "attribute", "incident_id",
      "security_incident",
    ] { #expect(known.first?[name] != nil, "VERIS requires \(name)") }
    var undated = MadeIncident.ring()
    undated.incident.claims.removeAll { $0.field == .occurred }
    var writer = try #require(try ExportFormat.veris.writer(MadeIncident.head, title: ""))
    _ = writer.take([undated, MadeIncident.ring()])
    #expect(writer.skipped == 1)
  }

  @Test func `a STIX bundle's objects name one another, and each has the properties that all objects have`() throws {
    let bundle = try #require(try json(.stix, of: [MadeIncident.ring(), MadeIncident.ring()]) as? [String: Any])
    let objects = try #require(bundle["objects"] as? [[String: Any]])
    let ids = objects.compactMap { $0["id"] as? String }
    for object in objects {
      #expect(object["spec_version"] as? String == "2.1")
      #expect(object["created"] is String && object["modified"] is String)
      for reference in ["source_ref", "target_ref", "created_by_ref"] {
        if let target = object[reference] as? String { #expect(ids.contains(target)) }
      }
    }
    #expect(objects.filter { $0["type"] as? String == "identity" }.count == 2, "the program, and Amazon once")
    let report = try #require(objects.first { $0["type"] as? String == "report" })
    #expect((report["description"] as? String)?.contains("company:amazon") == true)
  }

  @Test func `an annotation selects the quote by its words and by its place`() throws {
    let page = try #require(try json(.annotations, of: [MadeIncident.ring()]) as? [String: Any])
    let items = try #require(page["items"] as? [[String: Any]])
    let target = try #require(items.first?["target"] as? [String: Any])
    let selectors = try #require(target["selector"] as? [[String: Any]])
    #expect(selectors[0]["exact"] as? String == "would pay $5.8 million" && selectors[0]["prefix"] as? String == "it ")
    #expect(selectors[1]["start"] as? Int == 12 && selectors[1]["end"] as? Int == 34)
    #expect(target["source"] as? String == MadeIncident.source.address)
  }

  @Test(arguments: [
    ("https://example.org/a", "77980eae-c343-5b01-9823-eb6ac1da021f"), ("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"),
    (String(repeating: "é", count: 100), "a0117772-3f65-5000-8229-6803b8fe27df"),
  ])
  func `a name of a name is what other libraries make of it`(name: String, expected: String) {
    // By Python's uuid.uuid5(uuid.NAMESPACE_URL, ...).
    #expect(NamedUUID.of(name) == expected)
  }
}
