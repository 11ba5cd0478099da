internal import Facts
internal import Foundation
internal import GRDB
import Incidents
import Search
import Text

/// What is known of some articles, by their paths.
struct KnownArticles {
  /// What the index keeps of one article.
  struct Article {
    /// Number of its file.
    let file: Int64
    let info: ArticleInfo
    let beginnings: WordBeginnings
  }

  private var articles: [ExactText: Article] = [:]

  var paths: Set<ExactText> { Set(articles.keys) }

  /// `nil` for an article that is not in the archive or cannot be read.
  func info(_ path: String) -> ArticleInfo? { articles[ExactText(path)]?.info }

  /// The files' numbers.
  var files: [Int64] { articles.values.map(\.file).sorted() }

  /// The beginnings of all their words.
  var beginnings: WordBeginnings {
    var all = WordBeginnings()
    for article in articles.values { all.formUnion(article.beginnings) }
    return all
  }

  mutating func add(_ path: String, as article: Article) { articles[ExactText(path)] = article }

  /// Those of these paths that are known.
  func some(_ paths: [String]) -> KnownArticles {
    var some = KnownArticles()
    for path in paths { some.articles[ExactText(path)] = articles[ExactText(path)] }
    return some
  }

  /// - Returns: what is known, and how many of the articles are no copies of one another.
  static func read(_ paths: [String], in connection: Database) throws -> (known: KnownArticles, independent: Int) {
    let statement = try connection.cachedStatement(
      sql: "SELECT file, info, shingles, beginnings FROM article WHERE path = ?")
    var (known, shingles) = (KnownArticles(), [Shingles]())
    for path in paths {
      guard let row = try Row.fetchOne(statement, arguments: [path]) else { continue }
      var (info, marks) = (ByteReader(row[1] as Data), ByteReader(row[2] as Data))
      known.articles[ExactText(path)] = Article(
        file: row[0], info: try info.info(), beginnings: try NumberBlob.beginnings(row[3]))
      shingles.append(try marks.shingles())
    }
    return (known, Shingles.originals(among: shingles))
  }

  /// Articles whose names are those of unknown ones in another Unicode form: the same to the eye, other files to the system.
  static func twins(
    of paths: [String], besides known: KnownArticles, in connection: Database
  ) throws -> Set<ExactText> {
    var twins: Set<ExactText> = []
    let statement = try connection.cachedStatement(sql: "SELECT path FROM article WHERE path IN (?, ?)")
    for path in paths where known.info(path) == nil {
      let found = try String.fetchAll(statement, arguments: StatementArguments(forms(of: path)))
      twins.formUnion(found.map { ExactText($0) })
    }
    return twins
  }

  /// A path with its letters in one scalar each as far as there are such, and with their accents apart.
  static func forms(of path: String) -> [String] {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return [path, path] }
    return [path.precomposedStringWithCanonicalMapping, path.decomposedStringWithCanonicalMapping]
  }
}
