import Dashboard
import Incidents
import Screen
import Testing
import Search
import TestSupport

@Suite struct PatienceTests {
  /// A dashboard with a list, and one question whose answer has not come.
  private func asking(_ keys: Key...) -> Dashboard {
    var dashboard = Rig(120, 40).dashboard
    for key in keys { _ = dashboard.handle(.key(key)) }
    return dashboard
  }

  @Test func `with all answers there nothing is waited for and the program sleeps without end`() {
    var patience = Patience()
    patience.note(Rig(120, 40).state.waiting, at: .zero)
    #expect(patience.milliseconds(at: .zero) == nil && patience.frame(at: .seconds(5)) == nil)
  }

  @Test func `nothing is said for 150 milliseconds, then the spinner turns until the answer comes`() {
    var dashboard = asking(.character("s"))
    var patience = Patience()
    patience.note(dashboard.state.waiting, at: .seconds(10))
    #expect(patience.frame(at: .milliseconds(10_149)) == nil)
    #expect(patience.milliseconds(at: .milliseconds(10_100)) == 50)
    let frames = [10_150, 10_270, 10_390].map { patience.frame(at: .milliseconds($0)) }
    #expect(frames == [0, 1, 2])
    #expect((1...150).contains(patience.milliseconds(at: .milliseconds(10_200)) ?? 0))
    _ = dashboard.handle(.listing(Sample.catalogue.listing(for: Filter()), serial: dashboard.state.questions.serial))
    patience.note(dashboard.state.waiting, at: .milliseconds(10_400))
    #expect(patience.frame(at: .seconds(11)) == nil && patience.milliseconds(at: .seconds(11)) == nil)
  }

  @Test func `a new question is waited for anew, and one that is never answered not for ever`() {
    var dashboard = asking(.character("s"))
    var patience = Patience()
    patience.note(dashboard.state.waiting, at: .zero)
    _ = dashboard.handle(.key(.character("s")))
    patience.note(dashboard.state.waiting, at: .milliseconds(140))
    #expect(patience.frame(at: .milliseconds(200)) == nil)
    #expect(patience.frame(at: .milliseconds(290)) == 0)
    #expect(patience.frame(at: .seconds(100)) == nil && patience.milliseconds(at: .seconds(100)) == nil)
  }

  @Test func `lists, facts and articles are waited for`() throws {
    #expect(asking(.character("s")).state.waiting != nil)
    #expect(asking(.down).state.waiting != nil)
    var dashboard = asking(.down)
    let detail = try #require(dashboard.state.row.flatMap { Sample.detail($0.id) })
    _ = dashboard.handle(.detail(detail))
    #expect(dashboard.state.waiting == nil, "the article is the same one")
    let renamed = Incident(id: detail.incident.id, title: "x", review: .draft, articles: ["b.txt"])
    _ = dashboard.handle(.detail(IncidentDetail(incident: renamed, articles: [], anchors: [], totals: [])))
    _ = dashboard.handle(.key(.up))
    #expect(dashboard.state.waiting != nil)
  }

  @Test func `the spinner stands at the end of the status bar, with and without the query bar`() {
    for key in [Key.home, .character("/")] {
      var rig = Rig(80, 24)
      rig.press(key)
      let still = rig.lines[23]
      var shapes: [Character?] = []
      for step in 0..<5 {
        rig.send(.spinner(step))
        #expect(rig.lines[23].count == 80 && rig.lines[23].hasPrefix(still))
        shapes.append(rig.lines[23].last)
      }
      #expect(Set(shapes.prefix(4)).count == 4 && shapes[4] == shapes[0])
    }
  }
}
