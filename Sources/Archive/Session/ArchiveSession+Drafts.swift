internal import Foundation
internal import GRDB
package import Incidents
import Search
import Text

/// What decisions ask of the index, without a look at any file.
extension ArchiveSession {
  /// An incident as lists show it, with what drafts propose to it; its record's path, `nil` for a draft. `nil` where there is none.
  ///
  /// - Parameter id: its own, or that of a draft that it was made of.
  package func incident(_ id: Incident.ID) throws(ArchiveFailure) -> (incident: Incident, record: String?)? {
    if let found = try asking({ try $0.body(of: id) }).flatMap(\.self) { return found }
    guard let record = try asking({ try $0.record(madeOf: id) }).flatMap(\.self) else { return nil }
    return try asking { try $0.body(of: record) }.flatMap(\.self)
  }

  /// The same; where the index is being laid, that is waited for.
  func incidentWhenLaid(_ id: Incident.ID) throws(ArchiveFailure) -> (incident: Incident, record: String?)? {
    do throws(ArchiveFailure) { return try incident(id) } catch {
      guard error == .unsettled else { throw error }
      try update(IndexUpdate(changes: FolderChanges()))
      return try incident(id)
    }
  }

  /// Where a draft came from.
  struct DraftOrigin {
    let draft: String
    let article: String
    /// `file.hash` of the article, in hexadecimal digits.
    let bytes: String
    let organisation: String?
  }

  /// Drafts by themselves, before they were joined; those that are gone left out. O(drafts).
  func drafts(_ ids: [String]) throws(ArchiveFailure) -> [Incident] {
    try reading {
      try store().database.read { connection in
        let statement = try connection.cachedStatement(sql: "SELECT body FROM draft WHERE id = ?")
        return try ids.compactMap { id in
          guard let data = try Data.fetchOne(statement, arguments: [id]) else { return nil }
          var body = ByteReader(data)
          return try body.incident()
        }
      }
    }
  }

  /// Ids of the drafts whose values a record is offered, whether it lists them or not. O(drafts).
  func draftsProposing(to record: Incident.ID) throws(ArchiveFailure) -> [String] {
    try reading {
      try store().database.read { connection in
        let statement = try connection.cachedStatement(
          sql: """
            SELECT proposal.body FROM proposal JOIN incident USING (record) WHERE incident.id = ?
            ORDER BY proposal.organisation, proposal.place
            """)
        return try Data.fetchAll(statement, arguments: [record.text]).flatMap { data in
          var body = ByteReader(data)
          return try body.incident().drafts
        }
      }
    }
  }

  /// Incidents of which penalties are parts of those of others, named by their ids. O(such parts).
  func incidents(withPartsOf owners: [String]) throws(ArchiveFailure) -> [Incident.ID] {
    try reading {
      try store().database.read { connection in
        let statement = try connection.cachedStatement(
          sql:
            "SELECT DISTINCT incident.id FROM part JOIN incident ON incident.serial = part.incident WHERE target = ? ORDER BY incident.id"
        )
        return try owners.flatMap { try String.fetchAll(statement, arguments: [$0]).map { Incident.ID($0) } }
      }
    }
  }

  /// The incidents of which a file, or a part of one, is an article. O(incidents).
  package func incidents(using path: String) throws(ArchiveFailure) -> [Incident.ID] {
    try reading {
      try store().database.read { connection in
        guard let file = try Int.fetchOne(connection, sql: "SELECT id FROM file WHERE path = ?", arguments: [path])
        else { return [] }
        var users: [Incident.ID] = []
        let rows = try Row.fetchCursor(connection, sql: "SELECT id, files FROM incident ORDER BY id")
        while let row = try rows.next() {
          var files = ByteReader(row[1] as Data)
          let numbers = try files.list { (reader) throws(ByteReader.Broken) in try reader.number() }
          if numbers.contains(file) { users.append(Incident.ID(row[0])) }
        }
        return users
      }
    }
  }

  /// Where drafts came from, those that are gone left out. O(drafts).
  func origins(of drafts: [String]) throws(ArchiveFailure) -> [DraftOrigin] {
    try reading {
      try store().database.read { connection in
        let statement = try connection.cachedStatement(
          sql: """
            SELECT draft.path, file.hash, draft.body FROM draft JOIN file ON file.id = draft.file WHERE draft.id = ?
            """)
        return try drafts.compactMap { draft in
          guard let row = try Row.fetchOne(statement, arguments: [draft]) else { return nil }
          var body = ByteReader(row[2] as Data)
          return DraftOrigin(
            draft: draft, article: row[0], bytes: String(UInt64(bitPattern: row[1] as Int64), radix: 16),
            organisation: try body.incident().organisations.first?.name)
        }
      }
    }
  }
}
