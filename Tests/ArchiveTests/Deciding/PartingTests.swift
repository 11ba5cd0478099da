import Archive
import Foundation
import Incidents
import Search
import TestSupport
import Testing

/// Facts and articles taken off incidents, in files and in what is shown after it.
@Suite struct PartingTests {
  private let house: DecisionHouse

  init() throws { house = try DecisionHouse() }

  private func incident(_ id: Incident.ID) throws -> Incident {
    try #require(try house.session().incident(id)?.incident)
  }

  private func fine(of id: Incident.ID) throws -> Claim.Value {
    try #require(try incident(id).standing.first { $0.field == .penalty }?.value)
  }

  /// Acme's article and a copy of it in another outlet, which the program joins to it.
  private func writeCopy() throws {
    try house.folder.write(
      DecisionHouse.article("Acme", millions: 7) + "\nAnother outlet has this too.\n", to: "articles/again.txt")
  }

  @Test func `a fact that is taken off a draft is an incident of its own, and stays one when all is read anew`() throws
  {
    let acme = try house.id(of: "Acme")
    let fine = try fine(of: acme)
    let entry = try house.desk(try house.session()).move([.facts([fine])], of: acme, words: "split off the fine")
    #expect(entry.ids.count == 2 && house.files() == entry.ids.map { "\($0).yaml" }.sorted())
    for isFresh in [false, true] {
      try house.session().update(IndexUpdate(isFresh: isFresh))
      #expect(try house.rows("company:acme").count == 2)
      #expect(try incident(Incident.ID(entry.ids[0])).penalties.isEmpty)
      #expect(try incident(Incident.ID(entry.ids[1])).claims.map(\.field).contains(.organisation))
      #expect(try house.sums() == ["10000000 EUR"])
    }
    let left = try incident(Incident.ID(entry.ids[0])).claims.first { $0.field == .penalty }
    #expect(left?.review == .rejected && left?.reason == "moved to \(entry.ids[1])")
    _ = try house.desk(try house.session()).undo()
    #expect(house.files().isEmpty)
    #expect(try house.rows().count == 2)
    _ = try house.desk(try house.session()).redo()
    #expect(house.files().count == 2)
  }

  @Test func `what was reviewed stays reviewed where it goes`() throws {
    let id = Incident.ID(
      try house.desk(try house.session()).decide([.accept], on: [try house.id(of: "Acme")], words: "accepted").ids[0])
    let before = house.snapshot()
    let fine = try fine(of: id)
    let entry = try house.desk(try house.session()).move([.facts([fine])], of: id, words: "split off the fine")
    #expect(entry.ids[0] == id.text)
    let new = try incident(Incident.ID(entry.ids[1]))
    #expect(new.review == .reviewed && new.penaltiesWithReview.map(\.isReviewed) == [true])
    #expect(new.claims.first { $0.field == .organisation }?.review == .draft)
    _ = try house.desk(try house.session()).undo()
    #expect(house.snapshot() == before)
  }

  @Test func `an article is taken off an accepted record, and neither draft comes back to the other`() throws {
    try writeCopy()
    let joined = try house.id(of: "Acme")
    let record = Incident.ID(
      try house.desk(try house.session()).decide([.accept], on: [joined], words: "accepted").ids[0])
    #expect(try incident(record).articles.count == 2)
    let before = house.snapshot()
    let entry = try house.desk(try house.session()).move(
      [.article("articles/again.txt")], of: record, words: "split off")
    for isFresh in [false, true] {
      try house.session().update(IndexUpdate(isFresh: isFresh))
      #expect(try incident(record).articles == ["articles/acme.txt"])
      let new = try incident(Incident.ID(entry.ids[1]))
      #expect(new.articles == ["articles/again.txt"] && new.review == .reviewed)
      #expect(new.claims.flatMap(\.evidence).allSatisfy { $0.article == "articles/again.txt" })
      #expect(try house.rows("company:acme").count == 2)
    }
    _ = try house.desk(try house.session()).undo()
    #expect(house.snapshot() == before)
  }

