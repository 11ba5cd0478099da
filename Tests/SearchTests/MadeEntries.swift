import Incidents
import Search
import Text

/// Incidents of chance, the same for a seed. Values are few, so that incidents share them.
struct MadeEntries {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(state: seed) }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &random)] }

  mutating func isTrue(oneIn sides: Int = 2) -> Bool { Int.random(in: 0..<sides, using: &random) == 0 }

  mutating func number(below end: Int) -> Int { Int.random(in: 0..<end, using: &random) }

  mutating func date() -> PartialDate? {
    PartialDate(
      pick([
        "2017", "2017-05", "2017-05-31", "2016/2019", "2019?", "20XX", "201X", "1800/2020", "2020-01-10", "2018/..",
        "../2015", "2020-24", "2021~",
      ]))
  }

  mutating func claims() -> [Claim] {
    var values: [Claim.Value] = []
    if let date = date(), isTrue() { values.append(.occurred(date)) }
    for _ in 0..<number(below: 4) {
      let unit = isTrue() ? pick(["Pay", "Home", "Ring"]) : nil
      let role = pick([OrganisationRole.Role.controller, .processor, .victim, .regulator, .mentioned])
      values.append(
        .organisation(.init(name: pick(["Acme", "Acme Bolt", "Bolt", "Ünal", "漢字社"]), unit: unit, role: role)))
    }
    for _ in 0..<number(below: 3) { values.append(.data(pick([.video, .email, .health]))) }
    if isTrue() { values.append(.action(pick([.surveillance, .externalHack]))) }
    if isTrue() { values.append(.kind(pick(Kind.allCases))) }
    if isTrue() { values.append(.regulator(pick(["FTC", "ICO", "Ünal"]))) }
    if isTrue(oneIn: 3) { values.append(.subjects(pick(["children", "patients of a clinic"]))) }
    for _ in 0..<number(below: 3) { values.append(.penalty(penalty())) }
    for _ in 0..<number(below: 3) {
      let counts: [AffectedCount.Count] = [.exactly(4), .range(900, 1100), .atLeast(5000), .unknown]
      values.append(.affected(.init(count: pick(counts))))
    }
    if let date = date(), isTrue() {
      values.append(.event(.init(what: pick([.occurred, .decision, .paid]), date: date)))
    }
    if isTrue() { values.append(.legalStatus(pick([.fined, .settled, .underAppeal]))) }
    if isTrue(oneIn: 3) { values.append(.country(pick(["US", "FR"]))) }
    return values.map { value in
      var claim = Claim(value, review: isTrue(oneIn: 6) ? pick([.rejected, .draft]) : nil)
      claim.isRejectedAlternative = isTrue(oneIn: 9)
      return claim
    }
  }

  private mutating func penalty() -> Penalty {
    let money = Money(
      amount: isTrue(oneIn: 5) ? nil : Amount(thousandths: pick([500_000_000, 1_500_000_500, 2_000_000_000])),
      upTo: isTrue(oneIn: 5) ? Amount(units: 9_000_000) : nil, currency: pick(["EUR", "USD", nil]))
    return Penalty(type: pick([.fine, .settlement]), money: money, date: isTrue() ? date() : nil)
  }

  mutating func entry(_ number: Int) -> IncidentEntry {
    let titles = ["Video tapes of", "Données perdues:", "名前が流出", "A leak at"]
    var incident = Incident(
      id: .init("incident-\(number)"), title: "\(pick(titles)) number \(number % 9)",
      review: pick(ReviewState.allCases),
      claims: claims())
    incident.tags = isTrue(oneIn: 3) ? [pick(["one", "two"])] : []
    let articles = (0..<self.number(below: 3)).map { index in
      ArticleInfo(
        path: "articles/\(number)-\(index).html", outlet: isTrue() ? pick(["Le Monde", "Kontan"]) : nil,
        language: isTrue() ? pick(["fr", "id"]) : nil, published: date().map { PublishedDate(date: $0) })
    }
    var entry = IncidentEntry(
      incident: incident, articles: articles, independentSources: self.number(below: 4),
      totals: PenaltyLedger([incident]).totals(of: incident),
      evidence: Set((0..<self.number(below: 3)).map { _ in pick(EvidenceState.allCases) }))
    entry.articleTexts = articles.map { _ in pick(["a video of the tapes", "rien de données", "漏れた 名前", ""]) }
    return entry
  }

  mutating func entries(_ count: Int) -> [IncidentEntry] { (0..<count).map { entry($0) } }
}

extension MadeEntries {
  /// A question as people type it, of every field and shape.
  mutating func query() -> String {
    let sorts = Query.Sort.Key.allCases.flatMap { ["sort:\($0.rawValue)", "sort:-\($0.rawValue)"] }
    return (isTrue(oneIn: 9) ? "" : condition(depth: 2)) + (isTrue() ? " " + pick(sorts) : "")
  }

  private mutating func condition(depth: Int) -> String {
    guard depth > 0 else { return isTrue(oneIn: 4) ? "-" + term() : term() }
    switch number(below: 5) {
    case 0: return "\(condition(depth: depth - 1)) \(condition(depth: depth - 1))"
    case 1: return "\(condition(depth: depth - 1)) or \(condition(depth: depth - 1))"
    case 2: return "-(\(condition(depth: depth - 1)))"
    case 3: return term()
    default: return condition(depth: depth - 1)
    }
  }

  private mutating func term() -> String {
    let date = pick(["2017", "2017-05", "2016..2018", "2018..", "..2016", "none", "2020-01-10", "1900"])
    let number = pick([">1m", "<=500000", "4", "1k..6k", ">=2", "0", "1500000.5"])
    switch self.number(below: 8) {
    case 0: return "\(pick(["year", "year!", "occurred", "disclosed", "published", "decided", "decided!"])):\(date)"
    case 1: return "\(pick(["penalty", "affected", "sources"])):\(number)"
    case 2: return "\(pick(["company", "unit"])):\(pick(["acme", "\"Acme\"", "bolt", "unal", "ring", "pay", "漢"]))"
    case 3:
      return pick(["data:video", "action:surveillance", "kind:breach", "legal:fined", "review:draft", "evidence:lost"])
    case 4: return pick(["regulator:ftc", "subjects:clinic", "country:us", "currency:eur", "lang:fr", "outlet:monde"])
    case 5: return pick(["tag:one", "id:incident-7", "article:articles", "id:\"incident-1\""])
    default:
      return pick(["video", "\"of the tapes\"", "donnees", "名前", "v", "2017-05", "2020-01-10", "7", "zz", "ünal"])
    }
  }

  mutating func chosen() -> [FacetValue] {
    let values = [
      FacetValue(.year, "2017"), FacetValue(.year, "2020"), .undated, FacetValue(.company, "Acme"),
      FacetValue(.company, "Pay", parent: "Acme"), FacetValue(.company, "Ring", parent: "Ünal"),
      FacetValue(.data, "video"), FacetValue(.data, "health"), FacetValue(.legal, "fined"), FacetValue(.country, "US"),
      FacetValue(.language, "fr"), FacetValue(.evidence, "lost"), FacetValue(.review, "draft"),
      FacetValue(.outlet, "Kontan"),
    ]
    return (0..<number(below: 4)).map { _ in pick(values) }
  }

  mutating func filter() throws -> Filter {
    Filter(typed: try Query(parsing: query()), chosen: chosen())
  }
}
