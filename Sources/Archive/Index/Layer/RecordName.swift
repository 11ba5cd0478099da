internal import GRDB
import Incidents

/// What a record is called in its archive: by its file's name without folder and ending. Of several with one name, the one in the
/// fewest folders keeps it (the first by path, where there are more of them); the others are called by folder and name, so that
/// no two incidents have one id and none depends on the order in which files were read.
struct RecordName {
  let id: Incident.ID
  /// The double name, told.
  let finding: Finding?

  /// - Parameters:
  ///   - name: the file's name without folder and ending.
  ///   - path: the record's file.
  init(_ name: Incident.ID, at path: String, in connection: Database) throws {
    let statement = try connection.cachedStatement(
      sql: "SELECT file.path FROM record JOIN file ON file.id = record.file WHERE record.id = ?")
    let paths = try String.fetchAll(statement, arguments: [name.text]).sorted { RecordName.isNearer($0, than: $1) }
    guard let first = paths.first, paths.count > 1, first != path else {
      (id, finding) = (name, nil)
      return
    }
    let whole = path.dropFirst(ArchiveFolder.incidentsFolder.count + 1)
    let short = RecordName.withoutEnding(String(whole))
    let isFirst = paths.first { RecordName.withoutEnding($0) == RecordName.withoutEnding(path) } == path
    id = Incident.ID(isFirst && short != name.text ? short : String(whole))
    finding = Finding(
      path: path, message: "has the same name as \(first), so that it is called '\(id)'",
      advice: "give one of them another name")
  }

  /// Whether a path lies in fewer folders, or else comes first.
  private static func isNearer(_ path: String, than other: String) -> Bool {
    let (depth, otherDepth) = (
      path.utf8.count { $0 == UInt8(ascii: "/") }, other.utf8.count { $0 == UInt8(ascii: "/") }
    )
    return depth != otherDepth ? depth < otherDepth : path.utf8.lexicographicallyPrecedes(other.utf8)
  }

  private static func withoutEnding(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  /// Notes what is called otherwise when a record of this name comes or goes: records of the same name, and a draft of it.
  static func note(_ name: Incident.ID, in connection: Database) throws {
    try Staleness.record.note(
      allOf: "SELECT file AS name FROM record WHERE id = ?", with: [name.text], in: connection)
    try Staleness.organisation.note(
      allOf: "SELECT organisation AS name FROM incident WHERE record IS NULL AND id IN (?, ?)",
      with: [name.text, draft(name).text], in: connection)
  }

  /// What a draft is called whose own name a record has.
  static func draft(_ name: Incident.ID) -> Incident.ID { Incident.ID("\(name)~") }

  /// A draft's name, or another where a record has it.
  static func ofDraft(_ name: Incident.ID, in connection: Database) throws -> Incident.ID {
    let statement = try connection.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM record WHERE id = ?)")
    return try Bool.fetchOne(statement, arguments: [name.text]) == true ? draft(name) : name
  }
}
