import Foundation
import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// Every incident has a name of its own, whatever files are called, and everything done to it is done to its own file.
@Suite struct NamesTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
  }

  private static func article(_ company: String) -> String {
    """
    \(company) fined 3 million euros over a leak of customers' names

    The authority fined \(company) 3 million euros on Monday, because it had leaked the names and the e-mail addresses of its customers.

    The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all since.

    """
  }

  /// The organisation of each incident by the incident's name, as the list has it; each must be what the details say.
  private func companies() throws -> [String: String] {
    try session.update()
    let rows = try session.listing(for: Filter(), window: 0..<100).rows
    #expect(Set(rows.map(\.id)).count == rows.count)
    for row in rows {
      let detail = try #require(try session.detail(row.id))
      #expect(detail.incident.id == row.id && detail.incident.responsible == row.organisations)
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.id.text, $0.organisations.first?.name ?? "") })
  }

  @Test func `drafts of articles whose names differ in any sign have names of their own`() throws {
    // The two Müllers are one text to Swift and two files to the system.
    let companies = [
      ("a b.txt", "Acme"), ("a-b.txt", "Bosco"), ("a_b.txt", "Condor"), ("a-b.html", "Dynamo"), ("a-b.htm", "Ektar"),
      ("a/b.html", "Fabrico"), ("mu\u{308}ller.txt", "Gondola"), ("m\u{FC}ller.txt", "Hermes"),
      ("a-b-1.html", "Iberia"),
    ]
    for (name, company) in companies { try folder.write(NamesTests.article(company), to: "articles/\(name)") }
    try folder.write(NamesTests.article("Jupiter"), to: "articles-a-b.html")
    let found = try self.companies()
    #expect(Set(found.values) == Set(companies.map(\.1)).union(["Jupiter"]))
    #expect(found["draft-articles-a-b-1"] == "Dynamo" && found["draft-articles-a-b-1-1"] == "Iberia")
  }

  @Test func `a draft's name is the same in every index of the archive`() throws {
    for company in ["Acme", "Bosco", "Condor"] {
      try folder.write(NamesTests.article(company), to: "articles/\(company) of.txt")
    }
    let first = try companies()
    try session.update(IndexUpdate(isFresh: true))
    #expect(try companies() == first && first.count == 3)
  }

  private func write(_ company: String, to path: String) throws {
    try folder.write("title: A leak at \(company)\norganisations: \(company)\n", to: "incidents/\(path)")
  }

  @Test func `of records with one name the one in the fewest folders keeps it, and the others are told`() throws {
    try write("Acme", to: "2021/plain.yaml")
    try write("Bosco", to: "plain.yaml")
    try write("Condor", to: "2021/plain.yml")
    try write("Dynamo", to: "2022/plain.YAML")
    try write("Ektar", to: "other.yaml")
    #expect(
      try companies() == [
        "plain": "Bosco", "2021/plain": "Acme", "2021/plain.yml": "Condor", "2022/plain": "Dynamo", "other": "Ektar",
      ])
    let findings = try session.status().findings
    #expect(findings.count == 3 && findings.allSatisfy { $0.message.contains("same name as incidents/plain.yaml") })
    #expect(
      try session.detail(.init("2022/plain"))?.record == "incidents/2022/plain.YAML"
        && session.detail(.init("plain"))?.record == "incidents/plain.yaml"
        && session.detail(.init("2021/plain.yml"))?.record == "incidents/2021/plain.yml"
        && session.detail(.init("nobody")) == nil)
  }

  @Test func `names do not depend on which record came first, and a double that goes leaves the name to the other`()
    throws
  {
    try write("Bosco", to: "2021/plain.yaml")
    #expect(try companies() == ["plain": "Bosco"])
    try write("Acme", to: "plain.yaml")
    #expect(try companies() == ["plain": "Acme", "2021/plain": "Bosco"])
    try folder.remove("incidents/plain.yaml")
    #expect(try companies() == ["plain": "Bosco"])
    #expect(try session.status().findings.isEmpty)
  }

  @Test func `a record that is called like a draft leaves the draft under another name`() throws {
    try folder.write(NamesTests.article("Acme"), to: "articles/a.html")
    #expect(try companies() == ["draft-articles-a-1": "Acme"])
    try write("Bosco", to: "draft-articles-a-1.yaml")
    #expect(try companies() == ["draft-articles-a-1": "Bosco", "draft-articles-a-1~": "Acme"])
    let draft = try #require(try session.detail(.init("draft-articles-a-1~")))
    #expect(draft.record == nil)
    try folder.remove("incidents/draft-articles-a-1.yaml")
    #expect(try companies() == ["draft-articles-a-1": "Acme"])
  }

  /// `ü` in one scalar, and in two: one text to Swift, two names to the system.
  private static let forms = ["m\u{FC}ller", "mu\u{308}ller"]

  @Test func `files and folders whose names differ in their Unicode form alone stay apart, also when they change`()
    throws
  {
    for (form, company) in zip(NamesTests.forms, ["Acme", "Bosco"]) {
      try folder.write(NamesTests.article(company), to: "articles/\(form)/\(form).txt")
    }
    #expect(Set(try companies().values) == ["Acme", "Bosco"])
    for (form, company) in zip(NamesTests.forms, ["Condor", "Dynamo"]) {
      try folder.write(NamesTests.article(company), to: "articles/\(form)/\(form).txt")
      try folder.write(NamesTests.article(company + "ia"), to: "articles/\(form)/2.txt")
    }
    #expect(Set(try companies().values) == ["Condor", "Dynamo", "Condoria", "Dynamoia"])
    for (form, company) in zip(NamesTests.forms, ["Condor", "Dynamo"]) {
      #expect(try session.article("articles/\(form)/\(form).txt").cleanText.contains("fined \(company)"))
    }
    try folder.remove("articles/\(NamesTests.forms[1])")
    #expect(Set(try companies().values) == ["Condor", "Condoria"])
  }

  @Test func `a record that names an article in another Unicode form is told so`() throws {
    try folder.write(NamesTests.article("Acme"), to: "articles/\(NamesTests.forms[1]).txt")
    try folder.write("title: x\narticles: [articles/\(NamesTests.forms[0]).txt]\n", to: "incidents/x.yaml")
    try session.update()
    let finding = try #require(try session.status().findings.first)
    #expect(finding.message.contains("another Unicode form") && finding.path == "incidents/x.yaml")
  }
}
