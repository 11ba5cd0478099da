import Incidents
import Testing
import Text

@testable import Interchange

@Suite struct ChartTests {
  private func incident(
    _ dates: String?, companies: [String] = [], sums: [(String?, Int)] = [], people: AffectedCount.Count? = nil
  ) -> SourcedIncident {
    var claims = dates.flatMap { PartialDate($0) }.map { [Claim(.occurred($0))] } ?? []
    claims += companies.map { Claim(.organisation(.init(name: $0))) }
    claims += people.map { [Claim(.affected(.init(count: $0)))] } ?? []
    return SourcedIncident(
      Incident(id: .init("x"), title: "x", review: .reviewed, claims: claims), record: nil, sources: [], anchors: [],
      totals: sums.map { CurrencyTotal(currency: $0.0, amount: Amount(thousandths: $0.1 * 1000)) })
  }

  private func chart(_ key: ChartTally.Key, _ measure: ChartTally.Measure, of incidents: [SourcedIncident]) -> Chart {
    var tally = ChartTally(by: key, of: measure)
    tally.add(incidents)
    return tally.chart()
  }

  @Test func `years without an incident have an empty bar, and what has no year is told`() throws {
    let made = chart(.year, .incidents, of: ["2019-05", "2022", "2022-01-02", "2019/2021", nil].map { incident($0) })
    let bars = try #require(made.groups.first).bars
    #expect(bars.map(\.label) == ["2019", "2020", "2021", "2022"])
    #expect(bars.map(\.words) == ["1", "0", "0", "2"])
    #expect(made.notes == ["2 incidents with no date to the year are not shown"])
  }

  @Test func `a month is known only where the source says it`() throws {
    let made = chart(.quarter, .incidents, of: ["2021-11", "2022-02-01", "2022"].map { incident($0) })
    #expect(try #require(made.groups.first).bars.map(\.label) == ["2021 Q4", "2022 Q1"])
    #expect(made.notes == ["1 incident with no date to the quarter is not shown"])
  }

  @Test func `sums of two currencies are two groups`() {
    let made = chart(
      .company, .penalties,
      of: [
        incident("2020", companies: ["Acme"], sums: [("EUR", 5), ("USD", 7)]),
        incident("2020", companies: ["Acme", "Beta"], sums: [("EUR", 2)]), incident("2020", companies: ["Beta"]),
      ])
    #expect(made.groups.map(\.unit) == ["EUR", "USD"])
    #expect(made.groups[0].bars.map { "\($0.label) \($0.words)" } == ["Acme 7", "Beta 2"])
    #expect(made.notes.contains("1 incident with several values counts in each"))
    #expect(made.notes.contains("1 incident without a sum"))
  }

  @Test func `a sum of people of which one is a lower end is a lower end`() throws {
    let made = chart(
      .year, .people,
      of: [
        incident("2020", people: .exactly(100)), incident("2020", people: .range(5, 9)),
        incident("2020", people: .approximately(1000)),
      ])
    #expect(try #require(made.groups.first).bars.map(\.words) == ["≥ 105"])
    #expect(made.notes.count == 1)
  }

  @Test(arguments: [30, 40, 80, 200])
  func `no line is wider than the width, and the longest bar is the largest number`(columns: Int) {
    let names = [
      "A", "Ein sehr langer Name einer sehr großen Gesellschaft mit beschränkter Haftung", "亚马逊公司和它的许多子公司以及其他公司",
    ]
    let made = chart(
      .company, .incidents,
      of: names.enumerated().flatMap { index, name in
        (0...index * 3).map { _ in incident("2020", companies: [name]) }
      })
    let lines = ChartText(columns: columns, isPlain: false).lines(of: made)
    for line in lines.dropLast(made.notes.count) { #expect(DisplayWidth.of(line) <= columns) }
    let bars = lines.dropFirst().prefix(3).map { $0.count { "█▏▎▍▌▋▊▉".contains($0) } }
    #expect(bars == bars.sorted(by: >) && bars.allSatisfy { $0 > 0 })
    for line in ChartText(columns: columns, isPlain: true).lines(of: made) {
      #expect(line.utf8.allSatisfy { $0 < 0x80 })
    }
  }
}
