internal import Facts
internal import GRDB
import Incidents
import Parallel
import Records
import Text

/// Brings the index of an archive in line with its files: what is new, changed or gone is found by sizes and times, settled by
/// content, and only that is read again. What was done is kept at every step, so that a process killed at any moment leaves a
/// good index from which the next one goes on.
struct Indexer: Sendable {
  let folder: ArchiveFolder
  let store: IndexStore
  let observer: IndexObserver

  /// Files read before their results are written.
  static let chunk = 2048
  /// Records up to this number are shown before any article is read.
  private static let mostShownFirst = 2000

  /// Returns whether anything was changed. With nothing to do: one pass over the folders concerned.
  @discardableResult func update(_ wanted: FolderChanges = .everything) throws -> Bool {
    let changes = try FileChanges(
      wanted, by: FolderScan(root: folder.root, entering: observer.entering), against: store)
    try remove(changes.gone)
    try note(changes.odd)
    try readRecords(changes.records)
    if try !hasSnapshot(), changes.records.count <= Indexer.mostShownFirst, !changes.articles.isEmpty { _ = try lay() }
    try readArticles(changes.articles)
    try locateOpenCitations()
    let isLaid = try lay()
    try keep(changes)
    return isLaid || !changes.isEmpty
  }

  /// Tells how far the work is, and ends it where it is not to go on.
  private func tell(_ progress: IndexProgress) throws {
    observer.progress(progress)
    if !observer.mayGoOn() { throw UpdateInterrupted() }
  }

  /// Lists first: they say of articles what these do not.
  private func readArticles(_ all: [FolderScan.File]) throws {
    let work = ListWork(store)
    if try all.isEmpty && !work.isNeeded() { return }
    let indexer = try ArticleIndexer(self)
    let data = all.filter { DocumentEnding.isData($0.path) }
    if !data.isEmpty { try indexer.read(data, progress: tell) }
    let others = data.isEmpty ? all : all.filter { !DocumentEnding.isData($0.path) }
    if !others.isEmpty { try indexer.read(others, progress: tell) }
    guard try work.isNeeded() else { return }
    let files = try work.files()
    if !files.isEmpty { try indexer.read(files, isLaidAnew: true, progress: tell) }
    try work.finish()
  }

  private func lay() throws -> Bool {
    guard try store.database.read({ try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM changed)") ?? false })
    else {
      if try hasSnapshot() { return false }
      try Snapshot.publish(store)
      observer.published()
      return true
    }
    try IncidentLayer(store: store, progress: tell).lay()
    try Snapshot.publish(store)
    observer.published()
    return true
  }

  private func hasSnapshot() throws -> Bool {
    try store.database.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM snapshot)") ?? false }
  }

  private func keep(_ changes: FileChanges) throws {
    if changes.folders.isEmpty, changes.goneFolders.isEmpty { return }
    try store.database.write { connection in
      for path in changes.goneFolders {
        try connection.execute(sql: "DELETE FROM folder WHERE path = ?", arguments: [path])
      }
      for folder in changes.folders {
        // With something in it that must be read again, the folder is not known.
        try connection.execute(
          sql: """
            INSERT OR REPLACE INTO folder
            SELECT ?1, CASE WHEN EXISTS (SELECT 1 FROM file WHERE folder = ?1 AND stamp = ?3) THEN ?4 ELSE ?2 END
            """, arguments: [folder.path, folder.digest, FolderScan.File.unread, FolderScan.Folder.unknown])
      }
    }
  }

  private func remove(_ gone: [String]) throws {
    for paths in gone.chunks(of: Indexer.chunk) {
      try store.database.write { connection in
        let writer = IndexWriter(connection)
        for path in paths { try writer.remove(path) }
      }
    }
  }

  private func note(_ odd: [FolderScan.OddFile]) throws {
    if odd.isEmpty { return }
    try store.database.write { connection in
      let writer = IndexWriter(connection)
      for odd in odd { try writer.add(record: (nil, [odd.oddity.finding(odd.file.path)]), from: odd.file, hash: 0) }
    }
  }

