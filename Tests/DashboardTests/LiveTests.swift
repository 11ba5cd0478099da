import Dashboard
import Incidents
import Screen
import TestSupport
import Testing
import Search

/// What the archive's changes do to a dashboard that is open.
@Suite struct LiveTests {
  private static func catalogue(_ years: [Int]) -> Catalogue {
    Catalogue(
      years.map { year in
        IncidentEntry(
          incident: Sample.incident("year-\(year)", "Shop", occurred: "\(year)"),
          articles: [ArticleInfo(path: "a.txt")], independentSources: 1, totals: [], evidence: [.exact])
      })
  }

  private static let status = ArchiveStatus(name: "/clips", articleCount: 2)

  @Test func `rows that come above leave the chosen incident and its line on the screen alone`() throws {
    var rig = Rig(120, 20, catalogue: LiveTests.catalogue(Array(1950..<2000)))
    rig.press(.end, .up, .up)
    let chosen = try #require(rig.state.row?.id)
    let line = try #require(rig.lines.firstIndex { $0.contains("(\(chosen))") })
    rig.catalogue = LiveTests.catalogue(Array(1950..<2003))
    rig.send(.archiveChanged(LiveTests.status))
    #expect(rig.state.listing.count == 53 && rig.state.row?.id == chosen)
    #expect(rig.lines.firstIndex { $0.contains("(\(chosen))") } == line)
  }

  @Test func `at the top of the list what is new is seen`() {
    var rig = Rig(120, 20, catalogue: LiveTests.catalogue(Array(1950..<2000)))
    rig.catalogue = LiveTests.catalogue(Array(1950..<2001))
    rig.send(.archiveChanged(LiveTests.status))
    #expect(rig.screen.contains("(year-2000)") && rig.state.row?.id.text == "year-1999")
  }

  @Test func `when the chosen incident goes, the one that takes its place is chosen`() {
    var rig = Rig(120, 20, catalogue: LiveTests.catalogue([1990, 1991, 1992]))
    rig.press(.down)
    rig.catalogue = LiveTests.catalogue([1990, 1992])
    rig.send(.archiveChanged(LiveTests.status))
    #expect(rig.state.row?.id.text == "year-1990")
    rig.catalogue = LiveTests.catalogue([])
    rig.send(.archiveChanged(LiveTests.status))
    #expect(rig.state.row == nil && rig.state.panes.incidents.cursor.position == 0)
  }

  @Test func `a cursor that moved before the answer came stays where it went`() {
    let old = LiveTests.catalogue(Array(1950..<2000))
    var dashboard = Rig(120, 20, catalogue: old).dashboard
    let effects = dashboard.handle(.archiveChanged(LiveTests.status))
    _ = dashboard.handle(.key(.down))
    for case .list(let filter, let window, let id, let serial) in effects {
      let listing = LiveTests.catalogue(Array(1950..<2005)).listing(for: filter, window: window, keeping: id)
      _ = dashboard.handle(.listing(listing, serial: serial))
    }
    #expect(dashboard.state.row?.id.text == "year-1998")
  }

  @Test func `the article that is read again stays where it was scrolled to, and its search goes on`() throws {
    var rig = Rig(60, 8)
    rig.press(.enter, .enter, .character("/"))
    rig.type("done")
    rig.press(.enter, .home)
    rig.press(.down, .down, .down)
    let top = rig.state.panes.article.top
    #expect(top > 0)
    rig.send(.archiveChanged(LiveTests.status))
    var article = Sample.article
    article.blocks.append(Block(.paragraph, "One more line. It is done."))
    rig.send(.article(path: "a.txt", .read(article)))
    #expect(rig.state.panes.article.article == article && rig.state.panes.article.top == top)
    #expect(rig.state.panes.article.search.words == "done" && rig.state.panes.article.search.matches.count == 2)
  }

  @Test func `a fact that stands elsewhere in the new state of the incident stays chosen, with its sentence`() throws {
    var rig = Rig(120, 40)
    rig.press(.enter)
    let old = try #require(rig.state.panes.facts.detail)
    guard case .claim(let index) = rig.state.panes.facts.item else { throw NotAClaim() }
    let value = old.incident.claims[index].value
    var incident = old.incident
    incident.claims.insert(Claim(.kind(.breach)), at: 0)
    let new = IncidentDetail(
      incident: incident, articles: old.articles, anchors: [[]] + old.anchors, totals: old.totals)
    rig.send(.detail(new))
    guard case .claim(let now) = rig.state.panes.facts.item else { throw NotAClaim() }
    #expect(now == index + 1 && incident.claims[now].value == value)
    let excerpt = try #require(rig.state.view.excerpt)
    #expect(new.excerpts[excerpt].claim == now)
  }

  private struct NotAClaim: Error {}
}
