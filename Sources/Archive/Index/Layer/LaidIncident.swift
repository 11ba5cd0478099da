internal import Foundation
internal import GRDB
import Incidents
import Text
import Search

/// An incident as the index keeps it, ready to be written.
struct LaidIncident: Sendable {
  /// What it was made of.
  enum Origin: Sendable {
    case organisation(String)
    /// The number of the record's file.
    case record(Int64)
  }

  /// What is laid down of an incident.
  struct Parts {
    let incident: Incident
    let anchors: [[Anchor]]
    let articles: KnownArticles
    let independentSources: Int
    let findings: [Finding]
  }

  /// What the columns of lists are made of: the index's own `row`, `files` and `beginnings`.
  private struct Columns {
    let row: Data
    let files: Data
    let beginnings: Data

    init(_ entry: IncidentEntry, articles: KnownArticles, words: String) {
      row = ByteWriter.data { $0.row(ColumnRow(entry)) }
      files = ByteWriter.data { $0.list(articles.files) { $0.number(Int($1)) } }
      var beginnings = articles.beginnings
      beginnings.formUnion(WordBeginnings(line: words))
      self.beginnings = NumberBlob.data(beginnings)
    }
  }

  private let id: Incident.ID
  private let origin: Origin
  private let summary: Data
  private let columns: Columns
  private let body: Data
  private let findings: Data?
  private let troubles: Int
  private let words: String
  private let partsElsewhere: [PartElsewhere]

  init(_ parts: Parts, totals: [CurrencyTotal], origin: Origin) {
    let incident = parts.incident
    let entry = IncidentEntry(
      incident: incident, articles: incident.articles.map { parts.articles.info($0) ?? ArticleInfo(path: $0) },
      independentSources: parts.independentSources, totals: totals,
      evidence: EvidenceAudit.states(of: incident, anchors: parts.anchors))
    id = incident.id
    self.origin = origin
    summary = ByteWriter.data { $0.row(entry.summary(.certainly)) }
    body = ByteWriter.data { $0.incident(incident) }
    findings = parts.findings.isEmpty ? nil : ByteWriter.data { $0.list(parts.findings) { $0.finding($1) } }
    troubles = parts.findings.count
    words = SearchTokens.line(incident.searchableText)
    columns = Columns(entry, articles: parts.articles, words: words)
    partsElsewhere = PartElsewhere.all(of: incident)
  }

  func write(to connection: Database) throws {
    let (organisation, record): (String?, Int64?) =
      switch origin {
      case .organisation(let name): (name, nil)
      case .record(let number): (nil, number)
      }
    try connection.run(
      """
      INSERT INTO incident (id, organisation, record, row, files, beginnings, body, findings, troubles)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      with: [
        id.text, organisation, record, columns.row, columns.files, columns.beginnings, body, findings, troubles,
      ])
    let serial = connection.lastInsertedRowID
    try connection.run("INSERT INTO line VALUES (?, ?)", with: [serial, summary])
    try connection.run(
      "INSERT INTO words (rowid, text) VALUES (?, ?)", with: [WordRow.ofIncident(serial: serial), words])
    for part in partsElsewhere { try part.write(of: serial, to: connection) }
  }

  /// Takes incidents out, and notes whose sums they were parts of. The condition is a constant of ours.
  static func remove(
    where condition: String, _ argument: some DatabaseValueConvertible, from connection: Database
  ) throws {
    let serials = try Int64.fetchAll(
      try connection.cachedStatement(sql: "SELECT serial FROM incident WHERE \(condition)"), arguments: [argument])
    for serial in serials {
      try Staleness.total.note(
        allOf: "SELECT target AS name FROM part WHERE incident = ?", with: [serial], in: connection)
      for table in ["part WHERE incident", "incident WHERE serial", "line WHERE serial"] {
        try connection.run("DELETE FROM \(table) = ?", with: [serial])
      }
    }
  }
}
