internal import Foundation
internal import GRDB
import Incidents
import Text

/// Where the quotes of records stand in one article.
struct Citations: Sendable {
  /// By record: an anchor for each of its quotes from this article, in their order.
  private let anchors: [Int64: Data]

  /// Records that quote an article, as laid down.
  typealias Citing = [(record: Int64, body: Data)]

  /// The records that quote articles, by the articles' paths. One pass before the articles are read: nothing reads the
  /// database while they are, so that its log of changes can be folded in.
  static func citing(_ paths: [String], in store: IndexStore) throws -> [ExactText: Citing] {
    try store.database.read { connection in
      let statement = try connection.cachedStatement(
        sql: "SELECT record.file, record.body FROM cite JOIN record ON record.file = cite.record WHERE cite.article = ?"
      )
      var found: [ExactText: Citing] = [:]
      for path in paths {
        let rows = try Row.fetchAll(statement, arguments: [path])
        if !rows.isEmpty { found[ExactText(path)] = rows.map { (record: $0[0] as Int64, body: $0[1] as Data) } }
      }
      return found
    }
  }

  /// Looks up where the quotes of records stand in an article.
  static func locate(in text: String, of path: String, for citing: Citing) throws(ByteReader.Broken) -> Citations {
    if citing.isEmpty { return Citations(anchors: [:]) }
    let text = AnchorText(text)
    var anchors: [Int64: Data] = [:]
    for (record, body) in citing {
      var reader = ByteReader(body)
      let quotes = try reader.incident().claims.flatMap(\.evidence).filter { ExactText($0.article) == ExactText(path) }
      var writer = ByteWriter()
      writer.list(quotes.map(text.locate)) { $0.anchor($1) }
      anchors[record] = writer.data
    }
    return Citations(anchors: anchors)
  }

  func write(for path: String, to connection: Database) throws {
    for (record, data) in anchors {
      try connection.run("UPDATE cite SET anchors = ? WHERE record = ? AND article = ?", with: [data, record, path])
      try Staleness.record.note("\(record)", in: connection)
    }
  }
}