  private func readRecords(_ all: [FolderScan.File]) throws {
    let (folder, store) = (folder, store)
    try Pipeline(step: Indexer.chunk, run: 8).run(
      all, prepare: { _ in },
      work: { file, _ -> (file: FolderScan.File, content: RecordContent) in
        if let list = folder.rejections(file.path) {
          let known = list.drafts == nil ? file.toBeReadAgain : file
          return (file: known, content: .rejections(list.drafts, list.findings, hash: list.hash))
        }
        let record = folder.record(file.path)
        let known = record.isUnread ? file.toBeReadAgain : file
        return (file: known, content: .record(record.incident, record.findings, hash: record.hash))
      },
      write: { read in
        try store.database.write { connection in
          let writer = IndexWriter(connection)
          for (file, content) in read {
            switch content {
            case .record(let incident, let findings, let hash):
              try writer.add(record: (incident, findings), from: file, hash: hash)
            case .rejections(let drafts, let findings, let hash):
              try writer.add(drafts, findings: findings, from: file, hash: hash)
            }
          }
        }
      },
      done: { done in try tell(IndexProgress(done: done, all: all.count, what: "records")) })
  }

  /// What a file of the folder of records holds.
  private enum RecordContent: Sendable {
    case record(Incident?, [Finding], hash: Int64)
    case rejections([RejectedDraft]?, [Finding], hash: Int64)
  }

  /// Records that are newer than the articles they cite: the quotes are looked up in the articles' files.
  private func locateOpenCitations() throws {
    let paths = try store.database.read { connection in
      try String.fetchAll(
        connection,
        sql: """
          SELECT DISTINCT article FROM cite WHERE anchors IS NULL
          AND EXISTS (SELECT 1 FROM article WHERE path = cite.article)
          """)
    }
    for paths in paths.chunks(of: Indexer.chunk) {
      let citing = try Citations.citing(Array(paths), in: store)
      let located = Array(paths).parallelMap { path in locate(path, for: citing[ExactText(path)] ?? []) }
      try store.database.write { connection in
        for (path, citations) in zip(paths, located) { try citations.get()?.write(for: path, to: connection) }
      }
    }
  }
}

extension Indexer {
  /// `nil` for an article that cannot be read just now: its quotes stay to be looked up.
  fileprivate func locate(_ path: String, for citing: Citations.Citing) -> Result<Citations?, ByteReader.Broken> {
    let article: Article
    do throws(ArticleFailure) { article = try folder.article(path) } catch { return .success(nil) }
    do throws(ByteReader.Broken) {
      return .success(try Citations.locate(in: article.cleanText, of: path, for: citing))
    } catch { return .failure(error) }
  }
}

/// Which files must be read, and which are gone.
struct FileChanges {
  /// Folders whose files look different from what the index knows.
  var folders: [FolderScan.Folder] = []
  var goneFolders: [String] = []
  var records: [FolderScan.File] = []
  var articles: [FolderScan.File] = []
  var odd: [FolderScan.OddFile] = []
  var gone: [String] = []

  /// Folders listed at once.
  private static let folders = 64

  var isEmpty: Bool { records.isEmpty && articles.isEmpty && odd.isEmpty && gone.isEmpty }

  /// - Throws: `ArchiveFailure` when the archive itself cannot be listed: what was read of it stays.
  init(_ wanted: FolderChanges, by scan: FolderScan, against store: IndexStore) throws {
    let known = try store.database.read { connection in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(connection, sql: "SELECT path, digest FROM folder").map { row in
          (ExactText(row[0]), row[1] as Int64)
        })
    }
    if let reason = FileBytes.troubleListing(scan.root) {
      throw ArchiveFailure.cannotList(reason: reason)
    }
    let look = scan.look(at: wanted, known: Set(known.keys))
    folders = look.found.filter { known[ExactText($0.path)] != $0.digest }
    goneFolders = look.gone.sorted().map(\.text)
    for some in folders.chunks(of: FileChanges.folders) {
      let files = Array(some).parallelMap(batch: 1) { folder in (folder.path, scan.files(in: folder.path)) }
      for (path, files) in files { try compare(files, in: path, against: store) }
    }
    for path in goneFolders { try compare(FolderScan.Contents(), in: path, against: store) }
  }

  private mutating func compare(
    _ found: FolderScan.Contents, in folder: String, against store: IndexStore
  ) throws {
    var known = try store.database.read { connection in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(
          connection, sql: "SELECT path, stamp FROM file WHERE folder = ?", arguments: [folder]
        ).map { row in (ExactText(row[0]), row[1] as Int64) })
    }
    for file in found.files where known.removeValue(forKey: ExactText(file.path)) != file.stamp {
      if FolderScan.isRecord(file.path) { records.append(file) } else { articles.append(file) }
    }
    odd += found.odd.filter { known.removeValue(forKey: ExactText($0.file.path)) != $0.file.stamp }
    // Of a folder that could not be listed to its end just now, what was read before stays.
    if found.trouble?.isPassing != true { gone += known.keys.sorted().map(\.text) }
  }
}

extension Array {
  /// Runs of at most `size` items, in order.
  func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
