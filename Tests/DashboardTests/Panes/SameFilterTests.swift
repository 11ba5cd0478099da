import Dashboard
import Incidents
import Screen
import Search
import Testing

/// Asking the archive only when there is something to ask.
@Suite struct SameFilterTests {
  private func asksForList(_ effects: [Effect]) -> Bool {
    effects.contains { if case .list = $0 { true } else { false } }
  }

  @Test func `clearing a filter that is clear asks for nothing and leaves the cursor`() {
    var rig = Rig(120, 40)
    rig.press(.down)
    let chosen = rig.state.row
    #expect(rig.state.panes.incidents.cursor.position == 1)
    #expect(!asksForList(rig.dashboard.handle(.key(.character("x")))))
    #expect(rig.state.row == chosen && rig.state.panes.incidents.cursor.position == 1)
  }

  @Test func `letters that change nothing about what is asked ask nothing`() {
    var rig = Rig(120, 40)
    rig.press(.character("/"))
    rig.type("shop")
    #expect(!asksForList(rig.dashboard.handle(.key(.character(" ")))))
    #expect(asksForList(rig.dashboard.handle(.key(.character("p")))))
  }

  @Test func `the orders come round, each the natural way first, and the status bar says which`() {
    var rig = Rig(120, 40)
    let orders: [(Query.Sort.Key, Bool)] = [
      (.penalty, true), (.affected, true), (.sources, true), (.organisation, false), (.title, false), (.date, true),
    ]
    for (key, isDescending) in orders {
      rig.press(.character("s"))
      #expect(rig.state.view.filter.typed.sort == Query.Sort(key: key, isDescending: isDescending))
      #expect(rig.lines[39].contains("sorted by \(key.rawValue)"))
    }
  }

  @Test func `clearing the filter leaves the order`() {
    var rig = Rig(120, 40)
    rig.press(.character("s"), .character("/"))
    rig.type("bank")
    rig.press(.enter, .character("0"))
    #expect(rig.state.view.filter == Filter(typed: Query(sort: Query.Sort(key: .penalty, isDescending: true))))
    #expect(rig.state.listing.count == 3)
  }

  @Test(arguments: [(250, 50), (120, 40), (80, 24), (40, 12)])
  func `Tab goes through all panes and round, Shift-Tab the other way`(columns: Int, rows: Int) {
    var rig = Rig(columns, rows)
    let start = rig.state.view.focus
    var forward: [Pane] = []
    for _ in Pane.allCases {
      rig.press(.tab)
      forward.append(rig.state.view.focus)
    }
    let around = forward.firstIndex(of: start).map { Array(forward[...$0]) } ?? []
    #expect(Set(around).count == around.count && around.count >= 2)
    #expect(Set(rig.state.layout.visible).isSubset(of: Set(forward)))
    while rig.state.view.focus != start { rig.press(.tab) }
    for pane in around.dropLast().reversed() + [start] {
      rig.press(.backTab)
      #expect(rig.state.view.focus == pane)
    }
  }
}
