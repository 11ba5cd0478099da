import Incidents
import Testing
import Text

/// A query prints as it is typed, and what it prints means the same: how views are saved and lists cited.
@Suite struct QueryNormalFormTests {
  private struct Grammar {
    var random: SplitMix64

    mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    mutating func term() -> String {
      pick([
        "amazon", "\"two words\"", "\"\"", "14:44", "company:\"Amazon Inc\"", "company:ring", "unit:a\"b", "year:2017",
        "year!:2017-05", "year:2016..2018", "year:2017..", "year:..2017", "occurred:none", "published:2020-21",
        "penalty:>1m", "penalty:1.5k..2bn", "affected:<=7", "data:voice", "review:draft", "tag:x-y", "article:a/b.html",
        "é漢", "..", "https://x.example/?a=b",
      ])
    }

    mutating func condition(depth: Int) -> String {
      guard depth > 0 else { return term() }
      func part(_ grammar: inout Grammar) -> String { grammar.condition(depth: depth - 1) }
      switch Int.random(in: 0...4, using: &random) {
      case 0: return "\(part(&self)) \(part(&self))"
      case 1: return "\(part(&self)) or \(part(&self)) OR \(part(&self))"
      case 2: return "(\(part(&self)))"
      case 3: return "-(\(part(&self)))"
      default: return term()
      }
    }

    mutating func query() -> String {
      condition(depth: 3) + pick(["", "", " sort:title", " sort:-penalty", " sort:-date", " sort:relevance"])
    }
  }

  @Test func `normal form reads back as the same query, and is its own normal form`() throws {
    var grammar = Grammar(random: SplitMix64(state: 11))
    for _ in 0..<1000 {
      let text = grammar.query()
      let query = try Query(parsing: text)
      let again = try Query(parsing: query.description)
      #expect(again == query, "\(text) became \(query)")
      #expect(again.description == query.description)
    }
  }

  @Test(arguments: [
    ("a OR b", "a or b"), ("YEAR:2017", "year:2017"), ("Company:Ring", "company:Ring"),
    ("legal:SETTLED", "legal:settled"),
    ("((a))", "a"), ("(a b)", "a b"), ("(a b) or c", "a b or c"), ("a (b c)", "a (b c)"), ("--a", "--a"),
    ("year:2017/2020", "year:2017..2020"), ("occurred:2017?", "occurred:2017?"), ("sort:-date", ""),
    ("sort:date a", "a sort:date"),
    ("sort:title sort:-penalty", "sort:-penalty"), ("penalty:=5m", "penalty:5000000"),
    ("penalty:5m..5m", "penalty:5000000"),
    ("kind:\"breach\"", "kind:breach"), ("company:\"a (b)\"", "company:\"a (b)\""), ("- a", "- a"), ("a -", "a -"),
  ])
  func `what means the same prints the same`(text: String, normal: String) throws {
    #expect(try Query(parsing: text).description == normal)
  }

  @Test func `quotation marks mean the whole name, and of a word nothing`() throws {
    #expect(try Query(parsing: "company:\"Meta\"").condition == .term(.init(.company, .exactly("Meta"))))
    #expect(try Query(parsing: "company:Meta").condition == .term(.init(.company, .text("Meta"))))
    #expect(try Query(parsing: "data:\"voice\"") == Query(parsing: "data:voice"))
    #expect(try Query(parsing: "\"or\"").condition == .words("or", isPhrase: true))
  }

  @Test func `or binds looser than and, and a minus closest`() throws {
    func word(_ text: String) -> Query.Condition { .words(text, isPhrase: false) }
    #expect(
      try Query(parsing: "a b or -c d").condition
        == .any([.all([word("a"), word("b")]), .all([.not(word("c")), word("d")])]))
    #expect(
      try Query(parsing: "a (b or c) d").condition == .all([word("a"), .any([word("b"), word("c")]), word("d")]))
  }

  @Test func `every field reads a value of its shape`() throws {
    for field in QueryField.allCases {
      let value =
        switch field.shape {
        case .text: "x"
        case .date: "2017"
        case .number: "5"
        case .word(let words): words.last ?? ""
        }
      let query = try Query(parsing: "\(field.rawValue):\(value)")
      guard case .term(let term) = query.condition else {
        Issue.record("\(field) makes no term")
        continue
      }
      #expect(term.field == field && query.description == "\(field.rawValue):\(value)")
      #expect(!field.help.isEmpty && field.help.last != ".")
    }
  }

  @Test func `a query and a condition are met together, in the query's order`() throws {
    let base = try Query(parsing: "a or b sort:title")
    #expect(base.and(.everything) == base)
    #expect(base.and(.words("c", isPhrase: false)).description == "(a or b) c sort:title")
    #expect(Query.everything.and(.words("c", isPhrase: false)).description == "c")
  }
}
