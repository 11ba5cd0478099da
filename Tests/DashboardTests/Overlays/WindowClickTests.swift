import Incidents
import Screen
import Testing

@testable import Dashboard

/// Clicks in windows that only tell something, and answers that come too late or not at all.
@Suite struct WindowClickTests {
  private static let finding = Finding(path: "incidents/x.yaml", line: 4, message: "is bad", advice: "mend it")

  @Test(arguments: [Key.character("?"), .character("!")])
  func `a click into a window that only tells something leaves all as it is`(opener: Key) {
    var rig = Rig(100, 30, findings: [WindowClickTests.finding])
    rig.press(opener)
    let before = rig.screen
    rig.press(.click(column: 50, row: 15), .doubleClick(column: 50, row: 15))
    #expect(rig.screen == before && rig.state.view.overlay != nil && rig.outside.isEmpty)
  }

  @Test func `values that cannot be listed are told with the reason, and come when they can`() throws {
    var rig = Rig(120, 40)
    rig.press(.backTab, .character("o"))
    guard case .facet(let browser) = rig.state.view.overlay else { throw NoBrowser() }
    #expect(browser.valueCount > 0)
    let serial = rig.state.questions.values.serial
    rig.send(.noFacetValues(reason: "an old reason", serial: serial - 1))
    #expect(!rig.screen.contains("an old reason"))
    var waiting = Rig(120, 40).dashboard
    _ = waiting.handle(.key(.backTab))
    let asked = waiting.handle(.key(.character("o")))
    #expect(waiting.render().lines.contains { $0.contains("Counting …") })
    guard case .facetValues(let facet, _, let late)? = asked.last else { throw NoBrowser() }
    _ = waiting.handle(.noFacetValues(reason: "the index cannot be read", serial: late))
    #expect(waiting.render().lines.contains { $0.contains("the index cannot be read") })
    _ = waiting.handle(
      .facetValues([FacetCount(value: FacetValue(facet, "2021"), count: 1)], serial: late))
    #expect(!waiting.render().lines.contains { $0.contains("the index cannot be read") })
    #expect(waiting.render().lines.contains { $0.contains("Year: 1 value, with their incidents") })
  }

  @Test func `a reason that comes when the list is closed is told nowhere`() {
    var rig = Rig(120, 40)
    rig.press(.backTab, .character("o"), .escape)
    let before = rig.screen
    rig.send(.noFacetValues(reason: "too late", serial: rig.state.questions.values.serial))
    #expect(rig.screen == before)
  }

  @Test func `years are listed by time, or by count and then by name as all values are`() {
    var rig = Rig(120, 40)
    rig.press(.backTab, .character("o"))
    let counts = [("2019", 2), ("2021", 7), ("2020", 2), ("2018", 9)].map {
      FacetCount(value: FacetValue(.year, $0), count: $1)
    }
    rig.send(.facetValues(counts, serial: rig.state.questions.values.serial))
    func shown() -> [String] {
      guard case .facet(let browser) = rig.state.view.overlay else { return [] }
      return browser.rows.map(\.value.value)
    }
    #expect(shown() == ["2021", "2020", "2019", "2018"])
    rig.press(.tab)
    #expect(shown() == ["2018", "2021", "2019", "2020"])
  }

  private struct NoBrowser: Error {}
}
