internal import CSealedPages
internal import Foundation
internal import GRDB
internal import GRDBSQLite
import Incidents
import Text

/// The index of one archive: an SQLite database in the cache folder. It holds nothing that the files do not.
final class IndexStore: Sendable {
  let database: any DatabaseWriter
  /// Where it lies; `nil` when it had to be kept in memory.
  let path: String?
  /// Why it is kept in memory.
  let trouble: String?
  /// Which file it was when it was opened.
  private let file: FileBytes.Identity?

  /// Memory in which full text is gathered before it is written, and how many pieces of it are merged at once: half the work
  /// of writing it and no slower to search than by SQLite's defaults (1 MB and 4), on an archive of 300,000 articles.
  private static let fullTextBytes = 16 << 20
  private static let fullTextMerge = 8

  /// Opens the index, or lays an empty one where there is none, or one that is broken or of another version. Where the
  /// cache cannot be written, the index is kept in memory for this time.
  convenience init(cache: String, name: String) throws {
    let path = "\(cache)/\(name).index"
    do {
      try FileBytes.makeFolder(cache, mode: .owner)
      FileBytes.tighten(cache, filesNamed: name)
      self.init(try IndexStore.open(path), path: path)
    } catch {
      try self.init(inMemoryBecause: IndexStore.words(for: error))
    }
  }

  private init(_ database: any DatabaseWriter, path: String) {
    self.database = database
    self.path = path
    file = FileBytes.Identity(path)
    trouble = nil
  }

  /// An empty index that lives as long as this process.
  init(inMemoryBecause reason: String) throws {
    database = try DatabaseQueue()
    try database.write { try IndexStore.lay(in: $0) }
    path = nil
    file = nil
    trouble = reason
  }

  /// Gives back what was kept in memory to write quickly.
  func releaseMemory() throws { try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") } }

  /// Takes the index's files away. It is not closed: those who ask it at this moment, in this process and in others, keep what
  /// they see until they let go of it.
  func discard() throws { if let path { try IndexStore.remove(path) } }

  /// Whether another index lies in its place by now. One that is merely gone is as good as before.
  var isReplaced: Bool { path.flatMap { FileBytes.Identity($0) }.map { $0 != file } ?? false }

  /// Has a connection leave the log (`-wal`) where it is when it closes: by then it may be a newer index's of the same name.
  private static func keepLog(of connection: Database) {
    var isOn: Int32 = 1
    _ = unsafe sqlite3_file_control(connection.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &isOn)
  }

  /// Has a connection keep room for the seals at the ends of pages; where tables are laid already, they have it.
  private static func keepRoomForSeals(of connection: Database) {
    var bytes = Int32(SEAL_BYTES)
    _ = unsafe sqlite3_file_control(connection.sqliteConnection, nil, SQLITE_FCNTL_RESERVE_BYTES, &bytes)
  }

  private static func open(_ path: String) throws -> any DatabaseWriter {
    do {
      return try checked(path)
    } catch let error where isDamage(error) {
      try remove(path)
      return try checked(path)
    }
  }

  private static func checked(_ path: String) throws -> any DatabaseWriter {
    sealed_pages_begin()
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { connection in
      keepLog(of: connection)
      keepRoomForSeals(of: connection)
      // Kilobytes. The system keeps the pages that are read often.
      let cache = connection.configuration.readonly ? 1000 : 8000
      try connection.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -\(cache); PRAGMA journal_size_limit = 64000000")
    }
    // SQLite makes the files beside it for the same people.
    try FileBytes.makeFile(path, mode: .owner)
    let pool = try DatabasePool(path: path, configuration: configuration)
    // Only where it must be laid is a writer waited for.
    if try pool.read(isOfThisVersion) { return pool }
    try pool.write { connection in
      if try isOfThisVersion(connection) { return }
      try empty(connection)
      try lay(in: connection)
    }
    return pool
  }

  private static func isOfThisVersion(_ connection: Database) throws -> Bool {
    try Int.fetchOne(connection, sql: "PRAGMA user_version") == IndexVersion.number
  }

  /// Takes everything out and lays the tables anew.
  static func empty(_ connection: Database) throws {
    for table in IndexSchema.tables.reversed() { try connection.execute(sql: "DROP TABLE IF EXISTS \(table.name)") }
  }

  static func remove(_ path: String) throws {
    for ending in ["", "-wal", "-shm"] { try FileBytes.remove(path + ending) }
  }

  static func lay(in connection: Database) throws {
    for statement in IndexSchema.tables.flatMap(\.statements) { try connection.execute(sql: statement) }
    try connection.run("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", with: [fullTextBytes])
    try connection.run("INSERT INTO words (words, rank) VALUES ('automerge', ?)", with: [fullTextMerge])
    try connection.execute(sql: "PRAGMA user_version = \(IndexVersion.number)")
  }
}

extension IndexStore {
  /// Makes the index empty, so that everything is read anew.
  func clear() throws {
    try database.write { connection in
      try IndexStore.empty(connection)
      try IndexStore.lay(in: connection)
    }
  }

