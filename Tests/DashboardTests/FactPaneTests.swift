import Incidents
import Screen
import Search
import TestSupport
import Testing

@testable import Dashboard

/// The facts as lines, and their sentences in the article.
@Suite struct FactPaneTests {
  private static let incident: Incident = {
    let first = Evidence(article: "a.txt", quote: Quote(exact: "The authority fined Shop"))
    let second = Evidence(article: "b.txt", quote: Quote(exact: "never fined"), stance: .contradicts)
    let third = Evidence(article: "b.txt", quote: Quote(exact: "gone from here"))
    let money = Money(amount: Amount(units: 1_500_000), currency: "EUR")
    return Incident(
      id: .init("one"), title: "What Shop did", review: .reviewed,
      claims: [
        Claim(.organisation(OrganisationRole(name: "Shop")), evidence: [first]),
        Claim(.penalty(Penalty(type: .fine, money: money)), asWritten: "1,5 Mio. €", evidence: [first, second, third]),
        Claim(.data(.contact), proposer: .program, review: .draft),
        with(Claim(.occurred(Sample.date("2019")))) { $0.reason = "the court says so" },
        with(Claim(.occurred(Sample.date("2018")))) { $0.isRejectedAlternative = true },
      ], articles: ["a.txt", "b.txt"])
  }()

  private static let texts = [
    "a.txt": Article(headline: "Shop fined", blocks: [Block(.paragraph, "The authority fined Shop on Friday.")]),
    "b.txt": Article(headline: "A denial", blocks: [Block(.paragraph, "Shop says that it was never fined at all.")]),
  ]

  static func detail(unread: [String: String] = [:]) -> IncidentDetail {
    IncidentDetail(
      incident: incident, articles: [ArticleInfo(path: "a.txt", headline: "Shop fined", outlet: "example.org")],
      anchors: incident.claims.map { claim in
        claim.evidence.map { AnchorText(texts[$0.article]?.cleanText ?? "").locate($0) }
      }, totals: [], unread: unread)
  }

  /// The dashboard on the incident, each article given when it is asked for.
  private static func rig(_ columns: Int = 160, _ rows: Int = 45) -> Dashboard {
    var dashboard = Rig(columns, rows).dashboard
    answer(&dashboard, dashboard.handle(.detail(detail())))
    return dashboard
  }

  private static func answer(_ dashboard: inout Dashboard, _ effects: [Effect]) {
    for case .loadArticle(let path) in effects {
      if let text = texts[path] { answer(&dashboard, dashboard.handle(.article(path: path, .read(text)))) }
    }
  }

  private static func press(_ key: Key, on dashboard: inout Dashboard) {
    answer(&dashboard, dashboard.handle(.key(key)))
  }

  private static func texts(_ lines: FactLines) -> [String] {
    lines.lines.map {
      [$0.mark?.rawValue, $0.label, $0.text + $0.aside, $0.note].compactMap(\.self).joined(separator: "|")
    }
  }

  @Test func `each fact says its value, as it is written, why it was chosen, and how its evidence stands`() {
    let lines = FactPaneTests.texts(FactLines(FactPaneTests.detail(), columns: 90))
    // Three quotes, the last of which stands nowhere; one that stands is enough for no mark.
    #expect(lines.contains("fine|EUR 1.5 M  “1,5 Mio. €”|×3 1 lost"), "\(lines)")
    #expect(lines.contains("controller|Shop|"), "\(lines)")
    #expect(lines.contains("·|occurred|2019  the court says so|"), "\(lines)")
    #expect(lines.contains("·|occurred|2018 (another value was preferred)|"), "\(lines)")
  }

  @Test func `what people cite first comes first, and each group stands once`() {
    let headings = FactLines(FactPaneTests.detail(), columns: 90).lines.filter { $0.item == nil }.map(\.text)
    #expect(headings.suffix(5) == ["Penalty", "Who", "When", "Data and people", "2 articles"])
  }

  @Test func `a fact that the program proposes looks other than a reviewed one`() throws {
    let lines = FactLines(FactPaneTests.detail(), columns: 90).lines
    let draft = try #require(lines.first { $0.text.hasPrefix("contact") })
    var reviewed = FactPaneTests.incident
    reviewed.claims[2] = Claim(.data(.contact), review: .reviewed)
    let other = FactLines(
      IncidentDetail(incident: reviewed, articles: [], anchors: [], totals: []), columns: 90
    ).lines.first { $0.text.hasPrefix("contact") }
    #expect(draft.style != other?.style)
  }

