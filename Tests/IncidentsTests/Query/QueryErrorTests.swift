import Incidents
import Testing
import Text

/// What the query line says to somebody who mistyped, and where it points.
@Suite struct QueryErrorTests {
  @Test(arguments: [
    ("a b)", 3, "this bracket closes nothing; take it away"), ("()) x", 2, "this bracket closes nothing; take it away"),
    ("a or", 2, "nothing stands after 'or'; add a word or take it away"),
    ("a (b (c)", 2, "this bracket is not closed; add ')'"), ("((a)", 0, "this bracket is not closed; add ')'"),
    ("a \"b c", 2, "this quotation mark is not closed; add '\"'"),
    ("company:\"Meta", 8, "this quotation mark is not closed; add '\"'"),
    ("a compny:x", 2, "no field is called 'compny'; did you mean 'company:'?"),
    ("srot:date", 0, "no field is called 'srot'; did you mean 'sort:'?"),
    ("qqqqqqqqqq:x", 0, "no field is called 'qqqqqqqqqq'; press ? for the list"),
    ("tag:", 4, "tag: needs a value"), ("tag: x", 4, "tag: needs a value"), ("(year:)", 6, "year: needs a value"),
    ("company:\"\"", 8, "company: needs a value"),
    ("year:soon", 5, "'soon' is no date; write 2017, 2020-01, 2020-01-10, 2017..2020 or none"),
    ("decided:2021-13", 8, "'2021-13' is no date; write 2017, 2020-01, 2020-01-10, 2017..2020 or none"),
    ("year:..", 5, "'..' is no date; write 2017, 2020-01, 2020-01-10, 2017..2020 or none"),
    ("affected:many", 9, "'many' is no number; write >1m, <500 or 10m..1bn"),
    ("sources:2..1", 8, "'2..1' is no number; write >1m, <500 or 10m..1bn"),
    ("data:vidoe", 5, "'vidoe' is none of data's words; did you mean video?"),
    ("kind:qqqqqqqqqq", 5, "'qqqqqqqqqq' is none of kind's words: breach, violation"),
    (
      "sort:size", 5,
      "cannot sort by 'size'; sort by one of date, title, organisation, penalty, affected, sources, relevance"
    ),
  ])
  func `a mistake is told with its place and its mending`(text: String, column: Int, message: String) {
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error == QueryError(column: column, message: message))
  }

  @Test(arguments: [("authority:ftc", "regulator:ftc"), ("language:de", "lang:de")])
  func `a field may be called what the screen calls it`(text: String, usual: String) throws {
    #expect(try Query(parsing: text) == Query(parsing: usual))
  }

  @Test func `columns are characters as people count them, from one where people read them`() {
    let error = #expect(throws: QueryError.self) { try Query(parsing: "e\u{301}👍🏽 year:x") }
    #expect(error?.column == 8)
    #expect(error?.description.hasPrefix("column 9: 'x' is no date") == true)
  }

  @Test func `the place of a value behind an exclamation mark is the value's`() {
    let error = #expect(throws: QueryError.self) { try Query(parsing: "year!:soon") }
    #expect(error?.column == 6)
  }

  @Test(arguments: ["(a or)", "a or or b", "or a", "(or a) b"])
  func `an or with nothing beside it is told`(text: String) {
    #expect(throws: QueryError.self) { try Query(parsing: text) }
  }

  @Test(arguments: ["a -)", "-or a", "-sort:title"])
  func `a minus with nothing to leave out is told`(text: String) {
    #expect(throws: QueryError.self) { try Query(parsing: text) }
  }

  @Test(arguments: ["(", "-", "-(", "((-"])
  func `what is nested too deep is told, at once and where it becomes too deep`(sign: String) {
    let text = String(repeating: sign, count: 20_000) + "a" + String(repeating: ")", count: 20_000)
    let error = #expect(throws: QueryError.self) { try Query(parsing: text) }
    #expect(error?.column == 100 && error?.message.contains("more than 100 deep") == true)
  }

  @Test func `a hundred brackets are read, and mean what stands in them`() throws {
    let text = String(repeating: "(", count: 100) + "a or b" + String(repeating: ")", count: 100)
    #expect(try Query(parsing: text) == Query(parsing: "a or b"))
    let minus = try Query(parsing: String(repeating: "-", count: 100) + "a")
    #expect(try Query(parsing: minus.description) == minus)
  }

  @Test func `a query that is too long is told, and a long word in one is not repeated whole`() {
    let long = #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "a b ", count: 2_500_000)) }
    #expect(long?.message.contains("longer than 100000 bytes") == true)
    let key = #expect(throws: QueryError.self) { try Query(parsing: String(repeating: "k", count: 90_000) + ":x") }
    #expect(key?.message == "no field is called '\(String(repeating: "k", count: 60))…'; press ? for the list")
  }

  @Test func `no text whatever stops the parser, and an error points into it`() {
    let pieces = [
      "a", "\"", "(", ")", "-", " ", "or", ":", "year:", "year!:", "2017", "..", "penalty:", ">", "1m", "sort:",
      "data:",
      "voice", "é", "漢", "\u{301}", "\u{0}", "\n", "https://", "!", "/", "none",
    ]
    var random = SplitMix64(state: 5)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      do { _ = try Query(parsing: text) } catch {
        #expect((0...text.count).contains(error.column) && !error.message.isEmpty, "\(text)")
      }
    }
  }
}
