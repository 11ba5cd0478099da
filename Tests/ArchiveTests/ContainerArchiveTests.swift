import Foundation
import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// Files that hold several articles, as part of an archive.
@Suite struct ContainerArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  private func mail(_ number: Int, company: String) -> String {
    """
    From \(number)@xxx Fri Feb 17 18:00:00 +0000 2023
    From: Desk <desk@example.org>
    To: ann@example.org
    Date: Fri, 17 Feb 2023 18:00:00 +0100
    Subject: \(company) fined \(number) million euros over a leak of customers' names
    Message-ID: <\(number)@x>
    MIME-Version: 1.0

    The authority fined \(company) \(number) million euros on Monday, because it had leaked the names and the e-mail addresses of its customers.

    The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all since.


    """
  }

  private func paths(_ session: ArchiveSession) throws -> [String] {
    try session.listing(for: Filter(), window: 0..<99).rows.flatMap { row in
      try session.incident(row.id)?.incident.articles ?? []
    }.sorted()
  }

  @Test func `each mail of a box is an article of its own, which evidence can name`() throws {
    try folder.write(mail(7, company: "Acme") + mail(9, company: "Beta"), to: "press/2023.mbox")
    try folder.write(
      """
      title: Leak
      organisations:
      - name: Gamma
        evidence: {article: "press/2023.mbox#9@x", exact: would pay the fine before the summer}
      articles: ["press/2023.mbox#9@x"]

      """, to: "incidents/leak.yaml")
    let session = try session()
    #expect(try session.status().articleCount == 2 && session.status().findings.isEmpty)
    #expect(try session.article("press/2023.mbox#7@x").headline?.hasPrefix("Acme") == true)
    let detail = try #require(try session.detail(Incident.ID("leak")))
    #expect(detail.anchors.flatMap(\.self).map(\.status) == [.exact])
    #expect(detail.articles.first?.outlet == "Desk")
    #expect(throws: ArticleFailure.self) { try session.article("press/2023.mbox#none") }
    #expect(throws: ArticleFailure.self) { try session.article("press/2023.mbox") }
  }

  @Test func `a box that grows keeps its articles and takes in the new ones; one that goes takes its own away`() throws
  {
    try folder.write(mail(7, company: "Acme") + mail(9, company: "Beta"), to: "box.mbox")
    let first = try paths(try session())
    #expect(first == ["box.mbox#7@x", "box.mbox#9@x"])
    try folder.write(mail(7, company: "Acme") + mail(9, company: "Beta") + mail(11, company: "Delta"), to: "box.mbox")
    let grown = try session()
    #expect(try paths(grown) == ["box.mbox#11@x", "box.mbox#7@x", "box.mbox#9@x"])
    #expect(try grown.status().articleCount == 3)
    try folder.write(mail(9, company: "Beta") + mail(11, company: "Delta"), to: "box.mbox")
    #expect(try paths(try session()) == ["box.mbox#11@x", "box.mbox#9@x"])
    try folder.remove("box.mbox")
    let gone = try session()
    #expect(try gone.status().articleCount == 0 && gone.status().incidentCount == 0)
  }

  @Test func `a file whose own name has the sign is that file`() throws {
    try folder.write(
      mail(7, company: "Acme").split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(
        separator: "\n") + "\n", to: "a#1.eml")
    let session = try session()
    #expect(try session.status().articleCount == 1)
    #expect(try session.article("a#1.eml").headline?.hasPrefix("Acme") == true)
  }

  @Test func `what cannot be read in a file of several is told, and the others are there`() throws {
    let hollow = mail(8, company: "Hollow").replacing("MIME-Version: 1.0", with: "Content-Type: image/png")
    try folder.write(mail(7, company: "Acme") + hollow + mail(9, company: "Beta"), to: "box.mbox")
    let status = try session().status()
    #expect(status.articleCount == 2 && status.findings.map(\.path) == ["box.mbox#8@x"])
  }

  @Test func `what comes with a mail is an article beside the mail, which keeps its own path`() throws {
    let letter =
      mail(7, company: "Acme").split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(
        separator: "\n")
    let head = letter.prefix(upTo: letter.range(of: "MIME-Version")?.lowerBound ?? letter.startIndex)
    let text = mail(9, company: "Beta").components(separatedBy: "\n\n").dropFirst().joined(separator: "\\par ")
    let body = letter.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n")
    try folder.write(
      """
      \(head)MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/plain

      \(body)
      --b
      Content-Type: application/rtf; name=beta.rtf
      Content-Disposition: attachment; filename=beta.rtf

      {\\rtf1\\ansi Beta fined\\par \(text)\\par}
      --b--

      """, to: "a.eml")
    let session = try session()
    #expect(try paths(session) == ["a.eml", "a.eml#beta.rtf"])
    #expect(try session.article("a.eml").headline?.hasPrefix("Acme") == true)
    #expect(try session.article("a.eml#beta.rtf").headline == "Beta fined")
    #expect(try session.files().map(\.articles) == [2] && session.status().findings.isEmpty)
  }
}
