import Foundation
import Incidents
import TestSupport
import Testing

@testable import Archive

@Suite struct ArticleNameTests {
  private static func stem(_ headline: String?, _ outlet: String? = nil, _ date: String? = nil) -> String {
    ArticleName.stem(
      of: Article(
        headline: headline, outlet: outlet,
        published: date.flatMap { PartialDate($0) }.map { PublishedDate(date: $0) }))
  }

  @Test(
    arguments: [
      ("Données perdues, dit l'État", "Tempo", "2020-01-10", "2020-01-10-tempo-donnees-perdues-dit-letat"),
      ("Straße ÆØ", "www.Example.org", "2020-01", "2020-01-example-org-strasse-aeo"),
      ("個人情報が流出", nil, "2020", "2020-ge-ren-qing-baoga-liu-chu"),
      ("Утечка данных", nil, nil, "utecka-dannyh"), (nil, nil, nil, "article"),
      ("../../etc/passwd", nil, nil, "etc-passwd"),
      ("\u{1B}[31m\n.hidden", nil, nil, "31m-hidden"), ("😀", "—", "2020-01-10", "2020-01-10-article"),
      ("x", nil, "2019/2020", "x"),
    ] as [(String?, String?, String?, String)])
  func `a name is made of date, outlet and headline in plain letters`(
    headline: String?, outlet: String?, date: String?, name: String
  ) {
    #expect(ArticleNameTests.stem(headline, outlet, date) == name)
  }

  @Test(arguments: [
    "", " ", "...", "/", "..", ".hidden", "-rf *", "a/b\\c:d*e?f", "\u{0}\u{1}\u{7F}", "\u{202E}gpj", "漢字", "ภาษาไทย",
    "हिन्दी",
    "العربية", "עברית", "한국어", "Ελλάδα", "ქართული", "😀👍🏽", "ﬁne ½ ²", "e\u{301}", "ŉ İ ẞ", "\u{FEFF}x\u{200B}y",
  ])
  func `whatever a page calls itself, its name is plain, short, never empty and never hidden`(text: String) {
    for (headline, outlet) in [(text, nil), (nil, text), (text, text), (String(repeating: text, count: 60), text)] {
      let name = ArticleNameTests.stem(headline, outlet, "2020")
      #expect(!name.isEmpty && name.utf8.count <= ArticleName.limit, "\(name)")
      #expect(
        name.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }, "\(name)")
      #expect(name.hasPrefix("2020-") && !name.hasSuffix("-") && !name.contains("--"), "\(name)")
    }
  }

  @Test func `a long headline is cut between words, and a long word anywhere`() {
    let name = ArticleNameTests.stem(
      String(repeating: "words ", count: 100), String(repeating: "x", count: 99), "2020-01-10")
    #expect(name.utf8.count <= ArticleName.limit && name.hasSuffix("-words") && name.hasPrefix("2020-01-10-xxx"))
    #expect(ArticleNameTests.stem(String(repeating: "y", count: 999)).utf8.count <= ArticleName.limit)
  }
}

