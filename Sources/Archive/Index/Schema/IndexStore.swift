internal import Foundation
internal import GRDB
import Incidents

/// The index of one archive: an SQLite database in the cache folder. It holds nothing that the files do not.
final class IndexStore: Sendable {
  let database: any DatabaseWriter
  /// Where it lies; `nil` when it had to be kept in memory.
  let path: String?
  /// Why it is kept in memory.
  let trouble: String?

  /// Grows with every change of what is stored, of how articles are read or of how facts are found: another version is laid
  /// anew.
  static let version = 10

  /// Opens the index, or lays an empty one where there is none, or one that is broken or of another version. Where the
  /// cache cannot be written, the index is kept in memory for this time.
  convenience init(cache: String, name: String) throws {
    let path = "\(cache)/\(name).index"
    do {
      try FileBytes.makeFolder(cache)
      self.init(try IndexStore.open(path), path: path)
    } catch {
      try self.init(inMemoryBecauseOf: error)
    }
  }

  private init(_ database: any DatabaseWriter, path: String) {
    self.database = database
    self.path = path
    trouble = nil
  }

  /// An empty index that lives as long as this process.
  init(inMemoryBecauseOf error: any Error) throws {
    database = try DatabaseQueue()
    try database.write { try IndexStore.lay(in: $0) }
    path = nil
    trouble = IndexStore.words(for: error)
  }

  /// Gives back what was kept in memory to write quickly.
  func releaseMemory() throws { try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA shrink_memory") } }

  /// Takes the index's files away; those who have them open keep what they see.
  func discard() throws {
    try database.close()
    if let path { try IndexStore.remove(path) }
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
    var configuration = Configuration()
    configuration.busyMode = .timeout(20)
    configuration.maximumReaderCount = 3
    configuration.prepareDatabase { connection in
      // Kilobytes. The system keeps the pages that are read often.
      let cache = connection.configuration.readonly ? 1000 : 8000
      try connection.execute(
        sql: "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -\(cache); PRAGMA journal_size_limit = 64000000")
    }
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
    try Int.fetchOne(connection, sql: "PRAGMA user_version") == version
  }

  /// Takes everything out and lays the tables anew.
  static func empty(_ connection: Database) throws {
    for table in tables.reversed() { try connection.execute(sql: "DROP TABLE IF EXISTS \(table.name)") }
  }

  static func remove(_ path: String) throws {
    for ending in ["", "-wal", "-shm"] { try FileBytes.remove(path + ending) }
  }

  static func lay(in connection: Database) throws {
    for table in tables { try connection.execute(sql: "CREATE \(table.kind) \(table.name) \(table.columns)") }
    for index in indexes { try connection.execute(sql: "CREATE INDEX \(index)") }
    // Fewer and larger pieces of full text to be merged: half the work of writing it, and no slower to search.
    try connection.run("INSERT INTO words (words, rank) VALUES ('hashsize', ?)", [16 << 20])
    try connection.run("INSERT INTO words (words, rank) VALUES ('automerge', ?)", [8])
    try connection.execute(sql: "PRAGMA user_version = \(version)")
  }

  private static let tables: [(kind: String, name: String, columns: String)] = [
    (
      "TABLE", "file",
      "(id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT UNIQUE, folder TEXT, stamp INTEGER, hash INTEGER)"
    ),
    ("TABLE", "folder", "(path TEXT PRIMARY KEY, digest INTEGER) WITHOUT ROWID"),
    (
      "TABLE", "article",
      "(file INTEGER PRIMARY KEY, path TEXT, day INTEGER, info BLOB, shingles BLOB, beginnings BLOB)"
    ),
    ("TABLE", "stale", "(file INTEGER PRIMARY KEY)"),
    (
      "TABLE", "draft",
      "(file INTEGER, place INTEGER, path TEXT, family TEXT, body BLOB)"
    ),
    ("TABLE", "record", "(file INTEGER PRIMARY KEY, id TEXT, body BLOB)"),
    ("TABLE", "record_name", "(name TEXT, record INTEGER)"),
    ("TABLE", "cite", "(record INTEGER, article TEXT, anchors BLOB, PRIMARY KEY (record, article)) WITHOUT ROWID"),
    ("TABLE", "proposal", "(record INTEGER, family TEXT, place INTEGER, body BLOB)"),
    ("TABLE", "part", "(incident INTEGER, target TEXT, currency TEXT, amount INTEGER, at_least INTEGER, name TEXT)"),
    ("TABLE", "finding", "(file INTEGER, body BLOB)"),
    ("TABLE", "changed", "(kind TEXT, name TEXT, PRIMARY KEY (kind, name)) WITHOUT ROWID"),
    (
      "TABLE", "incident",
      "(serial INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT, family TEXT, record INTEGER, row BLOB, files BLOB, beginnings BLOB, body BLOB, findings BLOB, troubles INTEGER)"
    ),
    ("TABLE", "line", "(serial INTEGER PRIMARY KEY, summary BLOB)"),
    ("TABLE", "snapshot", "(name TEXT UNIQUE, data BLOB)"),
    ("VIRTUAL TABLE", "words", "USING fts5(text, content='', tokenize='ascii', prefix='1 2 3')"),
  ]

  private static let indexes = [
    "file_folder ON file (folder)", "article_path ON article (path)", "article_day ON article (day, path)",
    "draft_family ON draft (family)",
    "draft_file ON draft (file)",
    "record_name_name ON record_name (name)", "record_name_record ON record_name (record)",
    "cite_article ON cite (article)", "proposal_record ON proposal (record)", "proposal_family ON proposal (family)",
    "part_target ON part (target)", "part_incident ON part (incident)", "finding_file ON finding (file)",
    "incident_id ON incident (id)", "incident_troubles ON incident (troubles) WHERE troubles > 0",
    "incident_family ON incident (family)", "incident_record ON incident (record)",
  ]
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

  func articleCount() throws -> Int {
    try database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
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
    case .SQLITE_IOERR: "the cache cannot be read or written; nothing of the archive is lost (\(error))"
    case .SQLITE_BUSY: "another program keeps it busy"
    default: "\(error)"
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
