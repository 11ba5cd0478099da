import Incidents
import Printing
import Search
import Testing

@Suite struct StatsLineTests {
  private let totals = [
    CurrencyTotal(currency: "EUR", amount: Amount(thousandths: 2_000_000_500), isAtLeast: true),
    CurrencyTotal(currency: nil, amount: Amount(thousandths: 1000)),
  ]

  private func line(_ value: FacetValue, _ count: Int, possible: Int = 0, totals: [CurrencyTotal] = []) -> StatsLine {
    StatsLine(FacetCount(value: value, count: count, possible: possible), totals: totals)
  }

  @Test func `a value is an object with its field, its counts and its sums`() throws {
    #expect(
      try JSONOutput.line(line(FacetValue(.company, "Ring", parent: "Amazon"), 3, possible: 1, totals: totals)) == """
        {"company":"Amazon","field":"company","incidents":3,"penalties":[{"amount":2000000.5,"at_least":true,"currency":"EUR"},\
        {"amount":1,"at_least":false}],"possible":1,"value":"Ring"}
        """)
    #expect(
      try JSONOutput.line(line(FacetValue(.language, "fr"), 1))
        == #"{"field":"lang","incidents":1,"penalties":[],"possible":0,"value":"fr"}"#)
  }

  @Test func `for people a unit stands further in, and doubt and sums follow where there are any`() {
    #expect(line(FacetValue(.company, "Amazon"), 1200).text == "  Amazon  1,200")
    #expect(line(FacetValue(.company, "Ring", parent: "Amazon"), 3).text == "    Ring  3")
    #expect(
      line(FacetValue(.year, "2017"), 2000, possible: 1000, totals: totals).text
        == "  2017  2,000 (1,000 only possibly)  EUR ≥ 2,000,000.50 + 1 (currency not given)")
  }

  @Test func `all of the statistics name their query`() throws {
    let filter = Filter(typed: try Query(parsing: "company:ring sort:title"))
    var listing = Listing(filter: filter, count: 5, possible: 2)
    listing.totals = totals
    #expect(
      try JSONOutput.line(StatsSummary(listing, lines: [line(FacetValue(.year, "2017"), 5)])) == """
        {"incidents":5,"penalties":[{"amount":2000000.5,"at_least":true,"currency":"EUR"},{"amount":1,"at_least":false}],\
        "possible":2,"query":"company:ring sort:title",\
        "values":[{"field":"year","incidents":5,"penalties":[],"possible":0,"value":"2017"}]}
        """)
  }

  @Test(
    arguments: [
      (nil, nil, #"{"advice":"mend it","message":"is bad","path":"a/b.yaml","severity":"warning"}"#),
      (3, 14, #"{"advice":"mend it","column":14,"line":3,"message":"is bad","path":"a/b.yaml","severity":"warning"}"#),
    ] as [(Int?, Int?, String)])
  func `a finding has its place where it has one`(line: Int?, column: Int?, json: String) throws {
    let finding = Finding(.warning, path: "a/b.yaml", line: line, column: column, message: "is bad", advice: "mend it")
    #expect(try JSONOutput.line(FindingLine(finding)) == json)
  }
}
