internal import Foundation
internal import GRDB
import Incidents
import Parallel
import Search
import Text

extension Snapshot {
  /// Lays the columns of the present state down: only what changed is put into the state before, where that was little.
  /// O(incidents): copying, or working them out anew.
  static func publish(_ store: IndexStore) throws {
    let changes = try store.database.read { try SnapshotChanges($0) }
    if let changes, changes.isSmall {
      try store.database.write { try changes.publish(to: $0) }
    } else {
      try publishAnew(store)
    }
  }

  private static func publishAnew(_ store: IndexStore) throws {
    var builder = ColumnBuilder()
    var serials: [UInt32] = []
    var articles: [[UInt32]] = []
    var beginnings: [WordBeginnings] = []
    try store.database.read { connection in
      let rows = try Row.fetchCursor(connection, sql: "SELECT \(LaidRow.columns) FROM incident")
      while true {
        let some = try LaidRow.next(4096, of: rows)
        if some.isEmpty { break }
        for row in try LaidRow.decoded(some) {
          builder.add(row.columns)
          serials.append(row.serial)
          articles.append(row.words)
          beginnings.append(row.beginnings)
        }
      }
    }
    let laid = builder.laid()
    try store.database.write { connection in
      let snapshot = SnapshotWriter(connection)
      try connection.execute(sql: "DELETE FROM snapshot WHERE name <> 'generation'")
      try snapshot.put(NumberBlob.data(laid.places.map { serials[$0] }), as: "serials")
      try snapshot.put(NumberBlob.data(Search.Column(numbers: laid.places.map { articles[$0] })), as: "words")
      try snapshot.put(NumberBlob.data(laid.totals), as: "totals")
      try snapshot.put(NumberBlob.data(laid.titles), as: "titles")
      for (number, bits) in BitColumn.transposed(laid.places.map { beginnings[$0] }) {
        try snapshot.put(NumberBlob.data(bits.words), as: name(ofBeginning: number))
      }
      for (field, column) in laid.columns { try snapshot.put(NumberBlob.data(column), as: name(of: field)) }
      for (sort, order) in laid.orders { try snapshot.put(NumberBlob.data(order), as: name(of: sort)) }
      try snapshot.finish()
    }
  }

  static func name(ofBeginning number: Int) -> String { "beginning \(number)" }
  static func name(of field: QueryField) -> String { "column \(field.rawValue)" }
  static func name(of sort: Query.Sort) -> String { "order \(sort.key.rawValue) \(sort.isDescending)" }
}

/// Writes the parts of a new state. Nobody sees them before the transaction ends.
private struct SnapshotWriter {
  private let connection: Database

  init(_ connection: Database) { self.connection = connection }

  func put(_ data: Data, as name: String) throws {
    try connection.run("INSERT OR REPLACE INTO snapshot VALUES (?, ?)", with: [name, NumberBlob.sealed(data)])
  }

  /// An index that is laid anew begins with another number than any before it: what was made from the old one is told apart.
  func finish() throws {
    let generation = (try Snapshot.generation(connection) ?? Int.random(in: 0..<1 << 50)) + 1
    try connection.run("INSERT OR REPLACE INTO snapshot VALUES ('generation', ?)", with: [generation])
    for staleness in Staleness.unpublished {
      try connection.run("DELETE FROM changed WHERE kind = ?", with: [staleness.rawValue])
    }
  }
}

/// What of an incident goes into the columns, as the index keeps it.
private struct LaidRow: Sendable {
  let serial: UInt32
  let columns: Data
  let articles: Data
  let beginnings: Data

  typealias Decoded = (serial: UInt32, columns: ColumnRow, words: [UInt32], beginnings: WordBeginnings)

  /// The columns of the table that a row is made of.
  static let columns = "serial, row, files, beginnings"

  init(_ row: Row) { (serial, columns, articles, beginnings) = (row[0], row[1], row[2], row[3]) }

  static func next(_ count: Int, of rows: RowCursor) throws -> [LaidRow] {
    var some: [LaidRow] = []
    while some.count < count, let row = try rows.next() { some.append(LaidRow(row)) }
    return some
  }

  /// On all cores.
  static func decoded(_ rows: [LaidRow]) throws -> [Decoded] {
    try rows.parallelMap(batch: 64) { row in Result { try row.decoded() } }.map { try $0.get() }
  }

  private func decoded() throws(ByteReader.Broken) -> Decoded {
    var (columns, numbers) = (ByteReader(columns), ByteReader(articles))
    let files = try numbers.list { (reader) throws(ByteReader.Broken) in try reader.number() }
    let words = [WordRow.ofIncident(serial: Int64(serial))] + files.map { WordRow.ofArticle(file: Int64($0)) }
    return (
      serial, try columns.columnRow(), words.map(UInt32.init), try NumberBlob.beginnings(beginnings)
    )
  }
}

