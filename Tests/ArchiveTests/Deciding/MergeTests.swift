import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Incidents made one and parted, and what their penalties add up to.
@Suite struct MergeTests {
  private let house: DecisionHouse

  init() throws { house = try DecisionHouse() }

  @Test func `a total and its parts count once, whichever of their drafts is a record already`() throws {
    let seeds = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../seeds/articles")
      .standardized
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: seeds.path).first { $0.hasPrefix("000") })
    for article in ["acme.txt", "globex.txt"] { try house.folder.remove("articles/\(article)") }
    try house.folder.write(try String(contentsOf: seeds.appending(path: name), encoding: .utf8), to: "articles/\(name)")
    let drafts = try house.rows().map(\.id)
    #expect(drafts.count == 2)
    #expect(try house.sums() == ["30800000 USD"])
    for draft in drafts + drafts.reversed() {
      if try house.rows("review:reviewed").count == 2 { _ = try house.desk(try house.session()).undo() }
      if try house.rows("review:reviewed").count == 1 { _ = try house.desk(try house.session()).undo() }
      _ = try house.desk(try house.session()).decide([.accept], on: [draft], words: "accepted")
      #expect(try house.sums() == ["30800000 USD"], "\(draft)")
    }
    let other = try #require(try house.rows("review:draft").first?.id)
    _ = try house.desk(try house.session()).decide([.accept], on: [other], words: "accepted")
    #expect(try house.sums() == ["30800000 USD"])
  }

  @Test func `merged incidents are one, with the facts and articles of both, and undo parts them`() throws {
    let before = try house.rows().map(\.id)
    let entry = try house.desk(try house.session()).merge(before)
    let row = try #require(try house.rows().first)
    #expect(try house.rows().count == 1)
    #expect(entry.ids == before.map { _ in row.id.text } && house.files().count == 1)
    let incident = try #require(try house.session().incident(row.id)?.incident)
    #expect(Set(incident.articles) == ["articles/acme.txt", "articles/globex.txt"])
    #expect(incident.penalties.count == 2 && Set(incident.organisations.map(\.name)) == ["Acme", "Globex"])
    #expect(try house.sums() == ["10000000 EUR"])
    _ = try house.desk(try house.session()).undo()
    #expect(Set(try house.rows().map(\.id)) == Set(before))
    #expect(house.files().isEmpty)
  }

  @Test func `a record takes in a draft, and stays where it is; two records leave one file`() throws {
    let (acme, globex) = (try house.id(of: "Acme"), try house.id(of: "Globex"))
    let record = Incident.ID(
      try house.desk(try house.session()).decide([.accept], on: [acme], words: "accepted").ids[0])
    let name = house.files()[0]
    _ = try house.desk(try house.session()).merge([globex, record])
    #expect(try house.rows().map(\.review) == [.reviewed])
    #expect(house.files() == [name])
    let claims = try #require(try house.session().incident(record)?.incident.claims)
    // What nobody has reviewed stays a draft.
    #expect(claims.contains { $0.review == .draft } && claims.contains { $0.review == nil })
    _ = try house.desk(try house.session()).undo()
    _ = try house.desk(try house.session()).decide([.accept], on: [globex], words: "accepted")
    let both = try house.rows().map(\.id)
    #expect(house.files().count == 2)
    _ = try house.desk(try house.session()).merge(both)
    #expect(try house.rows().count == 1)
    #expect(house.files().count == 1)
  }

  @Test func `joined drafts are parted, and stay apart when the articles are read anew`() throws {
    try house.folder.write(
      DecisionHouse.article("Acme", millions: 7) + "\nAnother outlet has this too.\n", to: "articles/again.txt")
    let joined = try house.id(of: "Acme")
    #expect(try house.rows("company:acme").count == 1)
    _ = try house.desk(try house.session()).split(joined)
    #expect(try house.rows("company:acme").count == 2)
    #expect(house.files().count == 2)
    try house.session().update(IndexUpdate(isFresh: true))
    #expect(try house.rows("company:acme").count == 2)
    #expect { try house.desk(try house.session()).split(try house.id(of: "Globex")) } throws: {
      "\($0)".contains("nothing to split")
    }
  }

  @Test func `joined drafts that are rejected are one rejected incident, and each count says so`() throws {
    try house.folder.write(
      DecisionHouse.article("Acme", millions: 7) + "\nAnother outlet has this too.\n", to: "articles/again.txt")
    _ = try house.desk(try house.session()).decide([.reject], on: [try house.id(of: "Acme")], words: "rejected")
    for isFresh in [false, true] {
      try house.session().update(IndexUpdate(isFresh: isFresh))
      let all = try house.session().listing(for: Filter(), window: 0..<9)
      #expect(
        Set((all.counts.values[.review] ?? []).map { "\($0.value.value) \($0.count)" }) == ["draft 1", "rejected 1"])
      let rejected = try #require(try house.rows("review:rejected").first)
      #expect(try house.session().detail(rejected.id)?.incident.articles.count == 2)
      #expect(rejected.sources == 1)
    }
    // "1 incident of 1" beside "1 incident": only what the filter asks for is counted besides.
    for (query, count) in [("", 1), ("review:draft", 1), ("review:rejected", 2), ("company:acme", 1)] {
      let listing = try house.session().listing(for: Filter(typed: try Query(parsing: query)), window: 0..<9)
      #expect(listing.archiveCount == count, "\(query)")
    }
    // Taken back as one: both lines go.
    _ = try house.desk(try house.session()).decide(
      [.accept], on: [try #require(try house.rows("review:rejected").first?.id)], words: "accepted")
    #expect(try !house.text("rejected.yaml").contains("draft: "))
    #expect(try house.rows("company:acme").map(\.review) == [.reviewed])
  }
}
