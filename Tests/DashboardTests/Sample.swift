import Dashboard
import Incidents
import Screen
import Search
import TestSupport

/// Incidents and articles made up for screens, with scripts of every width.
struct Sample {
  static let article = Article(
    headline: "Shop fined after 漢字 leak", outlet: "example.org",
    published: PublishedDate(date: Sample.date("2021-05-01")),
    language: "en",
    blocks: [
      Block(.paragraph, "Menu Home News", boilerplate: .menu), Block(.headline, "Shop fined after 漢字 leak"),
      Block(.paragraph, "The authority fined Shop 1.5 million euros on Friday."),
      Block(.paragraph, "個人情報が流出した。שלום עולם. e\u{301}te\u{301} 😀 done."),
      Block(.paragraph, "Read also: more", boilerplate: .related),
    ])

  static func date(_ text: String) -> PartialDate { PartialDate(text) ?? PartialDate(Day(number: 0)) }

  static func incident(_ id: String, _ name: String, unit: String? = nil, occurred: String, fine: Int? = nil)
    -> Incident
  {
    let quote = Evidence(article: "a.txt", quote: Quote(exact: "The authority fined Shop 1.5 million euros"))
    var claims: [Claim] = [
      Claim(.organisation(OrganisationRole(name: name, unit: unit)), evidence: [quote]),
      Claim(.occurred(date(occurred))),
      Claim(.data(.health), evidence: [Evidence(article: "a.txt", quote: Quote(exact: "nowhere"))]),
    ]
    if let fine {
      let money = Money(amount: Amount(units: fine), currency: "EUR", asWritten: "1.5 million euros")
      claims.append(
        Claim(.penalty(Penalty(type: .fine, money: money)), asWritten: "1.5 million euros", evidence: [quote]))
      claims.append(Claim(.legalStatus(.fined)))
    }
    return Incident(
      id: .init(id), title: "What \(name) did (\(id))", review: .reviewed, claims: claims, articles: ["a.txt"])
  }

  static let incidents = [
    incident("one", "Shop", unit: "Shop Pay", occurred: "2021-04", fine: 1_500_000),
    incident("two", "株式会社サンプル", occurred: "2019/2020"), incident("three", "Bank", occurred: "2017"),
  ]

  static var catalogue: Catalogue {
    let ledger = PenaltyLedger(incidents)
    return Catalogue(
      incidents.map {
        IncidentEntry(
          incident: $0, articles: [ArticleInfo(path: "a.txt", language: "en")], independentSources: 1,
          totals: ledger.totals(of: $0), evidence: [.exact])
      })
  }

  static func detail(_ id: Incident.ID) -> IncidentDetail? {
    guard let incident = incidents.first(where: { $0.id == id }) else { return nil }
    let text = AnchorText(article.cleanText)
    var detail = IncidentDetail(
      incident: incident, articles: [ArticleInfo(path: "a.txt", headline: article.headline, outlet: "example.org")],
      anchors: incident.claims.map { claim in claim.evidence.map { text.locate($0) } }, totals: [])
    detail.record = incident.review == .draft ? nil : "incidents/\(id.text).yaml"
    return detail
  }
}

/// A dashboard whose effects are answered at once from the sample.
struct Rig {
  var dashboard: Dashboard
  var catalogue = Sample.catalogue
  /// Effects that go outside: quit, themes ...
  var outside: [Effect] = []

  init(
    _ columns: Int, _ rows: Int, catalogue: Catalogue = Sample.catalogue, findings: [Finding] = [],
    keymap: Keymap = .standard, exports: [ExportChoice] = []
  ) {
    self.catalogue = catalogue
    var preferences = Preferences(keymap: keymap)
    preferences.exports = exports
    preferences.exportFolder = "/home/ann"
    dashboard = Dashboard(
      state: State(
        size: Size(columns: columns, rows: rows),
        archive: ArchiveStatus(name: "/clips", articleCount: 1, findings: findings),
        preferences: preferences))
    perform(dashboard.start())
  }

  var state: State { dashboard.state }
  var lines: [String] { dashboard.render().lines }
  var screen: String { lines.joined(separator: "\n") }

  mutating func send(_ event: Event) { perform(dashboard.handle(event)) }

  mutating func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  mutating func type(_ text: String) { for character in text { send(.key(.character(character))) } }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .list(let filter, let window, let id, let serial):
        send(.listing(catalogue.listing(for: filter, window: window, keeping: id), serial: serial))
      case .facetValues(let facet, let filter, let serial):
        let counts = catalogue.listing(for: filter, facets: [facet]).counts[facet] ?? []
        send(.facetValues(counts, serial: serial))
      case .loadDetail(let id): if let detail = Sample.detail(id) { send(.detail(detail)) }
      case .loadArticle(let path): send(.article(path: path, .read(Sample.article)))
      case .errand(.findIncidents(let words)):
        let condition: Query.Condition = words.isEmpty ? .everything : .words(words, isPhrase: false)
        send(.incidentsFound(words, catalogue.listing(for: Filter(typed: Query(condition: condition))).rows))
      case .prefetch: break
      default: outside.append(effect)
      }
    }
  }
}
