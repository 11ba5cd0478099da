internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Text
import Search

/// What the index keeps of single files.
enum IndexedFile {
  /// Takes a file and all that was read of it out, and notes what must be laid anew.
  static func remove(_ path: String, _ connection: Database) throws {
    guard let file = try Int64.fetchOne(connection, sql: "SELECT id FROM file WHERE path = ?", arguments: [path]) else {
      return
    }
    if FolderScan.isRecord(path) {
      try removeRecord(file, connection)
    } else {
      try touchFamilies(of: file, connection)
      try touchCitations(of: path, connection)
      try connection.run("UPDATE cite SET anchors = NULL WHERE article = ?", [path])
      try connection.run("INSERT OR IGNORE INTO stale SELECT file FROM article WHERE file = ?", [file])
      try connection.run("DELETE FROM article WHERE file = ?", [file])
      try connection.run("DELETE FROM draft WHERE file = ?", [file])
    }
    try connection.run("DELETE FROM finding WHERE file = ?", [file])
    try connection.run("DELETE FROM file WHERE id = ?", [file])
  }

  private static func removeRecord(_ file: Int64, _ connection: Database) throws {
    try touchNames(of: file, connection)
    // The families whose drafts it took in must find another home.
    try connection.run("INSERT OR IGNORE INTO changed SELECT 'family', family FROM proposal WHERE record = ?", [file])
    for table in ["record_name", "cite", "proposal"] {
      try connection.run("DELETE FROM \(table) WHERE record = ?", [file])
    }
    try connection.run("DELETE FROM record WHERE file = ?", [file])
    try LaidIncident.remove("record = ?", file, connection)
    try change("gone", "\(file)", connection)
  }

  static func change(_ kind: String, _ name: String, _ connection: Database) throws {
    try connection.run("INSERT OR IGNORE INTO changed VALUES (?, ?)", [kind, name])
  }

  private static func touchFamilies(of file: Int64, _ connection: Database) throws {
    try connection.run("INSERT OR IGNORE INTO changed SELECT 'family', family FROM draft WHERE file = ?", [file])
  }

  private static func touchCitations(of path: String, _ connection: Database) throws {
    try connection.run("INSERT OR IGNORE INTO changed SELECT 'record', record FROM cite WHERE article = ?", [path])
  }

  /// Drafts of the record's organisations may have to be joined with it.
  private static func touchNames(of record: Int64, _ connection: Database) throws {
    try connection.run(
      """
      INSERT OR IGNORE INTO changed SELECT DISTINCT 'family', family FROM draft
      WHERE family IN (SELECT name FROM record_name WHERE record = ?)
      """, [record])
  }

  /// A new row for a file; its number is never used again.
  private static func add(_ file: FolderScan.File, hash: Int64, _ connection: Database) throws -> Int64 {
    let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? ""
    try connection.run(
      "INSERT INTO file (path, folder, stamp, hash) VALUES (?, ?, ?, ?)", [file.path, folder, file.stamp, hash])
    return connection.lastInsertedRowID
  }

  /// Takes a record in, in place of what was there.
  static func add(
    _ file: FolderScan.File, _ record: (incident: Incident?, findings: [Finding]), _ connection: Database
  ) throws {
    try remove(file.path, connection)
    let number = try add(file, hash: 0, connection)
    try add(record.findings, of: number, connection)
    guard let incident = record.incident else { return }
    var writer = ByteWriter()
    writer.incident(incident)
    try connection.run("INSERT INTO record VALUES (?, ?, ?)", [number, incident.id.text, writer.data])
    for name in Set(incident.responsible.map { Fold.text($0.name) }) {
      try connection.run("INSERT INTO record_name VALUES (?, ?)", [name, number])
    }
    for article in Set(incident.claims.flatMap(\.evidence).map(\.article) + incident.articles) {
      try connection.run("INSERT OR IGNORE INTO cite VALUES (?, ?, NULL)", [number, article])
    }
    try touchNames(of: number, connection)
    try change("record", "\(number)", connection)
  }

