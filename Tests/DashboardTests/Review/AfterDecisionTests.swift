import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// What is said, counted and chosen after decisions and after taking them back.
@Suite struct AfterDecisionTests {
  private static let status = ArchiveStatus(name: "/clips", articleCount: 1)

  /// Incidents of one state each.
  static func catalogue(_ states: [ReviewState]) -> Catalogue {
    Catalogue(
      states.enumerated().map { number, state in
        var incident = Sample.incident("made-\(number)", "Shop", occurred: "2021-04")
        incident.review = state
        return IncidentEntry(
          incident: incident, articles: [ArticleInfo(path: "a.txt", language: "en")], independentSources: 1,
          totals: [], evidence: [.exact])
      })
  }

  @Test func `an undone decision brings the cursor to its incident, at once where the list shows it`() {
    var rig = Rig(140, 40)
    let ids = rig.state.listing.rows.map(\.id)
    rig.send(.decided(serial: nil, renamed: [:], words: "undone: accepted (\(ids[2]))", goingTo: ids[2]))
    #expect(rig.state.row?.id == ids[2] && rig.state.panes.facts.detail?.incident.id == ids[2])
    #expect(rig.screen.contains("undone: accepted (\(ids[2]))"))
    rig.send(.archiveChanged(AfterDecisionTests.status))
    #expect(rig.state.row?.id == ids[2])
  }

  @Test func `an incident that comes back into the list gets the cursor then, unless a key was pressed meanwhile`() {
    let all = Rig(140, 40).catalogue
    let ids = Rig(140, 40).state.listing.rows.map(\.id)
    for isLate in [false, true] {
      var rig = Rig(140, 40, catalogue: Catalogue(all.entries.filter { $0.incident.id != ids[1] }))
      #expect(rig.state.listing.count == 2)
      rig.send(.decided(serial: nil, renamed: [:], words: "undone", goingTo: ids[1]))
      #expect(rig.state.row?.id == ids[0])
      rig.catalogue = all
      if isLate { rig.press("?", .escape) }
      rig.send(.archiveChanged(AfterDecisionTests.status))
      #expect(rig.state.row?.id == ids[isLate ? 0 : 1])
    }
  }

  @Test func `rejected drafts are decided on: the progress never falls`() {
    #expect(Rig(140, 40, catalogue: AfterDecisionTests.catalogue([.draft, .draft])).screen.contains("2 to decide"))
    var states: [ReviewState] = [.reviewed, .draft, .draft, .draft]
    #expect(Rig(140, 40, catalogue: AfterDecisionTests.catalogue(states)).screen.contains("1 of 4 decided"))
    states[1] = .rejected
    #expect(Rig(140, 40, catalogue: AfterDecisionTests.catalogue(states)).screen.contains("2 of 4 decided"))
    states[2] = .reviewed
    #expect(Rig(140, 40, catalogue: AfterDecisionTests.catalogue(states)).screen.contains("3 of 4 decided"))
  }

  @Test(arguments: [20, 30, 60]) func `the sign of an incident stands beside its name, however long that is`(
    columns: Int
  ) {
    var incident = Sample.incident("2025-12-shop-corporation-and-its-subsidiaries-leak", "Shop", occurred: "2021-04")
    incident.review = .draft
    let detail = IncidentDetail(
      incident: incident, articles: [], anchors: incident.claims.map { _ in [] }, totals: [])
    let lines = FactLines(detail, columns: columns).lines.map(\.text)
    #expect(lines.contains { $0.hasPrefix("◌ 2025-12-shop") } && lines.allSatisfy { $0.count <= columns })
  }

  @Test(arguments: [20, 80, 300]) func `a long message can be read in full, and the next key takes it away`(
    columns: Int
  ) {
    var rig = Rig(columns, 24)
    let before = rig.lines
    let words = (0..<20).map { "word\($0)" }.joined(separator: " ")
    rig.send(.undecided(serial: nil, reason: words))
    let rows = rig.lines
    let shown = rows.suffix(columns == 20 ? 10 : 3).joined(separator: " ")
    for number in 0..<20 { #expect(shown.contains("word\(number)")) }
    #expect(rows.first == before.first)
    // Drawing it anew takes nothing away.
    rig.press(.control("l"))
    #expect(rig.lines == rows)
    rig.press(.home)
    #expect(rig.lines == before)
  }

  @Test func `a fine that a court took back says in the facts that it is in no sum`() throws {
    var incident = Sample.incident("one", "Shop", occurred: "2021-04", fine: 5_000_000)
    let detail = { (incident: Incident) in
      IncidentDetail(
        incident: incident, articles: [], anchors: incident.claims.map { _ in [] }, totals: [])
    }
    let words = { (incident: Incident) in
      FactLines(detail(incident), columns: 100).lines.map { $0.text + $0.aside }.joined(separator: "\n")
    }
    #expect(!words(incident).contains("in no sum"))
    let status = try #require(incident.claims.firstIndex { $0.field == .legalStatus })
    incident.claims[status].value = .legalStatus(.annulled)
    #expect(words(incident).contains("in no sum, as it is annulled"))
  }
}
