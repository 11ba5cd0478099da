import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// Marking many incidents.
@Suite struct MarkTests {
  /// More incidents than rows are asked for at once.
  private static let many = 400

  private static func longRig() -> Rig {
    let catalogue = Catalogue(
      (0..<many).map { number in
        IncidentEntry(
          incident: Sample.incident("many-\(number)", "Shop", occurred: "2021-04"),
          articles: [ArticleInfo(path: "a.txt", language: "en")], independentSources: 1, totals: [],
          evidence: [.exact])
      })
    return Rig(140, 40, catalogue: catalogue)
  }

  @Test(arguments: [false, true])
  func `a range goes from the last mark to the cursor, downwards and upwards`(isUpwards: Bool) {
    var rig = Rig(140, 40)
    let ids = Set(rig.state.listing.rows.map(\.id))
    #expect(ids.count == 3)
    rig.press(isUpwards ? .end : .home, "m", isUpwards ? .home : .end, "V")
    #expect(rig.state.review.marked == ids && rig.screen.contains("3 incidents marked"))
  }

  @Test func `without a mark to begin at nothing is marked, and that is said`() {
    var rig = Rig(140, 40)
    rig.press("V")
    #expect(rig.state.review.marked.isEmpty && rig.screen.contains("mark where the range begins first (m)"))
    // A mark that was taken away begins nothing.
    rig.press("m", .home, "m", "V")
    #expect(rig.state.review.marked.isEmpty)
  }

  @Test func `a range that reaches beyond the rows at hand is marked when all ids have come`() {
    var rig = MarkTests.longRig()
    let filter = rig.state.view.filter
    let ids = rig.catalogue.listing(for: filter, window: 0..<MarkTests.many, keeping: nil).rows.map(\.id)
    rig.press(.down, "m", "G", .up, "V")
    #expect(rig.outside == [.errand(.listIDs(filter))] && rig.state.review.marked == [ids[1]])
    rig.send(.listed(filter, ids))
    #expect(rig.state.review.marked == Set(ids[1...(MarkTests.many - 2)]))
    // A further range begins where the last one ended.
    rig.press("G", "V")
    #expect(rig.state.review.marked == Set(ids[1...]))
  }

  @Test func `a range of another list marks nothing`() {
    var rig = MarkTests.longRig()
    let before = rig.state.row?.id
    rig.press("m", "G", "V")
    rig.send(.listed(Filter(typed: Query(condition: .not(.everything))), [.init("many-3")]))
    #expect(rig.state.review.marked == [before])
  }
}
