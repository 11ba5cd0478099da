import Foundation
import Incidents
import Testing

@testable import Interchange

@Suite struct BibliographyTests {
  private func made(_ format: ExportFormat) throws -> String {
    // Two incidents of one article: it is one source.
    try #require(try MadeIncident.made(by: format, of: [MadeIncident.ring(), MadeIncident.ring()])[.main])
  }

  @Test func `biblatex has each article once, with TeX's own signs made plain and the address as it is`() throws {
    let text = try made(.biblatex)
    #expect(text.components(separatedBy: "@online{").count == 2)
    #expect(text.contains("title = {{Ring fined 5.8\\% more}}"))
    #expect(text.contains("author = {Ann Lee and {Smith, Bob} and {Reuters and AP}}"))
    #expect(text.contains("url = {https://example.org/ring?a=1&b=%7B2%7D}"))
    #expect(text.contains("date = {2023-05-31}"))
    #expect(text.hasPrefix("% made by: blotter 9\n"))
    #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
  }

  @Test(arguments: [ExportFormat.bibtex, .biblatex], ["}\" } @misc{x,", "{{{", "\\", "a}b{c", "%"])
  func `braces of a headline neither end an entry nor begin one`(format: ExportFormat, headline: String) throws {
    var ring = MadeIncident.ring()
    ring.sources[0].info.headline = headline
    ring.sources[0].authors = [headline]
    ring.sources[0].address = "https://example.org/}{"
    let text = try #require(try MadeIncident.made(by: format, of: [ring])[.main])
    var depth = 0
    for character in text {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    // The entry's own braces are the outermost ones, once.
    #expect(depth == 0 && text.components(separatedBy: "\n}\n").count == 2)
  }

  @Test func `BibTeX has month and year`() throws {
    let text = try made(.bibtex)
    #expect(text.contains("year = {2023},\n  month = may,"))
    #expect(text.contains("howpublished = {The Example, Ltd}"))
  }

  @Test func `RIS has a tag a line, and an end`() throws {
    let lines = try made(.ris).components(separatedBy: "\r\n")
    #expect(lines.filter { $0.hasPrefix("TY  - ") } == ["TY  - NEWS"])
    for line in ["TI  - Ring fined 5.8% more", "AU  - Smith, Bob", "DA  - 2023/05/31/", "ER  - "] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `CSL JSON has the date in parts`() throws {
    let items = try #require(
      try JSONSerialization.jsonObject(with: Data(try made(.csl).utf8)) as? [[String: Any]])
    #expect(items.count == 1)
    #expect((items[0]["issued"] as? [String: [[Int]]])?["date-parts"] == [[2023, 5, 31]])
    #expect(items[0]["id"] as? String == MadeIncident.source.key)
  }

  @Test func `a key stays the same whatever else is cited, and two articles of one outlet have two`() {
    var other = MadeIncident.source
    other.info.path = "articles/other.html"
    #expect(other.key != MadeIncident.source.key)
    #expect(MadeIncident.source.key.hasPrefix("theexample") && MadeIncident.source.key.contains("2023-"))
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "http://x\u{7}y", "ftp://x", ""])
  func `what is no address of the web is no link`(address: String) {
    #expect(SafeAddress.web(address) == nil)
  }
}
