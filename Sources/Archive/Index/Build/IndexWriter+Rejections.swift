internal import GRDB
import Incidents
import Records
import Text

/// The list of what a person rejected.
extension IndexWriter {
  /// Takes the list in, in place of what was there.
  ///
  /// - Parameter drafts: `nil` where the file cannot be read for now: those that are known stay rejected.
  func add(_ drafts: [RejectedDraft]?, findings: [Finding], from file: FolderScan.File, hash: Int64) throws {
    if let old = try Int64.fetchOne(connection, sql: "SELECT id FROM file WHERE path = ?", arguments: [file.path]) {
      try connection.run("DELETE FROM finding WHERE file = ?", with: [old])
      try connection.run("DELETE FROM file WHERE id = ?", with: [old])
      try removeRecord(old)
    }
    try add(findings, of: try add(file, hash: hash))
    if let drafts { try takeRejections(drafts) }
  }

  /// Only the organisations of those that came or went are stale.
  func takeRejections(_ drafts: [RejectedDraft]) throws {
    let before = Set(try Rejection.all(in: connection))
    let after = Set(drafts.map(Rejection.init))
    let (gone, new) = (before.subtracting(after), after.subtracting(before))
    for rejection in gone { try rejection.remove(from: connection) }
    for rejection in new { try rejection.write(to: connection) }
    try noteDrafts(of: gone.union(new))
  }

  /// Drafts are known by their ids, or by the bytes of their articles. O(rejections + files).
  private func noteDrafts(of rejections: Set<Rejection>) throws {
    if rejections.isEmpty { return }
    for rejection in rejections {
      try Staleness.organisation.note(
        allOf: "SELECT organisation AS name FROM draft WHERE id = ?", with: [rejection.draft], in: connection)
    }
    let bytes = Set(rejections.compactMap(\.bytes))
    let files = try Row.fetchCursor(connection, sql: "SELECT id, hash FROM file WHERE hash <> 0")
    var moved: [Int64] = []
    while let row = try files.next() {
      if bytes.contains(row[1]) { moved.append(row[0]) }
    }
    for file in moved {
      try Staleness.organisation.note(
        allOf: "SELECT organisation AS name FROM draft WHERE file = ?", with: [file], in: connection)
    }
  }
}

/// A rejected draft as the index keeps it.
private struct Rejection: Hashable {
  let draft: String
  let bytes: Int64?
  let place: Int
  let organisation: String
  let lead: String

  init(_ rejected: RejectedDraft) {
    draft = rejected.draft
    bytes = rejected.bytes.flatMap { UInt64($0, radix: 16) }.map { Int64(bitPattern: $0) }
    // `draft-...-2` is the article's second.
    let number = rejected.draft.lastIndex(of: "-").flatMap { Int(rejected.draft[rejected.draft.index(after: $0)...]) }
    place = max(0, (number ?? 1) - 1)
    organisation = Fold.text(rejected.organisation ?? "")
    lead = rejected.joined ?? rejected.draft
  }

  static func all(in connection: Database) throws -> [Rejection] {
    try Row.fetchAll(connection, sql: "SELECT draft, bytes, place, organisation, lead FROM rejection").map(
      Rejection.init)
  }

  private init(_ row: Row) { (draft, bytes, place, organisation, lead) = (row[0], row[1], row[2], row[3], row[4]) }

  func write(to connection: Database) throws {
    try connection.run("INSERT INTO rejection VALUES (?, ?, ?, ?, ?)", with: [draft, bytes, place, organisation, lead])
  }

  func remove(from connection: Database) throws {
    try connection.run(
      "DELETE FROM rejection WHERE draft = ? AND bytes IS ? AND place = ? AND organisation = ? AND lead = ?",
      with: [draft, bytes, place, organisation, lead])
  }
}
