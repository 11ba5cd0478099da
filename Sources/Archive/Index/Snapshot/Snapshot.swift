internal import Foundation
internal import GRDB
import Incidents
internal import Synchronization
import Text
import Search

/// The columns of one state of the index. Lists, sums and counts are answered from it without reading a record.
final class Snapshot: IncidentColumns {
  typealias Failure = any Error

  /// Which state it is of; another number means that the index has changed since.
  let generation: Int
  let count: Int
  let store: IndexStore
  /// The numbers of the incidents' rows in the database.
  private let serials: [UInt32]
  private let loaded = Mutex(Loaded())

  private struct Loaded {
    var columns: [QueryField: Search.Column] = [:]
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
        serials: try Snapshot.data("serials", in: connection)
      )
    }
    guard let generation = found.generation, let serials = found.serials else { return nil }
    self.store = store
    self.generation = generation
    self.serials = NumberBlob.numbers(serials)
    count = self.serials.count
  }

  /// Their numbers in the database.
  func serials(of incidents: [UInt32]) -> [UInt32] { incidents.map { serials[Int($0)] } }

  static func generation(_ connection: Database) throws -> Int? {
    try Int.fetchOne(connection, sql: "SELECT data FROM snapshot WHERE name = 'generation'")
  }

  static func data(_ name: String, in connection: Database) throws -> Data? {
    try Data.fetchOne(connection, sql: "SELECT data FROM snapshot WHERE name = ?", arguments: [name])
      .map(NumberBlob.opened)
  }

  /// A part of this very state.
  private func part(_ name: String) throws -> Data {
    try store.database.read { connection in
      guard try Snapshot.generation(connection) == generation, let data = try Snapshot.data(name, in: connection) else {
        throw Stale()
      }
      return data
    }
  }

  func column(_ field: QueryField) throws -> Search.Column {
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
    if wanted.isEmpty { return [UInt8](repeating: Mark.certainly, count: count) }
    let known = loaded.withLock { loaded in
      loaded.words.flatMap { $0.text == wanted && $0.isPhrase == isPhrase ? $0.marks : nil }
    }
    if let known { return known }
    let marks = try marks(ofLine: wanted, isPhrase: isPhrase)
    loaded.withLock { $0.words = (wanted, isPhrase, marks) }
    return marks
  }

  private func marks(ofLine wanted: String, isPhrase: Bool) throws -> [UInt8] {
    if !isPhrase, let number = WordBeginnings.number(of: wanted.dropLast()) { return try marks(ofBeginning: number) }
    let files = try files()
    var marks = [UInt8](repeating: Mark.no, count: count)
    let expression = WordSearch.expression(wanted, isPhrase: isPhrase)
    var isHit = [Bool](repeating: false, count: files.limit)
    try store.database.read { connection in
      try WordSearch.each(expression, in: connection) { row in
        if row < isHit.count { isHit[row] = true }
      }
    }
    files.mark(isHit, in: &marks)
    return marks
  }

  private func marks(ofBeginning number: Int) throws -> [UInt8] {
    let bits = try store.database.read { connection in
      guard try Snapshot.generation(connection) == generation else { throw Stale() }
      return try Snapshot.data(Snapshot.name(ofBeginning: number), in: connection)
    }
    // What nothing begins with is not kept.
    guard let bits else { return [UInt8](repeating: Mark.no, count: count) }
    return BitColumn(words: NumberBlob.numbers(bits), count: count).marks
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
      let statement = try connection.cachedStatement(sql: "SELECT summary FROM line WHERE serial = ?")
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
      try Data.fetchOne(
        connection, sql: "SELECT summary FROM incident JOIN line USING (serial) WHERE id = ?", arguments: [id.text])
    }.map { data in
      var reader = ByteReader(data)
      let row = try reader.row()
      guard row.id == id else { throw ByteReader.Broken() }
      return row.totals
    } ?? []
  }

  /// The incident itself, as laid down, and the file of its record relative to the archive; that is `nil` for a draft.
  func body(of id: Incident.ID) throws -> (incident: Incident, record: String?)? {
    let found = try store.database.read { connection in
      try Row.fetchOne(
        connection,
        sql: "SELECT body, file.path FROM incident LEFT JOIN file ON file.id = incident.record WHERE incident.id = ?",
        arguments: [id.text]
      ).map { (body: $0[0] as Data, record: $0[1] as String?) }
    }
    guard let found else {
      // The column is sealed, and the table is not.
      let names = try column(.id).values
      if (0..<names.count).contains(where: { names[$0] == id.text }) { throw Stale() }
      return nil
    }
    var reader = ByteReader(found.body)
    let incident = try reader.incident()
    guard incident.id == id else { throw ByteReader.Broken() }
    return (incident, found.record)
  }

  /// The incident of a record that was made of a draft.
  func record(madeOf draft: Incident.ID) throws -> Incident.ID? {
    let found = try store.database.read { connection in
      try Row.fetchOne(
        connection,
        sql: "SELECT incident.id FROM record_draft LEFT JOIN incident USING (record) WHERE draft = ?",
        arguments: [draft.text]
      ).map { $0[0] as String? }
    }
    guard let found else { return nil }
    // The record is read, and its incident is not laid yet.
    guard let id = found else { throw Stale() }
    return Incident.ID(id)
  }

  /// Why something of this state is not there.
  enum Standing {
    /// The index has gone on to another state.
    case goneOn
    /// Another state is being laid: what is to be replaced may be gone by now, and the new is not there yet.
    case beingLaid
    /// This is the state that the index is in: something is lost.
    case current
  }

  /// All of it as of one moment.
  func standing() throws -> Standing {
    try store.database.read { connection in
      if try Snapshot.generation(connection) != generation { return .goneOn }
      let isLaid = try Bool.fetchOne(connection, sql: "SELECT EXISTS (SELECT 1 FROM changed)") ?? false
      return isLaid ? .beingLaid : .current
    }
  }
}

/// Which rows of the words table belong to which incidents.
private struct Sparse: Sendable {
  private let column: Search.Column
  /// Larger than every row's number.
  let limit: Int

  init(_ column: Search.Column) {
    self.column = column
    limit = Int(column.codes.max() ?? 0) + 1
  }

  /// - Parameter isHit: for each row up to `limit`, whether the words stand in it.
  func mark(_ isHit: [Bool], in marks: inout [UInt8]) {
    for incident in marks.indices {
      for at in Int(column.offsets[incident])..<Int(column.offsets[incident + 1]) where isHit[Int(column.codes[at])] {
        marks[incident] = Mark.certainly
        break
      }
    }
  }
}