  /// Takes an article in, in place of what was there.
  static func add(_ read: ArticleReading, _ connection: Database) throws {
    if let known = try Row.fetchOne(
      connection, sql: "SELECT id, hash FROM file WHERE path = ?", arguments: [read.file.path]),
      read.hash != 0, known[1] as Int64 == read.hash
    {
      try connection.run("UPDATE file SET stamp = ? WHERE id = ?", [read.file.stamp, known[0] as Int64])
      return
    }
    try remove(read.file.path, connection)
    let number = try add(read.file, hash: read.hash, connection)
    switch read.content {
    case .failure(let failure):
      let finding = Finding(
        path: failure.path, message: failure.reason, advice: "the article is left out; save the page again")
      try add([finding], of: number, connection)
    case .success(let content): try add(content, path: read.file.path, number, connection)
    }
  }

  private static func add(
    _ content: ArticleReading.Content, path: String, _ file: Int64, _ connection: Database
  ) throws {
    try connection.run(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)",
      [
        file, path, content.info.day, ByteWriter.data { $0.info(content.info) },
        ByteWriter.data { $0.shingles(content.shingles) }, NumberBlob.data(content.beginnings.bits),
      ])
    try connection.run("INSERT INTO words (rowid, text) VALUES (?, ?)", [file * 2, content.words])
    for (place, draft) in content.drafts.enumerated() {
      try connection.run("INSERT INTO draft VALUES (?, ?, ?, ?, ?)", [file, place, path, draft.family, draft.body])
      try change("family", draft.family, connection)
    }
    try content.citations.write(for: path, connection)
  }

  private static func add(_ findings: [Finding], of file: Int64, _ connection: Database) throws {
    for finding in findings {
      var writer = ByteWriter()
      writer.finding(finding)
      try connection.run("INSERT INTO finding VALUES (?, ?)", [file, writer.data])
    }
  }
}

/// What was read of one article's file.
struct ArticleReading: Sendable {
  let file: FolderScan.File
  /// FNV-1a of the bytes.
  let hash: Int64
  let content: Result<Content, ArticleFailure>

  struct Content: Sendable {
    let info: ArticleInfo
    let shingles: Shingles
    /// The article's words as a line of tokens.
    let words: String
    let beginnings: WordBeginnings
    let drafts: [(family: String, body: Data)]
    let citations: Citations
  }
}

/// Where the quotes of records stand in one article.
struct Citations: Sendable {
  /// By record: an anchor for each of its quotes from this article, in their order.
  private let anchors: [Int64: Data]

  /// Records that quote an article, as laid down.
  typealias Citing = [(record: Int64, body: Data)]

  /// The records that quote articles, by the articles' paths. One pass before the articles are read: nothing reads the
  /// database while they are, so that its log of changes can be folded in.
  static func citing(_ paths: [String], _ store: IndexStore) throws -> [String: Citing] {
    try store.database.read { connection in
      let statement = try connection.cachedStatement(
        sql: "SELECT record.file, record.body FROM cite JOIN record ON record.file = cite.record WHERE cite.article = ?"
      )
      var found: [String: Citing] = [:]
      for path in paths {
        let rows = try Row.fetchAll(statement, arguments: [path])
        if !rows.isEmpty { found[path] = rows.map { (record: $0[0] as Int64, body: $0[1] as Data) } }
      }
      return found
    }
  }

  /// Looks up where the quotes of records stand in an article.
  static func locate(in text: String, _ path: String, for citing: Citing) throws(ByteReader.Broken) -> Citations {
    if citing.isEmpty { return Citations(anchors: [:]) }
    let text = AnchorText(text)
    var anchors: [Int64: Data] = [:]
    for (record, body) in citing {
      var reader = ByteReader(body)
      let quotes = try reader.incident().claims.flatMap(\.evidence).filter { $0.article == path }
      var writer = ByteWriter()
      writer.list(quotes.map(text.locate)) { writer, anchor in
        writer.number(Anchor.Status.allCases.firstIndex(of: anchor.status) ?? 2)
        writer.number(anchor.matches)
      }
      anchors[record] = writer.data
    }
    return Citations(anchors: anchors)
  }

  func write(for path: String, _ connection: Database) throws {
    for (record, data) in anchors {
      try connection.run("UPDATE cite SET anchors = ? WHERE record = ? AND article = ?", [data, record, path])
      try IndexedFile.change("record", "\(record)", connection)
    }
  }
}
