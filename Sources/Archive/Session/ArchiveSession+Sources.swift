internal import Foundation
internal import GRDB
package import Incidents
import Parallel
import Search
import Text

/// What leaves the program: incidents with their sources, as the index knows them.
extension ArchiveSession {
  /// All that a filter finds, and which state of the archive that is of.
  package struct Selection: Sendable {
    package let filter: Filter
    /// Incidents in all.
    package let count: Int
    /// Those of them that meet the filter only possibly.
    package let possible: Int
    /// Sums over all of them.
    package let totals: [CurrencyTotal]
    /// The archive's files by content, as 16 hexadecimal digits: the same digits, the same articles, records and rejections.
    package let state: String
    /// Rows of the index, in the filter's order.
    let serials: [UInt32]
    let generation: Int
  }

  /// Which incidents a filter finds. O(conditions × incidents + files).
  package func selection(of filter: Filter) throws(ArchiveFailure) -> Selection {
    let found = try asking { snapshot in
      let listing = try IncidentLister(snapshot).matching(filter)
      return Selection(
        filter: filter, count: listing.numbers.count, possible: listing.possible, totals: listing.totals,
        state: try snapshot.state(), serials: snapshot.serials(of: listing.numbers), generation: snapshot.generation)
    }
    guard let found else { throw .unsettled }
    return found
  }

  /// Incidents of a selection with their sources. O(incidents), without a look at any file.
  ///
  /// - Parameter range: of places in the selection.
  /// - Throws: `ArchiveFailure.unsettled` where the archive has changed since it was selected.
  package func sourced(_ range: Range<Int>, of selection: Selection) throws(ArchiveFailure) -> [SourcedIncident] {
    try reading {
      guard let snapshot = try snapshot(), snapshot.generation == selection.generation else {
        throw ArchiveFailure.unsettled
      }
      do { return try snapshot.sourced(selection.serials[range]) } catch is Snapshot.Stale {
        throw ArchiveFailure.unsettled
      }
    }
  }
}

extension Snapshot {
  /// FNV-1a over the paths and the hashes of all files, in the order of their paths. O(files).
  fileprivate func state() throws -> String {
    try store.database.read { connection in
      var hash = FNV1a.offset
      let files = try Row.fetchCursor(connection, sql: "SELECT path, hash FROM file ORDER BY path")
      while let file = try files.next() {
        hash = FNV1a.hash("\(file[0] as String)\u{0}\(file[1] as Int64)\n".utf8, from: hash)
      }
      let digits = String(hash, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }
  }

  /// Incidents as laid down, with what is known of the articles that they name.
  fileprivate func sourced(_ serials: ArraySlice<UInt32>) throws -> [SourcedIncident] {
    let rows = try store.database.read { connection in
      guard try Snapshot.generation(connection) == generation else { throw Stale() }
      return try SourcedRows(serials, in: connection)
    }
    return try rows.incidents()
  }
}

/// What the index has of some incidents, before it is made sense of.
private struct SourcedRows {
  private struct Row: Sendable {
    let incident: Incident
    let totals: [CurrencyTotal]
    let record: (path: String, anchors: RecordAnchors, claims: Int)?
  }

  private struct Raw: Sendable {
    let body: Data
    let summary: Data
    let record: (file: Int64, path: String)?
  }

  private let rows: [Row]
  private let sources: [ExactText: ArticleSource]
  /// Few archives have articles with pages, and none is looked up where there are none.
  private let hasPages: Bool

  init(_ serials: ArraySlice<UInt32>, in connection: Database) throws {
    let raw = try SourcedRows.raw(serials, in: connection)
    let decoded = raw.parallelMap { row in Result { try SourcedRows.decoded(row) } }
    rows = try zip(raw, decoded).map { raw, decoded in
      let (incident, totals) = try decoded.get()
      return Row(
        incident: incident, totals: totals,
        record: try raw.record.map { file, path in
          let hasQuotes = incident.claims.contains { !$0.evidence.isEmpty }
          return (
            path, hasQuotes ? try RecordAnchors(of: file, in: connection) : RecordAnchors(),
            hasQuotes ? try SourcedRows.written(file, in: connection) : 0
          )
        })
    }
    sources = try SourcedRows.sources(of: rows.map(\.incident), in: connection)
    hasPages = sources.values.contains { !$0.pages.isEmpty }
  }

  private static func raw(_ serials: ArraySlice<UInt32>, in connection: Database) throws -> [Raw] {
    let statement = try connection.cachedStatement(
      sql: """
        SELECT body, summary, incident.record, file.path FROM incident JOIN line USING (serial)
        LEFT JOIN file ON file.id = incident.record WHERE serial = ?
        """)
    return try serials.map { serial in
      guard let row = try GRDB.Row.fetchOne(statement, arguments: [serial]) else { throw ByteReader.Broken() }
      let (file, path): (Int64?, String?) = (row[2], row[3])
      return Raw(body: row[0], summary: row[1], record: file.flatMap { file in path.map { (file, $0) } })
    }
  }

  private static func decoded(_ row: Raw) throws(ByteReader.Broken) -> (Incident, [CurrencyTotal]) {
    var (body, summary) = (ByteReader(row.body), ByteReader(row.summary))
    return (try body.incident(), try summary.row().totals)
  }

  /// How many claims the record has of its own: those behind them are proposals of drafts.
  private static func written(_ record: Int64, in connection: Database) throws -> Int {
    let statement = try connection.cachedStatement(sql: "SELECT body FROM record WHERE file = ?")
    guard let body = try Data.fetchOne(statement, arguments: [record]) else { throw ByteReader.Broken() }
    var reader = ByteReader(body)
    return try reader.claimCount()
  }

  private static func sources(
    of incidents: [Incident], in connection: Database
  ) throws -> [ExactText: ArticleSource] {
    let paths = Array(Set(incidents.flatMap { SourcedIncident.paths(of: $0) }.map { ExactText($0) }))
    let statement = try connection.cachedStatement(sql: "SELECT info, credits FROM article WHERE path = ?")
    var found: [ExactText: ArticleSource] = [:]
    for path in paths {
      guard let row = try GRDB.Row.fetchOne(statement, arguments: [path.text]) else { continue }
      var (info, credits) = (ByteReader(row[0] as Data), ByteReader(row[1] as Data))
      found[path] = try credits.source(try info.info())
    }
    return found
  }

  func incidents() throws -> [SourcedIncident] {
    rows.map { row in
      let paths = SourcedIncident.paths(of: row.incident)
      return SourcedIncident(
        row.incident, record: row.record?.path,
        sources: paths.map { sources[ExactText($0)] ?? ArticleSource(info: ArticleInfo(path: $0)) },
        anchors: anchors(of: row), totals: row.totals)
    }
  }

  /// A draft's quotes stand where the program found them.
  private func anchors(of row: Row) -> [[Anchor]] {
    let anchors =
      row.record?.anchors.anchors(of: row.incident, written: row.record?.claims ?? 0)
      ?? row.incident.claims.map { $0.evidence.map { Anchor(status: .exact, range: $0.position, matches: 1) } }
    guard hasPages else { return anchors }
    return zip(row.incident.claims, anchors).map { claim, anchors in
      zip(claim.evidence, anchors).map { evidence, anchor in
        var anchor = anchor
        anchor.page = anchor.range.flatMap { sources[ExactText(evidence.article)]?.page(at: $0.lowerBound) }
        return anchor
      }
    }
  }
}
