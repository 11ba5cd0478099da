internal import GRDB

/// What of the index must be laid anew, and why: the kinds of rows in the table `changed`.
///
/// Whoever changes what others are made of notes it in the same transaction, so that a process that ends at any moment leaves
/// the rest to the next. A kind is worked off by the step that bears its name, which takes the notes out as it keeps its work.
enum Staleness: String, CaseIterable {
  /// Drafts of an organisation came or went, or one of its records did: its drafts are joined anew. Named by the organisation's
  /// folded name. Noted by `IndexWriter`, worked off by `IncidentLayer` with `OrganisationWork`.
  case organisation
  /// A reading list came, changed or went: articles that it says something of are read anew. Named by the number of its file. Noted
  /// by `IndexWriter`, worked off by `ListWork`.
  case list
  /// A record, one of its articles or what drafts propose to it changed: it is laid anew. Named by the number of its file.
  /// Noted by `IndexWriter`, `Citations` and `OrganisationWork`, worked off with `RecordWork`.
  case record
  /// A part of one of the incident's penalties, told by another incident, came or went: its sums are added up anew. Named by
  /// the incident's id. Noted by `LaidIncident` and `PartElsewhere`, worked off by `IncidentSums`.
  case total
  /// The row of an incident was changed in place, so that its number says nothing: its columns are others. Named by its serial.
  /// Noted by `IncidentSums`, taken out by `Snapshot.publish`.
  case row
  /// Incidents were laid or taken out, and no state that shows it was published yet. Named by whatever it was. Noted by
  /// `IndexWriter` and `IncidentLayer`, taken out by `Snapshot.publish`.
  case gone

  /// Those that only the publishing of a new state takes out.
  static let unpublished: [Staleness] = [.row, .gone]

  /// Notes one thing. What is noted already stays noted once.
  func note(_ name: String, in connection: Database) throws {
    try connection.run("INSERT OR IGNORE INTO changed VALUES (?, ?)", with: [rawValue, name])
  }

  /// Notes all things that a query of ours names.
  ///
  /// - Parameter names: `SELECT` with one column; a constant of this program.
  func note(allOf names: String, with arguments: StatementArguments, in connection: Database) throws {
    let statement = "INSERT OR IGNORE INTO changed SELECT DISTINCT '\(rawValue)', name FROM (\(names))"
    try connection.run(statement, with: arguments)
  }
}
