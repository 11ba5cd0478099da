internal import Facts
internal import Foundation
internal import GRDB
import Incidents

/// Makes incidents of drafts and records: family by family, only those that changed.
struct IncidentLayer {
  let store: IndexStore
  let progress: (IndexProgress) -> Void

  /// Families and records done in one step.
  private static let step = 256

  func lay() throws {
    try each("family") { family, connection in try lay(family: family, connection) }
    try each("record") { record, connection in
      if let record = Int64(record) { try lay(record: record, connection) }
    }
    try each("total") { id, connection in try addUp(Incident.ID(id), connection) }
    try store.database.write { try $0.execute(sql: "DELETE FROM changed WHERE kind = 'gone'") }
  }

  /// Does the work for all that changed of a kind, a step at a time; each step is kept with what it has done.
  private func each(_ kind: String, _ work: (String, Database) throws -> Void) throws {
    let all = try store.database.read {
      try String.fetchAll($0, sql: "SELECT name FROM changed WHERE kind = ?", arguments: [kind])
    }
    var done = 0
    for names in all.chunks(of: IncidentLayer.step) {
      try store.database.write { connection in
        for name in names {
          try work(name, connection)
          try connection.execute(sql: "DELETE FROM changed WHERE kind = ? AND name = ?", arguments: [kind, name])
        }
      }
      done += names.count
      if kind != "total" {
        progress(IndexProgress(done: done, all: all.count, what: kind == "record" ? "incidents" : "organisations"))
      }
    }
  }

  /// Joins the drafts of one organisation, proposes what belongs to records to them, and lays the rest down as drafts.
  private func lay(family: String, _ connection: Database) throws {
    try IncidentLayer.removeIncidents("record IS NULL AND family = ?", family, connection)
    try touchRecords(family, connection)
    try connection.execute(sql: "DELETE FROM proposal WHERE family = ?", arguments: [family])
    let (candidates, incidents) = try drafts(of: family, connection)
    let records = try RecordMatcher(for: incidents, connection)
    for (place, joined) in IncidentJoiner.join(candidates).enumerated() {
      guard let draft = IncidentJoiner.merge(joined, incidents) else { continue }
      if let record = records.best(for: draft) {
        var writer = ByteWriter()
        writer.incident(draft)
        try connection.execute(
          sql: "INSERT INTO proposal VALUES (?, ?, ?, ?)", arguments: [record, family, place, writer.data])
      } else {
        let anchors = draft.claims.map { $0.evidence.map { _ in Anchor(status: .exact, range: nil, matches: 1) } }
        let laid = Laid(
          incident: draft, anchors: anchors, independentSources: joined.independentSources, findings: [],
          family: family, record: nil)
        try insert(laid, connection)
      }
    }
    try touchRecords(family, connection)
  }

  private func touchRecords(_ family: String, _ connection: Database) throws {
    try connection.execute(
      sql: "INSERT OR IGNORE INTO changed SELECT DISTINCT 'record', record FROM proposal WHERE family = ?",
      arguments: [family])
  }

  private func drafts(of family: String, _ connection: Database) throws -> ([JoinCandidate], [Incident]) {
    let rows = try Row.fetchCursor(
      connection,
      sql: """
        SELECT draft.body, article.shingles, article.info FROM draft JOIN article ON article.file = draft.file
        WHERE family = ? ORDER BY draft.path, draft.place
        """, arguments: [family])
    var candidates: [JoinCandidate] = []
    var incidents: [Incident] = []
    while let row = try rows.next() {
      var (body, shingles, info) = (
        ByteReader(row[0] as Data), ByteReader(row[1] as Data), ByteReader(row[2] as Data)
      )
      let incident = try body.incident()
      candidates.append(
        JoinCandidate(
          draft: DraftIncident(title: incident.title, article: incident.articles.first ?? "", claims: incident.claims),
          shingles: try shingles.shingles(), published: try info.info().published?.date))
      incidents.append(incident)
    }
    return (candidates, incidents)
  }

