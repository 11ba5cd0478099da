import Foundation
import Incidents
import Screen
import Testing
import Text

@testable import Dashboard

/// Values that disagree, as the facts show them.
@Suite struct ConflictLinesTests {
  private static let first = "Some forty thousand people were told of it, the company said"
  private static let second = "Sixty thousand letters went out to customers"

  private static var detail: IncidentDetail {
    func claim(_ count: Int, _ quote: String, _ article: String) -> Claim {
      Claim(
        .affected(AffectedCount(count: .exactly(count))),
        evidence: [Evidence(article: article, quote: Quote(exact: quote))])
    }
    let incident = Incident(
      id: .init("i"), title: "Leak", review: .reviewed,
      claims: [claim(40_000, first, "a.txt"), claim(60_000, second, "b.txt"), Claim(.data(.voice))],
      articles: ["a.txt", "b.txt"])
    let anchor = Anchor(status: .exact, range: 0..<1, matches: 1)
    return IncidentDetail(
      incident: incident, articles: [ArticleInfo(path: "a.txt", outlet: "example.org"), ArticleInfo(path: "b.txt")],
      anchors: incident.claims.map { $0.evidence.map { _ in anchor } }, totals: [])
  }

  private func lines(columns: Int) -> [FactLine] { FactLines(ConflictLinesTests.detail, columns: columns).lines }

  @Test func `in a wide pane they stand side by side, each above its sentence`() throws {
    let lines = lines(columns: 120)
    let head = try #require(lines.firstIndex { $0.text.contains("2 values disagree") })
    let values = lines[head + 1].text
    #expect(values.contains("40,000 people") && values.contains("60,000 people"))
    let column = try #require(values.range(of: "60,000")?.lowerBound).utf16Offset(in: values)
    let below = lines[head + 2].text
    #expect(below.contains("“Some forty thousand") && below.dropFirst(column).hasPrefix("“Sixty thousand"))
    #expect(lines[(head + 1)...].prefix(3).map(\.text).joined().contains("example.org"))
  }

  @Test func `in a narrow pane one stands below another`() throws {
    let lines = lines(columns: 99)
    let head = try #require(lines.firstIndex { $0.text.contains("2 values disagree") })
    #expect(lines[head + 1].text.contains("40,000") && !lines[head + 1].text.contains("60,000"))
    #expect(lines[(head + 2)...].prefix(5).contains { $0.text.contains("60,000") })
  }

  @Test(arguments: [60, 120]) func `a click on a value chooses it`(columns: Int) throws {
    let lines = lines(columns: columns)
    let head = try #require(lines.firstIndex { $0.text.contains("2 values disagree") })
    for (claim, words) in ["40,000 people", "60,000 people", "Some forty", "Sixty"].enumerated() {
      let line = try #require(lines[head...].first { $0.text.contains(words) })
      let place = try #require(line.text.firstRange(of: words)).lowerBound.utf16Offset(in: line.text)
      #expect(line.item(atColumn: place + 2) == .claim(claim % 2))
    }
    #expect(lines[head].item(atColumn: 4) == nil)
  }

  @Test(arguments: 1...140) func `no line is wider than the pane, and none of them can be chosen`(columns: Int) throws {
    let lines = lines(columns: columns)
    let head = try #require(lines.firstIndex { $0.style.role == .warning })
    let end = lines[(head + 1)...].firstIndex { $0.style.role == .heading } ?? lines.endIndex
    #expect(lines[head..<end].allSatisfy { $0.item == nil })
    if columns > 8 {
      #expect(lines[(head + 1)..<end].allSatisfy { DisplayWidth.of($0.text) <= columns })
    }
  }
}
