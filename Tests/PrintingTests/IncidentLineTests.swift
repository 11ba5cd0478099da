import Incidents
import Printing
import TestSupport
import Testing

/// The names and shapes of JSON that other programs rely on, as Manual/Formats.md promises them.
@Suite struct IncidentLineTests {
  @Test func `an incident has every key of the contract, in order, and nothing that is not known`() throws {
    #expect(
      try JSONOutput.line(IncidentLine(MadeDetail.detail)) == """
        {"actions":["insider_misuse"],"actors":["internal"],\
        "affected":[{"as_written":"four","count":4,"of":"employees dismissed","unit":"people"},\
        {"count":">=1000","unit":"accounts"}],\
        "articles":["articles/a.html","articles/b.html"],"countries":["US"],"data_categories":["video"],\
        "events":[{"date":"2023-06-01","what":"disclosed"}],\
        "evidence":[{"article":"articles/a.html","end":26,"exact":"watched \\"customers\\"","field":"data","page":7,\
        "stance":"supports","start":7,"status":"moved"},\
        {"article":"articles/b.html","exact":"denied it","field":"data","stance":"contradicts","status":"lost"}],\
        "id":"ring","kind":["violation"],"legal_status":"settled",\
        "listed":[{"article":"articles/b.html","notes":["ask the lawyer"],"tags":["leak"]}],"notes":"Called the press office.","occurred":["2017"],\
        "organisations":[{"name":"Amazon","role":"controller","unit":"Ring"},{"name":"FTC","role":"regulator"}],\
        "penalties":[{"amount":5800000.5,"as_written":"5.8 m","currency":"USD","date":"2023-06","imposed_by":"FTC",\
        "part_of":"all#t","status":"under_appeal","type":"civil_penalty","up_to":6000000}],\
        "regulators":["FTC"],"review":"reviewed","reviewed_by":"Ann Lee",\
        "reviewed_on":"2024-05-02","subjects":["women"],"tags":["home"],\
        "title":"Ring employee watched customers","unreviewed":[]}
        """)
  }

  @Test func `an incident of which nothing is known has empty lists and no status`() throws {
    #expect(
      try JSONOutput.line(IncidentLine(MadeDetail.empty)) == """
        {"actions":[],"actors":[],"affected":[],"articles":[],"countries":[],"data_categories":[],"events":[],"evidence":[],\
        "id":"x","kind":[],"listed":[],"occurred":[],"organisations":[],"penalties":[],"regulators":[],"review":"draft","subjects":[],\
        "tags":[],"title":"X","unreviewed":[]}
        """)
  }

  @Test func `what does not stand is in no list`() throws {
    let claims = [
      Claim(.country("FR"), review: .rejected), with(Claim(.actor(.external))) { $0.isRejectedAlternative = true },
      Claim(.penalty(MadeDetail.fine), review: .rejected),
      Claim(.affected(.init(count: .exactly(4))), review: .rejected),
    ]
    let incident = Incident(id: .init("x"), title: "X", review: .reviewed, claims: claims)
    let detail = IncidentDetail(incident: incident, articles: [], anchors: claims.map { _ in [] }, totals: [])
    let line = try JSONOutput.line(IncidentLine(detail))
    for key in ["countries", "actors", "penalties", "affected"] { #expect(line.contains("\"\(key)\":[]"), "\(line)") }
  }

  @Test(arguments: [
    (AffectedCount.Count.exactly(0), "0"), (.range(4, 9), "\"4..9\""), (.atMost(5), "\"<=5\""),
    (.approximately(500), "\"~500\""), (.unknown, "\"unknown\""),
  ])
  func `a count is a number where it is exact, else the record's notation`(count: AffectedCount.Count, json: String)
    throws
  {
    let claims = [Claim(.affected(.init(count: count, unit: .records)))]
    let incident = Incident(id: .init("x"), title: "X", review: .draft, claims: claims)
    let line = try JSONOutput.line(
      IncidentLine(IncidentDetail(incident: incident, articles: [], anchors: [[]], totals: [])))
    #expect(line.contains("\"affected\":[{\"count\":\(json),\"unit\":\"records\"}]"))
  }

  /// RFC 8259, 7: quotation mark, reverse solidus and U+0000 to U+001F must be escaped; a slash need not be.
  @Test func `no text breaks the line or leaves its string`() throws {
    let nasty = (0..<0x20).compactMap { Unicode.Scalar($0) }.map { String($0) }.joined() + "\"\\/é漢😀"
    let incident = Incident(id: .init("x"), title: nasty, review: .draft)
    let line = try JSONOutput.line(
      IncidentLine(IncidentDetail(incident: incident, articles: [], anchors: [], totals: [])))
    #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(line.contains("\\\"\\\\/é漢😀\"") && line.contains("\\u0000") && line.contains("\\n"))
  }

  @Test func `amounts keep their decimals, and whole ones have none`() throws {
    for (thousandths, json) in [(1_350_500, "1350.5"), (125, "0.125"), (25_000_000_000, "25000000"), (0, "0")] {
      let money = Money(amount: Amount(thousandths: thousandths), currency: nil)
      let claims = [Claim(.penalty(Penalty(type: .fine, money: money)))]
      let incident = Incident(id: .init("x"), title: "X", review: .draft, claims: claims)
      let line = try JSONOutput.line(
        IncidentLine(IncidentDetail(incident: incident, articles: [], anchors: [[]], totals: [])))
      #expect(line.contains("\"penalties\":[{\"amount\":\(json),\"type\":\"fine\"}]"), "\(line)")
    }
  }

  @Test func `a format is called by its name`() {
    #expect(OutputFormat.allCases.map(\.rawValue) == ["text", "json", "jsonl"])
    #expect(OutputFormat(rawValue: "jsonl") == .jsonl && OutputFormat(rawValue: "JSON") == nil)
  }
}
