import Incidents
import Screen
import Search
import Testing

@testable import Dashboard

/// A file that is opened from the list of all files: what is decided on is what is on the screen.
@Suite struct FileReadingTests {
  private func reading(_ path: String, columns: Int = 140, focus keys: [Key] = []) -> Rig {
    var rig = Rig(columns, 40)
    for key in keys { rig.press(key) }
    rig.press("F")
    rig.send(.files([ArchiveFile(path: path, state: "read", articles: 1, isReadable: true)]))
    rig.press(.enter)
    return rig
  }

  @Test(
    arguments: ["a", "r", "A", "R", "w", "#", "e", "c", "+", "S", ">", "p", "y", "Y", "L", "\"", "n", .enter] as [Key])
  func `in a file that no incident uses, keys that decide on one say so and do nothing`(key: Key) {
    var rig = reading("alone.txt")
    rig.send(.users(of: "alone.txt", []))
    let before = rig.outside
    #expect(rig.state.panes.article.path == "alone.txt" && rig.screen.contains("No incident uses this file."))
    rig.press(key)
    #expect(rig.outside == before && rig.state.view.overlay == nil && rig.state.view.selection == nil)
    #expect(rig.state.panes.article.path == "alone.txt" && rig.state.view.focus == .article)
    #expect(rig.state.row?.id == .init("one") && rig.state.review.pending.isEmpty)
    if key != .enter { #expect(rig.screen.contains("no incident uses this file"), "\(key)") }
  }

  @Test func `who goes back from such a file sees the chosen incident again`() {
    var rig = reading("alone.txt")
    rig.send(.users(of: "alone.txt", []))
    rig.press(.escape)
    #expect(rig.state.panes.article.path == "a.txt" && !rig.screen.contains("No incident uses"))
    rig.press("R")
    #expect(rig.state.review.pending.map(\.ids) == [[.init("one")]])
  }

  @Test func `before it is known which incident uses the file, nothing is decided either`() {
    var rig = reading("alone.txt")
    let before = rig.outside
    rig.press("A")
    #expect(rig.outside == before && rig.outside.last == .errand(.findUsers(of: "alone.txt")))
  }

  @Test func `the incident that uses the file becomes the chosen one`() {
    var rig = reading("b.txt")
    let article = rig.state.panes.article.path
    rig.send(.users(of: "b.txt", [.init("three")]))
    #expect(article == "b.txt" && rig.state.row?.id == .init("three"))
    let known = Sample.incident("three", "Bank", occurred: "2017")
    var incident = known
    incident.articles = ["a.txt", "b.txt"]
    rig.send(
      .detail(
        IncidentDetail(
          incident: incident, articles: [], anchors: incident.claims.map { _ in [] }, totals: [])))
    #expect(rig.state.panes.article.path == "b.txt" && rig.state.panes.facts.item == .article(1))
    rig.press("R")
    #expect(rig.state.review.pending.map(\.ids) == [[.init("three")]])
  }

  @Test func `a file of the chosen incident is read as one of its articles`() {
    let rig = reading("a.txt")
    #expect(rig.state.view.reading == nil && rig.state.panes.facts.item == .article(0))
    #expect(rig.state.panes.article.path == "a.txt" && rig.state.row?.id == .init("one"))
  }

  @Test func `a screen that shows one pane at a time shows the file that was opened, too`() {
    let rig = reading("alone.txt", columns: 40)
    #expect(rig.state.panes.article.path == "alone.txt")
  }

  @Test func `an incident that the filter hides is said to be hidden`() {
    var rig = reading("b.txt")
    rig.send(.users(of: "b.txt", [.init("elsewhere")]))
    #expect(
      rig.state.row?.id == .init("one") && rig.screen.contains("The list does not show the incident that uses this"))
  }
}
