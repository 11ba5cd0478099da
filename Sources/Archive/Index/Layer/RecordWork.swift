internal import Foundation
internal import GRDB
import Incidents
import Text

/// A record with what drafts propose to it, and how well its quotes stand.
struct RecordWork: Sendable {
  private let record: Int64
  private var incident: LaidIncident?

  init(_ record: Int64, in connection: Database) throws {
    self.record = record
    let statement = try connection.cachedStatement(
      sql: "SELECT record.body, file.path FROM record JOIN file ON file.id = record.file WHERE record.file = ?")
    guard let row = try Row.fetchOne(statement, arguments: [record]) else { return }
    var reader = ByteReader(row[0] as Data)
    var written = try reader.incident()
    let name = try RecordName(written.id, at: row[1], in: connection)
    written.id = name.id
    let incident = try RecordWork.withProposals(written, record: record, in: connection)
    let anchors = try RecordAnchors(of: record, in: connection).anchors(of: incident, written: written.claims.count)
    let (articles, independent) = try KnownArticles.read(incident.articles, in: connection)
    let laid = LaidIncident.Parts(
      incident: incident, anchors: anchors, articles: articles, independentSources: independent,
      findings: [name.finding].compactMap(\.self)
        + (incident.review == .draft
          ? []
          : EvidenceFindings.of(
            incident, anchors: anchors, path: row[1],
            known: articles.paths.union(
              try KnownArticles.twins(of: incident.articles, besides: articles, in: connection)))))
    self.incident = LaidIncident(
      laid, totals: try IncidentSums.totals(of: incident, in: connection), origin: .record(record))
  }

  private static func withProposals(
    _ written: Incident, record: Int64, in connection: Database
  ) throws -> Incident {
    var incident = written
    let statement = try connection.cachedStatement(
      sql: "SELECT body FROM proposal WHERE record = ? ORDER BY organisation, place")
    for proposal in try Data.fetchAll(statement, arguments: [record]) {
      var reader = ByteReader(proposal)
      incident = DraftDesk.propose(try reader.incident(), to: incident)
    }
    return incident
  }

  func write(to connection: Database) throws {
    try LaidIncident.remove(where: "record = ?", record, from: connection)
    try incident?.write(to: connection)
  }
}
