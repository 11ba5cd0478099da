import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Decisions as files: what is written, shown after it, and taken back.
@Suite struct DecisionDeskTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(DecisionDeskTests.article("Acme", millions: 7), to: "articles/acme.txt")
    try folder.write(DecisionDeskTests.article("Globex", millions: 3), to: "articles/globex.txt")
  }

  private static func article(_ company: String, millions: Int) -> String {
    """
    \(company) fined over leak of customer data

    14 March 2024

    The French data protection authority CNIL fined \(company) Ltd \(millions) million euros on Tuesday over a data breach, the authority said.

    Hackers had stolen the e-mail addresses and passwords of 50,000 customers of \(company) Ltd in May 2023, according to the authority.

    \(company) Ltd said that it had told the customers whose data were stolen.

    """
  }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  private func desk(_ session: ArchiveSession, name: String = "Ann") -> DecisionDesk {
    DecisionDesk(
      session, state: folder.path + "/.state", reviewer: Reviewer(name: name, day: PartialDate("2026-11-27")))
  }

  private func rows(_ query: String = "") throws -> [IncidentSummary] {
    try session().listing(for: Filter(typed: try Query(parsing: query)), window: 0..<99).rows
  }

  private func sums() throws -> [String] {
    try session().listing(for: Filter(), window: 0..<9).totals.map { "\($0.amount) \($0.currency ?? "")" }
  }

  private func id(of company: String) throws -> Incident.ID {
    try #require(try rows("company:\(company)").first?.id)
  }

  private func files() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/incidents")) ?? []).sorted()
  }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/incidents/\(name)", encoding: .utf8)
  }

  @Test func `the articles are told as two drafts with their fines`() throws {
    #expect(try rows().map(\.review) == [.draft, .draft])
    #expect(try sums() == ["10000000 EUR"])
  }

  @Test func `an accepted draft is a record in its place, and nothing is counted twice`() throws {
    let entry = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    #expect(files().count == 1 && entry.ids.count == 1 && files()[0] == "\(entry.ids[0]).yaml")
    #expect(files()[0].contains("acme") && files()[0].hasPrefix("20"))
    let written = try text(files()[0])
    #expect(written.contains("reviewed_by: Ann") && written.contains("proposed_by: program"))
    #expect(written.contains("amount: 7000000") && written.contains("exact: "))
    let rows = try rows()
    #expect(rows.count == 2 && Set(rows.map(\.review)) == [.draft, .reviewed])
    #expect(try sums() == ["10000000 EUR"])
    let detail = try #require(try session().detail(Incident.ID(entry.ids[0])))
    #expect(detail.anchors.joined().allSatisfy { $0.status == .exact })
  }

  @Test func `a record stays the draft's own whatever a person changes in it`() throws {
    let desk = desk(try session())
    let entry = try desk.decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    let id = Incident.ID(entry.ids[0])
    let old = try #require(try session().incident(id)?.incident.standing.first { $0.field == .organisation }?.value)
    let initech = Claim.Value.organisation(OrganisationRole(name: "Initech"))
    _ = try self.desk(try session()).decide([.replaceFact(old, with: initech)], on: [id], words: "set")
    #expect(try rows().count == 2)
    #expect(try rows("company:initech").map(\.id) == [id])
    #expect(try rows("company:acme").isEmpty)
  }

  @Test func `what is rejected is shown only when it is asked for, and counts nowhere`() throws {
    let acme = try id(of: "Acme")
    _ = try desk(try session()).decide([.reject], on: [acme], words: "rejected")
    #expect(files() == ["rejected.yaml"])
    #expect(try rows().count == 1)
    #expect(try sums() == ["3000000 EUR"])
    #expect(try rows("review:rejected").map(\.id) == [acme])
    let listing = try session().listing(for: Filter(), window: 0..<9)
    #expect(listing.archiveCount == 1)
    let states = listing.counts.values[.review]?.map { "\($0.value.value) \($0.count)" } ?? []
    #expect(Set(states) == ["draft 1", "rejected 1"])
  }

  @Test func `it stays rejected where its article is read anew, and where that is moved to`() throws {
    _ = try desk(try session()).decide([.reject], on: [try id(of: "Acme")], words: "rejected")
    try session().update(IndexUpdate(isFresh: true))
    #expect(try rows().count == 1)
    try FileManager.default.createDirectory(atPath: folder.path + "/old", withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: folder.path + "/articles/acme.txt", toPath: folder.path + "/old/was.txt")
    #expect(try rows().count == 1)
    #expect(try rows("review:rejected").count == 1)
    // Another article under the old name is another draft.
    try folder.write(DecisionDeskTests.article("Initech", millions: 2), to: "articles/acme.txt")
    #expect(try rows("company:initech").map(\.review) == [.draft])
  }

  @Test func `a line taken out of the list by hand brings its draft back`() throws {
    _ = try desk(try session()).decide([.reject], on: try rows().map(\.id), words: "rejected")
    #expect(try rows().isEmpty)
    let lines = try text("rejected.yaml").split(separator: "\n").filter { !$0.contains("acme") }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "incidents/rejected.yaml")
    #expect(try rows().map(\.organisations.first?.name) == ["Acme"])
    try folder.remove("incidents/rejected.yaml")
    #expect(try rows().count == 2)
  }

  @Test func `accepting a rejected draft takes it out of the list`() throws {
    let acme = try id(of: "Acme")
    _ = try desk(try session()).decide([.reject], on: [acme], words: "rejected")
    _ = try desk(try session()).decide([.accept], on: [acme], words: "accepted")
    #expect(try rows("review:rejected").isEmpty)
    #expect(try rows("review:reviewed").count == 1)
    #expect(try !text("rejected.yaml").contains("draft: "))
  }

  @Test func `one fact of a draft: the record says draft, and the fact that somebody vouches for it`() throws {
    let acme = try id(of: "Acme")
    let fine = try #require(try session().incident(acme)?.incident.claims.first { $0.field == .penalty }?.value)
    _ = try desk(try session()).decide([.acceptFact(fine)], on: [acme], words: "accepted a fact")
    let row = try #require(try rows("company:acme").first)
    #expect(row.review == .draft)
    #expect(try sums() == ["10000000 EUR"])
    let claims = try #require(try session().incident(row.id)?.incident.claims)
    #expect(claims.filter { $0.review == .reviewed }.map(\.value) == [fine])
  }

  @Test func `every decision is undone to the byte, in any depth, and made again`() throws {
    var states: [[String: String]] = [snapshot()]
    for decisions: [Decision] in [[.accept], [.tag(adding: ["x"], removing: [])], [.setTitle("Other")], [.reject]] {
      let id = try id(of: "Acme")
      _ = try desk(try session()).decide(decisions, on: [id], words: "\(states.count)")
      states.append(snapshot())
    }
    #expect(Set(states.map(\.description)).count == 5)
    for step in (0..<4).reversed() {
      _ = try desk(try session()).undo()
      #expect(snapshot() == states[step])
    }
    #expect(throws: DecisionFailure.self) { try desk(try session()).undo() }
    for step in 1...4 {
      _ = try desk(try session()).redo()
      #expect(snapshot() == states[step])
    }
    #expect(throws: DecisionFailure.self) { try desk(try session()).redo() }
    #expect(try desk(try session()).log().count == 12)
  }

  /// Files of the folder of records and what is in them.
  private func snapshot() -> [String: String] {
    Dictionary(uniqueKeysWithValues: files().map { ($0, (try? text($0)) ?? "") })
  }

  @Test func `what somebody else changed since is not lost to undo`() throws {
    _ = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    let name = files()[0]
    try folder.write(try text(name) + "# mine\n", to: "incidents/\(name)")
    let before = snapshot()
    #expect {
      try desk(try session()).undo()
    } throws: { "\($0)".contains("incidents/\(name) was changed since") && "\($0)".contains("accepted") }
    #expect(snapshot() == before)
  }

  @Test func `what a program left undone that was ended is done by the next, and undone like any decision`() throws {
    _ = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    let after = snapshot()
    // As if it had ended between the journal and the record.
    try folder.remove("incidents/\(files()[0])")
    try forgetFinished()
    _ = try desk(try session()).decide([.reject], on: [try id(of: "Globex")], words: "rejected")
    #expect(files().count == 2 && snapshot().merging(after) { $1 } == snapshot())
    _ = try desk(try session()).undo()
    _ = try desk(try session()).undo()
    #expect(files() == ["rejected.yaml"])
  }

  @Test func `what somebody else changed meanwhile is not done over`() throws {
    _ = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    let name = files()[0]
    try forgetFinished()
    try folder.write("title: mine\n", to: "incidents/\(name)")
    _ = try desk(try session()).decide([.reject], on: [try id(of: "Globex")], words: "rejected")
    #expect(try text(name) == "title: mine\n")
  }

  /// The journal no longer knows that its last entry is on the disk in full.
  private func forgetFinished() throws {
    let state = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.state").first)
    try folder.remove(".state/\(state)/applied")
  }

  @Test func `two programs that accept one draft make one record`() throws {
    let (mine, theirs) = (try session(), try session())
    let acme = try id(of: "Acme")
    _ = try desk(mine).decide([.accept], on: [acme], words: "accepted")
    let again = try desk(theirs, name: "Bob").decide([.accept], on: [acme], words: "accepted")
    #expect(files().count == 1 && again.ids == [String(files()[0].dropLast(5))])
  }

  @Test func `decisions on a draft one after the other meet the record that the first made of it`() throws {
    let (session, acme) = (try session(), try id(of: "Acme"))
    let desk = desk(session)
    let claims = try #require(try session.incident(acme)?.incident.claims)
    for claim in claims { _ = try desk.decide([.acceptFact(claim.value)], on: [acme], words: "accepted a fact") }
    let action = try #require(claims.firstIndex { $0.field == .action })
    _ = try desk.decide([.rejectFact(claims[action].value)], on: [acme], words: "rejected a fact")
    #expect(files().count == 1)
    let row = try #require(try rows("company:acme").first)
    let after = try #require(try self.session().incident(row.id)?.incident.claims)
    #expect(Set(after.map(\.value)) == Set(claims.map(\.value)))
    let rejected = claims[action].value
    #expect(after.allSatisfy { $0.review == ($0.value == rejected ? .rejected : .reviewed) })
  }

  @Test func `a total and its parts count once, whichever of their drafts is a record already`() throws {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../seeds/articles")
      .standardized
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: seeds.path).first { $0.hasPrefix("000") })
    for article in ["acme.txt", "globex.txt"] { try folder.remove("articles/\(article)") }
    try folder.write(try String(contentsOf: seeds.appending(path: name), encoding: .utf8), to: "articles/\(name)")
    let drafts = try rows().map(\.id)
    #expect(drafts.count == 2)
    #expect(try sums() == ["30800000 USD"])
    for draft in drafts + drafts.reversed() {
      if try rows("review:reviewed").count == 2 { _ = try desk(try session()).undo() }
      if try rows("review:reviewed").count == 1 { _ = try desk(try session()).undo() }
      _ = try desk(try session()).decide([.accept], on: [draft], words: "accepted")
      #expect(try sums() == ["30800000 USD"], "\(draft)")
    }
    let other = try #require(try rows("review:draft").first?.id)
    _ = try desk(try session()).decide([.accept], on: [other], words: "accepted")
    #expect(try sums() == ["30800000 USD"])
  }

  // MARK: Merging and splitting

  @Test func `merged incidents are one, with the facts and articles of both, and undo parts them`() throws {
    let before = try rows().map(\.id)
    let entry = try desk(try session()).merge(before)
    let row = try #require(try rows().first)
    #expect(try rows().count == 1)
    #expect(entry.ids == before.map { _ in row.id.text } && files().count == 1)
    let incident = try #require(try session().incident(row.id)?.incident)
    #expect(Set(incident.articles) == ["articles/acme.txt", "articles/globex.txt"])
    #expect(incident.penalties.count == 2 && Set(incident.organisations.map(\.name)) == ["Acme", "Globex"])
    #expect(try sums() == ["10000000 EUR"])
    _ = try desk(try session()).undo()
    #expect(Set(try rows().map(\.id)) == Set(before))
    #expect(files().isEmpty)
  }

  @Test func `a record takes in a draft, and stays where it is; two records leave one file`() throws {
    let (acme, globex) = (try id(of: "Acme"), try id(of: "Globex"))
    let record = Incident.ID(try desk(try session()).decide([.accept], on: [acme], words: "accepted").ids[0])
    let name = files()[0]
    _ = try desk(try session()).merge([globex, record])
    #expect(try rows().map(\.review) == [.reviewed])
    #expect(files() == [name])
    let claims = try #require(try session().incident(record)?.incident.claims)
    // What nobody has reviewed stays a draft.
    #expect(claims.contains { $0.review == .draft } && claims.contains { $0.review == nil })
    _ = try desk(try session()).undo()
    _ = try desk(try session()).decide([.accept], on: [globex], words: "accepted")
    let both = try rows().map(\.id)
    #expect(files().count == 2)
    _ = try desk(try session()).merge(both)
    #expect(try rows().count == 1)
    #expect(files().count == 1)
  }

  @Test func `joined drafts are parted, and stay apart when the articles are read anew`() throws {
    try folder.write(
      DecisionDeskTests.article("Acme", millions: 7) + "\nAnother outlet has this too.\n", to: "articles/again.txt")
    let joined = try id(of: "Acme")
    #expect(try rows("company:acme").count == 1)
    _ = try desk(try session()).split(joined)
    #expect(try rows("company:acme").count == 2)
    #expect(files().count == 2)
    try session().update(IndexUpdate(isFresh: true))
    #expect(try rows("company:acme").count == 2)
    #expect { try desk(try session()).split(try id(of: "Globex")) } throws: { "\($0)".contains("nothing to split") }
  }

  @Test func `a draft named twice is one record, and is written once`() throws {
    let acme = try id(of: "Acme")
    let entry = try desk(try session()).decide([.accept], on: [acme, acme], words: "accepted")
    #expect(files().count == 1 && entry.changes.count == 1)
    _ = try desk(try session()).undo()
    #expect(files().isEmpty)
  }

  @Test func `a trial writes nothing, neither file nor journal`() throws {
    let entry = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted", isTrial: true)
    #expect(entry.changes.count == 1 && files().isEmpty)
    #expect(try desk(try session()).log().isEmpty)
  }

  @Test func `a folder that may not be written says so, and the journal tells of no decision`() throws {
    try folder.write("title: x\n", to: "incidents/x.yaml")
    let acme = try id(of: "Acme")
    try folder.write("in the way", to: "incidents-file")
    try FileManager.default.removeItem(atPath: folder.path + "/incidents")
    try FileManager.default.moveItem(atPath: folder.path + "/incidents-file", toPath: folder.path + "/incidents")
    #expect(throws: DecisionFailure.self) {
      try desk(try session()).decide([.accept], on: [acme], words: "accepted")
    }
    #expect(try desk(try session()).log().isEmpty)
  }

  @Test func `a record that is no longer readable is not written over`() throws {
    _ = try desk(try session()).decide([.accept], on: [try id(of: "Acme")], words: "accepted")
    let opened = try session()
    let id = try id(of: "Acme")
    try folder.write("title: [", to: "incidents/\(files()[0])")
    #expect(throws: DecisionFailure.self) { try desk(opened).decide([.setTitle("x")], on: [id], words: "retitled") }
    #expect(try text(files()[0]) == "title: [")
  }
}
