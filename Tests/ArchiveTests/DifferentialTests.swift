import Archive
import Incidents
import TestSupport
import Testing
import Search

/// The index must mean what the plain catalogue means, on made-up incidents under made-up questions.
@Suite struct DifferentialTests {
  private static let queries = [
    "", "company:acme", "company:\"Acme\"", "unit:pay", "-company:acme", "year:2017", "year!:2017", "year:2015..2018",
    "year:none", "-year:none", "decided:none",

    "occurred:2019", "decided:2020", "penalty:>1m", "penalty:500000", "currency:eur", "affected:>1000", "sources:0",
    "data:video or data:email", "action:surveillance -data:video", "kind:breach", "subjects:chil", "country:us",
    "legal:fined", "review:draft", "evidence:none", "tag:one", "id:incident-7", "vide", "\"video tapes\"",
    "\"video tape\"",
    "名前", "名 前", "donnees", "v", "vi", "nu", "é", "do 7", "-v", "zz", "(year:2017 or company:bolt) -review:draft",
    "2017-05", "2020-01-10 video", "sort:-penalty",
    "sort:penalty", "sort:title",
    "sort:-title", "sort:organisation", "sort:-affected", "sort:date", "sort:-sources company:acme",
  ]

  /// A small, fixed stream of numbers.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }

    mutating func pick<T>(_ items: [T]) -> T { items[roll(items.count)] }
  }

  private static func record(_ number: Int, _ dice: inout Dice) -> String {
    var lines = [
      "title: '\(dice.pick(["Video tapes of", "Données perdues:", "名前が流出", "A leak at"])) number \(number % 9)'"
    ]
    if dice.roll(4) > 0 {
      lines.append("occurred: \(dice.pick(["2017", "2017-05", "2016/2019", "2019?", "20XX", "2020-01-10"]))")
    }
    if dice.roll(5) > 0 {
      let unit = dice.pick(["", ", unit: Pay", ", unit: Home"])
      lines.append("organisations: [{name: \(dice.pick(["Acme", "Acme Bolt", "Bolt", "Ünal"]))\(unit)}]")
    }
    if dice.roll(2) > 0 { lines.append("data: [\(dice.pick(["video", "email, phone", "health"]))]") }
    if dice.roll(2) > 0 { lines.append("actions: [\(dice.pick(["surveillance", "external_hack", "dark_pattern"]))]") }
    if dice.roll(2) > 0 { lines.append("kind: [\(dice.pick(["breach", "violation", "breach, violation"]))]") }
    if dice.roll(3) == 0 { lines.append("regulators: [\(dice.pick(["FTC", "ICO", "CNIL"]))]") }
    if dice.roll(3) == 0 { lines.append("subjects: [\(dice.pick(["children", "patients"]))]") }
    if dice.roll(2) > 0 {
      let amount = dice.pick(["500000", "1500000.50", "2000000"])
      let date = dice.pick(["", ", date: 2020-03"])
      lines.append("penalties: [{type: fine, amount: \(amount), currency: \(dice.pick(["EUR", "USD"]))\(date)}]")
    }
    if dice.roll(2) > 0 { lines.append("affected: [{count: '\(dice.pick(["4", "1200", ">=5000"]))'}]") }
    if dice.roll(3) == 0 { lines.append("countries: [\(dice.pick(["US", "FR"]))]") }
    if dice.roll(2) > 0 { lines.append("legal_status: \(dice.pick(["fined", "settled", "alleged"]))") }
    if dice.roll(3) == 0 { lines.append("tags: [\(dice.pick(["one", "two"]))]") }
    lines.append("review: \(dice.pick(["draft", "reviewed", "reviewed", "rejected"]))")
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `lists, orders, sums and counts are the catalogue's`() throws {
    let folder = try TemporaryFolder()
    var dice = Dice(state: 7)
    for number in 0..<120 {
      try folder.write(DifferentialTests.record(number, &dice), to: "incidents/incident-\(number).yaml")
    }
    let archive = ArchiveFolder(root: folder.path)
    let session = ArchiveSession(archive, cache: folder.path + "/.cache")
    try session.update()
    #expect(try session.status().findings.map(\.description) == [])
    #expect(try session.status().incidentCount == 120)
    try DifferentialTests.compare(session)
  }

  @Test func `a changed archive is the catalogue's of the files as they are now`() throws {
    let folder = try TemporaryFolder()
    var dice = Dice(state: 11)
    func write(_ numbers: some Sequence<Int>) throws {
      for number in numbers {
        try folder.write(DifferentialTests.record(number, &dice), to: "incidents/incident-\(number).yaml")
      }
    }
    try write(0..<90)
    let session = ArchiveSession(ArchiveFolder(root: folder.path), cache: folder.path + "/.cache")
    try session.update()
    try write(85..<95)
    for number in [0, 17, 44] { try folder.remove("incidents/incident-\(number).yaml") }
    try session.update()
    #expect(try session.status().incidentCount == 92)
    try DifferentialTests.compare(session)
  }

  /// What is expected is made of the files by the record reader alone: nothing of it comes from the index.
  private static func compare(_ session: ArchiveSession) throws {
    let names = try FileBytes.names(in: "\(session.folder.root)/incidents").map(\.name)
    let incidents = try names.map { name in
      let (incident, findings, _, _) = session.folder.record("incidents/\(name)")
      #expect(findings.isEmpty)
      return try #require(incident)
    }
    let ledger = PenaltyLedger(incidents)
    let catalogue = Catalogue(
      incidents.map { incident in
        IncidentEntry(
          incident: incident, articles: incident.articles.map { ArticleInfo(path: $0) }, independentSources: 0,
          totals: ledger.totals(of: incident),
          evidence: EvidenceAudit.states(of: incident, anchors: incident.claims.map { _ in [] }))
      })
    let choices: [[FacetValue]] = [
      [], [FacetValue(.year, "2017")], [.undated, FacetValue(.year, "2019")],
      [FacetValue(.company, "Acme"), FacetValue(.data, "video")],
      [FacetValue(.company, "Pay", parent: "Acme"), FacetValue(.company, "Bolt"), FacetValue(.legal, "fined")],
    ]
    for query in DifferentialTests.queries {
      for chosen in choices {
        let filter = Filter(typed: try Query(parsing: query), chosen: chosen)
        let kept = Incident.ID("incident-3")
        let expected = catalogue.listing(for: filter, window: 3..<40, keeping: kept)
        let found = try session.listing(for: filter, window: 3..<40, keeping: kept)
        #expect(found == expected, "\(filter.query)")
      }
    }
  }
}
