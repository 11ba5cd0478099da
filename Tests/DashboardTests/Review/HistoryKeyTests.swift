import Incidents
import Screen
import Testing

@testable import Dashboard

/// The history of an incident, by key.
@Suite struct HistoryKeyTests {
  private let first = Sample.incidents[0].id
  private let entries = [
    HistoryEntry(time: "2026-11-27T10:00:00Z", person: "Ann", words: "accepted"),
    HistoryEntry(time: "2026-11-26T10:00:00Z", person: nil, words: "git: Clippings  0123456789ab"),
  ]

  @Test func `it is asked for by a key only, and shown with who and when`() {
    var rig = Rig(100, 30)
    rig.press(.down, .up, .enter)
    #expect(rig.outside.isEmpty)
    rig.press("L")
    #expect(rig.outside == [.errand(.history(first, record: "incidents/one.yaml"))])
    rig.send(.history(first, entries))
    #expect(rig.screen.contains("History: 2 entries") && rig.screen.contains("2026-11-27T10:00:00Z  Ann"))
    #expect(rig.screen.contains("git: Clippings  0123456789ab"))
    rig.press(.escape)
    #expect(!rig.screen.contains("History: "))
  }

  @Test func `what comes when another incident is chosen or something is open is not shown`() {
    var rig = Rig(100, 30)
    rig.press("L", .down)
    rig.send(.history(first, entries))
    #expect(rig.state.view.overlay == nil)
    rig.press(.up, "L", "?")
    rig.send(.history(first, entries))
    #expect(rig.screen.contains("─ Help ") && !rig.screen.contains("History: "))
  }

  @Test func `an incident that nobody decided on says so`() {
    var rig = Rig(100, 30)
    rig.send(.history(first, []))
    #expect(rig.screen.contains("Nobody has decided on this incident yet."))
  }
}