  /// Findings in files first, then in records' quotes.
  func findings(limit: Int) throws -> [Finding] {
    try database.read { connection in
      let ofFiles = try Data.fetchAll(
        connection,
        sql: "SELECT body FROM finding JOIN file ON file.id = finding.file ORDER BY file.path LIMIT ?",
        arguments: [limit]
      ).map { data in
        var reader = ByteReader(data)
        return try reader.finding()
      }
      let ofQuotes = try Data.fetchAll(
        connection, sql: "SELECT findings FROM incident WHERE troubles > 0 ORDER BY id LIMIT ?",
        arguments: [limit]
      ).flatMap { data in
        var reader = ByteReader(data)
        return try reader.list { (reader) throws(ByteReader.Broken) in try reader.finding() }
      }
      return Array((ofFiles + ofQuotes).prefix(limit))
    }
  }

  /// The state that was published last.
  func generation() throws -> Int? { try database.read { try Snapshot.generation($0) } }

  func findingCount() throws -> Int {
    try database.read { connection in
      let ofFiles = try Int.fetchOne(connection, sql: "SELECT count(*) FROM finding") ?? 0
      return ofFiles + (try Int.fetchOne(connection, sql: "SELECT sum(troubles) FROM incident WHERE troubles > 0") ?? 0)
    }
  }

  func unreadCount() throws -> Int {
    try database.read { connection in
      // Written out, so that the index of these alone answers it.
      try Int.fetchOne(connection, sql: "SELECT count(*) FROM file WHERE stamp = \(FolderScan.File.unread)") ?? 0
    }
  }

  func articleCount() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  /// What is known of an article of which lists say something; `nil` of any other.
  func listed(_ path: String) throws -> ArticleSource? {
    try database.read { connection in
      // Most archives have no lists, and are asked before each article.
      guard try Int.fetchOne(connection, sql: "SELECT 1 FROM listed LIMIT 1") != nil else { return nil }
      let row = try Row.fetchOne(
        connection,
        sql: """
          SELECT info, credits FROM article
          WHERE path = ? AND EXISTS (SELECT 1 FROM listed WHERE article = article.file)
          """, arguments: [path])
      return try row.map { row in
        var (info, credits) = (ByteReader(row[0] as Data), ByteReader(row[1] as Data))
        return try credits.source(try info.info())
      }
    }
  }

  func ids() throws -> [Incident.ID] {
    try database.read { try String.fetchAll($0, sql: "SELECT id FROM incident ORDER BY id").map(Incident.ID.init) }
  }
}

extension IndexStore {
  /// What went wrong, in words that a person can act on.
  static func words(for error: any Error) -> String {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_FULL: "the disk that holds the cache is full; nothing of the archive is lost"
    case .SQLITE_IOERR: "the cache cannot be read or written; nothing of the archive is lost"
    case .SQLITE_BUSY: "another program keeps it busy"
    // The statement is for programmers.
    default: (error as? DatabaseError)?.message ?? "\(error)"
    }
  }
}

extension IndexStore {
  /// Whether the file is no database, or holds other bytes than were written: there is nothing in it to be saved.
  ///
  /// Only what SQLite calls so, what our own seals and codes do, and a question that found it before. A statement that SQLite
  /// does not understand (`SQLITE_ERROR`) is a fault of this program and no damage: it is told.
  static func isDamage(_ error: any Error) -> Bool {
    if error is ByteReader.Broken || error as? ArchiveFailure == .damaged { return true }
    let codes: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB]
    return (error as? DatabaseError).map { codes.contains($0.resultCode) } ?? false
  }

  /// Whether the place where the index lies takes no more.
  static func isUnwritable(_ error: any Error) -> Bool {
    let codes: [ResultCode] = [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN]
    return (error as? DatabaseError).map { codes.contains($0.resultCode) } ?? false
  }
}
