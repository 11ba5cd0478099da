import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Parts of penalties name their wholes, wherever records are merged into or facts are moved to.
@Suite struct PenaltyLinksTests {
  private let house: DecisionHouse

  init() throws {
    house = try DecisionHouse()
    for article in ["acme.txt", "globex.txt"] { try house.folder.remove("articles/\(article)") }
    try record("one", "{type: fine, amount: 10, currency: EUR, id: penalty-2}")
    try record("two", "{type: total, amount: 30, currency: EUR, id: penalty-2}")
    try record("third", "{type: fine, amount: 20, currency: EUR, id: penalty-1, part_of: 'two#penalty-2'}")
  }

  private func record(_ name: String, _ penalty: String) throws {
    try house.folder.write(
      "title: \(name)\noccurred: 2023-05\norganisations: [Acme]\npenalties:\n- \(penalty)\n",
      to: "incidents/\(name).yaml")
  }

  private func penalties(_ id: String) throws -> [Penalty] {
    try #require(try house.session().incident(Incident.ID(id))?.incident).penalties
  }

  @Test func `merged records have a name for each penalty, and a third one's part follows`() throws {
    #expect(try house.sums() == ["40 EUR"])
    let before = house.snapshot()
    _ = try house.desk(try house.session()).merge([.init("one"), .init("two")])
    #expect(try penalties("one").map(\.id) == ["penalty-2", "penalty-3"])
    #expect(try penalties("third").map(\.partOf) == ["one#penalty-3"])
    #expect(try house.sums() == ["40 EUR"])
    _ = try house.desk(try house.session()).undo()
    #expect(house.snapshot() == before)
  }

  @Test func `a third record's part follows a penalty that is moved or split off`() throws {
    let total = try #require(try penalties("two").first)
    _ = try house.desk(try house.session()).move(
      [.facts([.penalty(total)])], of: .init("two"), to: .init("one"), words: "moved")
    #expect(try penalties("third").map(\.partOf) == ["one#penalty-3"])
    #expect(try house.sums() == ["40 EUR"])
    let moved = try #require(try penalties("one").last)
    let entry = try house.desk(try house.session()).move(
      [.facts([.penalty(moved)])], of: .init("one"), words: "split off")
    #expect(try penalties("third").map(\.partOf) == ["\(entry.ids[1])#penalty-3"])
    #expect(try house.sums() == ["40 EUR"])
  }

  @Test func `a part that goes by itself names the whole that stays`() throws {
    try record(
      "both",
      "{type: fine, amount: 5, currency: USD, id: all}\n- {type: fine, amount: 2, currency: USD, id: bit, part_of: all}"
    )
    try record("other", "{type: fine, amount: 7, currency: USD, id: all}")
    let bit = try #require(try penalties("both").last)
    _ = try house.desk(try house.session()).move(
      [.facts([.penalty(bit)])], of: .init("both"), to: .init("other"), words: "moved")
    #expect(try penalties("other").map(\.partOf) == [nil, "both#all"])
    #expect(try house.sums() == ["40 EUR", "12 USD"])
  }
}
