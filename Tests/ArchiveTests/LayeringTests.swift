import Incidents
import Search
import TestSupport
import Testing

@testable import Archive

/// What articles and records of one archive make of each other, and that it goes when they go.
@Suite struct LayeringTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func session() throws -> ArchiveSession {
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    return session
  }

  private static func story(_ company: String, million: Int, year: Int = 2021) -> String {
    """
    \(company) fined \(million) million euros over a leak of customers' names

    Published: \(year)-05-03

    The authority fined \(company) \(million) million euros on Monday, because it had leaked the names and the e-mail addresses of its customers.

    The company said that it would pay the fine before the summer, and that it had stopped keeping any names at all since.

    """
  }

  private func rows(_ session: ArchiveSession, _ query: String = "") throws -> [IncidentSummary] {
    try session.listing(for: Filter(typed: Query(parsing: query)), window: 0..<99).rows
  }

  @Test func `a draft belongs to the record of its incident, and to no other`() throws {
    try folder.write(LayeringTests.story("Acme", million: 7), to: "a.txt")
    try folder.write("title: Acme's leak\norganisations: Acme\narticles: a.txt\n", to: "incidents/acme.yaml")
    try folder.write("title: Zeta's leak\norganisations: Zeta\n", to: "incidents/zeta.yaml")
    let session = try session()
    #expect(Set(try session.ids().map(\.text)) == ["acme", "zeta"])
    let acme = try #require(try session.detail(.init("acme"))).incident
    let proposed = acme.claims.filter { $0.proposer == .program }
    #expect(proposed.contains { if case .penalty = $0.value { true } else { false } })
    #expect(proposed.allSatisfy { $0.review == .draft && !$0.evidence.isEmpty })
    #expect(proposed.allSatisfy { claim in claim.evidence.allSatisfy { $0.article == "a.txt" } })
    // Fields that the record fills are its own.
    #expect(acme.claims.filter { $0.field == .organisation }.allSatisfy { $0.proposer == .person })
    let zeta = try #require(try session.detail(.init("zeta"))).incident
    #expect(zeta.claims.allSatisfy { $0.proposer == .person })
  }

  @Test func `an article that no record tells of makes a draft of its own`() throws {
    try folder.write(LayeringTests.story("Acme", million: 7), to: "a.txt")
    try folder.write("title: Zeta's leak\norganisations: Zeta\n", to: "incidents/zeta.yaml")
    let rows = try rows(try session())
    #expect(rows.count == 2 && rows.count { $0.review == .draft } == 1)
    #expect(rows.first { $0.review == .draft }?.organisations.contains { $0.name == "Acme" } == true)
  }

  @Test func `what an article proposed goes with the article, and its draft with it`() throws {
    try folder.write(LayeringTests.story("Acme", million: 7), to: "a.txt")
    try folder.write(LayeringTests.story("Beta", million: 9), to: "b.txt")
    try folder.write("title: Acme's leak\norganisations: Acme\narticles: a.txt\n", to: "incidents/acme.yaml")
    let session = try session()
    #expect(try rows(session).count == 2)
    try folder.remove("b.txt")
    try session.update()
    #expect(try session.ids().map(\.text) == ["acme"])
    try folder.remove("a.txt")
    try session.update()
    session.forget()
    let acme = try #require(try session.detail(.init("acme"))).incident
    #expect(acme.claims.count == 1 && acme.claims.allSatisfy { $0.proposer == .person })
    #expect(try rows(session).allSatisfy { $0.totals.isEmpty } && rows(session, "penalty:>0").isEmpty)
  }

  @Test func `when a record goes, its article's draft stands by itself again`() throws {
    try folder.write(LayeringTests.story("Acme", million: 7), to: "a.txt")
    try folder.write("title: Acme's leak\norganisations: Acme\narticles: a.txt\n", to: "incidents/acme.yaml")
    let session = try session()
    #expect(try rows(session).map(\.review) == [.reviewed])
    try folder.remove("incidents/acme.yaml")
    try session.update()
    let left = try rows(session)
    #expect(left.map(\.review) == [.draft] && left.first?.id.text != "acme")
    #expect(left.first?.totals.map(\.amount.thousandths) == [7_000_000_000])
  }

  @Test func `a total and its parts in other incidents count once, whichever comes or goes`() throws {
    func record(_ name: String, _ penalty: String) throws {
      try folder.write(
        "title: \(name)\npenalties:\n- {type: settlement, currency: USD, \(penalty)}\n", to: "incidents/\(name).yaml")
    }
    try record("whole", "id: all, amount: 30800000")
    try record("ring", "amount: 5800000, part_of: whole#all")
    let session = try session()
    func sums() throws -> [String: [Int]] {
      Dictionary(uniqueKeysWithValues: try rows(session).map { ($0.id.text, $0.totals.map(\.amount.thousandths)) })
    }
    func sum() throws -> [Int] {
      try session.listing(for: Filter(), window: 0..<9).totals.map(\.amount.thousandths)
    }
    #expect(try sums() == ["whole": [25_000_000_000], "ring": [5_800_000_000]] && sum() == [30_800_000_000])
    try record("alexa", "amount: 25000000, part_of: whole#all")
    try session.update()
    #expect(try sums() == ["whole": [], "ring": [5_800_000_000], "alexa": [25_000_000_000]])
    #expect(try sum() == [30_800_000_000])
    try folder.remove("incidents/ring.yaml")
    try session.update()
    #expect(try sums() == ["whole": [5_800_000_000], "alexa": [25_000_000_000]] && sum() == [30_800_000_000])
    try folder.remove("incidents/whole.yaml")
    try session.update()
    #expect(try sum() == [25_000_000_000])
  }

  @Test func `two currencies are not added, and values that were rejected or lost against others not at all`() throws {
    try folder.write(
      """
      title: x
      penalties:
      - {type: fine, currency: USD, amount: 5}
      - {type: fine, currency: EUR, amount: 7}
      - {type: fine, currency: USD, amount: 100, review: rejected}
      - {type: fine, currency: EUR, amount: 1000, preferred: false}
      """, to: "incidents/x.yaml")
    let totals = try session().listing(for: Filter(), window: 0..<9).totals
    let sums = Dictionary(uniqueKeysWithValues: totals.map { ($0.currency ?? "", $0.amount.thousandths) })
    // A number that was rejected counts nowhere.
    #expect(sums == ["USD": 5000, "EUR": 7000])
  }

  @Test func `the penalty of a rejected incident counts nowhere`() throws {
    try folder.write(
      "title: y\nreview: rejected\npenalties:\n- {type: fine, currency: USD, amount: 10000}\n", to: "incidents/y.yaml")
    let totals = try session().listing(for: Filter(), window: 0..<9).totals
    #expect(totals.isEmpty)
  }

  @Test func `a record that is edited is what it says now, in list, details and search`() throws {
    try folder.write("title: Before the change\nregulators: ICO\n", to: "incidents/x.yaml")
    let session = try session()
    #expect(try rows(session, "regulator:ICO").count == 1 && session.detail(.init("x")) != nil)
    try folder.write("title: After the change\nregulators: CNIL\n", to: "incidents/x.yaml")
    try session.update()
    #expect(
      try rows(session, "regulator:ICO").isEmpty && rows(session, "regulator:CNIL").map(\.title) == ["After the change"]
    )
    #expect(try rows(session, "before").isEmpty && rows(session, "after").count == 1)
    #expect(try session.detail(.init("x"))?.incident.title == "After the change")
    try folder.remove("incidents/x.yaml")
    try session.update()
    #expect(try rows(session).isEmpty && session.detail(.init("x")) == nil && session.ids().isEmpty)
  }
}
