import Screen
import Testing

@testable import Dashboard

/// The list of all files, by key.
@Suite struct FilesOverlayTests {
  private let files = [
    ArchiveFile(path: "articles/a.txt", state: "read", articles: 1, isReadable: true),
    ArchiveFile(path: "press.mbox", state: "read", articles: 2),
    ArchiveFile(path: "press.mbox#one", state: "read", isReadable: true, isPart: true),
    ArchiveFile(path: "press.mbox#two", state: "read", isReadable: true, isPart: true),
    ArchiveFile(path: "scan.pdf", state: "cannot be read", words: "it has no words: run ocrmypdf"),
    ArchiveFile(path: "photo.png", state: "not articles", words: "a picture"),
  ]

  private func opened() -> Rig {
    var rig = Rig(100, 30)
    rig.press("F")
    #expect(rig.outside == [.errand(.listFiles)])
    rig.send(.files(files))
    return rig
  }

  private func cursor(_ rig: Rig) -> String? {
    guard case .files(let overlay) = rig.state.view.overlay else { return nil }
    return overlay.chosen?.path
  }

  @Test func `files are counted and not the articles in them, and the states add up`() {
    let rig = opened()
    #expect(rig.screen.contains("Files: 4 files, all states"))
    #expect(rig.screen.contains("2 read, 1 cannot be read, 1 not articles"))
    #expect(rig.screen.contains("2 articles"))
  }

  @Test(arguments: [(1, "1 record or decision"), (2, "2 records and decisions")])
  func `a single file of a state is counted as one`(count: Int, expected: String) {
    var rig = Rig(100, 30)
    rig.press("F")
    rig.send(
      .files(
        (0..<count).map {
          ArchiveFile(path: "incidents/\($0).yaml", state: "records and decisions", only: "record or decision")
        }))
    #expect(rig.screen.contains(expected))
  }

  @Test func `tab shows a state alone, and behind the last all of them`() {
    var rig = opened()
    rig.press(.tab, .tab)
    #expect(rig.screen.contains("Files: 1 of 4 files, cannot be read") && rig.screen.contains("run ocrmypdf"))
    #expect(!rig.screen.contains("photo.png"))
    rig.press(.tab, .tab)
    #expect(rig.screen.contains("Files: 4 files, all states"))
    rig.press(.backTab)
    #expect(rig.screen.contains("1 of 4 files, not articles"))
  }

  @Test func `what is typed narrows by path and by reason`() {
    var rig = opened()
    for key in "ocr" { rig.press(.character(key)) }
    #expect(cursor(rig) == "scan.pdf")
    rig.press(.control("u"))
    for key in "zzz" { rig.press(.character(key)) }
    #expect(rig.screen.contains("No file holds these words.") && rig.screen.contains("Files: 0 of 4 files"))
  }

  @Test func `an article in a file is called by its headline, and both headline and address are searched`() {
    var rig = Rig(100, 30)
    rig.press("F")
    let part = "press.mbox#4874295@host.example"
    rig.send(
      .files([
        ArchiveFile(path: "press.mbox", state: "read", articles: 1),
        ArchiveFile(path: part, state: "read", headline: "Shop fined over leak", isReadable: true, isPart: true),
        ArchiveFile(path: "press.mbox#two", state: "read", isReadable: true, isPart: true),
        ArchiveFile(path: "a.txt", state: "read", headline: "Bank sold data", articles: 1, isReadable: true),
        ArchiveFile(path: "zotero.json", state: "lists of articles", note: "a list of 646 articles"),
        ArchiveFile(path: "photo.png", state: "not articles", note: "not an article", words: "a picture"),
      ]))
    #expect(
      rig.screen.contains("  Shop fined over leak  #4874295@host.example") && rig.screen.contains("press.mbox#two"))
    #expect(rig.screen.contains("a.txt  Bank sold data"))
    #expect(rig.lines.contains { $0.contains("zotero.json") && $0.contains("a list of 646 articles") })
    #expect(rig.lines.contains { $0.contains("photo.png") && $0.contains("not an article") })
    for key in "leak shop" { rig.press(.character(key)) }
    #expect(cursor(rig) == part)
    rig.press(.control("u"))
    for key in "4874295" { rig.press(.character(key)) }
    #expect(cursor(rig) == part)
    rig.press(.control("u"))
    for key in "sold" { rig.press(.character(key)) }
    #expect(cursor(rig) == "a.txt")
  }

  @Test func `what was read meanwhile is listed, and the cursor stays where it was`() {
    var rig = opened()
    rig.press(.down, .down, .down, .down)
    #expect(cursor(rig) == "scan.pdf")
    rig.send(.archiveChanged(rig.state.archive))
    #expect(rig.outside.last == .errand(.listFiles))
    rig.send(.files([ArchiveFile(path: "a.txt", state: "read", articles: 1, isReadable: true)] + files))
    #expect(cursor(rig) == "scan.pdf" && rig.screen.contains("Files: 5 files"))
  }

  @Test func `an article opens in the reader though no incident names it, and what cannot be read says why`() {
    var rig = opened()
    rig.press(.down, .down, .down, .enter)
    #expect(rig.state.view.overlay == nil && rig.state.view.focus == .article)
    #expect(rig.state.panes.article.path == "press.mbox#two")
    rig.press("F")
    rig.send(.files(files))
    rig.press(.end, .up, .enter)
    #expect(rig.state.view.overlay != nil && rig.screen.contains("scan.pdf: it has no words: run ocrmypdf"))
    rig.press(.escape)
    #expect(rig.state.view.overlay == nil)
  }
}
