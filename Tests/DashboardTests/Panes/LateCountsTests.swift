import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// Large archives answer with rows first and count the facets afterwards.
@Suite struct LateCountsTests {
  /// The sample's answer to a filter, its facets still to come.
  private func uncounted(_ filter: Filter) -> Listing {
    var listing = Sample.catalogue.listing(for: filter)
    listing.isCounted = false
    listing.counts = Counts(filter: filter)
    return listing
  }

  private func counts(_ filter: Filter) -> Counts { Sample.catalogue.listing(for: filter).counts }

  /// A dashboard whose filter has become the year 2021, the rows there and the counts not.
  private func waiting() throws -> (dashboard: Dashboard, filter: Filter) {
    var dashboard = Rig(120, 40).dashboard
    var effects = dashboard.handle(.key(.backTab))
    effects = dashboard.handle(.key(.character(" ")))
    guard case .list(let filter, _, _, let serial)? = effects.first else { throw NoQuestion() }
    _ = dashboard.handle(.listing(uncounted(filter), serial: serial))
    return (dashboard, filter)
  }

  private func roles(of word: String, in dashboard: Dashboard) -> [Role] {
    let buffer = dashboard.render()
    guard let row = buffer.lines.firstIndex(where: { $0.prefix(26).contains(word) }) else { return [] }
    return (0..<26).map { buffer[$0, row] }.filter { ("0"..."9").contains($0.base) }.map(\.style.role)
  }

  @Test func `until the counts come the old ones stand, and look it`() throws {
    let (dashboard, _) = try waiting()
    #expect(dashboard.state.listing.count == 1)
    // The company of another year is still counted.
    #expect(dashboard.render().lines.contains { $0.prefix(26).contains("Bank") })
    #expect(roles(of: "Bank", in: dashboard) == [.muted])
    #expect(dashboard.state.waiting?.counts != nil)
  }

  @Test func `the counts take the place of the old ones`() throws {
    var (dashboard, filter) = try waiting()
    _ = dashboard.handle(.counts(counts(filter)))
    #expect(!dashboard.render().lines.contains { $0.prefix(26).contains("Bank") })
    #expect(roles(of: "Shop Pay", in: dashboard) == [.number])
    #expect(dashboard.state.waiting?.counts == nil && dashboard.state.listing.isCounted)
  }

  @Test func `counts of another filter than the one that is shown change nothing`() throws {
    var (dashboard, _) = try waiting()
    let before = dashboard.render()
    _ = dashboard.handle(.counts(counts(Filter())))
    #expect(dashboard.render() == before && !dashboard.state.listing.isCounted)
  }

  @Test func `rows of the same filter that are asked for anew leave its counts as they are`() throws {
    var dashboard = Rig(120, 40).dashboard
    let status = ArchiveStatus(name: "/clips", articleCount: 1)
    for case .list(let filter, _, _, let serial) in dashboard.handle(.archiveChanged(status)) {
      _ = dashboard.handle(.listing(uncounted(filter), serial: serial))
    }
    #expect(dashboard.state.listing.isCounted && roles(of: "Bank", in: dashboard) == [.number])
  }

  private struct NoQuestion: Error {}
}