  @Test(arguments: [8, 20, 30, 40, 60, 90, 200]) func `every fact has a line at any width, and no word is lost`(
    columns: Int
  ) {
    let lines = FactLines(FactPaneTests.detail(), columns: columns).lines
    for index in FactPaneTests.incident.claims.indices {
      let words = lines.filter { $0.item == .claim(index) }.map { $0.text + $0.aside }.joined()
        .filter { !$0.isWhitespace }
      #expect(words.hasPrefix(FactPaneTests.incident.claims[index].text.filter { !$0.isWhitespace }), "\(words)")
      for aside in [FactPaneTests.incident.claims[index].asWritten, FactPaneTests.incident.claims[index].reason] {
        if let aside { #expect(words.contains(aside.filter { !$0.isWhitespace }), "\(words)") }
      }
    }
  }

  @Test
  func `an article is named by its headline with its outlet, or by its path, and one that cannot be read says so`() {
    let lines = FactPaneTests.texts(FactLines(FactPaneTests.detail(unread: ["b.txt": "is too large"]), columns: 90))
    #expect(lines.suffix(2) == ["|Shop fined|example.org", "|b.txt|cannot be read"])
  }

  @Test func `n walks from one article into the other and round, N back`() throws {
    var dashboard = FactPaneTests.rig()
    var seen: [String] = []
    for _ in 0..<5 {
      FactPaneTests.press("n", on: &dashboard)
      let index = try #require(dashboard.state.view.excerpt)
      let excerpt = FactPaneTests.detail().excerpts[index]
      #expect(dashboard.state.panes.article.path == excerpt.article && dashboard.state.view.focus == .article)
      #expect(dashboard.state.panes.facts.item == .claim(excerpt.claim))
      seen.append("\(index)\(excerpt.article)")
    }
    // Four quotes: two of one sentence in the first article, two in the second.
    #expect(Set(seen.prefix(4)) == ["0a.txt", "1a.txt", "2b.txt", "3b.txt"] && seen[4] == seen[0])
    // Back from the first of all comes the last one again.
    FactPaneTests.press("N", on: &dashboard)
    #expect("\(dashboard.state.view.excerpt ?? -1)\(dashboard.state.panes.article.path ?? "")" == seen[3])
    let lines = dashboard.render().lines
    #expect(lines.contains { $0.contains("excerpt \((dashboard.state.view.excerpt ?? 0) + 1) of 4") })
  }

  @Test func `the sentence of the chosen excerpt is marked in its article`() throws {
    var dashboard = FactPaneTests.rig()
    var found = 0
    for _ in 0..<4 {
      FactPaneTests.press("n", on: &dashboard)
      let excerpt = try #require(dashboard.state.currentExcerpt)
      guard let range = excerpt.anchor.range else { continue }
      let text = Array(FactPaneTests.texts[excerpt.article]?.cleanText.unicodeScalars ?? "".unicodeScalars)
      let quote = String(String.UnicodeScalarView(text[range])).filter { !$0.isWhitespace }
      let marked = dashboard.render().cells.filter { $0.style.role == .currentExcerpt }.map { String($0.base) }.joined()
      #expect(marked.filter { !$0.isWhitespace } == quote)
      found += 1
    }
    #expect(found == 3)
  }

  @Test func `a sentence that contradicts a fact is told from one that supports it`() throws {
    var dashboard = FactPaneTests.rig()
    for _ in 0..<4 where dashboard.state.currentExcerpt?.stance != .contradicts {
      FactPaneTests.press("n", on: &dashboard)
    }
    try #require(dashboard.state.currentExcerpt?.stance == .contradicts)
    withKnownIssue("The dashboard shows a contradicting sentence as if it supported the fact.") {
      #expect(dashboard.render().lines.contains { $0.contains("contradict") })
    }
  }

  @Test func `facts and articles of something else than what is chosen change nothing`() {
    var rig = Rig(160, 45)
    let before = rig.dashboard.render()
    if let other = Sample.detail(.init("three")) { rig.send(.detail(other)) }
    rig.send(.noDetail(.init("three"), reason: "is of another"))
    rig.send(.article(path: "other.txt", .read(Article(headline: "Other", blocks: [Block(.paragraph, "Other text.")]))))
    rig.send(.article(path: "other.txt", .unreadable("is of another")))
    rig.send(.facetValues([], serial: 99))
    rig.send(.noFacetValues(reason: "is of another", serial: 99))
    #expect(rig.dashboard.render().cells == before.cells && rig.outside.isEmpty)
  }

  @Test func `an article that comes after its reader has gone on is not shown`() {
    var dashboard = Rig(160, 45).dashboard
    _ = dashboard.handle(.detail(FactPaneTests.detail()))
    _ = dashboard.handle(.key("n"))
    _ = dashboard.handle(.key("n"))
    _ = dashboard.handle(.key("n"))
    let wanted = dashboard.state.panes.article.path
    _ = dashboard.handle(.article(path: "c.txt", .read(Article(blocks: [Block(.paragraph, "Of a third.")]))))
    #expect(
      dashboard.state.panes.article.path == wanted && !dashboard.render().lines.contains { $0.contains("Of a third.") })
  }

  @Test func `an article that cannot be read says why, and the way back is open`() throws {
    var rig = Rig(160, 45)
    rig.press(.enter, .enter)
    rig.send(.article(path: "a.txt", .unreadable("a.txt is too large")))
    #expect(rig.screen.contains("a.txt is too large") && rig.state.view.focus == .article)
    rig.press("f")
    #expect(rig.state.view.message?.contains("boilerplate does nothing") == true)
    rig.press(.escape)
    #expect(rig.state.view.focus == .facts)
    // It can be read again.
    rig.send(.article(path: "a.txt", .read(Sample.article)))
    #expect(!rig.screen.contains("too large") && rig.screen.contains("The authority fined Shop"))
  }
}
