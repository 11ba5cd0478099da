import Foundation
import Incidents
import Testing

@testable import Interchange

@Suite struct ReportTests {
  private func html(_ incidents: [SourcedIncident]) throws -> String {
    try #require(try MadeIncident.made(by: .html, of: incidents)[.main])
  }

  @Test func `every quote has the number of its source, and every number stands in the list of sources`() throws {
    let text = try html([MadeIncident.ring(), MadeIncident.ring(review: .draft)])
    let cited = Set(text.matches(of: /href="#source-(\d+)"/).map { String($0.1) })
    let listed = Set(text.matches(of: /id="source-(\d+)"/).map { String($0.1) })
    #expect(cited == listed && cited == ["1"])
    #expect(text.contains("would pay $5.8 million"))
    #expect(text.contains("class=\"draft\""))
    #expect(text.contains("without admitting wrongdoing"))
  }

  @Test func `nothing in a value is markup, script or an address of its own`() throws {
    var hostile = MadeIncident.ring(title: MadeIncident.hostile)
    hostile.sources[0].address = "javascript:alert(1)"
    hostile.sources[0].info.headline = "</title><img src=x onerror=alert(1)>"
    hostile.incident.notes = MadeIncident.hostile
    hostile.incident.tags = ["<b>"]
    let text = try html([hostile])
    let plain = try html([MadeIncident.ring()])
    // The only elements that run or load are the template's own.
    for element in ["<script", "<img", "onerror=\"", "<b>", "javascript:"] {
      let count = text.components(separatedBy: element).count
      #expect(count == plain.components(separatedBy: element).count, "\(element)")
    }
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{7}" })
  }

  @Test func `a report needs nothing from elsewhere`() throws {
    let text = try html([MadeIncident.ring()])
    #expect(text.contains("default-src 'none'"))
    let loads = text.matches(of: /(?:src|href)="([^"#]*)"/).map { String($0.1) }
    // Links to the articles' own addresses are followed by nobody but the reader.
    #expect(loads.allSatisfy { $0.hasPrefix("https://example.org/") })
  }

  @Test func `an office's own template is filled, and one that is not understood is told with its place`() throws {
    var own = try HTMLReport(
      MadeIncident.head, title: "Ours",
      template: "{{title}}: {{#incidents}}{{title}};{{#facts}}{{value}},{{/facts}}{{/incidents}}")
    _ = own.take([MadeIncident.ring()])
    let text = own.end().map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(text.hasPrefix("Ours: Ring employee watched customers;") && text.contains("USD 5.8 M"))
    let failure = #expect(throws: ExportFailure.self) {
      try HTMLReport(MadeIncident.head, title: "", template: "one\n{{#open}}")
    }
    #expect(failure?.description.contains("line 2") == true)
  }

  @Test func `Markdown has a footnote a quote, and each is there`() throws {
    let text = try #require(
      try MadeIncident.made(by: .markdown, of: [MadeIncident.ring(), MadeIncident.ring()])[.main])
    let marks = text.matches(of: #/[^\n]\[\^(\d+)\]/#).map { String($0.1) }
    let notes = text.matches(of: #/\n\[\^(\d+)\]: /#).map { String($0.1) }
    #expect(marks == notes && marks == ["1", "2"])
    #expect(text.contains("1. [Ring fined 5.8% more](<https://example.org/ring?a=1&b={2}>)"))
    let hostile = try #require(
      try MadeIncident.made(by: .markdown, of: [MadeIncident.ring(title: "# <b>[x](javascript:y)*")])[.main])
    #expect(hostile.contains("## \\# &lt;b&gt;\\[x\\](javascript:y)\\*"))
  }

  @Test(arguments: ExportFormat.allCases.filter { $0 != .xlsx })
  func `every form tells query, version, archive and count`(format: ExportFormat) throws {
    let text = try #require(try MadeIncident.made(by: format, of: [MadeIncident.ring()])[.main])
    for part in ["blotter 9", "company:amazon", "00ff00ff00ff00ff"] { #expect(text.contains(part), "\(part)") }
  }

  @Test(arguments: ExportFormat.allCases.filter { $0 != .xlsx })
  func `the same incidents give the same bytes`(format: ExportFormat) throws {
    let incidents = (0..<50).map { _ in MadeIncident.ring() } + [MadeIncident.ring(review: .draft)]
    #expect(try MadeIncident.made(by: format, of: incidents) == MadeIncident.made(by: format, of: incidents))
  }
}

@Suite struct ReviewedPartTests {
  @Test func `what nobody vouches for is not part of what is reviewed`() throws {
    #expect(MadeIncident.ring(review: .draft).reviewed == nil)
    let part = try #require(MadeIncident.ring().reviewed)
    #expect(part.incident.dataCategories == [.video] && part.incident.claims.allSatisfy { $0.review != .rejected })
    #expect(part.anchors.count == part.incident.claims.count && part.anchors.flatMap(\.self).count == 1)
  }

  @Test func `of a sum only what was reviewed is left`() throws {
    var ring = MadeIncident.ring()
    ring.totals[0].reviewed = Amount(thousandths: 800_000_000)
    #expect(try #require(ring.reviewed).totals.map(\.amount) == [Amount(thousandths: 800_000_000)])
    ring.totals[0].reviewed = Amount(thousandths: 0)
    #expect(try #require(ring.reviewed).totals.isEmpty)
  }
}
