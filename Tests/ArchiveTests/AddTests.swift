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
