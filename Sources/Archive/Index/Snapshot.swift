internal import Foundation
internal import GRDB
import Incidents
internal import Synchronization

/// The columns of one state of the index. Lists, sums and counts are answered from it without reading a record.
final class Snapshot: IncidentColumns {
  typealias Failure = any Error

  /// Which state it is of; another number means that the index has changed since.
  let generation: Int
  let count: Int
  private let store: IndexStore
  /// The numbers of the incidents' rows in the database.
  private let serials: [UInt32]
  private let loaded = Mutex(Loaded())

  private struct Loaded {
    var columns: [QueryField: Incidents.Column] = [:]
    var totals: TotalColumn?
    var orders: [Query.Sort: [UInt32]] = [:]
    var files: Sparse?
    /// The answer to the words asked for last: the other letters of the filter stay as they are.
    var words: (text: String, isPhrase: Bool, marks: [UInt8])?
  }

  /// The index has gone on to another state; ask for the newest.
  struct Stale: Error {}

  /// `nil` when no state was ever published.
  init?(_ store: IndexStore) throws {
    let found = try store.database.read { connection in
      (
        generation: try Snapshot.generation(connection),
        serials: try Snapshot.data("serials", connection)
      )
    }
    guard let generation = found.generation, let serials = found.serials else { return nil }
    self.store = store
    self.generation = generation
    self.serials = NumberBlob.numbers(serials)
    count = self.serials.count
  }

  static func generation(_ connection: Database) throws -> Int? {
    try Int.fetchOne(connection, sql: "SELECT data FROM snapshot WHERE name = 'generation'")
  }

  private static func data(_ name: String, _ connection: Database) throws -> Data? {
    try Data.fetchOne(connection, sql: "SELECT data FROM snapshot WHERE name = ?", arguments: [name])
  }

  /// A part of this very state.
  private func part(_ name: String) throws -> Data {
    try store.database.read { connection in
      guard try Snapshot.generation(connection) == generation, let data = try Snapshot.data(name, connection) else {
        throw Stale()
      }
      return data
    }
  }

  func column(_ field: QueryField) throws -> Incidents.Column {
    if let known = loaded.withLock({ $0.columns[field] }) { return known }
    let column = NumberBlob.column(try part("column \(field.rawValue)"))
    loaded.withLock { $0.columns[field] = column }
    return column
  }

  func totals() throws -> TotalColumn {
    if let known = loaded.withLock({ $0.totals }) { return known }
    let totals = try NumberBlob.totals(try part("totals"))
    loaded.withLock { $0.totals = totals }
    return totals
  }

  func order(_ sort: Query.Sort) throws -> [UInt32] {
    if let known = loaded.withLock({ $0.orders[sort] }) { return known }
    let order: [UInt32] = NumberBlob.numbers(try part("order \(sort.key.rawValue) \(sort.isDescending)"))
    // One order at a time is used, and one is kept.
    loaded.withLock { $0.orders = [sort: order] }
    return order
  }

  func marks(of words: String, isPhrase: Bool) throws -> [UInt8] {
    let wanted = SearchTokens.line(words)
    if wanted.isEmpty { return [UInt8](repeating: 2, count: count) }
    let known = loaded.withLock { loaded in
      loaded.words.flatMap { $0.text == wanted && $0.isPhrase == isPhrase ? $0.marks : nil }
    }
    if let known { return known }
    let files = try files()
    var marks = [UInt8](repeating: 0, count: count)
    let hits = try WordSearch.rows(with: wanted, isPhrase: isPhrase, store)
    files.mark(hits, &marks)
    loaded.withLock { $0.words = (wanted, isPhrase, marks) }
    return marks
  }

  /// The word rows of each incident: its own, and its articles'.
  private func files() throws -> Sparse {
    if let known = loaded.withLock({ $0.files }) { return known }
    let files = Sparse(NumberBlob.column(try part("words")))
    loaded.withLock { $0.files = files }
    return files
  }

  func rows(_ incidents: [Int]) throws -> [IncidentSummary] {
    try store.database.read { connection in
      let statement = try connection.cachedStatement(sql: "SELECT summary FROM incident WHERE serial = ?")
      return try incidents.map { number in
        guard let data = try Data.fetchOne(statement, arguments: [serials[number]]) else { throw Stale() }
        var reader = ByteReader(data)
        return try reader.row()
      }
    }
  }

