import Foundation
import Incidents
import Reading
import Search
import TestSupport
import Testing

@testable import Archive

/// Documents that other programs take apart: a PDF, whole and damaged.
@Suite struct DocumentTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let pages = [
    [
      "Acme fined 7 million euros over a leak of customers names", "",
      "The authority fined Acme 7 million euros on Monday, because it had leaked the names",
      "and the addresses of its customers.",
    ],
    [
      "The company said that it would pay the fine before the summer, and that it had stopped",
      "keeping any names at all.",
    ],
  ]

  private func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
  }

  @Test func `a PDF is read with its pages, and its facts say on which they stand`() throws {
    try write(MadePDF.bytes(DocumentTests.pages), to: "decision.pdf")
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    let article = try session.article("decision.pdf")
    #expect(article.story.map(\.page).contains(1) && article.story.map(\.page).contains(2))
    #expect(article.story.contains { $0.text.hasSuffix("the names and the addresses of its customers.") })
    try folder.write(
      """
      title: Leak
      organisations:
      - name: Acme
        evidence: {article: decision.pdf, exact: would pay the fine before the summer}

      """, to: "incidents/leak.yaml")
    try session.update()
    let detail = try #require(try session.detail(Incident.ID("leak")))
    let anchor = try #require(detail.anchors.flatMap(\.self).first)
    #expect(anchor.status == .exact && anchor.page == 2)
    let selection = try session.selection(of: Filter(typed: try Query(parsing: "id:leak")))
    let sourced = try #require(try session.sourced(0..<1, of: selection).first)
    #expect(sourced.anchors.flatMap(\.self).first?.page == 2, "exports know it too")
    let search = try ArticleSearch(try Query(parsing: "summer"))
    #expect(try session.search(search, isRanked: false, limit: 9).hits.map(\.page) == [2], "and so do searches")
  }

  @Test func `a damaged PDF and an empty one are findings, and the rest opens`() throws {
    let whole = MadePDF.bytes(DocumentTests.pages)
    try write(Array(whole.prefix(60)), to: "cut.pdf")
    try write([], to: "empty.pdf")
    try write(MadePDF.bytes([[]]), to: "scan.pdf")
    try write(whole, to: "whole.pdf")
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    let findings = Dictionary(
      uniqueKeysWithValues: try session.status().findings.map { ($0.path, $0.description) })
    #expect(try findings.count == 3 && session.status().articleCount == 1)
    #expect(findings["cut.pdf"]?.contains("damaged") == true)
    #expect(findings["empty.pdf"]?.contains("is empty") == true)
    #expect(findings["scan.pdf"]?.contains("ocrmypdf") == true)
  }

  @Test
  func `what of a document is not read is a finding and stands in the list of files, and the rest is in the archive`()
    throws
  {
    let sentence = "Acme was fined 7 million euros on Monday, because it had leaked its customers' addresses."
    let xml = "<w:document xmlns:w=\"urn:w\"><w:body><w:p><w:r><w:t>\(sentence)</w:t></w:r></w:p>"
    try write(MadeZip.bytes([("word/document.xml", xml)]), to: "cut.docx")
    let record =
      "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:1>\r\nContent-Length: 9\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<h1>Acme was fined</h1><p>\(sentence)</p><p>\(sentence) It will pay.</p>\r\n\r\n"
    try write(Array(record.utf8), to: "pages.warc")
    let damaged = String(decoding: MadePDF.bytes(DocumentTests.pages), as: UTF8.self)
      .split(separator: "(The company", maxSplits: 1).joined(separator: "<zz> <zz> (The company")
    try write(Array(damaged.utf8), to: "damaged.pdf")
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    let findings = Dictionary(uniqueKeysWithValues: try session.status().findings.map { ($0.path, $0) })
    #expect(findings.values.allSatisfy { $0.severity == .warning } && findings.count == 3)
    #expect(findings["cut.docx"]?.message.contains("breaks off") == true)
    #expect(findings["pages.warc#urn:1"]?.message.contains("length") == true)
    #expect(findings["damaged.pdf"]?.message.contains("words may be missing") == true)
    #expect(try session.status().articleCount == 3)
    for file in try session.files() {
      #expect(file.state == .read && !file.words.isEmpty, "\(file.path)")
    }
  }
}
