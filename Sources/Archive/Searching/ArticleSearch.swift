internal import Foundation
internal import GRDB
package import Incidents
package import Search
import Text
import Parallel

/// Words looked for in articles.
package struct ArticleSearch: Sendable {
  /// All of these must stand in the article.
  package var wanted: [Words]
  /// None of these may.
  package var unwanted: [Words]

  /// Words as they were typed: a phrase must stand as one piece.
  package struct Words: Hashable, Sendable {
    package var text: String
    package var isPhrase: Bool
  }

  /// Why a query cannot be searched for in articles.
  package struct Refusal: Error, CustomStringConvertible {
    package let description: String
  }

  /// Takes the words of a query; fields are the matter of lists.
  package init(_ query: Query) throws(Refusal) {
    wanted = []
    unwanted = []
    for part in query.condition.conjuncts {
      switch part {
      case .words(let text, let isPhrase): wanted.append(Words(text: text, isPhrase: isPhrase))
      case .not(.words(let text, let isPhrase)): unwanted.append(Words(text: text, isPhrase: isPhrase))
      default:
        throw Refusal(description: "'\(part)' is no word; search looks for words in articles, and list knows fields")
      }
    }
    wanted.removeAll { SearchTokens.line($0.text).isEmpty }
    if wanted.isEmpty { throw Refusal(description: "there is no word to search for; name one") }
  }

  /// The expression for the index.
  fileprivate var expression: String {
    let all = wanted.map { WordSearch.expression(SearchTokens.line($0.text), isPhrase: $0.isPhrase) }
    let none = unwanted.map { (line: SearchTokens.line($0.text), isPhrase: $0.isPhrase) }.filter { !$0.line.isEmpty }
    return "(" + all.joined(separator: " AND ") + ")"
      + none.map { " NOT \(WordSearch.expression($0.line, isPhrase: $0.isPhrase))" }.joined()
  }
}

extension ArchiveSession {
  /// Articles that hold the words: newest first, or best first when `isRanked`.
  ///
  /// - Returns: at most `limit` hits, and how many articles there are in all.
  package func search(
    _ search: ArticleSearch, isRanked: Bool, limit: Int
  ) throws(ArchiveFailure) -> (hits: [SearchHit], count: Int) {
    try reading {
      let (infos, count) = try searchIndex(search.expression, isRanked: isRanked, limit: limit)
      let hits = infos.parallelMap(batch: 1) { info in
        do throws(ArticleFailure) {
          return SearchHit(info, in: try self.folder.article(info.path), words: search.wanted)
        } catch {
          return SearchHit(info: info, sentence: "", matches: [], failure: error.reason)
        }
      }
      return (hits, count)
    }
  }

  private func searchIndex(_ expression: String, isRanked: Bool, limit: Int) throws -> ([ArticleInfo], Int) {
    try store().database.read { connection in
      let files =
        try isRanked ? FoundArticles.ranked(expression, in: connection) : FoundArticles.all(expression, in: connection)
      let first = try isRanked ? Array(files.prefix(limit)) : FoundArticles.newest(limit, of: files, in: connection)
      let statement = try connection.cachedStatement(sql: "SELECT info FROM article WHERE file = ?")
      let infos = try first.compactMap { file -> ArticleInfo? in
        guard let data = try Data.fetchOne(statement, arguments: [file]) else { return nil }
        var reader = ByteReader(data)
        return try reader.info()
      }
      return (infos, files.count)
    }
  }
}

/// The articles that full-text search gives, by their files' numbers. Articles have even rows there, and what once stood in
/// files that are gone is left out.
private enum FoundArticles {
  static func all(_ expression: String, in connection: Database) throws -> [Int] {
    var files: [Int] = []
    let stale = try stale(connection)
    try WordSearch.each(expression, in: connection) { row in
      if let file = WordRow.file(ofRow: row), !stale.contains(file) { files.append(file) }
    }
    return files
  }

  /// Best first.
  static func ranked(_ expression: String, in connection: Database) throws -> [Int] {
    let stale = try stale(connection)
    return try Int.fetchAll(
      connection, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank", arguments: [expression]
    ).compactMap(WordRow.file).filter { !stale.contains($0) }
  }