/// How the incidents differ from the state that was published last.
private struct SnapshotChanges {
  /// Of the old state, in its order.
  private let serials: [UInt32]
  private let removed: [Bool]
  private let added: [UInt32]

  /// `nil` when no state was published.
  init?(_ connection: Database) throws {
    guard let data = try Snapshot.data("serials", in: connection), try Snapshot.data("titles", in: connection) != nil
    else {
      return nil
    }
    serials = NumberBlob.numbers(data)
    let touched = Set(
      try String.fetchAll(
        connection, sql: "SELECT name FROM changed WHERE kind = ?", arguments: [Staleness.row.rawValue]
      ).compactMap { UInt32($0) })
    let present = try UInt32.fetchAll(connection, sql: "SELECT serial FROM incident ORDER BY serial")
    let standing = SerialSet(present)
    let known = SerialSet(serials)
    removed = serials.map { !standing.contains($0) || touched.contains($0) }
    added = present.filter { !known.contains($0) || touched.contains($0) }
  }

  /// Whether putting the changes in is less work than laying all anew.
  var isSmall: Bool { added.count + removed.count(where: \.self) <= 64 + serials.count / 16 }

  /// Part by part, so that no two are in memory at once.
  func publish(to connection: Database) throws {
    let statement = try connection.cachedStatement(sql: "SELECT \(LaidRow.columns) FROM incident WHERE serial = ?")
    let rows = try LaidRow.decoded(
      try added.compactMap { try Row.fetchOne(statement, arguments: [$0]).map(LaidRow.init) })
    let old = OldSnapshot(connection, count: serials.count)
    let ids = try old.column(.id)
    let patch = ColumnPatch(
      removed: removed, added: rows.map(\.columns), ids: ids, dates: try old.sortColumn(.date))
    let snapshot = SnapshotWriter(connection)
    for key in Query.Sort.Key.allCases {
      let column = try old.sortColumn(key)
      for sort in [true, false].map({ Query.Sort(key: key, isDescending: $0) }) where sort != Query.Sort() {
        let order: [UInt32] = NumberBlob.numbers(try old.part(Snapshot.name(of: sort)))
        try snapshot.put(
          NumberBlob.data(patch.order(sort, from: order, by: column, ids: ids)), as: Snapshot.name(of: sort))
      }
    }
    let words = NumberBlob.column(try old.part("words"))
    let laid = patch.rows(kept: { words.codes(of: $0) }, added: { rows[$0].words[...] })
    try snapshot.put(NumberBlob.data(Search.Column(numbers: laid)), as: "words")
    try snapshot.put(NumberBlob.data(patch.rows(kept: { serials[$0] }, added: { rows[$0].serial })), as: "serials")
    for field in QueryField.stored {
      try snapshot.put(NumberBlob.data(patch.column(field, from: try old.column(field))), as: Snapshot.name(of: field))
    }
    try snapshot.put(NumberBlob.data(patch.totals(try old.totals())), as: "totals")
    try snapshot.put(NumberBlob.data(patch.titles(try old.titles())), as: "titles")
    let beginnings = BitColumn.transposed(rows.map(\.beginnings))
    for number in 0..<WordBeginnings.size * 64 {
      guard let bits = patch.bits(try old.beginning(number), added: { beginnings[number]?[$0] ?? false }) else {
        continue
      }
      try snapshot.put(NumberBlob.data(bits.words), as: Snapshot.name(ofBeginning: number))
    }
    try snapshot.finish()
  }
}

/// Serials as a set that is quick to ask.
private struct SerialSet {
  private var isIn: [Bool]

  init(_ serials: [UInt32]) {
    isIn = [Bool](repeating: false, count: Int(serials.max() ?? 0) + 1)
    for serial in serials { isIn[Int(serial)] = true }
  }

  func contains(_ serial: UInt32) -> Bool { serial < isIn.count && isIn[Int(serial)] }
}

/// The parts of the state that was published last.
private struct OldSnapshot {
  private let connection: Database

  private let count: Int

  init(_ connection: Database, count: Int) { (self.connection, self.count) = (connection, count) }

  func part(_ name: String) throws -> Data { try Snapshot.data(name, in: connection) ?? Data() }
  func column(_ field: QueryField) throws -> Search.Column { NumberBlob.column(try part(Snapshot.name(of: field))) }

  /// `nil` when nothing begins so.
  func beginning(_ number: Int) throws -> BitColumn? {
    try Snapshot.data(Snapshot.name(ofBeginning: number), in: connection).map { data in
      BitColumn(words: NumberBlob.numbers(data), count: count)
    }
  }

  func totals() throws -> TotalColumn { try NumberBlob.totals(try part("totals")) }
  func titles() throws -> TextList { NumberBlob.texts(try part("titles")) }

  func sortColumn(_ key: Query.Sort.Key) throws -> SortColumn {
    if let field = SortColumn.field(of: key) { return SortColumn(key, of: try column(field)) }
    return key == .penalty ? SortColumn(penalty: try totals()) : SortColumn(title: try titles())
  }
}
