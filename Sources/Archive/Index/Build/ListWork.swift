internal import Foundation
internal import GRDB
import Incidents
import Text

/// Lists that came, changed or went: the articles that they say something of, or said, are read anew.
struct ListWork {
  private let store: IndexStore

  init(_ store: IndexStore) { self.store = store }

  /// Whether any did.
  func isNeeded() throws -> Bool {
    try store.database.read { connection in
      try Bool.fetchOne(
        connection, sql: "SELECT EXISTS (SELECT 1 FROM changed WHERE kind = ?)",
        arguments: [Staleness.list.rawValue]) ?? false
    }
  }

  /// The files of articles of which other lists say something than is laid down. O(articles).
  func files() throws -> [FolderScan.File] {
    let lists = try Lists(store)
    return try store.database.read { connection in
      let listed = try ListWork.listed(in: connection)
      var files: [String: FolderScan.File] = [:]
      let rows = try Row.fetchCursor(
        connection,
        sql: """
          SELECT article.file, article.info, article.credits, file.path, file.folder, file.stamp
          FROM article JOIN file ON file.id = article.file
          """)
      while let row = try rows.next() {
        var (info, credits) = (ByteReader(row[1] as Data), ByteReader(row[2] as Data))
        let found = lists.entries(of: ListedArticle(try credits.source(try info.info())))
        guard Set(found.map(\.list)) != listed[row[0]] ?? [] else { continue }
        let (path, folder) = (row[3] as String, row[4] as String)
        // An article of a file that holds several is read with that file.
        let owner = path.hasPrefix(folder + "#") ? folder : path
        files[owner] = FolderScan.File(path: owner, stamp: row[5])
      }
      return files.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
  }

  /// Which lists have something of which articles, by the numbers of their files.
  private static func listed(in connection: Database) throws -> [Int64: Set<Int64>] {
    var listed: [Int64: Set<Int64>] = [:]
    for row in try Row.fetchAll(connection, sql: "SELECT article, list FROM listed") {
      listed[row[0], default: []].insert(row[1])
    }
    return listed
  }

  /// Nothing is left to do.
  func finish() throws {
    try store.database.write { connection in
      try connection.run("DELETE FROM changed WHERE kind = ?", with: [Staleness.list.rawValue])
    }
  }
}
