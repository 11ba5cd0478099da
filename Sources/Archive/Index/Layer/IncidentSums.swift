internal import Foundation
internal import GRDB
import Incidents
import Search
import Text

/// A penalty that is part of another incident's penalty.
struct PartElsewhere: Sendable {
  /// The other incident's id.
  let target: String
  let currency: String?
  let amount: Amount
  let isAtLeast: Bool
  /// The whole: "incident#penalty".
  let whole: String

  static func all(of incident: Incident) -> [PartElsewhere] {
    incident.summedPenalties.compactMap { penalty in
      guard let whole = penalty.partOf, let mark = whole.firstIndex(of: "#"), let amount = penalty.money.amount else {
        return nil
      }
      let target = String(whole[..<mark])
      // Its own parts are added up with it.
      if target == incident.id.text { return nil }
      return PartElsewhere(
        target: target, currency: penalty.money.currency, amount: amount, isAtLeast: penalty.money.upTo != nil,
        whole: whole)
    }
  }

  func write(of serial: Int64, to connection: Database) throws {
    try connection.run(
      "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?)",
      with: [serial, target, currency, amount.thousandths, isAtLeast ? 1 : 0, whole])
    try Staleness.total.note(target, in: connection)
  }
}

/// What the penalties of an incident add up to, with what other incidents tell of them.
enum IncidentSums {
  static func totals(of incident: Incident, in connection: Database) throws -> [CurrencyTotal] {
    // Drafts name each other; one that became a record is meant by its old name too.
    let names = Set([incident.id.text] + incident.drafts)
    let foreign = try names.sorted().flatMap { try parts(of: $0, in: incident.id, connection) }
    return PenaltyLedger(foreign, and: incident).totals(of: incident)
  }

  /// The parts that other incidents tell of an incident's penalties, under the name that it has now.
  private static func parts(
    of target: String, in id: Incident.ID, _ connection: Database
  ) throws -> [(name: String, total: CurrencyTotal)] {
    let statement = try connection.cachedStatement(
      sql: "SELECT name, currency, amount, at_least FROM part WHERE target = ?")
    return try Row.fetchAll(statement, arguments: [target]).map { row in
      let name: String = row[0]
      let total = CurrencyTotal(
        currency: row[1] as String?, amount: Amount(thousandths: row[2] as Int), isAtLeast: row[3] as Bool)
      return (name.hasPrefix("\(target)#") ? "\(id)\(name.dropFirst(target.count))" : name, total)
    }
  }

  /// Works the sums of an incident out again, after parts of its penalties changed elsewhere.
  static func addUp(_ id: Incident.ID, in connection: Database) throws {
    for row in try Row.fetchAll(
      connection,
      sql: """
        SELECT serial, body, summary, row FROM incident JOIN line USING (serial)
        WHERE id = ?1 OR record IN (SELECT record FROM record_draft WHERE draft = ?1)
        """, arguments: [id.text])
    {
      var (body, summary, columns) = (
        ByteReader(row[1] as Data), ByteReader(row[2] as Data), ByteReader(row[3] as Data)
      )
      let totals = try totals(of: try body.incident(), in: connection)
      var newSummary = try summary.row()
      var newColumns = try columns.columnRow()
      newSummary.totals = totals
      newColumns.totals = totals
      let serial: Int64 = row[0]
      try connection.run(
        "UPDATE incident SET row = ? WHERE serial = ?", with: [ByteWriter.data { $0.row(newColumns) }, serial])
      try connection.run(
        "UPDATE line SET summary = ? WHERE serial = ?", with: [ByteWriter.data { $0.row(newSummary) }, serial])
      // The row's number stays: its columns are told to be others.
      try Staleness.row.note("\(serial)", in: connection)
    }
  }
}
