import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Decisions taken back, made again, and finished where a program was ended.
@Suite struct UndoTests {
  private let house: DecisionHouse

  init() throws { house = try DecisionHouse() }

  @Test func `every decision is undone to the byte, in any depth, and made again`() throws {
    var states: [[String: String]] = [house.snapshot()]
    for decisions: [Decision] in [[.accept], [.tag(adding: ["x"], removing: [])], [.setTitle("Other")], [.reject]] {
      let id = try house.id(of: "Acme")
      _ = try house.desk(try house.session()).decide(decisions, on: [id], words: "\(states.count)")
      states.append(house.snapshot())
    }
    #expect(Set(states.map(\.description)).count == 5)
    for step in (0..<4).reversed() {
      _ = try house.desk(try house.session()).undo()
      #expect(house.snapshot() == states[step])
    }
    #expect(throws: DecisionFailure.self) { try house.desk(try house.session()).undo() }
    for step in 1...4 {
      _ = try house.desk(try house.session()).redo()
      #expect(house.snapshot() == states[step])
    }
    #expect(throws: DecisionFailure.self) { try house.desk(try house.session()).redo() }
    #expect(try house.desk(try house.session()).log().count == 12)
  }

  @Test func `what somebody else changed since is not lost to undo`() throws {
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let name = house.files()[0]
    try house.folder.write(try house.text(name) + "# mine\n", to: "incidents/\(name)")
    let before = house.snapshot()
    #expect {
      try house.desk(try house.session()).undo()
    } throws: { "\($0)".contains("incidents/\(name) was changed since") && "\($0)".contains("accepted") }
    #expect(house.snapshot() == before)
  }

  @Test func `what a program left undone that was ended is done by the next, and undone like any decision`() throws {
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let after = house.snapshot()
    // As if it had ended between the journal and the record.
    try house.folder.remove("incidents/\(house.files()[0])")
    try house.forgetFinished()
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Globex")], words: "rejected")
    #expect(house.files().count == 2 && house.snapshot().merging(after) { $1 } == house.snapshot())
    _ = try house.desk(try house.session()).undo()
    _ = try house.desk(try house.session()).undo()
    #expect(house.files() == ["rejected.yaml"])
  }

  @Test func `what somebody else changed meanwhile is not done over`() throws {
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let name = house.files()[0]
    try house.forgetFinished()
    try house.folder.write("title: mine\n", to: "incidents/\(name)")
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Globex")], words: "rejected")
    #expect(try house.text(name) == "title: mine\n")
  }

  @Test func `a decision that cannot be undone is passed over, and those before it are undone`() throws {
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Globex")], words: "rejected")
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let name = try #require(house.files().first { $0 != "rejected.yaml" })
    try house.folder.write(try house.text(name) + "# mine\n", to: "incidents/\(name)")
    #expect(throws: DecisionFailure.self) { try house.desk(try house.session()).undo() }
    let passed = try house.desk(try house.session()).undo(givingUp: true)
    #expect(passed.changes.isEmpty && passed.words == "accepted")
    #expect(try house.desk(try house.session()).undo().words == "rejected")
    #expect(try house.rows("company:globex").map(\.review) == [.draft])
    #expect(try house.text(name).hasSuffix("# mine\n"))
  }

  @Test func `what an editor changed is undone, and not written again where it was changed back by hand`() throws {
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let name = house.files()[0]
    let (before, after) = (try house.text(name), try house.text(name) + "tags: [x]\n")
    try house.folder.write(after, to: "incidents/\(name)")
    try house.desk(try house.session()).note(before, became: after, at: "incidents/\(name)")
    try house.folder.write(before, to: "incidents/\(name)")
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Globex")], words: "rejected")
    #expect(try house.text(name) == before)
  }
}
