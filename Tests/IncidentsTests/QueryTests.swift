import Incidents
import Testing

@Suite struct QueryTests {
  @Test(arguments: [
    ("", ""), ("amazon", "amazon"), ("  amazon   ring ", "amazon ring"), ("\"two words\"", "\"two words\""),
    ("-ring", "-ring"), ("a or b c", "a or b c"), ("(a or b) c", "(a or b) c"), ("-(a b)", "-(a b)"),
    ("company:amazon", "company:amazon"), ("company:\"Amazon Inc\"", "company:\"Amazon Inc\""),
    ("year:2017..2020", "year:2017..2020"), ("year!:2017", "year!:2017"), ("year:2017..", "year:2017.."),
    ("year:..2017", "year:..2017"), ("year:NONE", "year:none"), ("decided:none", "decided:none"),
    ("penalty:>1m", "penalty:>1000000"), ("penalty:10m..1bn", "penalty:10000000..1000000000"),
    ("penalty:30.8m", "penalty:30800000"), ("data:VOICE", "data:voice"), ("sort:-penalty", "sort:-penalty"),
    ("ring sort:title", "ring sort:title"), ("14:44", "14:44"), ("https://x.org/a", "https://x.org/a"),
  ])
  func `a query prints in normal form`(text: String, normal: String) throws {
    #expect(try Query(parsing: text).description == normal)
  }

  @Test(arguments: [
    "", "amazon ring", "a or (b c)", "-(a b)", "company:\"Amazon Inc\" -year:2017..2020 (x or y)", "year!:2020-01",
    "penalty:>=1000000 sort:-penalty", "..", "year:2017..", "year:..2019",
  ])
  func `normal form reads back as the same query`(text: String) throws {
    let query = try Query(parsing: text)
    #expect(try Query(parsing: query.description) == query)
  }

  @Test(arguments: [
    ("year:20177", 5, "no date"), ("compny:x", 0, "company:"), ("penalty:much", 8, "no number"),
    ("data:vice", 5, "voice"),
    ("(a", 0, "not closed"), ("a)", 1, "closes nothing"), ("\"a", 0, "not closed"), ("a or", 2, "after 'or'"),
    ("sort:size", 5, "sort by one of"), ("company:", 8, "needs a value"), ("amazon year:", 12, "needs a value"),
  ])
  func `an error points at its column and helps`(text: String, column: Int, words: String) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error?.column == column)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
  }
}
