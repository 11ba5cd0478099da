package import Incidents
import Parallel

/// Incidents as the AI Incident Database's snapshot has them (incidents.csv), so that both can be read by one program.
package struct AIIDWriter: ExportWriter {
  private let head: ExportHead
  private static let columns = [
    "_id", "incident_id", "date", "reports", "Alleged deployer of AI system", "Alleged developer of AI system",
    "Alleged harmed or nearly harmed parties", "description", "title",
  ]

  package init(_ head: ExportHead) { self.head = head }

  package mutating func begin() -> [ExportPiece] { [AIIDWriter.row(AIIDWriter.columns.map { .text($0) })] }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    let archive = head.archive
    return incidents.parallelMap { sourced in
      let incident = sourced.incident
      return AIIDWriter.row([
        .text(NamedUUID.of("blotter:\(archive)/\(incident.id)")), .text(incident.id.text), .date(incident.date),
        .text(AIIDWriter.list(incident.articles)), .text(AIIDWriter.list(incident.responsible.map(\.name))),
        .text(AIIDWriter.list(incident.organisations.filter { $0.role == .processor }.map(\.name))),
        .text(AIIDWriter.list(incident.subjects)),
        .text(Wording.sentences(of: incident).joined(separator: ". ")), .text(incident.title),
      ])
    }
  }

  package mutating func end() -> [ExportPiece] {
    let about: [TableCell] = [.text("# about this table"), .text(head.line)]
    let rest = [TableCell](repeating: .nothing, count: AIIDWriter.columns.count - about.count)
    return [AIIDWriter.row(about + rest)]
  }

  private static func row(_ cells: [TableCell]) -> ExportPiece {
    var bytes: [UInt8] = []
    CSV.row(cells, to: &bytes)
    return ExportPiece(bytes)
  }

  /// A list as the snapshot writes one: JSON in a cell.
  private static func list(_ texts: [String]) -> String {
    String(decoding: JSONValue.texts(texts).line, as: UTF8.self)
  }
}
