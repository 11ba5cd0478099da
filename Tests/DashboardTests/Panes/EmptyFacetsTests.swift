import Screen
import Testing

@testable import Dashboard

/// What stands where there is nothing to count.
@Suite struct EmptyFacetsTests {
  @Test func `a filter that matches nothing says so where the facets stand`() {
    var rig = Rig(140, 40)
    rig.press("/")
    rig.type("zebra")
    rig.press(.enter)
    #expect(rig.screen.contains("The filter matches nothing.") && !rig.screen.contains("Nothing to count yet."))
  }
}
