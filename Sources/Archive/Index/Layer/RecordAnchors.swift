internal import Foundation
internal import GRDB
import Incidents
import Text

/// How a record's quotes stand in their articles.
struct RecordAnchors: Sendable {
  private var anchors: [ExactText: [Anchor]] = [:]

  /// Of a record that quotes nothing.
  init() {}

  init(of record: Int64, in connection: Database) throws {
    let statement = try connection.cachedStatement(sql: "SELECT article, anchors FROM cite WHERE record = ?")
    for row in try Row.fetchAll(statement, arguments: [record]) {
      guard let data = row[1] as Data? else { continue }
      var reader = ByteReader(data)
      anchors[ExactText(row[0])] = try reader.list { (reader) throws(ByteReader.Broken) in try reader.anchor() }
    }
  }

  /// The record's own quotes by what was looked up; those of proposals stand where the program found them.
  ///
  /// - Parameter written: how many claims the record has of its own; those of proposals stand behind them.
  func anchors(of incident: Incident, written: Int) -> [[Anchor]] {
    var next: [ExactText: Int] = [:]
    return incident.claims.enumerated().map { index, claim in
      claim.evidence.map { evidence in
        guard index < written else { return Anchor(status: .exact, range: evidence.position, matches: 1) }
        let article = ExactText(evidence.article)
        let place = next[article, default: 0]
        next[article] = place + 1
        let found = anchors[article] ?? []
        return found.indices.contains(place) ? found[place] : Anchor(status: .lost, range: nil, matches: 0)
      }
    }
  }
}
