import TestSupport
import Testing
import Text

@testable import Archive

/// The news of a folder one after the other, as the dashboard takes them.
@Suite struct NewsStreamTests {
  private let folder: TemporaryFolder
  private let watch: ArchiveWatch

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: x\n", to: "incidents/x.yaml")
    watch = ArchiveWatch(ArchiveFolder(root: folder.path))
  }

  /// Everything is looked at once, and each folder entered.
  private func started() -> NewsStream {
    var news = watch.news()
    #expect(news.next() == .files(.everything))
    for path in ["", "incidents"] { watch.enter(path) }
    return news
  }

  private func changes(_ news: ArchiveNews?) -> FolderChanges? {
    if case .files(let changes)? = news { changes } else { nil }
  }

  @Test func `the first news is that everything must be looked at, then come changes with their folder`() throws {
    var news = started()
    try folder.write("title: y\n", to: "incidents/y.yaml")
    let told = try #require(changes(news.next()))
    #expect(told.folders == ["incidents"] && told.trees.isEmpty && !told.isEverything)
  }

  @Test func `a burst of changes is told once`() throws {
    var news = started()
    for number in 0..<20 { try folder.write("title: y\n", to: "incidents/y\(number).yaml") }
    try folder.write("text", to: "a.txt")
    let told = try #require(changes(news.next()))
    #expect(told.folders == ["", "incidents"])
    try folder.remove("a.txt")
    #expect(changes(news.next())?.folders == [""])
  }

  @Test func `a folder that comes is told as one to look into`() throws {
    var news = started()
    try folder.write("title: y\n", to: "deep/er/y.yaml")
    let told = try #require(changes(news.next()))
    // What it holds may be all new: no watch stood in it when its files were written.
    #expect(told.trees == ["deep"] && !told.isEverything)
  }

  @Test func `that another process brought the index further is told apart from files`() throws {
    try folder.write("", to: "index.lock")
    var news = started()
    watch.enter(indexFile: folder.path + "/index.lock")
    let lock = try #require(FileLock(folder.path + "/index.lock"))
    lock.tell()
    var told = news.next()
    // The lock lies in the watched folder here, whose change is told besides.
    if case .files? = told { told = news.next() }
    #expect(told == .index)
  }

  @Test func `where the archive's folder is lost everything is looked at from time to time`() throws {
    #expect(watch.pause == nil && watch.finding == nil)
    let gone = ArchiveWatch(ArchiveFolder(root: folder.path + "/none"))
    #expect(gone.pause == nil)
    gone.enter("")
    #expect(gone.pause == .seconds(1))
    // A look takes at most a twentieth of the time, and there is one a minute at least.
    gone.noteLook(.milliseconds(200))
    #expect(gone.pause == .seconds(4))
    gone.noteLook(.seconds(30))
    #expect(gone.pause == .seconds(60))
    gone.noteLook(.milliseconds(1))
    #expect(gone.pause == .seconds(1))
    try folder.write("title: y\n", to: "none/incidents/y.yaml")
    gone.enter("")
    #expect(gone.pause == nil)
  }
}
