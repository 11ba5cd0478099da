import Foundation
import GRDB
import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// Questions to an index of which another process is just laying a part anew: the old is gone, the new is not there yet.
@Suite struct BeingLaidTests {
  private let house: DecisionHouse

  init() throws { house = try DecisionHouse() }

  /// Takes an incident out as the index does before it lays it anew, and notes that it is to be laid.
  private func takeOut(_ id: Incident.ID, of session: ArchiveSession) throws {
    try session.store().database.write { connection in
      let record = try Int64.fetchOne(connection, sql: "SELECT record FROM incident WHERE id = ?", arguments: [id.text])
      try LaidIncident.remove(where: "id = ?", id.text, from: connection)
      try Staleness.record.note("\(try #require(record))", in: connection)
    }
  }

  private func accepted() throws -> Incident.ID {
    let entry = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    return Incident.ID(entry.ids[0])
  }

  @Test func `what is not there yet is waited for, and is no damage`() throws {
    let id = try accepted()
    let session = try house.session()
    try takeOut(id, of: session)
    #expect(throws: ArchiveFailure.unsettled) { try session.detail(id) }
    #expect(throws: ArchiveFailure.unsettled) { try session.rows(for: Filter(), window: 0..<9) }
    #expect(!session.isDamaged)
    #expect(try session.incidentWhenLaid(id)?.incident.id == id)
    #expect(try session.rows(for: Filter(), window: 0..<9).listing.rows.count == 2)
  }

  @Test func `a decision on what is being laid is made, by the name of its draft as well`() throws {
    let draft = try house.id(of: "Acme")
    let id = try accepted()
    let session = try house.session()
    let desk = house.desk(session)
    _ = try desk.decide([.setTitle("One")], on: [id], words: "retitled")
    for name in [id, draft] {
      try session.update()
      try takeOut(id, of: session)
      let entry = try desk.decide([.setNote("of \(name)")], on: [name], words: "noted")
      #expect(entry.ids == [id.text] && entry.changes.count == 1)
    }
    #expect(!session.isDamaged)
  }

  @Test func `where nothing is being laid, what is lost is lost`() throws {
    let id = try accepted()
    try house.session().update()
    let session = ArchiveSession(
      ArchiveFolder(root: house.folder.path), cache: house.folder.path + "/.cache", repairs: false)
    try session.store().database.write { connection in
      try LaidIncident.remove(where: "id = ?", id.text, from: connection)
      try connection.execute(sql: "DELETE FROM changed")
    }
    #expect(throws: ArchiveFailure.damaged) { try session.detail(id) }
  }
}