  func number(of id: Incident.ID) throws -> Int? {
    let serial = try store.database.read { connection in
      try UInt32.fetchOne(connection, sql: "SELECT serial FROM incident WHERE id = ?", arguments: [id.text])
    }
    return serial.flatMap { serials.firstIndex(of: $0) }
  }

  func totals(of id: Incident.ID) throws -> [CurrencyTotal] {
    try store.database.read { connection in
      try Data.fetchOne(connection, sql: "SELECT summary FROM incident WHERE id = ?", arguments: [id.text])
    }.map { data in
      var reader = ByteReader(data)
      return try reader.row().totals
    } ?? []
  }

  /// The incident itself, as laid down.
  func body(of id: Incident.ID) throws -> Incident? {
    try store.database.read { connection in
      try Data.fetchOne(connection, sql: "SELECT body FROM incident WHERE id = ?", arguments: [id.text])
    }.map { data in
      var reader = ByteReader(data)
      return try reader.incident()
    }
  }
}

/// Which rows of the words table belong to which incidents.
private struct Sparse: Sendable {
  private let column: Incidents.Column
  /// Larger than every row's number.
  private let limit: Int

  init(_ column: Incidents.Column) {
    self.column = column
    limit = Int(column.codes.max() ?? 0) + 1
  }

  func mark(_ rows: [Int], _ marks: inout [UInt8]) {
    var isHit = [Bool](repeating: false, count: limit)
    for row in rows where row < limit { isHit[row] = true }
    for incident in marks.indices {
      for at in Int(column.offsets[incident])..<Int(column.offsets[incident + 1]) where isHit[Int(column.codes[at])] {
        marks[incident] = 2
        break
      }
    }
  }
}

extension Snapshot {
  /// Lays the columns of the present state down. O(incidents).
  static func publish(_ store: IndexStore) throws {
    var builder = ColumnBuilder()
    var serials: [UInt32] = []
    var files: [[UInt32]] = []
    try store.database.read { connection in
      let rows = try Row.fetchCursor(connection, sql: "SELECT serial, row, files FROM incident")
      while let row = try rows.next() {
        var (columns, numbers) = (ByteReader(row[1] as Data), ByteReader(row[2] as Data))
        builder.add(try columns.columnRow())
        let serial: UInt32 = row[0]
        serials.append(serial)
        let articles = try numbers.list { (reader) throws(ByteReader.Broken) in UInt32(try reader.number()) }
        files.append([serial * 2 + 1] + articles.map { $0 * 2 })
      }
    }
    let laid = builder.laid()
    var offsets: [UInt32] = [0]
    var codes: [UInt32] = []
    for place in laid.places {
      codes += files[place]
      offsets.append(UInt32(codes.count))
    }
    let words = Incidents.Column(values: TextList([]), offsets: offsets, codes: codes)
    try store.database.write { connection in
      let generation = (try generation(connection) ?? 0) + 1
      try connection.execute(sql: "DELETE FROM snapshot")
      try put("serials", NumberBlob.data(laid.places.map { serials[$0] }), connection)
      try put("words", NumberBlob.data(words), connection)
      try put("totals", NumberBlob.data(laid.totals), connection)
      for (field, column) in laid.columns { try put("column \(field.rawValue)", NumberBlob.data(column), connection) }
      for (sort, order) in laid.orders {
        try put("order \(sort.key.rawValue) \(sort.isDescending)", NumberBlob.data(order), connection)
      }
      try connection.execute(sql: "INSERT INTO snapshot VALUES ('generation', ?)", arguments: [generation])
    }
  }

  private static func put(_ name: String, _ data: Data, _ connection: Database) throws {
    try connection.execute(sql: "INSERT INTO snapshot VALUES (?, ?)", arguments: [name, data])
  }
}

/// Full-text search.
enum WordSearch {
  /// The numbers of the rows in which the tokens follow one another, ascending.
  static func rows(with tokens: String, isPhrase: Bool, _ store: IndexStore) throws -> [Int] {
    try store.database.read { connection in
      let statement = try connection.cachedStatement(sql: "SELECT rowid FROM words WHERE words MATCH ?")
      return try Int.fetchAll(statement, arguments: [expression(tokens, isPhrase: isPhrase)])
    }
  }

  /// Tokens hold letters and digits only, so that nothing in them is an operator.
  static func expression(_ tokens: String, isPhrase: Bool) -> String {
    let words = tokens.hasSuffix(" ") ? String(tokens.dropLast()) : tokens
    return "\"\(words)\"" + (isPhrase || words.unicodeScalars.last.map(SearchTokens.standsAlone) == true ? "" : " *")
  }
}
