import Foundation
import Incidents
import TestSupport
import Testing

@testable import Archive

/// Documents of all kinds, lists, and what of the archive is the same.
@Suite struct IntakeKindsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var archive: ArchiveFolder { ArchiveFolder(root: folder.path + "/archive") }

  private static let sentences = [
    "The authority fined Acme 7 million euros on Monday, because it had leaked the names of its customers for years.",
    "The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all.",
    "A court in the north had asked for the papers of the case in the spring, and had found that nobody had read them.",
  ]
  private static let page =
    "<html><head><link rel=\"canonical\" href=\"https://o.org/acme\"></head><body><h1>Acme fined over a leak</h1>"
    + sentences.map { "<p>\($0)</p>" }.joined() + "</body></html>"

  private func mail(_ number: Int, type: String = "text/plain") -> String {
    """
    From \(number)@xxx Fri Feb 17 18:00:00 +0000 2023
    From: Desk <desk@example.org>
    To: ann@example.org
    Date: Fri, 17 Feb 2023 18:00:00 +0100
    Subject: News \(number)
    Message-ID: <\(number)@x>
    MIME-Version: 1.0
    Content-Type: \(type)

    \(IntakeKindsTests.sentences.joined(separator: "\n\n"))


    """
  }

  private func add(_ files: [(name: String, text: String)], isList: Bool = false) throws -> [String] {
    try take(files, isList: isList).told
  }

  private func take(
    _ files: [(name: String, text: String)], isList: Bool = false
  ) throws -> (told: [String], arrivals: Arrivals) {
    var told: [String] = []
    var arrivals = Arrivals()
    try FileBytes.makeFolder(archive.root)
    try ArticleIntake.run(archive, cache: folder.path + "/.cache") { intake in
      for file in files {
        do throws(ArticleIntake.Failure) {
          switch try intake.add(Array(file.text.utf8), named: file.name, isList: isList) {
          case .added(let path): told.append("+ \(path)")
          case .addedSeveral(let path, let count, let unread): told.append("+ \(path) \(count) \(unread)")
          case .addedList(let path, let count): told.append("+ \(path) \(count)")
          case .known(let path): told.append("= \(path)")
          }
        } catch { told.append("! \(error)") }
      }
      arrivals = intake.arrivals
    }
    return (told, arrivals)
  }

  @Test func `an article that says nothing to name it by keeps the name of its file`() throws {
    let text = "- \(IntakeKindsTests.sentences[0])\n- \(IntakeKindsTests.sentences[0])\n"
    #expect(try add([("in/Note on Acme.md", text)]) == ["+ articles/note-on-acme.md"])
  }

  @Test func `a copy has the ending of what is in it, whatever its name`() throws {
    let single = mail(1).split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
    let clipping = "---\ntitle: Acme fined\nurl: https://o.org/1\n---\n\(IntakeKindsTests.sentences[0])\n"
    let told = try add([("a.html", single), ("b.md", clipping), ("My Inbox.txt", mail(1) + mail(2))])
    #expect(
      told == [
        "+ articles/2023-02-17-desk-news-1.eml", "+ articles/o-org-acme-fined.md", "+ articles/my-inbox.mbox 2 0",
      ])
  }

  @Test func `of a file of several what cannot be read is told; a file of which nothing can is not stored`() throws {
    let told = try add([
      ("a.mbox", mail(1) + mail(2, type: "image/png")),
      ("b.mbox", mail(3, type: "image/png") + mail(4, type: "image/png")),
    ])
    #expect(told[0] == "+ articles/2023-02-17-desk-news-1.mbox 1 1", "a name of one letter says nothing")
    #expect(told[1].hasPrefix("! it was not stored: "))
    #expect(try FileManager.default.contentsOfDirectory(atPath: archive.root + "/articles").count == 1)
  }

  @Test func `lists go to a folder of their own under their own name; data does not`() throws {
    let list = "title,url\nAcme fined over a leak,https://o.org/acme\nOther,https://o.org/2\n"
    let told = try add([("x/My Library.csv", list), ("again.csv", list), ("numbers.csv", "a,b\n1,2\n")])
    #expect(
      told == [
        "+ lists/my-library.csv 2", "= lists/my-library.csv",
        "! it was not stored: it is data, no article and no list of articles",
      ])
    #expect(
      try add([("page.html", IntakeKindsTests.page)], isList: true) == ["! it is no list of articles that can be read"])
    #expect(FileBytes.entry(at: archive.root + "/articles") == .nothing)
  }

  /// What is told of files that are taken in.
  private func kin(of files: [(name: String, text: String)], isList: Bool = false) throws -> Kin {
    let arrivals = try take(files, isList: isList).arrivals
    let session = ArchiveSession(archive, cache: folder.path + "/.cache")
    try session.update()
    return try session.kin(of: arrivals)
  }

  @Test func `the same article in another form is told, beside what was there and what came with it`() throws {
    let text = (["Acme fined over a leak"] + IntakeKindsTests.sentences).joined(separator: "\n\n") + "\n"
    let other = IntakeKindsTests.page.replacing("Monday", with: "Tuesday")
      .replacing("</body>", with: "<p>More of it came to light in the summer of the next year.</p></body>")
    #expect(try kin(of: [("a.html", IntakeKindsTests.page)]).forms.isEmpty)
    let first = "articles/o-org-acme-fined-over-a-leak.html"
    #expect(
      try kin(of: [("b.txt", text), ("c.html", other)]).forms == [
        .init(path: "articles/acme-fined-over-a-leak.txt", other: first),
        .init(path: "articles/o-org-acme-fined-over-a-leak-2.html", other: first),
      ])
    let others = ["The minister", "The mayor"].map { name in
      (
        name: "x.txt",
        text:
          "\(name) speaks\n\n\(name) spoke on Monday about the new law on the keeping of names, and asked for patience.\n\nNobody else in the room said a word about it.\n"
      )
    }
    #expect(try kin(of: others).forms.isEmpty)
    let new =
      "A story of its own\n\n"
      + IntakeKindsTests.sentences.map { $0.replacing("Acme", with: "Beta") }.joined(separator: "\n\n")
    #expect(
      try kin(of: [("y.txt", new + "\n"), ("z.txt", new + "\r\n")]).forms.map(\.other).contains {
        $0.hasSuffix("own.txt")
      })
  }

  @Test func `of a list it is told how many of its entries are here, also where it was here before`() throws {
    let list = "title,url\nAcme fined over a leak,https://o.org/acme\nOther,https://o.org/2\n"
    _ = try add([("a.html", IntakeKindsTests.page)])
    #expect(try kin(of: [("later.csv", list)], isList: true).matched == ["lists/later.csv": 1])
    #expect(try kin(of: [("later.csv", list)], isList: true).matched == ["lists/later.csv": 1])
  }

  @Test func `of folders and patterns the documents are taken, hidden files and parts of pages are not`() throws {
    for name in [
      "in/a.html", "in/b/c.TXT", "in/photo.png", "in/.hidden.html", "in/a_files/frame.html", "in/incidents/x.yaml",
    ] {
      try folder.write("x", to: name)
    }
    let files = IncomingFiles([folder.path + "/in/"])
    #expect(files.items.map(\.path) == ["a.html", "b/c.TXT"].map { folder.path + "/in/\($0)" })
    #expect(files.items.allSatisfy(\.isFound) && files.passedOver == 2)
    let some = IncomingFiles([folder.path + "/in/*.html", folder.path + "/in/*.none", folder.path + "/in/a.html"])
    #expect(some.items.map(\.path) == ["/in/a.html", "/in/a.html"].map { folder.path + $0 })
    #expect(some.complaints.map(\.name) == [folder.path + "/in/*.none"])
    #expect(files.complaints.isEmpty)
    try folder.write("x", to: "pictures/photo.png")
    #expect(IncomingFiles([folder.path + "/pictures"]).complaints.map(\.name) == [folder.path + "/pictures"])
    #expect(IncomingFiles.isAddress("https://o.org/a?b") && !IncomingFiles.isAddress(folder.path + "/in/a.html"))
  }
}
