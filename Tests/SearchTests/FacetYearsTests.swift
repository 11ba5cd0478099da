import Incidents
import Search
import Testing

/// What single values mean to a question.
@Suite struct FacetYearsTests {
  @Test(
    arguments: [
      ("2017", [2017], false), ("2017-05-31", [2017], false), ("2017?", [2017], true),
      ("2016/2018", [2016, 2017, 2018], true),
      ("2017-24", [2017, 2018], true), ("201X", Array(2010...2019), true), ("20XX", Array(2000...2099), true),
      ("1999/2099", [], false), ("2019/..", [], false), ("../2019", [], false), ("../0050", Array(0...50), true),
      ("9950/..", Array(9950...9999), true),
    ] as [(String, [Int], Bool)])
  func `a date is counted in its years, a century at most`(text: String, years: [Int], isPossible: Bool) throws {
    let found = try #require(PartialDate(text)).facetYears
    #expect(found.years == years && found.isPossible == isPossible)
  }

  private func overlap(_ term: String, _ value: String) throws -> PartialDate.Overlap? {
    guard case .term(let term) = try Query(parsing: term).condition else { return nil }
    return term.matcher(value)
  }

  @Test(arguments: [
    ("company:amazon", "Amazon", true), ("company:AMA", "Amazon", true), ("company:zon", "Amazon", false),
    ("company:web", "Amazon Web Services", true), ("company:\"Amazon\"", "Amazon Web Services", false),
    ("company:\"amazon\"", "Amazon", true), ("company:ring", "Amazon\u{1F}Ring", true),
    ("company:amazon", "Amazon\u{1F}Ring", false), ("unit:ring", "Amazon\u{1F}Ring", true),
    ("unit:ring", "Ring", false),
    ("company:unal", "Ünal", true), ("company:donnees", "Données", true), ("regulator:ftc", "FTC", true),
    ("data:voice", "voice", true), ("data:name", "name", true), ("kind:breach", "breach", true), ("tag:a", "b a", true),
    ("penalty:5", "5000", true), ("penalty:5", "5001", false), ("penalty:>5", "5001", true),
    ("penalty:5", "five", false),
    ("id:incident-1", "incident-11", true), ("id:\"incident-1\"", "incident-11", false),
  ])
  func `names are found by beginnings of their words, in quotation marks by the whole`(
    term: String, value: String, isFound: Bool
  ) throws {
    #expect(try overlap(term, value) == (isFound ? .certainly : PartialDate.Overlap.none))
  }

  @Test(arguments: [
    ("year:2017", "2017-05", PartialDate.Overlap.certainly), ("year:2017", "2016/2018", .possibly),
    ("year!:2017", "2016/2018", .none), ("year!:2017", "2017?", .none), ("year:2017", "2017?", .possibly),
    ("year:2017", "no date", .none), ("year:none", "2017", .none), ("occurred:2016..2018", "2017", .certainly),
  ])
  func `dates are met certainly, possibly or not`(term: String, value: String, expected: PartialDate.Overlap) throws {
    #expect(try overlap(term, value) == expected)
  }

  @Test(arguments: [
    ("2020-01-10", true), ("2020-01", true), ("2020", false), ("video", false), ("2020-21", false),
    ("2020-01-XX", true),
  ])
  func `a word that is a month or a day asks for what happened then`(word: String, isDate: Bool) {
    let condition = Query.Condition.words(word, isPhrase: false)
    #expect((condition.asDate != nil) == isDate)
    guard case .any(let parts) = condition.asDate else { return }
    #expect(
      Set(parts.map(\.description))
        == Set(["year", "occurred", "disclosed", "decided", "published"].map { "\($0)!:\(word)" }))
  }

  @Test func `words to mark in a text are those asked for, not those left out`() throws {
    let text = "Données: the données of a lost video"
    let query = try Query(parsing: "donnees (vid or \"a lost\") -the company:of")
    let places = query.condition.ranges(in: text)
    let scalars = Array(text.unicodeScalars)
    let words = places.map { String(String.UnicodeScalarView(scalars[$0])) }
    #expect(words.sorted() == ["Données", "a lost", "données", "video"])
  }
}
