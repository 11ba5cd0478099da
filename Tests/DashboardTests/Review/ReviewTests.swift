import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// Deciding in the dashboard: shown in the same frame, asked to be written once, taken back where it could not be.
@Suite struct ReviewTests {
  private func requests(_ rig: Rig) -> [DecisionRequest] {
    rig.outside.compactMap { if case .errand(.decide(let request)) = $0 { request } else { nil } }
  }

  private var penalty: Claim.Value {
    get throws { try #require(Sample.incidents[0].claims.first { $0.field == .penalty }?.value) }
  }

  /// The facts of the first incident, which is reviewed, with the cursor on its penalty.
  private func atPenalty() -> Rig {
    var rig = Rig(140, 40)
    rig.press(.enter)
    return rig
  }

  @Test func `a fact that is rejected says so at once, the next fact is chosen, and one decision is written`() throws {
    var rig = atPenalty()
    #expect(!rig.screen.contains("(rejected)"))
    rig.press("r")
    #expect(rig.screen.contains("(rejected)"))
    let request = try #require(requests(rig).first)
    #expect(requests(rig).count == 1 && request.ids == [Sample.incidents[0].id])
    #expect(request.decisions == [.rejectFact(try penalty)] && request.words.hasPrefix("rejected fine"))
  }

  @Test func `what is not written yet stays shown when the archive is read anew, until it is`() throws {
    var rig = atPenalty()
    rig.press("r")
    let serial = try #require(requests(rig).first?.serial)
    rig.send(.archiveChanged(ArchiveStatus(name: "/clips", articleCount: 1)))
    #expect(rig.screen.contains("(rejected)"))
    // The sample's files do not change: what it says now is what is on the disk.
    rig.send(.decided(serial: serial, renamed: [:], words: ""))
    rig.send(.archiveChanged(ArchiveStatus(name: "/clips", articleCount: 1)))
    #expect(!rig.screen.contains("(rejected)"))
  }

  @Test func `what could not be written comes back, and why is said`() throws {
    var rig = atPenalty()
    rig.press("r")
    let serial = try #require(requests(rig).first?.serial)
    rig.send(.undecided(serial: serial, reason: "the disk is full; nothing was written"))
    #expect(!rig.screen.contains("(rejected)") && rig.screen.contains("the disk is full; nothing was written"))
  }

  @Test func `what could not be written is kept, and tried again or given up`() throws {
    var rig = Rig(140, 40)
    let first = try #require(rig.state.row)
    rig.press("c")
    rig.press(.control("u"))
    for letter in "Mine" { rig.press(.character(letter)) }
    rig.press(.enter)
    let request = try #require(requests(rig).first)
    #expect(request.decisions == [.setTitle("Mine")])
    rig.send(.undecided(serial: request.serial, reason: "the disk is full"))
    #expect(rig.screen.contains("the disk is full; U tries again, u gives it up"))
    rig.press(.home)
    #expect(rig.screen.contains("1 decision not written: press U") && !rig.screen.contains("Mine"))
    // The incident has become a record meanwhile.
    let record = Incident.ID("2021-04-mine")
    rig.send(.decided(serial: nil, renamed: [first.id: record], words: ""))
    rig.press("U")
    let again = try #require(requests(rig).last)
    #expect(again.serial != request.serial && again.decisions == request.decisions && again.ids == [record])
    #expect(rig.screen.contains("1 decision tried again") && !rig.screen.contains("not written"))
    rig.send(.undecided(serial: again.serial, reason: "the disk is full"))
    rig.press("u")
    #expect(rig.screen.contains("given up, it was not written: retitled") && !rig.screen.contains("press U"))
    #expect(requests(rig).count == 2)
  }

  @Test func `who leaves is told once of what was not written`() throws {
    var rig = atPenalty()
    rig.press("r")
    rig.send(.undecided(serial: try #require(requests(rig).first?.serial), reason: "the disk is full"))
    rig.press("q")
    #expect(rig.screen.contains("1 decision not written: press U to try again; q once more leaves without it"))
    #expect(!rig.outside.contains(.quit))
    rig.press("q")
    #expect(rig.outside.contains(.quit))
  }

  @Test func `in the list the whole incident is decided on, and the cursor goes on`() throws {
    var rig = Rig(140, 40)
    let first = try #require(rig.state.row)
    rig.press("r")
    #expect(requests(rig).map(\.ids) == [[first.id]] && requests(rig)[0].decisions == [.reject])
    #expect(rig.state.row?.id != first.id)
    #expect(rig.state.listing.rows.first { $0.id == first.id }?.review == .rejected)
  }

  @Test func `marked incidents are decided on together, and are then marked no more`() throws {
    var rig = Rig(140, 40)
    rig.press("m", "m")
    #expect(rig.screen.contains("2 marked"))
    rig.press("A")
    #expect(requests(rig).isEmpty && rig.screen.contains("2 incidents will be accepted: y for yes"))
    rig.press("n")
    #expect(requests(rig).isEmpty && rig.screen.contains("2 marked"))
    rig.press("A", "y")
    let request = try #require(requests(rig).first)
    #expect(request.ids.count == 2 && request.decisions == [.accept])
    #expect(!rig.screen.contains("2 marked") && rig.screen.contains("accepted: 2 incidents"))
    rig.press(.home, "m", .home)
    #expect(rig.screen.contains("1 marked"))
    rig.press("m")
    #expect(rig.state.review.marked.isEmpty)
  }

  @Test func `the marked ones are merged, and the chosen one only with a single one`() {
    var rig = Rig(140, 40)
    let ids = rig.state.listing.rows.map(\.id)
    rig.press("m", "m", "M")
    #expect(rig.outside == [.errand(.merge([ids[0], ids[1]].sorted()))])
    rig.press(.home, "m", "M")
    #expect(rig.outside.last == .errand(.merge([ids[1], ids[0]])))
  }

  @Test func `all of the list is marked, and of another list nothing`() {
    var rig = Rig(140, 40)
    rig.press("*")
    #expect(rig.outside == [.errand(.listIDs(rig.state.view.filter))])
    rig.send(.listed(Filter(typed: Query(condition: .not(.everything))), [Sample.incidents[0].id]))
    #expect(rig.state.review.marked.isEmpty)
    rig.send(.listed(rig.state.view.filter, Sample.incidents.map(\.id)))
    #expect(rig.screen.contains("\(Sample.incidents.count) marked"))
    rig.press("*")
    #expect(rig.state.review.marked.isEmpty)
  }

  @Test func `a record made of a draft keeps the cursor and its facts, whatever it is called now`() {
    var rig = atPenalty()
    let old = Sample.incidents[0].id
    let new = Incident.ID("2021-04-shop")
    rig.press(.down, .down)
    let chosen = rig.state.panes.facts.item
    rig.send(.decided(serial: nil, renamed: [old: new], words: "accepted"))
    #expect(rig.state.row?.id == new && rig.state.panes.facts.detail?.incident.id == new)
    #expect(rig.state.panes.facts.item == chosen && rig.outside.isEmpty)
    // Until a list knows it, that it is not found is no news.
    rig.send(.noDetail(new, reason: "there is no such incident"))
    #expect(!rig.screen.contains("there is no such incident"))
  }

  // MARK: Values

  @Test func `an amount is changed by its digits, and what it is understood as is said`() throws {
    var rig = atPenalty()
    rig.press("c")
    #expect(rig.screen.contains("Change fine:"))
    rig.type("7m")
    #expect(rig.screen.contains("fine: EUR 7 M"))
    rig.press(.enter)
    let request = try #require(requests(rig).first)
    guard case .replaceFact(let old, .penalty(let new)) = request.decisions[0] else {
      Issue.record("\(request.decisions)")
      return
    }
    #expect(old == (try penalty) && new.money.amount == Amount(units: 7_000_000) && new.money.currency == "EUR")
    #expect(rig.state.view.overlay == nil && rig.screen.contains("EUR 7 M"))
    #expect(rig.screen.contains("its quote does not state it: \" chooses one that does"))
    #expect(rig.state.chosenIncident?.claims.first { $0.value == .penalty(new) }?.evidence.map(\.stance) == [.context])
  }

  @Test func `what is no value is not taken, and what is expected is said`() {
    var rig = atPenalty()
    rig.press("c")
    rig.type("much")
    #expect(rig.screen.contains("'much' is not understood here"))
    rig.press(.enter)
    #expect(requests(rig).isEmpty && rig.state.view.overlay != nil)
    rig.press(.escape)
    #expect(rig.state.view.overlay == nil && requests(rig).isEmpty)
  }

  @Test func `a word is changed by its beginning, in four keys`() throws {
    var rig = atPenalty()
    let claims = Sample.incidents[0].claims
    let data = try #require(claims.firstIndex { $0.field == .data })
    let items = rig.state.panes.facts.items
    let place = try #require(items.firstIndex(of: .claim(data)))
    for _ in 0..<place { rig.press(.down) }
    rig.press("c", "b", "i", .enter)
    #expect(requests(rig).map(\.decisions) == [[.replaceFact(claims[data].value, with: .data(.biometric))]])
  }

  @Test func `a fact is added: its field, then its value`() {
    var rig = atPenalty()
    rig.press("+")
    rig.type("cou")
    rig.press(.enter)
    #expect(rig.screen.contains("Add country"))
    rig.type("fr")
    rig.press(.enter)
    #expect(requests(rig).map(\.decisions) == [[.addFact(Claim(.country("FR")))]])
  }

  @Test func `title, tags and note are lines of their own`() {
    var rig = Rig(140, 40)
    rig.press("c", .control("u"))
    rig.type("Other")
    rig.press(.enter, "#")
    rig.type("big, two  words,")
    rig.press(.enter, "w")
    rig.type("Ask.")
    rig.press(.enter)
    #expect(
      requests(rig).map(\.decisions) == [
        [.setTitle("Other")], [.tag(adding: ["big", "two words"], removing: [])], [.setNote("Ask.")],
      ])
    #expect(rig.screen.contains("Other"))
  }

  @Test func `what was typed stays where no incident is chosen when it is to be kept, and that is said`() {
    var rig = Rig(140, 40)
    rig.press("#")
    rig.type("big")
    var dashboard = rig.dashboard
    let (filter, serial) = (dashboard.state.listing.filter, dashboard.state.questions.serial)
    _ = dashboard.handle(.listing(Listing(filter: filter), serial: serial))
    #expect(dashboard.state.row == nil)
    #expect(dashboard.handle(.key(.enter)).isEmpty && dashboard.state.view.overlay != nil)
    let lines = dashboard.render().lines
    #expect(lines.contains { $0.contains("big") } && lines.contains { $0.contains("Enter tries again") })
  }

  @Test func `of a field with one value nothing is preferred, and that is said`() {
    var rig = atPenalty()
    rig.press("p")
    #expect(rig.state.view.overlay == nil && rig.screen.contains("no other penalty"))
  }

  @Test func `undo and redo are asked for once each, from any pane`() {
    var rig = Rig(140, 40)
    rig.press("u", .tab, "U", .control("r"))
    #expect(rig.outside == [.errand(.undo), .errand(.redo), .errand(.redo)])
    rig.send(.decided(serial: nil, renamed: [:], words: "undone: rejected"))
    #expect(rig.screen.contains("undone: rejected"))
  }

  @Test func `in the sample archive nothing is decided, and that is said`() {
    var rig = Rig(140, 40)
    rig.send(.archiveUnchanged(ArchiveStatus(name: "/seeds", isSample: true)))
    for key in [Key.character("a"), "r", "c", "+", "#", "u"] {
      rig.press(key)
      #expect(rig.screen.contains("this is the sample archive"), "\(key)")
    }
    #expect(rig.outside.isEmpty && rig.state.view.overlay == nil)
  }

  @Test func `who decides in the article goes on to the next fact's article`() throws {
    var rig = atPenalty()
    rig.press(.enter)
    #expect(rig.state.view.focus == .article)
    let before = rig.state.panes.facts.item
    rig.press("r")
    // The sample's incident is reviewed: nothing is left to decide, and the cursor stays.
    #expect(requests(rig).count == 1 && rig.state.panes.facts.item == before)
    #expect(!rig.screen.contains("makes the incident a reviewed one"))
  }

  @Test func `a decision stays shown from the moment it is written until the archive has been read anew`() throws {
    var rig = atPenalty()
    rig.press("r")
    let serial = try #require(requests(rig).first?.serial)
    rig.send(.decided(serial: serial, renamed: [:], words: ""))
    // An answer that was asked for before it was written.
    if let detail = Sample.detail(Sample.incidents[0].id) { rig.send(.detail(detail)) }
    #expect(rig.screen.contains("(rejected)"))
    rig.send(.archiveUnchanged(ArchiveStatus(name: "/clips", articleCount: 1)))
    if let detail = Sample.detail(Sample.incidents[0].id) { rig.send(.detail(detail)) }
    #expect(!rig.screen.contains("(rejected)"))
  }
}
