import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// Articles of one event, joined in the index as they would be joined in memory.
@Suite struct JoinedDraftsTests {
  private let folder: TemporaryFolder
  private let session: ArchiveSession

  init() throws {
    folder = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
  }

  /// Two accounts of a breach at Acme Corp, in other words, without a sum, a count or a day of the event.
  private static let stories = [
    """
    Hackers breach Acme Corp and steal customer data

    Hackers broke into the systems of Acme Corp and stole the names and addresses of its customers, the company said.

    Acme Corp said that it had told the police, and that it would write to everybody whose data was taken.

    """,
    """
    Customers of Acme Corp wait for answers after the cyberattack

    After a cyberattack on Acme Corp, many customers still do not know which of their personal data hackers have stolen.

    A spokesman of Acme Corp asked for patience and said that the hack was being looked into by experts from outside.

    """,
  ]

  private func page(_ story: String, published: String) -> String {
    let lines = story.split(separator: "\n")
    let paragraphs = lines.dropFirst().map { "<p>\($0)</p>" }.joined()
    return """
      <html lang="en"><head><meta property="article:published_time" content="\(published)T10:00:00Z"></head>
      <body><article><h1>\(lines[0])</h1>\(paragraphs)</article></body></html>
      """
  }

  private func sources(of days: [String]) throws -> [Int] {
    for (index, (story, day)) in zip(JoinedDraftsTests.stories, days).enumerated() {
      try folder.write(page(story, published: day), to: "\(index).html")
    }
    try session.update()
    let rows = try session.listing(for: Filter(typed: Query(parsing: "company:acme")), window: 0..<9).rows
    return rows.map(\.sources).sorted()
  }

  @Test func `two accounts of one deed published within a year are one incident of two sources`() throws {
    #expect(try sources(of: ["2021-05-03", "2021-06-20"]) == [2])
  }

  @Test func `published years apart they are two incidents`() throws {
    #expect(try sources(of: ["2021-05-03", "2018-06-20"]) == [1, 1])
  }

  @Test func `when one of two is published anew at another time, they part and meet again`() throws {
    #expect(try sources(of: ["2021-05-03", "2021-06-20"]) == [2])
    #expect(try sources(of: ["2021-05-03", "2018-06-20"]) == [1, 1])
    #expect(try sources(of: ["2018-05-03", "2018-06-20"]) == [2])
  }
}
