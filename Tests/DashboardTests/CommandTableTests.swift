import Incidents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The command table and what it promises: a command does something where its row says it may be given, and elsewhere it says
/// where to go.
@Suite struct CommandTableTests {
  /// One command given in one pane.
  struct Case: CustomTestStringConvertible {
    let command: Command
    let pane: Pane
    var testDescription: String { "\(command.rawValue) in \(pane.rawValue)" }
  }

  static let cases = Command.allCases.flatMap { command in Pane.allCases.map { Case(command: command, pane: $0) } }

  /// What messages call the panes.
  private static let names: [Pane: String] = [
    .facets: "the facets", .incidents: "the list of incidents", .facts: "the facts", .article: "the article",
  ]

  /// In the middle of everything: a filter that two more rows stand beside, facts and an article that go on both ways.
  private static func amid(_ pane: Pane) -> Rig {
    var rig = Rig(120, 20)
    rig.press("/")
    rig.type("what")
    rig.press(.enter, .down)
    rig.send(.article(path: "a.txt", .read(long)))
    while rig.state.view.focus != pane { rig.press(.tab) }
    rig.press(.down, .down)
    return rig
  }

  private static let long = Article(
    headline: "Shop",
    blocks: (0..<40).map { Block(.paragraph, "The authority fined Shop 1.5 million euros, part \($0).") })

  @Test(arguments: cases)
  func `a command does something where it may be given, and says where to go elsewhere`(_ one: Case) throws {
    let row = one.command.row
    for key in row.keys {
      var rig = CommandTableTests.amid(one.pane)
      if one.pane == .incidents { rig.press(.up) }
      try #require(rig.state.view.focus == one.pane && rig.state.view.message == nil)
      let (view, before) = (rig.state.view, rig.dashboard.render())
      let effects = rig.dashboard.handle(.key(key))
      if row.places.contains(one.pane) {
        let isChanged = !effects.isEmpty || rig.dashboard.render().cells != before.cells
        #expect(isChanged, "\(key)")
        continue
      }
      let message = try #require(rig.state.view.message)
      let here = try #require(CommandTableTests.names[one.pane])
      let there = Pane.allCases.filter { row.places.contains($0) }.compactMap { CommandTableTests.names[$0] }
      #expect(message.hasSuffix(" does nothing in \(here); go to \(there.joined(separator: " or "))"))
      // In full, on as many of the last lines as it takes.
      let end = rig.lines.suffix(3).joined(separator: " ").split(separator: " ").joined(separator: " ")
      #expect(end.hasSuffix(message))
      // Nothing but the message is new.
      var after = rig.state.view
      after.message = nil
      #expect(effects.isEmpty && after == view)
    }
  }

  @Test(arguments: Command.allCases) func `each command has a key, a help and a place`(_ command: Command) {
    #expect(!command.row.keys.isEmpty && !command.row.help.isEmpty && !command.row.places.isEmpty)
    for key in command.row.keys {
      #expect(Keymap.standard.command(for: key) == command)
      // What the help shows can be written in the configuration.
      #expect(key.name.flatMap { Key(named: $0) } == key)
    }
  }

  @Test(arguments: ["o", "e", "f", " ", "n", "N"] as [Key])
  func `the next key takes a message away, unless it only has the screen drawn anew`(key: Key) throws {
    let pane = try #require(Pane.allCases.first { Keymap.standard.command(for: key)?.row.places.contains($0) == false })
    var rig = CommandTableTests.amid(pane)
    rig.press(key)
    #expect(rig.lines[19].contains("does nothing"))
    rig.press(.control("l"))
    #expect(rig.lines[19].contains("does nothing"))
    rig.press(.up)
    #expect(!rig.lines[19].contains("does nothing") && rig.state.view.message == nil)
  }

  @Test func `what is said by an event stays until the next key, whatever else happens`() {
    var rig = Rig(120, 20)
    rig.send(.message("view kept: mine"))
    rig.send(.spinner(1))
    rig.send(.resized(Size(columns: 100, rows: 20)))
    rig.send(.progress("reading 1 of 2"))
    #expect(rig.lines[19].contains("view kept: mine"))
    rig.press(.down)
    #expect(!rig.lines[19].contains("view kept"))
  }

  @Test func `with no incident what needs one says that it does nothing, and asks for nothing`() {
    var rig = Rig(120, 20, catalogue: Catalogue([]))
    for key in [Key.enter, "e", "n", "N"] {
      rig.press(key)
      #expect(rig.state.view.message?.contains("does nothing in the list of incidents") == true, "\(key)")
      #expect(rig.state.view.focus == .incidents && rig.outside.isEmpty)
    }
  }
}

/// A record can be edited, and a draft as the record that it becomes.
@Suite struct EditTests {
  private static func showing(_ record: String?, isSample: Bool = false) -> Rig {
    var rig = Rig(160, 20)
    if isSample { rig.send(.archiveUnchanged(ArchiveStatus(name: "/seeds", isSample: true))) }
    let incident = Sample.incidents[0]
    var detail = IncidentDetail(
      incident: incident, articles: [], anchors: incident.claims.map { _ in [] }, totals: [])
    detail.record = record
    rig.send(.detail(detail))
    return rig
  }

  private static func offersEdit(_ rig: Rig) -> Bool { Footer(rig.state).hints.contains { $0.command == .edit } }

  @Test func `the record's own file is opened, wherever it lies`() {
    var rig = EditTests.showing("incidents/2021/one.YML")
    #expect(EditTests.offersEdit(rig))
    rig.press("e")
    #expect(rig.outside == [.edit(record: "incidents/2021/one.YML")] && rig.state.view.message == nil)
  }

  @Test func `a draft is opened as the record that it becomes`() {
    var rig = EditTests.showing(nil)
    #expect(EditTests.offersEdit(rig))
    rig.press("e")
    #expect(rig.outside == [.editDraft(Sample.incidents[0].id)])
  }

  @Test func `a draft of the sample archive is not offered for editing, and the key says why`() {
    var rig = EditTests.showing(nil, isSample: true)
    #expect(!EditTests.offersEdit(rig))
    rig.press("e")
    #expect(rig.outside.isEmpty && rig.state.view.message?.contains("draft of the sample archive") == true)
  }
}
