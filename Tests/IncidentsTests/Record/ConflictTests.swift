import Incidents
import Testing

/// Which values of a field disagree.
@Suite struct ConflictTests {
  private func incident(_ claims: [Claim]) -> Incident {
    Incident(id: .init("i"), title: "Leak", review: .reviewed, claims: claims)
  }

  private func date(_ text: String) throws -> Claim { Claim(.occurred(try #require(PartialDate(text)))) }

  private func count(_ notation: String, _ unit: AffectedCount.Unit = .people, of: String? = nil) throws -> Claim {
    let count = try #require(AffectedCount.Count(notation: notation))
    return Claim(.affected(AffectedCount(count: count, unit: unit, of: of)))
  }

  private func fine(_ units: Int, _ articles: [String], currency: String = "EUR", partOf: String? = nil) -> Claim {
    let money = Money(amount: Amount(units: units), currency: currency)
    return Claim(
      .penalty(Penalty(type: .fine, money: money, partOf: partOf)),
      evidence: articles.map { Evidence(article: $0, quote: Quote(exact: "words")) })
  }

  @Test(arguments: [
    ("2017", "2018", true), ("2017", "2017-05", false), ("2017-05-01", "2017-05-02", true),
    ("2016/2018", "2017", false),
  ]) func `dates disagree where no day is in both`(one: String, two: String, disagree: Bool) throws {
    #expect(incident([try date(one), try date(two)]).conflicts == (disagree ? [[0, 1]] : []))
  }

  @Test(arguments: [
    ("1000", "1001", true), ("1000", ">=500", false), ("400", ">=500", true), ("4..9", "9", false),
    ("<=10", ">=11", true),
    ("unknown", "5", false), ("~500", "510", true),
  ]) func `counts disagree where no number is in both`(one: String, two: String, disagree: Bool) throws {
    #expect(incident([try count(one), try count(two)]).conflicts == (disagree ? [[0, 1]] : []))
    #expect(incident([try count(two), try count(one)]).conflicts == (disagree ? [[0, 1]] : []))
  }

  @Test func `counts of different things agree`() throws {
    #expect(incident([try count("5"), try count("6", .accounts), try count("7", of: "staff")]).conflicts.isEmpty)
  }

  @Test func `penalties disagree where no article states both`() {
    #expect(incident([fine(5, ["a"]), fine(6, ["b"])]).conflicts == [[0, 1]])
    #expect(incident([fine(5, ["a", "b"]), fine(6, ["b"])]).conflicts.isEmpty)
    #expect(incident([fine(5, ["a"]), fine(5, ["b"])]).conflicts.isEmpty)
    #expect(incident([fine(5, ["a"]), fine(6, ["b"], currency: "USD")]).conflicts.isEmpty)
    #expect(incident([fine(5, ["a"]), fine(6, ["b"], partOf: "x")]).conflicts.isEmpty)
    #expect(incident([fine(5, ["a"]), fine(6, [])]).conflicts.isEmpty)
  }

  @Test func `what agrees with all is no part of it, and a preference or a rejection ends it`() throws {
    var three = incident([try count("5"), try count(">=1"), try count("6")])
    #expect(three.conflicts == [[0, 2]])
    let preferred = try three.decided(.prefer(three.claims[0].value, reason: ""), by: Reviewer(name: nil, day: nil))
    #expect(preferred.conflicts.isEmpty)
    three.claims[2].review = .rejected
    #expect(three.conflicts.isEmpty)
  }

  @Test func `an incident may have several kinds of data, organisations and events`() throws {
    let disclosed = TimelineEvent(what: .disclosed, date: try #require(PartialDate("2020")))
    let all: [Claim] = [
      Claim(.data(.voice)), Claim(.data(.health)), Claim(.regulator("FTC")), Claim(.regulator("CNIL")),
      Claim(.country("FR")), Claim(.country("US")), Claim(.event(disclosed)), Claim(.legalStatus(.alleged)),
      Claim(.legalStatus(.fined)),
    ]
    #expect(incident(all).conflicts.isEmpty)
  }
}
