package import Incidents
import Parallel

/// Comma-separated values: a row an incident, and tables of what an incident has several of beside it. The last row of the first
/// table says how it was made.
package struct CSVWriter: ExportWriter {
  private let head: ExportHead
  private let tables: [ExportTable]

  /// - Parameter hasCompanions: whether there is a folder for the other tables.
  package init(_ head: ExportHead, hasCompanions: Bool) {
    self.head = head
    tables = hasCompanions ? ExportTable.all : [.incidents]
  }

  package mutating func begin() -> [ExportPiece] {
    tables.map { table in
      var bytes: [UInt8] = []
      CSV.row(table.columns.map { .text($0) }, to: &bytes)
      return ExportPiece(bytes, of: table.part)
    }
  }

  package mutating func take(_ incidents: [SourcedIncident]) -> [ExportPiece] {
    let tables = tables
    return incidents.parallelMap { incident in
      tables.map { table in
        var bytes: [UInt8] = []
        for row in table.rows(incident) { CSV.row(row, to: &bytes) }
        return ExportPiece(bytes, of: table.part)
      }
    }.flatMap(\.self)
  }

  package mutating func end() -> [ExportPiece] {
    var bytes: [UInt8] = []
    let about: [TableCell] = [.text("# about this table"), .text(head.line)]
    let rest = [TableCell](repeating: .nothing, count: ExportTable.incidents.columns.count - about.count)
    CSV.row(about + rest, to: &bytes)
    return [ExportPiece(bytes)]
  }
}
