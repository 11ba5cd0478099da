internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Text

/// The records of some drafts' organisations, as they stand in the index. Which of them tells of a draft's incident is judged
/// by `RecordLinker`.
struct RecordMatcher {
  /// By the record's place in the linker.
  private let files: [Int64]
  private let linker: RecordLinker

  /// Reads the records of the drafts' organisations.
  init(for drafts: [Incident], in connection: Database) throws {
    var files: Set<Int64> = []
    for name in Set(drafts.compactMap { $0.responsible.first.map { Fold.text($0.name) } }) {
      files.formUnion(
        try Int64.fetchAll(connection, sql: "SELECT record FROM record_name WHERE name = ?", arguments: [name]))
    }
    let statement = try connection.cachedStatement(sql: "SELECT body FROM record WHERE file = ?")
    var records: [(file: Int64, incident: Incident)] = []
    for file in files {
      guard let body = try Data.fetchOne(statement, arguments: [file]) else { continue }
      var reader = ByteReader(body)
      records.append((file, try reader.incident()))
    }
    self.files = records.map(\.file)
    linker = RecordLinker(records.map(\.incident))
  }

  /// The file of the record that tells of the same incident; the first by id of equally good ones.
  func best(for draft: Incident) -> Int64? { linker.best(for: draft).map { files[$0] } }
}
