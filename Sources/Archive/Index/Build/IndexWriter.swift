internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Reading
import Search
import Text

/// Keeps what was read of single files, and notes what must be laid anew for it. One transaction.
struct IndexWriter {
  let connection: Database

  init(_ connection: Database) { self.connection = connection }

  /// Takes a file and all that was read of it out.
  func remove(_ path: String) throws {
    guard let file = try Int64.fetchOne(connection, sql: "SELECT id FROM file WHERE path = ?", arguments: [path]) else {
      return
    }
    if path == ArchiveFolder.rejectionList { try takeRejections([]) }
    // Articles of a file that holds several lie in it as in a folder.
    for part in try String.fetchAll(connection, sql: "SELECT path FROM file WHERE folder = ?", arguments: [path]) {
      try remove(part)
    }
    if FolderScan.isRecord(path) { try removeRecord(file) } else { try removeArticle(file, at: path) }
    try connection.run("DELETE FROM finding WHERE file = ?", with: [file])
    try connection.run("DELETE FROM file WHERE id = ?", with: [file])
  }

  private func removeArticle(_ file: Int64, at path: String) throws {
    try Staleness.organisation.note(
      allOf: "SELECT organisation AS name FROM draft WHERE file = ?", with: [file], in: connection)
    try noteRecords(naming: path)
    try connection.run("UPDATE cite SET anchors = NULL WHERE article = ?", with: [path])
    try connection.run("INSERT OR IGNORE INTO stale SELECT file FROM article WHERE file = ?", with: [file])
    try connection.run("DELETE FROM article WHERE file = ?", with: [file])
    try connection.run("DELETE FROM listed WHERE article = ?", with: [file])
    try Staleness.list.note(allOf: "SELECT file AS name FROM list WHERE file = ?", with: [file], in: connection)
    try connection.run("DELETE FROM list WHERE file = ?", with: [file])
    try connection.run("DELETE FROM draft WHERE file = ?", with: [file])
  }

  /// Records that name an article, in whichever Unicode form.
  private func noteRecords(naming path: String) throws {
    try Staleness.record.note(
      allOf: "SELECT record AS name FROM cite WHERE article IN (?, ?, ?)",
      with: StatementArguments([path] + KnownArticles.forms(of: path)), in: connection)
  }

  func removeRecord(_ file: Int64) throws {
    try noteOrganisations(ofRecord: file)
    // The organisations whose drafts it took in must find another home.
    try Staleness.organisation.note(
      allOf: "SELECT organisation AS name FROM proposal WHERE record = ?", with: [file], in: connection)
    try noteDrafts(ofRecord: file)
    for table in ["record_name", "record_draft", "cite", "proposal"] {
      try connection.run("DELETE FROM \(table) WHERE record = ?", with: [file])
    }
    let name = try String.fetchOne(connection, sql: "SELECT id FROM record WHERE file = ?", arguments: [file])
    try connection.run("DELETE FROM record WHERE file = ?", with: [file])
    if let name { try RecordName.note(Incident.ID(name), in: connection) }
    try LaidIncident.remove(where: "record = ?", file, from: connection)
    try Staleness.gone.note("\(file)", in: connection)
  }

  /// Drafts of the record's organisations may have to be joined with it.
  private func noteOrganisations(ofRecord record: Int64) throws {
    try Staleness.organisation.note(
      allOf:
        "SELECT organisation AS name FROM draft WHERE organisation IN (SELECT name FROM record_name WHERE record = ?)",
      with: [record], in: connection)
  }

  /// Drafts that the record was made of are its own, whatever their organisation.
  private func noteDrafts(ofRecord record: Int64) throws {
    try Staleness.organisation.note(
      allOf:
        "SELECT organisation AS name FROM draft WHERE id IN (SELECT draft FROM record_draft WHERE record = ?)",
      with: [record], in: connection)
  }

  /// A new row for a file; its number is never used again.
  func add(_ file: FolderScan.File, hash: Int64) throws -> Int64 {
    let folder = file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? ""
    try connection.run(
      "INSERT INTO file (path, folder, stamp, hash) VALUES (?, ?, ?, ?)", with: [file.path, folder, file.stamp, hash])
    return connection.lastInsertedRowID
  }