@Suite struct ArticleIntakeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static func page(_ end: String) -> [UInt8] {
    Array(
      """
      Court fines the shop on the corner

      The shop on the corner was fined by the court on Monday, because it had leaked the names of its customers for years.

      The shop said that it would pay the fine before the summer, and that it had stopped keeping any names. \(end)

      """.utf8)
  }

  private func add(_ pages: [UInt8]..., isTrial: Bool = false) throws -> [String] {
    var told: [String] = []
    try ArticleIntake.run(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache", isTrial: isTrial) {
      intake in
      for page in pages {
        do throws(ArticleIntake.Failure) {
          switch try intake.add(page) {
          case .added(let path): told.append("+ \(path)")
          case .addedSeveral(let path, let count, let unread): told.append("+ \(path) \(count) \(unread)")
          case .addedList(let path, let count): told.append("+ \(path) \(count)")
          case .known(let path): told.append("= \(path)")
          }
        } catch { told.append("! \(error)") }
      }
    }
    return told
  }

  private static let name = "articles/court-fines-the-shop-on-the-corner"

  @Test func `the same bytes are known under whatever name and depth`() throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/a/b", withIntermediateDirectories: true)
    try FileBytes.write(ArticleIntakeTests.page("1"), to: folder.path + "/a/b/other.txt")
    #expect(try add(ArticleIntakeTests.page("1")) == ["= a/b/other.txt"])
    #expect(FileBytes.entry(at: folder.path + "/articles") == .nothing)
  }

  @Test
  func `what cannot be read is told where it is in the archive already, and nothing is the same as no other nothing`()
    throws
  {
    try FileBytes.write(Array("Home News".utf8), to: folder.path + "/menu.txt")
    try FileBytes.write([], to: folder.path + "/empty.html")
    let told = try add(Array("Home News".utf8), [])
    #expect(told[0].hasPrefix("! is in the archive already, as menu.txt, and cannot be read: no article was found"))
    #expect(told[1] == "! it was not stored: the file is empty; save the page again")
  }

  @Test
  func `of what the index has read of the same bytes it is told that it is there, and nothing is read of it again`()
    throws
  {
    let kept = Array("Home News".utf8)
    try FileBytes.write(ArticleIntakeTests.page("1"), to: folder.path + "/a.txt")
    try FileBytes.write(kept, to: folder.path + "/b.txt")
    let cache = folder.path + "/.cache"
    let archive = ArchiveFolder(root: folder.path)
    func isRead(_ path: String, _ bytes: [UInt8]) -> Bool {
      KnownContents(of: archive, cache: cache).isRead(path, bytes: bytes)
    }
    #expect(!isRead("a.txt", ArticleIntakeTests.page("1")), "there is no index yet")
    try ArchiveSession(archive, cache: cache).update()
    #expect(isRead("a.txt", ArticleIntakeTests.page("1")))
    #expect(!isRead("a.txt", ArticleIntakeTests.page("2")), "its bytes are others now")
    #expect(!isRead("b.txt", kept) && !isRead("c.txt", kept), "it is no article, or not there")
    #expect(try add(ArticleIntakeTests.page("1")) == ["= a.txt"])
    #expect(try add(kept).first?.hasPrefix("! is in the archive already, as b.txt, and cannot be read") == true)
  }

  @Test func `another text of the same length and name gets a number, and replaces nothing`() throws {
    let name = ArticleIntakeTests.name
    let told = try add(ArticleIntakeTests.page("1"), ArticleIntakeTests.page("2"), ArticleIntakeTests.page("1"))
    #expect(told == ["+ \(name).txt", "+ \(name)-2.txt", "= \(name).txt"])
    #expect(try add(ArticleIntakeTests.page("3")) == ["+ \(name)-3.txt"])
    #expect(try FileBytes.read("\(folder.path)/\(name).txt") == ArticleIntakeTests.page("1"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/articles")
    #expect(names.count == 3, "no temporary file is left")
  }

  @Test(arguments: ["clippings", "/nowhere", "."], [false, true])
  func `where the folder of articles is a link nothing is added, and why is told`(target: String, isTrial: Bool) throws
  {
    try folder.write("x", to: "clippings/x.md")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/articles", withDestinationPath: target)
    for _ in 0..<2 {
      let told = try add(ArticleIntakeTests.page("1"), isTrial: isTrial)
      #expect(
        told.count == 1 && told[0].hasPrefix("! nothing was added: the archive's 'articles' is a link"), "\(told)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/clippings") == ["x.md"])
  }

  @Test func `a trial tells the same and writes nothing`() throws {
    let (one, two) = (ArticleIntakeTests.page("1"), ArticleIntakeTests.page("2"))
    #expect(try add(one, two, one, isTrial: true) == add(one, two, one))
  }

  @Test func `HTML is told by what is in it`() throws {
    let html =
      "<!doctype html><html><body><article><h1>Court fines the shop</h1>"
      + String(
        repeating: "<p>The shop on the corner was fined by the court on Monday, because it leaked names.</p>", count: 4)
      + "</article></body></html>"
    #expect(try add(Array(html.utf8)).first?.hasSuffix(".html") == true)
  }

  @Test func `what is no page is told and leaves nothing`() throws {
    #expect(try add([]) == ["! it was not stored: the file is empty; save the page again"])
    #expect(try add(Array("%PDF-1.4".utf8)).first?.contains("PDF") == true)
    #expect(FileBytes.entry(at: folder.path + "/articles") == .nothing)
  }

  @Test func `creating never replaces`() throws {
    try folder.write("old", to: "x")
    #expect(try FileBytes.create([1], at: folder.path + "/x") == false)
    #expect(try FileBytes.create([2], at: folder.path + "/y"))
    #expect(try FileBytes.read(folder.path + "/x") == Array("old".utf8))
    #expect(try FileBytes.read(folder.path + "/y") == [2])
    #expect(throws: FileBytes.Failure.self) { try FileBytes.create([1], at: folder.path + "/none/x") }
  }
}

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