  private static func stale(_ connection: Database) throws -> Set<Int> {
    Set(try Int.fetchAll(connection, sql: "SELECT file FROM stale"))
  }

  /// The newest of these files, then by path, both falling; unknown days are oldest. Few are sorted; of many, the archive's
  /// articles are gone through from the newest until enough are met.
  static func newest(_ limit: Int, of files: [Int], in connection: Database) throws -> [Int] {
    if files.count <= fewest {
      let statement = try connection.cachedStatement(sql: "SELECT day, path FROM article WHERE file = ?")
      let known = try files.compactMap { file in
        try Row.fetchOne(statement, arguments: [file]).map { (day: $0[0] as Int, path: $0[1] as String, file: file) }
      }
      return known.sorted { ($1.day, $1.path) < ($0.day, $0.path) }.prefix(limit).map(\.file)
    }
    var isHit = [Bool](repeating: false, count: (files.max() ?? 0) + 1)
    for file in files { isHit[file] = true }
    var found: [Int] = []
    let all = try Int.fetchCursor(connection, sql: "SELECT file FROM article ORDER BY day DESC, path DESC")
    while found.count < limit, let file = try all.next() {
      if file < isHit.count, isHit[file] { found.append(file) }
    }
    return found
  }

  /// Looking this many up one by one costs as much as going through a large archive's days.
  private static let fewest = 1000
}

extension ArticleInfo {
  /// For sorting; unknown days are oldest.
  var day: Int { published?.date.earliest?.number ?? .min }
}

extension SearchHit {
  fileprivate init(_ info: ArticleInfo, in article: Article, words: [ArticleSearch.Words]) {
    let text = article.cleanText
    let ranges = words.flatMap { SearchTokens.ranges(of: $0.text, isPhrase: $0.isPhrase, in: text) }
    let scalars = Array(text.unicodeScalars)
    let starts = ranges.map(\.lowerBound).sorted()
    // The headline is shown anyway: a sentence of the story tells more.
    let headline = info.headline?.unicodeScalars.count ?? 0
    let repeatsHeadline = info.headline.map { text.hasPrefix($0) } ?? false
    guard let first = starts.first(where: { !repeatsHeadline || $0 >= headline }) ?? starts.first else {
      self.init(info: info, sentence: "", matches: [])
      return
    }
    let span = SearchHit.sentence(around: first, in: scalars)
    var sentence = String.UnicodeScalarView()
    sentence.append(contentsOf: scalars[span])
    let matches = ranges.filter { span.contains($0.lowerBound) && $0.upperBound <= span.upperBound }
      .map { $0.lowerBound - span.lowerBound..<$0.upperBound - span.lowerBound }
      .sorted { $0.lowerBound < $1.lowerBound }
    let page = article.pageStarts.page(at: span.lowerBound)
    self.init(info: info, sentence: String(sentence), matches: matches, page: page)
  }

  /// From the end of the sentence before to the end of this one, at most `reach` scalars to either side.
  private static func sentence(around place: Int, in text: [Unicode.Scalar]) -> Range<Int> {
    var start = place
    while start > 0, place - start < reach, !ends(start - 1, of: text) { start -= 1 }
    while start < place, text[start] == " " { start += 1 }
    var end = place
    while end < text.count, end - place < reach, text[end] != "\n", !(end > place && ends(end - 1, of: text)) {
      end += 1
    }
    while end > place + 1, text[end - 1] == " " { end -= 1 }
    return start..<max(end, min(place + 1, text.count))
  }

  private static let reach = 220

  /// Whether a sentence ends with this character: not at the point inside "5.8".
  private static func ends(_ place: Int, of text: [Unicode.Scalar]) -> Bool {
    switch text[place] {
    case "\n", "。", "！", "？", "।", "؟": true
    case ".", "!", "?": place + 1 >= text.count || text[place + 1] == " " || text[place + 1] == "\n"
    default: false
    }
  }
}
