import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Decisions as files: what is written, and what is shown after it.
@Suite struct DecisionDeskTests {
  private let house: DecisionHouse

  init() throws { house = try DecisionHouse() }

  @Test func `the articles are told as two drafts with their fines`() throws {
    #expect(try house.rows().map(\.review) == [.draft, .draft])
    #expect(try house.sums() == ["10000000 EUR"])
  }

  @Test func `an accepted draft is a record in its place, and nothing is counted twice`() throws {
    let entry = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    #expect(house.files().count == 1 && entry.ids.count == 1 && house.files()[0] == "\(entry.ids[0]).yaml")
    #expect(house.files()[0].contains("acme") && house.files()[0].hasPrefix("20"))
    let written = try house.text(house.files()[0])
    #expect(written.contains("reviewed_by: Ann") && written.contains("proposed_by: program"))
    #expect(written.contains("amount: 7000000") && written.contains("exact: "))
    let rows = try house.rows()
    #expect(rows.count == 2 && Set(rows.map(\.review)) == [.draft, .reviewed])
    #expect(try house.sums() == ["10000000 EUR"])
    let detail = try #require(try house.session().detail(Incident.ID(entry.ids[0])))
    #expect(detail.anchors.joined().allSatisfy { $0.status == .exact })
  }

  @Test func `a record stays the draft's own whatever a person changes in it`() throws {
    let desk = house.desk(try house.session())
    let entry = try desk.decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let id = Incident.ID(entry.ids[0])
    let old = try #require(
      try house.session().incident(id)?.incident.standing.first { $0.field == .organisation }?.value)
    let initech = Claim.Value.organisation(OrganisationRole(name: "Initech"))
    _ = try house.desk(try house.session()).decide([.replaceFact(old, with: initech)], on: [id], words: "set")
    #expect(try house.rows().count == 2)
    #expect(try house.rows("company:initech").map(\.id) == [id])
    #expect(try house.rows("company:acme").isEmpty)
  }

  @Test func `what is rejected is shown only when it is asked for, and counts nowhere`() throws {
    let acme = try house.id(of: "Acme")
    _ = try house.desk(try house.session()).decide([.reject], on: [acme], words: "rejected")
    #expect(house.files() == ["rejected.yaml"])
    #expect(try house.rows().count == 1)
    #expect(try house.sums() == ["3000000 EUR"])
    #expect(try house.rows("review:rejected").map(\.id) == [acme])
    let listing = try house.session().listing(for: Filter(), window: 0..<9)
    #expect(listing.archiveCount == 1)
    let states = listing.counts.values[.review]?.map { "\($0.value.value) \($0.count)" } ?? []
    #expect(Set(states) == ["draft 1", "rejected 1"])
  }

  @Test func `it stays rejected where its article is read anew, and where that is moved to`() throws {
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Acme")], words: "rejected")
    try house.session().update(IndexUpdate(isFresh: true))
    #expect(try house.rows().count == 1)
    try FileManager.default.createDirectory(atPath: house.folder.path + "/old", withIntermediateDirectories: true)
    try FileManager.default.moveItem(
      atPath: house.folder.path + "/articles/acme.txt", toPath: house.folder.path + "/old/was.txt")
    #expect(try house.rows().count == 1)
    #expect(try house.rows("review:rejected").count == 1)
    // Another article under the old name is another draft.
    try house.folder.write(DecisionHouse.article("Initech", millions: 2), to: "articles/acme.txt")
    #expect(try house.rows("company:initech").map(\.review) == [.draft])
  }

  @Test func `a line taken out of the list by hand brings its draft back`() throws {
    _ = try house.desk(try house.session()).decide([.reject], on: try house.rows().map(\.id), words: "rejected")
    #expect(try house.rows().isEmpty)
    let lines = try house.text("rejected.yaml").split(separator: "\n").filter { !$0.contains("acme") }
    try house.folder.write(lines.joined(separator: "\n") + "\n", to: "incidents/rejected.yaml")
    #expect(try house.rows().map(\.organisations.first?.name) == ["Acme"])
    try house.folder.remove("incidents/rejected.yaml")
    #expect(try house.rows().count == 2)
  }

  @Test func `accepting a rejected draft takes it out of the list`() throws {
    let acme = try house.id(of: "Acme")
    _ = try house.desk(try house.session()).decide([.reject], on: [acme], words: "rejected")
    _ = try house.desk(try house.session()).decide([.accept], on: [acme], words: "accepted")
    #expect(try house.rows("review:rejected").isEmpty)
    #expect(try house.rows("review:reviewed").count == 1)
    #expect(try !house.text("rejected.yaml").contains("draft: "))
  }

  @Test func `one fact of a draft: the record says draft, and the fact that somebody vouches for it`() throws {
    let acme = try house.id(of: "Acme")
    let fine = try #require(try house.session().incident(acme)?.incident.claims.first { $0.field == .penalty }?.value)
    _ = try house.desk(try house.session()).decide([.acceptFact(fine)], on: [acme], words: "accepted a fact")
    let row = try #require(try house.rows("company:acme").first)
    #expect(row.review == .draft)
    #expect(try house.sums() == ["10000000 EUR"])
    let claims = try #require(try house.session().incident(row.id)?.incident.claims)
    #expect(claims.filter { $0.review == .reviewed }.map(\.value) == [fine])
  }

  @Test func `two programs that accept one draft make one record`() throws {
    let (mine, theirs) = (try house.session(), try house.session())
    let acme = try house.id(of: "Acme")
    _ = try house.desk(mine).decide([.accept], on: [acme], words: "accepted")
    let again = try house.desk(theirs, name: "Bob").decide([.accept], on: [acme], words: "accepted")
    #expect(house.files().count == 1 && again.ids == [String(house.files()[0].dropLast(5))])
  }

  @Test func `decisions on a draft one after the other meet the record that the first made of it`() throws {
    let (session, acme) = (try house.session(), try house.id(of: "Acme"))
    let desk = house.desk(session)
    let claims = try #require(try session.incident(acme)?.incident.claims)
    for claim in claims { _ = try desk.decide([.acceptFact(claim.value)], on: [acme], words: "accepted a fact") }
    let action = try #require(claims.firstIndex { $0.field == .action })
    _ = try desk.decide([.rejectFact(claims[action].value)], on: [acme], words: "rejected a fact")
    #expect(house.files().count == 1)
    let row = try #require(try house.rows("company:acme").first)
    let after = try #require(try house.session().incident(row.id)?.incident.claims)
    #expect(Set(after.map(\.value)) == Set(claims.map(\.value)))
    let rejected = claims[action].value
    #expect(after.allSatisfy { $0.review == ($0.value == rejected ? .rejected : .reviewed) })
  }

  @Test func `a record that was made a moment ago is decided on by its own name, before any index knows it`() throws {
    let (mine, theirs) = (try house.session(), try house.session())
    let desk = house.desk(mine)
    let made = try #require(
      try desk.decide([.tag(adding: ["one"], removing: [])], on: [try house.id(of: "Acme")], words: "tagged").ids.first)
    _ = try desk.decide([.tag(adding: ["two"], removing: [])], on: [Incident.ID(made)], words: "tagged")
    // Another program that has looked through the archive before.
    _ = try house.desk(theirs).decide([.tag(adding: ["three"], removing: [])], on: [Incident.ID(made)], words: "tagged")
    let text = try house.text("\(made).yaml")
    #expect(["one", "two", "three"].allSatisfy { text.contains($0) } && house.files().count == 1)
  }

  @Test func `a name that no record has is told as such`() throws {
    let desk = house.desk(try house.session())
    _ = try desk.decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    #expect(throws: DecisionFailure.self) {
      try desk.decide([.accept], on: [Incident.ID("nothing")], words: "accepted")
    }
    #expect(house.files().count == 1)
  }

  @Test func `a draft named twice is one record, and is written once`() throws {
    let acme = try house.id(of: "Acme")
    let entry = try house.desk(try house.session()).decide([.accept], on: [acme, acme], words: "accepted")
    #expect(house.files().count == 1 && entry.changes.count == 1)
    _ = try house.desk(try house.session()).undo()
    #expect(house.files().isEmpty)
  }

  @Test func `a trial writes nothing, neither file nor journal`() throws {
    let entry = try house.desk(try house.session()).decide(
      [.accept], on: [try house.id(of: "Acme")], words: "accepted", isTrial: true)
    #expect(entry.changes.count == 1 && house.files().isEmpty)
    #expect(try house.desk(try house.session()).log().isEmpty)
  }

  @Test func `a folder that may not be written says so, and the journal tells of no decision`() throws {
    try house.folder.write("title: x\n", to: "incidents/x.yaml")
    let acme = try house.id(of: "Acme")
    try house.folder.write("in the way", to: "incidents-file")
    try FileManager.default.removeItem(atPath: house.folder.path + "/incidents")
    try FileManager.default.moveItem(
      atPath: house.folder.path + "/incidents-file", toPath: house.folder.path + "/incidents")
    #expect(throws: DecisionFailure.self) {
      try house.desk(try house.session()).decide([.accept], on: [acme], words: "accepted")
    }
    #expect(try house.desk(try house.session()).log().isEmpty)
  }

  @Test func `a record that is no longer readable is not written over`() throws {
    _ = try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted")
    let opened = try house.session()
    let id = try house.id(of: "Acme")
    try house.folder.write("title: [", to: "incidents/\(house.files()[0])")
    #expect(throws: DecisionFailure.self) {
      try house.desk(opened).decide([.setTitle("x")], on: [id], words: "retitled")
    }
    #expect(try house.text(house.files()[0]) == "title: [")
  }

  @Test func `a broken line of the list costs only itself, and is told`() throws {
    _ = try house.desk(try house.session()).decide([.reject], on: try house.rows().map(\.id), words: "rejected")
    let list = try house.text("rejected.yaml")
    try house.folder.write(
      list.replacing("draft: \"draft-articles-acme", with: "draft: [\"draft-articles-acme"),
      to: "incidents/rejected.yaml")
    #expect(try house.rows().map(\.organisations.first?.name) == ["Acme"])
    #expect(try house.session().status().findings.contains { $0.path == "incidents/rejected.yaml" })
    try house.folder.write(list, to: "incidents/rejected.yaml")
    #expect(try house.rows().isEmpty)
  }

  @Test func `two lines of one draft are one rejection, and taking one away leaves it rejected`() throws {
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Acme")], words: "rejected")
    let list = try house.text("rejected.yaml")
    let line = try #require(list.split(separator: "\n").last)
    let other = line.replacing("bytes: \"", with: "bytes: \"1")
    try house.folder.write("\(list)\(other)\n", to: "incidents/rejected.yaml")
    #expect(try house.rows().count == 1)
    try house.folder.write(list, to: "incidents/rejected.yaml")
    #expect(try house.rows().count == 1)
  }

  @Test func `in a repository the list is put together line by line, and an own file for that stays`() throws {
    try house.folder.write("", to: ".git/HEAD")
    let acme = try house.id(of: "Acme")
    _ = try house.desk(try house.session()).decide([.reject], on: [acme], words: "rejected")
    #expect(try house.text(".gitattributes") == "rejected.yaml merge=union\n")
    try house.folder.write("* text\n", to: "incidents/.gitattributes")
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Globex")], words: "rejected")
    #expect(try house.text(".gitattributes") == "* text\n")
  }

  @Test func `a draft that became a record while it was in the editor is not made another one`() throws {
    let acme = try house.id(of: "Acme")
    let desk = house.desk(try house.session())
    let made = try #require(try desk.draft(acme))
    _ = try house.desk(try house.session(), name: "Bob").decide([.accept], on: [acme], words: "accepted")
    #expect { try desk.file(made.text + "tags: [x]\n", madeOf: acme, at: "incidents/other.yaml") } throws: {
      "\($0)".contains("is a record already")
    }
    #expect(house.files().count == 1)
  }
}
