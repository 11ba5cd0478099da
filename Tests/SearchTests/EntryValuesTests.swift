import Incidents
import Search
import TestSupport
import Testing

/// What each field of a query asks of an incident. The catalogue and the columns both stand on it.
@Suite struct EntryValuesTests {
  private static func date(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

  private static func entry() throws -> IncidentEntry {
    func penalty(_ units: Int?, _ currency: String?, date: String? = nil) -> Claim {
      let money = Money(amount: units.flatMap { Amount(units: $0) }, currency: currency, asWritten: "wenige Euro")
      return Claim(
        .penalty(
          Penalty(type: .fine, money: money, imposedBy: "Datenschutzrat", date: date.flatMap { PartialDate($0) })))
    }
    func event(_ what: TimelineEvent.What, _ text: String) throws -> Claim {
      Claim(.event(.init(what: what, date: try date(text))))
    }
    let claims = [
      Claim(.organisation(.init(name: "Amazon", unit: "Ring"))),
      Claim(.organisation(.init(name: "Amazon", unit: "Alexa"))),
      Claim(.organisation(.init(name: "Zeitung", role: .mentioned))), Claim(.occurred(try date("2017"))),
      Claim(.occurred(try date("2016/2018"))), try event(.occurred, "2017-05"), try event(.decision, "2023-05"),
      try event(.paid, "2024"), penalty(5, "USD", date: "2023-06"), penalty(nil, "EUR"), penalty(7, "USD"),
      Claim(.affected(.init(count: .range(4, 9)))), Claim(.affected(.init(count: .unknown))), Claim(.regulator("FTC")),
      Claim(.data(.identityNumber)), Claim(.data(.identityNumber)), Claim(.subjects("children")),
      Claim(.action(.darkPattern)),
      Claim(.kind(.violation)), Claim(.legalStatus(.alleged)), Claim(.legalStatus(.underAppeal)), Claim(.country("US")),
      Claim(.country("FR"), review: .rejected), Claim(.discovery("audit"), asWritten: "Prüfung"),
    ]
    let incident = with(Incident(id: .init("ring"), title: "Überwachung", review: .reviewed, claims: claims)) {
      $0.tags = ["home"]
      $0.notes = "Rang an."
    }
    let articles = [
      ArticleInfo(path: "a/1.html", outlet: "Kontan", language: "id", published: .init(date: try date("2023-06-01"))),
      ArticleInfo(path: "a/2.html", outlet: "Kontan", language: "fr"), ArticleInfo(path: "a/3.html"),
    ]
    let entry = IncidentEntry(
      incident: incident, articles: articles, independentSources: 2, totals: [], evidence: [.single, .lost])
    return with(entry) { $0.articleTexts = ["Ein Artikel"] }
  }

  @Test(arguments: [
    (QueryField.company, ["Amazon", "Amazon\u{1F}Ring", "Amazon\u{1F}Alexa"]), (.year, ["2017"]),
    (.occurred, ["2017", "2016/2018", "2017-05"]), (.published, ["2023-06-01"]), (.decided, ["2023-06", "2023-05"]),
    (.regulator, ["FTC"]), (.data, ["identity_number"]), (.action, ["dark_pattern"]), (.kind, ["violation"]),
    (.subjects, ["children"]), (.penalty, ["5000", "7000"]), (.currency, ["USD", "EUR"]),
    (.affected, ["4000", "9000"]),
    (.language, ["id", "fr"]), (.outlet, ["Kontan"]), (.country, ["US"]), (.legal, ["alleged", "under_appeal"]),
    (.review, ["reviewed"]), (.evidence, ["lost", "single"]), (.sources, ["2000"]), (.tag, ["home"]), (.id, ["ring"]),
    (.article, ["a/1.html", "a/2.html", "a/3.html"]),
  ])
  func `a field has its values, each once, numbers in thousandths`(field: QueryField, values: [String]) throws {
    let entry = try EntryValuesTests.entry()
    #expect(entry.values(of: field) == values)
    #expect(ColumnRow(entry).values[field] == values)
  }

  @Test func `a field without values has no row, and units stand with their companies`() throws {
    let incident = Incident(id: .init("x"), title: "X", review: .draft)
    let bare = IncidentEntry(incident: incident, articles: [], independentSources: 0, totals: [], evidence: [])
    #expect(Set(ColumnRow(bare).values.keys) == [.id, .review, .sources])
    #expect(QueryField.unit.column == .company && QueryField.stored.allSatisfy { $0.column == $0 })
    #expect(ColumnRow(try EntryValuesTests.entry()).title == "uberwachung")
  }

  @Test(arguments: [
    "uberwachung", "ring", "rang an", "home", "amazon alexa", "zeitung", "ftc", "identity number", "children",
    "dark pattern", "violation", "datenschutzrat", "wenige euro", "under appeal", "us", "prufung", "audit",
    "ein artikel",
  ])
  func `plain words find an incident by its names, notes and words as written`(words: String) throws {
    let lines = try EntryValuesTests.entry().tokenLines
    #expect(lines.contains { (" " + $0).contains(" \(words) ") }, "\(lines)")
  }

  @Test func `a row of the list shows those answerable, the date and how far the law has got`() throws {
    let entry = try EntryValuesTests.entry()
    let row = entry.summary(.possibly)
    #expect(
      row.organisations.map(\.unit) == ["Ring", "Alexa"] && row.dated?.what == .occurred
        && row.dated?.date == PartialDate(year: 2017))
    #expect(row.legalStatus == .underAppeal && row.sources == 2 && row.review == .reviewed && row.isPossible)
    #expect(!entry.summary(.certainly).isPossible)
  }
}