  /// Takes a record in, in place of what was there.
  func add(record: (incident: Incident?, findings: [Finding]), from file: FolderScan.File, hash: Int64) throws {
    try remove(file.path)
    let number = try add(file, hash: hash)
    try add(record.findings, of: number)
    guard let incident = record.incident else { return }
    try connection.run(
      "INSERT INTO record VALUES (?, ?, ?)",
      with: [number, incident.id.text, ByteWriter.data { $0.incident(incident) }])
    for name in Set(incident.responsible.map { Fold.text($0.name) }) {
      try connection.run("INSERT INTO record_name VALUES (?, ?)", with: [name, number])
    }
    for draft in Set(incident.drafts) {
      try connection.run("INSERT INTO record_draft VALUES (?, ?)", with: [draft, number])
    }
    for article in Set((incident.claims.flatMap(\.evidence).map(\.article) + incident.articles).map { ExactText($0) }) {
      try connection.run("INSERT OR IGNORE INTO cite VALUES (?, ?, NULL)", with: [number, article.text])
    }
    try noteOrganisations(ofRecord: number)
    try noteDrafts(ofRecord: number)
    // Itself among them.
    try RecordName.note(incident.id, in: connection)
  }

  /// Takes an article in, in place of what was there.
  func add(_ read: ArticleReading) throws {
    let known = try Row.fetchOne(
      connection, sql: "SELECT id, hash FROM file WHERE path = ?", arguments: [read.file.path])
    if let known, read.hash != 0, !read.isLaidAnew, known[1] as Int64 == read.hash {
      try connection.run("UPDATE file SET stamp = ? WHERE id = ?", with: [read.file.stamp, known[0] as Int64])
      return
    }
    try remove(read.file.path)
    let number = try add(read.file, hash: read.hash)
    if let list = read.list { try add(list, of: number) }
    switch read.content {
    case .failure(let failure): try add([Finding(.error, failure)], of: number)
    case .success(let contents):
      for content in contents { try add(content, of: try place(of: content, in: read, file: number)) }
    }
    try add(read.shortfalls, of: number)
    try add(read.troubles.map { Finding(.warning, $0) }, of: number)
  }

  private func add(_ list: ReadingList, of file: Int64) throws {
    try connection.run(
      "INSERT INTO list VALUES (?, ?, ?)",
      with: [file, list.entries.count, ByteWriter.data { $0.listEntries(list.entries) }])
    try Staleness.list.note("\(file)", in: connection)
  }

  /// The number of the file itself, or a new one for an article in it.
  private func place(of content: ArticleReading.Content, in read: ArticleReading, file: Int64) throws -> Int64 {
    if content.path == read.file.path { return file }
    try connection.run(
      "INSERT INTO file (path, folder, stamp, hash) VALUES (?, ?, ?, ?)",
      with: [
        content.path, read.file.path, read.file.stamp,
        Int64(bitPattern: FNV1a.hash(content.path.utf8, from: UInt64(bitPattern: read.hash)) | 1),
      ])
    return connection.lastInsertedRowID
  }

  private func add(_ content: ArticleReading.Content, of file: Int64) throws {
    let path = content.path
    try connection.run(
      "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?)",
      with: [
        file, path, content.info.day, ByteWriter.data { $0.info(content.info) }, content.credits,
        ByteWriter.data { $0.shingles(content.shingles) }, NumberBlob.data(content.beginnings),
      ])
    try connection.run(
      "INSERT INTO words (rowid, text) VALUES (?, ?)", with: [WordRow.ofArticle(file: file), content.words])
    for (place, draft) in content.drafts.enumerated() {
      try connection.run(
        "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?)",
        with: [file, place, path, draft.id, draft.organisation, draft.body])
      try Staleness.organisation.note(draft.organisation, in: connection)
    }
    for list in content.lists { try connection.run("INSERT INTO listed VALUES (?, ?)", with: [file, list]) }
    try content.citations.write(for: path, to: connection)
    try noteRecords(naming: path)
  }

  func add(_ findings: [Finding], of file: Int64) throws {
    for finding in findings {
      try connection.run("INSERT INTO finding VALUES (?, ?)", with: [file, ByteWriter.data { $0.finding(finding) }])
    }
  }
}
