import Incidents
import Search
import Text

/// Columns of incidents in memory, laid by the builder as the index lays them.
struct MadeColumns: IncidentColumns {
  private let entries: [IncidentEntry]
  private let laid: ColumnBuilder.Laid

  init(_ entries: [IncidentEntry]) {
    var builder = ColumnBuilder()
    for entry in entries { builder.add(ColumnRow(entry)) }
    laid = builder.laid()
    self.entries = laid.places.map { entries[$0] }
  }

  var count: Int { entries.count }

  func column(_ field: QueryField) -> Column { laid.columns[field] ?? Column(numbers: [[UInt32]]()) }

  func totals() -> TotalColumn { laid.totals }

  func order(_ sort: Query.Sort) -> [UInt32] { laid.orders[sort] ?? [] }

  func marks(of words: String, isPhrase: Bool) -> [UInt8] {
    entries.map { entry in
      entry.tokenLines.contains { SearchTokens.stand(words, isPhrase: isPhrase, in: $0) } ? Mark.certainly : Mark.no
    }
  }

  func rows(_ incidents: [Int]) -> [IncidentSummary] { incidents.map { entries[$0].summary(.certainly) } }

  func number(of id: Incident.ID) -> Int? { entries.firstIndex { $0.incident.id == id } }
}
