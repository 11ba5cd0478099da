internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Search

/// What is known of some articles, by their paths.
struct KnownArticles {
  private(set) var infos: [String: ArticleInfo] = [:]
  private var numbers: [String: Int64] = [:]
  private var beginningsByPath: [String: WordBeginnings] = [:]

  /// The files' numbers.
  var files: [Int64] { numbers.values.sorted() }

  /// The beginnings of all their words.
  var beginnings: WordBeginnings {
    var all = WordBeginnings()
    for some in beginningsByPath.values { all.formUnion(some) }
    return all
  }

  mutating func add(_ path: String, _ file: Int64, _ info: ArticleInfo, _ beginnings: WordBeginnings) {
    infos[path] = info
    numbers[path] = file
    beginningsByPath[path] = beginnings
  }

  /// Those of these paths that are known.
  func some(_ paths: [String]) -> KnownArticles {
    var some = KnownArticles()
    for path in paths {
      if let info = infos[path], let number = numbers[path], let beginnings = beginningsByPath[path] {
        some.add(path, number, info, beginnings)
      }
    }
    return some
  }

  /// - Returns: what is known, and how many of the articles are no copies of one another.
  static func read(_ paths: [String], _ connection: Database) throws -> (known: KnownArticles, independent: Int) {
    let statement = try connection.cachedStatement(
      sql: "SELECT file, info, shingles, beginnings FROM article WHERE path = ?")
    var (known, shingles) = (KnownArticles(), [Shingles]())
    for path in paths {
      guard let row = try Row.fetchOne(statement, arguments: [path]) else { continue }
      var (info, marks) = (ByteReader(row[1] as Data), ByteReader(row[2] as Data))
      known.add(path, row[0], try info.info(), try NumberBlob.beginnings(row[3]))
      shingles.append(try marks.shingles())
    }
    return (known, Shingles.originals(among: shingles))
  }
}
