import Incidents
import Screen
import Search
import Testing

@testable import Dashboard

/// Back and forward through filters and orders.
@Suite struct FilterHistoryTests {
  private func query(_ rig: Rig) -> String { rig.state.view.filter.query.description }

  @Test func `filters and orders are gone back through and forward again, each the list as it was`() {
    var rig = Rig(140, 40)
    let first = query(rig)
    rig.press("s")
    let sorted = query(rig)
    rig.press("/")
    rig.type("bank")
    rig.press(.enter)
    let found = query(rig)
    #expect(Set([first, sorted, found]).count == 3 && rig.state.listing.count == 1)
    rig.press("[")
    #expect(query(rig) == sorted && rig.state.listing.count == 3)
    rig.press("[")
    #expect(query(rig) == first)
    rig.press("[")
    #expect(query(rig) == first && rig.screen.contains("there is no earlier view to go back to"))
    rig.press("]", "]")
    #expect(query(rig) == found && rig.state.listing.count == 1)
    rig.press("]")
    #expect(query(rig) == found && rig.screen.contains("there is no later view to go forward to"))
  }

  @Test func `another filter ends what lay ahead`() {
    var rig = Rig(140, 40)
    rig.press("s", "[", "s", "s", "[", "]", "[", "s")
    let now = query(rig)
    rig.press("]")
    #expect(query(rig) == now && rig.screen.contains("no later view"))
  }

  @Test func `a query is one step however it was typed, and one that is taken back is none`() {
    var rig = Rig(140, 40)
    let first = query(rig)
    rig.press("/")
    rig.type("shop")
    #expect(query(rig) != first)
    // Esc closes what may be completed, then gives back what was there.
    rig.press(.escape, .escape)
    #expect(query(rig) == first && rig.state.listing.count == 3)
    rig.press("[")
    #expect(query(rig) == first && rig.screen.contains("no earlier view"))
  }

  @Test func `the oldest are forgotten, and never the newest`() {
    var history = FilterHistory()
    let filters = (0..<150).map { Filter(chosen: [FacetValue(.year, "\($0)")]) }
    for filter in filters { history.leave(filter) }
    var shown = Filter()
    var seen: [Filter] = []
    while let before = history.goBack(from: shown) {
      seen.append(before)
      shown = before
    }
    #expect(seen == filters.suffix(100).reversed())
  }
}
