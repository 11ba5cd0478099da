import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// From fact to fact and from draft to draft, by one key a fact.
@Suite struct FlowTests {
  private static func incident(_ id: String, _ review: ReviewState, decided: Int) -> Incident {
    var incident = Sample.incident(id, "Shop", occurred: "2021-04")
    incident.review = review
    // The facts' order on the screen begins with who, then when.
    if decided > 0 { incident.claims[0].review = .reviewed }
    if decided > 1 { incident.claims[1].review = .reviewed }
    return incident
  }

  private static let all = [
    incident("a", .draft, decided: 2), incident("b", .reviewed, decided: 0), incident("c", .draft, decided: 1),
  ]

  private static func detail(_ incident: Incident) -> IncidentDetail {
    let text = AnchorText(Sample.article.cleanText)
    return IncidentDetail(
      incident: incident, articles: [ArticleInfo(path: "a.txt")],
      anchors: incident.claims.map { $0.evidence.map { text.locate($0) } }, totals: [])
  }

  /// At the last fact of the draft "a", the only open one.
  private static func rig(_ incidents: [Incident] = all, focus: Pane = .facts) -> Rig {
    let entries = incidents.map {
      IncidentEntry(
        incident: $0, articles: [ArticleInfo(path: "a.txt", language: "en")], independentSources: 1, totals: [],
        evidence: [.exact])
    }
    var rig = Rig(140, 40, catalogue: Catalogue(entries))
    while rig.state.row?.id != incidents[0].id { rig.press(.down) }
    rig.send(.detail(detail(incidents[0])))
    rig.press(.enter, .down, .down)
    if focus == .article { rig.press(.enter) }
    return rig
  }

  private func request(_ rig: Rig) -> DecisionRequest? {
    rig.outside.compactMap { if case .errand(.decide(let request)) = $0 { request } else { nil } }.last
  }

  @Test(arguments: [Pane.facts, .article])
  func `the last open fact settles the draft, and the next draft's first open fact is chosen`(focus: Pane) throws {
    var rig = FlowTests.rig(focus: focus)
    #expect(rig.state.panes.facts.item == .claim(2) && rig.state.view.focus == focus)
    rig.press("a")
    let value = FlowTests.all[0].claims[2].value
    #expect(request(rig)?.decisions == [.acceptFact(value), .accept] && request(rig)?.ids == [.init("a")])
    #expect(rig.state.listing.rows.first { $0.id == .init("a") }?.review == .reviewed)
    // The reviewed one between them is passed over.
    #expect(rig.state.row?.id == .init("c") && rig.state.view.focus == focus)
    #expect(rig.screen.contains("Next draft: What Shop did (c)"))
    rig.send(.detail(FlowTests.detail(FlowTests.all[2])))
    #expect(rig.state.panes.facts.item == .claim(1))
    if focus == .article { #expect(rig.state.panes.article.path == "a.txt") }
  }

  @Test func `a fact that is mended is decided on, and the next open one is chosen`() throws {
    var open = FlowTests.all
    open[0].claims[0].review = nil
    var rig = FlowTests.rig(open)
    rig.press("c")
    rig.type("voice")
    rig.press(.enter)
    #expect(request(rig)?.decisions == [.replaceFact(open[0].claims[2].value, with: .data(.voice))])
    #expect(rig.state.panes.facts.item == .claim(0))
    // The last one settles the draft.
    rig = FlowTests.rig()
    rig.press("c")
    rig.type("voice")
    rig.press(.enter)
    #expect(request(rig)?.decisions == [.replaceFact(open[0].claims[2].value, with: .data(.voice)), .accept])
    #expect(rig.state.row?.id == .init("c"))
  }

  /// At the first fact of a draft of which nothing is decided, where it was changed to a value that its quote does not state.
  private func mended() -> Rig {
    var rig = FlowTests.rig([FlowTests.incident("a", .draft, decided: 0)] + FlowTests.all.dropFirst())
    rig.press(.up, .up, "c")
    rig.type("Bank")
    rig.press(.enter)
    return rig
  }

  @Test func `a value that no quote states is decided on too, and the next key may quote for it`() throws {
    var rig = mended()
    #expect(rig.screen.contains("its quote does not state it: \" chooses one that does"))
    #expect(rig.state.panes.facts.item == .claim(1) && rig.state.view.focus == .facts)
    rig.press("\"")
    #expect(rig.state.panes.facts.item == .claim(0) && rig.state.view.selection != nil)
    rig.press(.enter, .enter)
    guard case .cite(.organisation(let named), _)? = request(rig)?.decisions.first else {
      Issue.record("\(request(rig)?.decisions ?? [])")
      return
    }
    #expect(named.name == "Bank" && rig.state.view.focus == .facts && rig.state.panes.facts.item == .claim(1))
    rig = mended()
    rig.press("j", "k", "\"")
    #expect(rig.state.panes.facts.item == .claim(1))
  }

  @Test func `who reads the article goes on deciding when the draft has become a record`() throws {
    var rig = FlowTests.rig([FlowTests.incident("a", .draft, decided: 0)] + FlowTests.all.dropFirst())
    rig.press(.up, .up, .enter, "a")
    let first = try #require(request(rig))
    rig.send(.decided(serial: first.serial, renamed: [.init("a"): .init("2021-04-shop")], words: ""))
    #expect(rig.state.panes.facts.item == .claim(1) && rig.state.view.focus == .article)
    rig.press("a")
    #expect(request(rig)?.decisions == [.acceptFact(FlowTests.all[0].claims[1].value)])
    #expect(request(rig)?.ids == [.init("2021-04-shop")])
  }

  @Test func `in the article a fact without a quote is changed as any other`() {
    var rig = FlowTests.rig()
    rig.press(.up, .enter, "c")
    #expect(rig.state.view.focus == .article && rig.screen.contains("Change occurred: 2021-04"))
  }

  @Test func `behind the last row the list goes on at the first draft above`() {
    var rig = Rig(140, 40, catalogue: AfterDecisionTests.catalogue([.draft, .reviewed, .draft]))
    rig.press(.end, "a")
    #expect(
      rig.state.panes.incidents.cursor.position == 0
        && rig.screen.contains("accepted; u takes it back; the next draft is above"))
  }

