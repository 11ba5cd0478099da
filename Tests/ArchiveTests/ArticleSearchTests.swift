import Archive
import Incidents
import Search
import TestSupport
import Testing
import Text

/// Words looked for in articles: which are found, in which order, and the sentence that shows them.
@Suite struct ArticleSearchTests {
  /// An archive of four articles.
  private struct Shelf {
    let folder: TemporaryFolder
    let session: ArchiveSession

    init() throws {
      folder = try TemporaryFolder()
      for (name, story) in ArticleSearchTests.stories {
        let page = """
          <html><head><title>Story \(name) of the corner</title>
          <meta property="article:published_time" content="\(ArticleSearchTests.days[name] ?? "")T10:00:00Z"></head>
          <body><article><h1>Story \(name) of the corner</h1><p>\(story)</p></article></body></html>
          """
        try folder.write(page, to: "articles/\(name).html")
      }
      session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
      try session.update()
    }

    func hits(_ text: String, isRanked: Bool = false, limit: Int = 10) throws -> (hits: [SearchHit], count: Int) {
      try session.search(try ArticleSearch(try Query(parsing: text)), isRanked: isRanked, limit: limit)
    }

    func found(_ text: String, isRanked: Bool = false, limit: Int = 10) throws -> (paths: String, count: Int) {
      let (hits, count) = try hits(text, isRanked: isRanked, limit: limit)
      return (hits.map { $0.info.path.dropFirst("articles/".count).prefix(1) }.joined(), count)
    }
  }

  private static let stories = [
    "a":
      "The court fined the shop 5.8 million euros. It had leaked names of its customers on Monday! The shop will pay.",
    "b": "Die Behörde verhängte ein Bußgeld gegen den Laden, weil er Namen seiner Kunden verlor. Der Laden zahlt es.",
    "c": "An engineer of the shop read messages of customers for months, and nobody noticed it before the summer came.",
    "d":
      "Le tribunal a condamné la boutique, parce que les données de ses clients étaient à la vue de tous pendant un an.",
  ]

  private static let days = ["a": "2021-03-04", "b": "2022-05-06", "c": "2020-01-10", "d": "2022-05-06"]

  @Test func `articles with all words and none of the unwanted are found, the newest first`() throws {
    let shelf = try Shelf()
    let table = [
      "shop": "ac", "customers names": "a", "custom": "ac", "\"names of\"": "a", "\"of names\"": "", "bussgeld": "b",
      "donnees": "d", "story": "dbac", "shop -months": "a", "story -shop -laden": "d", "shop -\"the shop\"": "",
      "5": "a",
      "zebra": "", "\"custom\"": "", "of -customers": "db",
    ]
    for (words, paths) in table {
      let found = try shelf.found(words)
      #expect(found.paths == paths && found.count == paths.count, "\(words)")
      #expect(try shelf.found(words, isRanked: true).paths.sorted() == paths.sorted(), "\(words)")
    }
    let some = try shelf.found("story", limit: 2)
    #expect(some.paths == "db" && some.count == 4)
    #expect(try shelf.found("story", isRanked: true, limit: 3).paths.count == 3)
  }

  @Test func `an unwanted phrase stays a phrase beside an unwanted sign`() throws {
    // "the sum" is no phrase of any article; as beginnings of words it stands in "the summer".
    let shelf = try Shelf()
    #expect(try shelf.found("messages -\"the sum\"").paths == "c")
    let found = try shelf.found("messages -… -\"the sum\"")
    #expect(found.paths == "c")
  }

  @Test func `the sentence around the first match is shown, with the words in it`() throws {
    let shelf = try Shelf()
    let table = [
      ("leaked", "It had leaked names of its customers on Monday!", ["leaked"]),
      ("million", "The court fined the shop 5.8 million euros.", ["million"]),
      ("shop court", "The court fined the shop 5.8 million euros.", ["court", "shop"]),
      ("\"will pay\"", "The shop will pay.", ["will pay"]),
    ]
    for (words, sentence, marked) in table {
      let hit = try #require(try shelf.hits(words).hits.first { $0.info.path == "articles/a.html" })
      let scalars = Array(hit.sentence.unicodeScalars)
      #expect(hit.sentence == sentence)
      #expect(hit.matches.map { String(String.UnicodeScalarView(scalars[$0])) } == marked)
    }
    try shelf.folder.remove("articles/c.html")
    let gone = try #require(try shelf.hits("engineer").hits.first)
    #expect(gone.sentence.isEmpty && gone.matches.isEmpty && gone.failure?.isEmpty == false)
  }

  @Test(arguments: ["company:ring", "a or b", "-(a b)", "year:2017 a", "", "-a", "\"…\"", "sort:title"])
  func `what is no word is refused with the reason`(text: String) throws {
    let query = try Query(parsing: text)
    let refusal = #expect(throws: ArticleSearch.Refusal.self) { try ArticleSearch(query) }
    #expect(refusal?.description.contains("word") == true)
  }
}