  /// A record with what drafts propose to it, and how well its quotes stand.
  private func lay(record: Int64, _ connection: Database) throws {
    try IncidentLayer.removeIncidents("record = ?", record, connection)
    guard
      let row = try Row.fetchOne(
        connection,
        sql: "SELECT record.body, file.path FROM record JOIN file ON file.id = record.file WHERE record.file = ?",
        arguments: [record])
    else { return }
    var reader = ByteReader(row[0] as Data)
    let written = try reader.incident()
    let path: String = row[1]
    var incident = written
    let proposals = try Data.fetchAll(
      connection, sql: "SELECT body FROM proposal WHERE record = ? ORDER BY family, place", arguments: [record])
    for proposal in proposals {
      var reader = ByteReader(proposal)
      incident = DraftDesk.propose(try reader.incident(), to: incident)
    }
    let anchors = try RecordAnchors(record, connection).anchors(of: incident, written: written)
    let articles = try Articles(incident.articles, connection)
    let laid = Laid(
      incident: incident, anchors: anchors, independentSources: articles.independent,
      findings: incident.review == .draft
        ? [] : EvidenceFindings.of(incident, anchors, path: path, known: Set(articles.infos.keys)),
      family: nil, record: record)
    try insert(laid, connection)
  }

  /// Works the sums of an incident out again, after parts of its penalties changed elsewhere.
  private func addUp(_ id: Incident.ID, _ connection: Database) throws {
    for row in try Row.fetchAll(
      connection, sql: "SELECT serial, body, summary, row FROM incident WHERE id = ?", arguments: [id.text])
    {
      var (body, summary, columns) = (
        ByteReader(row[1] as Data), ByteReader(row[2] as Data), ByteReader(row[3] as Data)
      )
      let totals = try totals(of: try body.incident(), connection)
      var newSummary = try summary.row()
      var newColumns = try columns.columnRow()
      newSummary.totals = totals
      newColumns.totals = totals
      var (first, second) = (ByteWriter(), ByteWriter())
      first.row(newSummary)
      second.row(newColumns)
      try connection.execute(
        sql: "UPDATE incident SET summary = ?, row = ? WHERE serial = ?",
        arguments: [first.data, second.data, row[0] as Int64])
    }
  }
}

extension IncidentLayer {
  /// An incident ready to be laid down.
  private struct Laid {
    let incident: Incident
    let anchors: [[Anchor]]
    let independentSources: Int
    let findings: [Finding]
    let family: String?
    let record: Int64?
  }

