import Incidents
import Search
import TestSupport
import Testing
import Text

@testable import Archive

/// Words looked for in articles by the index, held against a look through the text of each article.
@Suite struct SearchDifferentialTests {
  private static let words = [
    "shop", "shopping", "data", "Daten", "données", "leak", "leaked", "fine", "5.8", "euros", "名前", "流出", "privacy",
    "GDPR", "Büro", "camera's",
  ]

  private let folder: TemporaryFolder
  private let session: ArchiveSession

  /// Twelve pages of sentences that share a few words, published on a few days.
  init() throws {
    folder = try TemporaryFolder()
    session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    var random = SplitMix64(state: 71)
    for number in 0..<12 {
      let sentences = (0..<4).map { _ in
        let some = SearchDifferentialTests.words.shuffled(using: &random).prefix(Int.random(in: 2...4, using: &random))
        return
          "The court said on Monday that \(some.joined(separator: " ")) had been a matter of the company for years."
      }
      let page = """
        <html lang="en"><head><meta property="article:published_time" content="202\(number % 3)-05-0\(1 + number % 2)T10:00Z">
        </head><body><article><h1>Story number \(number) of the court</h1>
        \(sentences.map { "<p>\($0)</p>" }.joined())</article></body></html>
        """
      try folder.write(page, to: "\(number % 4)/\(number).html")
    }
    try session.update()
  }

  /// What a plain look through all articles finds, newest first, then by path from the end.
  private func plain(_ search: ArticleSearch) throws -> [String] {
    let paths = (0..<12).map { "\($0 % 4)/\($0).html" }
    let articles = try paths.map { (path: $0, article: try session.article($0)) }
    let found = articles.filter { _, article in
      let line = SearchTokens.line(article.cleanText)
      func stands(_ words: ArticleSearch.Words) -> Bool {
        SearchTokens.stand(words.text, isPhrase: words.isPhrase, in: line)
      }
      return search.wanted.allSatisfy(stands) && !search.unwanted.contains(where: stands)
    }
    return found.sorted { a, b in
      let days = (a.article.published?.date.earliest, b.article.published?.date.earliest)
      guard let day = days.0, let other = days.1, day != other else { return a.path > b.path }
      return day > other
    }.map(\.path)
  }

  private func query(_ random: inout SplitMix64) throws -> ArticleSearch {
    let beginnings = SearchDifferentialTests.words.map { String($0.prefix(Int.random(in: 2...6, using: &random))) }
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { index -> String in
      let words = beginnings.shuffled(using: &random).prefix(2)
      let isPhrase = Int.random(in: 0...3, using: &random) == 0
      let sign = index > 0 && Int.random(in: 0...2, using: &random) == 0 ? "-" : ""
      return sign + (isPhrase ? "\"\(words.joined(separator: " "))\"" : words.first ?? "")
    }
    return try ArticleSearch(try Query(parsing: parts.joined(separator: " ")))
  }

  @Test func `the index finds what stands in the articles, in the same order`() throws {
    var random = SplitMix64(state: 72)
    var hits = 0
    for _ in 0..<40 {
      let search = try query(&random)
      let expected = try plain(search)
      let found = try session.search(search, isRanked: false, limit: 100)
      #expect(found.hits.map(\.info.path) == expected && found.count == expected.count, "\(search)")
      let some = try session.search(search, isRanked: false, limit: 3)
      #expect(some.hits.map(\.info.path) == Array(expected.prefix(3)) && some.count == expected.count)
      let ranked = try session.search(search, isRanked: true, limit: 3)
      #expect(Set(ranked.hits.map(\.info.path)).isSubset(of: expected) && ranked.count == expected.count)
      hits += expected.count
    }
    #expect(hits > 60)
  }

  @Test func `the sentence that is shown holds a word looked for, and the places are those of words`() throws {
    var random = SplitMix64(state: 73)
    for _ in 0..<12 {
      let search = try query(&random)
      for hit in try session.search(search, isRanked: false, limit: 5).hits {
        let scalars = Array(hit.sentence.unicodeScalars)
        #expect(!hit.matches.isEmpty && hit.failure == nil)
        #expect(try session.article(hit.info.path).cleanText.contains(hit.sentence))
        for match in hit.matches {
          let words = String(String.UnicodeScalarView(scalars[match]))
          let line = SearchTokens.line(words)
          #expect(search.wanted.contains { SearchTokens.stand($0.text, isPhrase: $0.isPhrase, in: line) }, "\(words)")
        }
      }
    }
  }
}