  @Test func `a joined draft loses one article, and the rest is not given to what was taken off`() throws {
    try writeCopy()
    try house.folder.write(
      DecisionHouse.article("Acme", millions: 7) + "\nA third outlet, too.\n", to: "articles/third.txt")
    let joined = try house.id(of: "Acme")
    #expect(try incident(joined).articles.count == 3)
    _ = try house.desk(try house.session()).move([.article("articles/acme.txt")], of: joined, words: "split off")
    try house.session().update(IndexUpdate(isFresh: true))
    let parts = try house.rows("company:acme").map { try incident($0.id).articles.sorted() }
    #expect(Set(parts) == [["articles/acme.txt"], ["articles/again.txt", "articles/third.txt"]])
  }

  @Test func `a merged record is parted into its articles`() throws {
    let merged = Incident.ID(try house.desk(try house.session()).merge(try house.rows().map(\.id)).ids[0])
    let before = house.snapshot()
    _ = try house.desk(try house.session()).split(merged)
    try house.session().update(IndexUpdate(isFresh: true))
    #expect(try house.rows().count == 2 && house.files().count == 2)
    #expect(try house.sums() == ["10000000 EUR"])
    for company in ["Acme", "Globex"] {
      let part = try incident(try house.id(of: company))
      #expect(part.articles == ["articles/\(company.lowercased()).txt"] && part.penalties.count == 1)
    }
    _ = try house.desk(try house.session()).undo()
    #expect(house.snapshot() == before)
    let one = try house.id(of: "Acme")
    _ = try house.desk(try house.session()).split(one)
    #expect { try house.desk(try house.session()).split(try house.id(of: "Acme")) } throws: {
      "\($0)".contains("nothing to split")
    }
  }

  @Test func `a fact and an article are moved into another incident, and what was there stays`() throws {
    let (acme, globex) = (try house.id(of: "Acme"), try house.id(of: "Globex"))
    let entry = try house.desk(try house.session()).move(
      [.facts([try fine(of: acme)])], of: acme, to: globex, words: "moved the fine")
    let target = Incident.ID(entry.ids[1])
    #expect(try incident(target).penalties.count == 2)
    #expect(try incident(Incident.ID(entry.ids[0])).penalties.isEmpty)
    #expect(try house.sums() == ["10000000 EUR"] && house.files().count == 2)
    #expect(throws: DecisionFailure.self) {
      try house.desk(try house.session()).move([.article("articles/acme.txt")], of: target, to: target, words: "moved")
    }
    let back = try house.desk(try house.session()).move(
      [.article("articles/acme.txt")], of: target, to: Incident.ID(entry.ids[0]), words: "moved")
    #expect(back.ids == [target.text, entry.ids[0]])
    #expect(try incident(target).penalties.count == 1)
    #expect(try incident(Incident.ID(entry.ids[0])).penalties.count == 1)
  }

  @Test func `a record that a person wrote keeps the drafts that propose to it when its fine goes elsewhere`() throws {
    let acme = try incident(try house.id(of: "Acme"))
    let fine = try #require(acme.standing.first { $0.field == .penalty }?.value)
    try house.folder.write(
      """
      title: Acme's leak
      occurred: 2023-05
      organisations: [Acme]
      penalties: [{type: fine, amount: 7000000, currency: EUR}]
      articles: [articles/acme.txt]

      """, to: "incidents/mine.yaml")
    let mine = Incident.ID("mine")
    #expect(try house.rows("company:acme").map(\.id) == [mine])
    let written = try #require(try incident(mine).standing.first { $0.field == .penalty }?.value)
    #expect(written.field == fine.field)
    let entry = try house.desk(try house.session()).move([.facts([written])], of: mine, words: "split off the fine")
    try house.session().update(IndexUpdate(isFresh: true))
    #expect(try house.rows("company:acme").count == 2)
    #expect(try incident(mine).drafts == acme.drafts)
    #expect(try incident(Incident.ID(entry.ids[1])).dataCategories.isEmpty)
  }

  @Test func `the only article of an incident stays, and nothing is written`() throws {
    #expect {
      try house.desk(try house.session()).move(
        [.article("articles/acme.txt")], of: try house.id(of: "Acme"), words: "split off")
    } throws: { "\($0)".contains("only article") }
    #expect(house.files().isEmpty)
  }
}