  private func insert(_ laid: Laid, _ connection: Database) throws {
    let incident = laid.incident
    let articles = try Articles(incident.articles, connection)
    let entry = IncidentEntry(
      incident: incident, articles: incident.articles.map { articles.infos[$0] ?? ArticleInfo(path: $0) },
      independentSources: laid.independentSources, totals: try totals(of: incident, connection),
      evidence: EvidenceAudit.states(of: incident, laid.anchors))
    var (summary, row, files, body, findings) = (
      ByteWriter(), ByteWriter(), ByteWriter(), ByteWriter(), ByteWriter()
    )
    summary.row(entry.summary(.certainly))
    row.row(ColumnRow(entry))
    files.list(articles.files) { $0.number(Int($1)) }
    body.incident(incident)
    findings.list(laid.findings) { $0.finding($1) }
    try connection.cachedStatement(
      sql: """
        INSERT INTO incident (id, family, record, summary, row, files, body, findings, troubles)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      incident.id.text, laid.family, laid.record, summary.data, row.data, files.data, body.data,
      laid.findings.isEmpty ? nil : findings.data, laid.findings.count,
    ])
    let serial = connection.lastInsertedRowID
    try connection.cachedStatement(sql: "INSERT INTO words (rowid, text) VALUES (?, ?)")
      .execute(arguments: [serial * 2 + 1, SearchTokens.line(incident.searchableText)])
    try keepParts(of: incident, serial, connection)
  }

  /// Remembers which penalties are parts of other incidents' penalties.
  private func keepParts(of incident: Incident, _ serial: Int64, _ connection: Database) throws {
    for penalty in incident.penalties {
      guard let whole = penalty.partOf, let mark = whole.firstIndex(of: "#"), let amount = penalty.money.amount else {
        continue
      }
      let target = String(whole[..<mark])
      // Its own parts are added up with it.
      if target == incident.id.text { continue }
      try connection.execute(
        sql: "INSERT INTO part VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          serial, target, penalty.money.currency, amount.thousandths, penalty.money.upTo != nil ? 1 : 0, whole,
        ])
      try IndexedFile.change("total", target, connection)
    }
  }

  private func totals(of incident: Incident, _ connection: Database) throws -> [CurrencyTotal] {
    let foreign = try Row.fetchAll(
      connection, sql: "SELECT name, currency, amount, at_least FROM part WHERE target = ?",
      arguments: [incident.id.text]
    ).map { row in
      (
        name: row[0] as String,
        total: CurrencyTotal(
          currency: row[1] as String?, amount: Amount(thousandths: row[2] as Int), isAtLeast: row[3] as Bool)
      )
    }
    return PenaltyLedger(foreign, and: incident).totals(of: incident)
  }

  /// Takes incidents out, and notes whose sums they were parts of. The condition is a constant of ours.
  static func removeIncidents(
    _ condition: String, _ argument: some DatabaseValueConvertible, _ connection: Database
  ) throws {
    let serials = try Int64.fetchAll(
      connection, sql: "SELECT serial FROM incident WHERE \(condition)", arguments: [argument])
    for serial in serials {
      try connection.execute(
        sql: "INSERT OR IGNORE INTO changed SELECT 'total', target FROM part WHERE incident = ?", arguments: [serial])
      try connection.execute(sql: "DELETE FROM part WHERE incident = ?", arguments: [serial])
      try connection.execute(sql: "DELETE FROM incident WHERE serial = ?", arguments: [serial])
    }
  }
}

/// What is known of some articles.
private struct Articles {
  var infos: [String: ArticleInfo] = [:]
  /// The files' numbers, in the order of the paths.
  var files: [Int64] = []
  private var shingles: [Shingles] = []

  init(_ paths: [String], _ connection: Database) throws {
    let statement = try connection.cachedStatement(sql: "SELECT file, info, shingles FROM article WHERE path = ?")
    for path in paths {
      guard let row = try Row.fetchOne(statement, arguments: [path]) else { continue }
      var (info, marks) = (ByteReader(row[1] as Data), ByteReader(row[2] as Data))
      infos[path] = try info.info()
      files.append(row[0])
      shingles.append(try marks.shingles())
    }
  }

  /// Number of articles that are no copies of one another.
  var independent: Int { Shingles.originals(among: shingles) }
}

/// How a record's quotes stand in their articles.
private struct RecordAnchors {
  private var anchors: [String: [Anchor]] = [:]

  init(_ record: Int64, _ connection: Database) throws {
    for row in try Row.fetchAll(
      connection, sql: "SELECT article, anchors FROM cite WHERE record = ?", arguments: [record])
    {
      guard let data = row[1] as Data? else { continue }
      var reader = ByteReader(data)
      anchors[row[0]] = try reader.list { (reader) throws(ByteReader.Broken) in
        let status = try reader.number()
        let matches = try reader.number()
        guard Anchor.Status.allCases.indices.contains(status) else { throw ByteReader.Broken() }
        return Anchor(status: Anchor.Status.allCases[status], range: nil, matches: matches)
      }
    }
  }

  /// The record's own quotes by what was looked up; those of proposals stand where the program found them.
  func anchors(of incident: Incident, written: Incident) -> [[Anchor]] {
    var next: [String: Int] = [:]
    return incident.claims.enumerated().map { index, claim in
      claim.evidence.map { evidence in
        guard index < written.claims.count else { return Anchor(status: .exact, range: nil, matches: 1) }
        let place = next[evidence.article, default: 0]
        next[evidence.article] = place + 1
        let found = anchors[evidence.article] ?? []
        return found.indices.contains(place) ? found[place] : Anchor(status: .lost, range: nil, matches: 0)
      }
    }
  }
}