  @Test func `a value that is left as it is decides nothing`() {
    var rig = FlowTests.rig()
    rig.press(.up, "c", .enter)
    #expect(request(rig) == nil && rig.screen.contains("nothing changed: it is so already"))
  }

  @Test func `a fact that is not the last open one leaves the draft a draft`() {
    var open = FlowTests.all
    open[0].claims[0].review = nil
    var rig = FlowTests.rig(open)
    rig.press("a")
    #expect(request(rig)?.decisions == [.acceptFact(open[0].claims[2].value)])
    #expect(rig.state.row?.id == .init("a") && rig.state.panes.facts.item == .claim(0))
  }

  @Test func `a draft of which every fact is rejected is settled by nobody, and the cursor stays`() {
    var rejected = FlowTests.all
    for index in 0..<2 { rejected[0].claims[index].review = .rejected }
    var rig = FlowTests.rig(rejected)
    rig.press("r")
    #expect(request(rig)?.decisions == [.rejectFact(rejected[0].claims[2].value)])
    #expect(rig.state.row?.id == .init("a") && rig.screen.contains("every fact is rejected; R throws"))
  }

  @Test func `who mends what was decided stays where they are`() {
    var rig = FlowTests.rig([FlowTests.incident("a", .reviewed, decided: 0), FlowTests.all[2]])
    rig.press("r")
    #expect(request(rig)?.decisions.count == 1 && rig.state.row?.id == .init("a"))
  }

  @Test func `where no draft is left the end is said`() {
    var rig = FlowTests.rig([FlowTests.all[0], FlowTests.all[1]])
    rig.press("a")
    #expect(rig.state.row?.id == .init("a") && rig.screen.contains("no other draft is in sight"))
  }

  @Test func `a key that leads elsewhere ends the flow`() {
    var rig = FlowTests.rig()
    rig.press("a", "?", .escape)
    rig.send(.detail(FlowTests.detail(FlowTests.all[2])))
    #expect(rig.state.panes.facts.item == .claim(0))
  }
}
