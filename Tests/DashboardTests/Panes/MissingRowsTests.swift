import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// What a list shows that is not all there yet, or of which nothing can be said.
@Suite struct MissingRowsTests {
  private static let long = Catalogue(
    (0..<500).map { number in
      IncidentEntry(
        incident: Sample.incident("n\(number)", "Shop", occurred: "2021"), articles: [], independentSources: 1,
        totals: [], evidence: [])
    })

  @Test func `rows that are not at hand yet are dots, and become rows when the answer comes`() throws {
    var dashboard = Rig(120, 40, catalogue: MissingRowsTests.long).dashboard
    let effects = dashboard.handle(.key(.end))
    let (filter, window, serial) = try question(among: effects)
    #expect(window.contains(499))
    func dots() -> Int { dashboard.render().lines.count { $0.dropFirst(24).prefix(8).contains("…") } }
    let visible = dashboard.state.panes.incidents.cursor.visible
    #expect(visible.upperBound == 500 && dots() == visible.count)
    _ = dashboard.handle(.listing(MissingRowsTests.long.listing(for: filter, window: window), serial: serial))
    #expect(dots() == 0 && dashboard.state.row != nil)
  }

  @Test func `while rows are missing no incident is chosen and nothing opens`() throws {
    var dashboard = Rig(120, 40, catalogue: MissingRowsTests.long).dashboard
    _ = dashboard.handle(.key(.end))
    #expect(dashboard.state.row == nil)
    #expect(dashboard.handle(.key(.character("e"))).isEmpty && dashboard.handle(.key(.enter)).isEmpty)
    #expect(dashboard.state.view.focus == .incidents)
  }

  @Test func `an archive that is read for the first time says so, and not that it is empty`() throws {
    var dashboard = Dashboard(state: State(size: Size(columns: 100, rows: 30), archive: ArchiveStatus(name: "/new")))
    let (filter, _, serial) = try question(among: dashboard.start())
    #expect(dashboard.render().lines.contains { $0.contains("being read for the first time") })
    _ = dashboard.handle(.progress("3 of 9 articles"))
    _ = dashboard.handle(.listing(Listing(filter: filter), serial: serial))
    #expect(dashboard.render().lines.contains { $0.contains("being read for the first time") })
    #expect(dashboard.render().lines[0].contains("3 of 9 articles"))
    _ = dashboard.handle(.archiveUnchanged(ArchiveStatus(name: "/new", articleCount: 0)))
    #expect(dashboard.render().lines.contains { $0.contains("There are no incidents in this archive yet.") })
  }

  @Test func `an answer to an older question is no answer`() throws {
    var dashboard = Rig(120, 40, catalogue: MissingRowsTests.long).dashboard
    let (filter, window, serial) = try question(among: dashboard.handle(.key(.end)))
    _ = dashboard.handle(.key(.character("s")))
    let late = MissingRowsTests.long.listing(for: filter, window: window)
    _ = dashboard.handle(.listing(late, serial: serial))
    #expect(dashboard.state.listing.offset == 0)
  }

  private func question(among effects: [Effect]) throws -> (filter: Filter, window: Range<Int>, serial: Int) {
    for case .list(let filter, let window, _, let serial) in effects { return (filter, window, serial) }
    throw NoQuestion()
  }

  private struct NoQuestion: Error {}
}
