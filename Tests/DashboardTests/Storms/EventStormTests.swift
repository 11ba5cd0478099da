import Incidents
import Screen
import Search
import TestSupport
import Testing
import Text

@testable import Dashboard

/// Whatever is pressed and whatever comes when, the dashboard stands and what it shows can be shown.
@Suite struct EventStormTests {
  private struct Storm {
    var random: SplitMix64
    var dashboard: Dashboard
    /// Questions that nobody has answered yet: answers come late, in any order, or never.
    var open: [Effect]

    init(seed: UInt64) {
      random = SplitMix64(state: seed)
      let archive = ArchiveStatus(name: "/clips", articleCount: 1)
      dashboard = Dashboard(state: State(size: Size(columns: 120, rows: 40), archive: archive))
      open = dashboard.start()
    }

    mutating func number(below bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

    private mutating func key() -> Key {
      let (column, row) = (number(below: 140) - 10, number(below: 50) - 5)
      switch number(below: 8) {
      case 0: return pick([.click(column: column, row: row), .doubleClick(column: column, row: row)])
      case 1: return pick([.wheelUp(column: column, row: row), .wheelDown(column: column, row: row)])
      case 2: return .character(pick(Array("abxyz 漢é\"():->or1.2")))
      case 3: return pick([.paste("year:2021\nshop"), .backspace, .control("u"), .control("w"), .delete])
      default: return pick(Command.allCases.flatMap(\.row.keys))
      }
    }

    /// One thing that happens.
    mutating func step() {
      switch number(below: 12) {
      case 0: take(.resized(Size(columns: number(below: 260), rows: number(below: 60))))
      case 1: take(pick([.spinner(3), .spinner(nil), .message("so"), .progress("3 of 9 articles")]))
      case 2: take(.archiveChanged(ArchiveStatus(name: "/clips", articleCount: number(below: 9))))
      case 3: take(.themes([.builtIn, .builtIn], []))
      case 4...6: answer()
      default: take(.key(key()))
      }
    }

    private mutating func take(_ event: Event) { open += dashboard.handle(event) }

    /// Answers one of the open questions, not always the oldest.
    private mutating func answer() {
      if open.isEmpty { return }
      switch open.remove(at: number(below: open.count)) {
      case .list(let filter, let window, let id, let serial):
        take(.listing(Sample.catalogue.listing(for: filter, window: window, keeping: id), serial: serial))
      case .facetValues(let facet, let filter, let serial):
        let values = Sample.catalogue.listing(for: filter, facets: [facet]).counts[facet] ?? []
        take(pick([.facetValues(values, serial: serial), .noFacetValues(reason: "no", serial: serial)]))
      case .loadDetail(let id):
        if let detail = Sample.detail(id) { take(pick([.detail(detail), .noDetail(id, reason: "no")])) }
      case .loadArticle(let path):
        take(.article(path: path, pick([.read(Sample.article), .unreadable("it is a zip archive")])))
      default: break
      }
    }
  }

  @Test(arguments: 1...5) func `no order of events breaks what must hold`(seed: Int) {
    var storm = Storm(seed: UInt64(seed))
    for _ in 0..<200 {
      storm.step()
      let state = storm.dashboard.state
      let buffer = storm.dashboard.render()
      #expect(buffer.size == state.size && buffer.lines.count == state.size.rows)
      #expect(buffer.lines.allSatisfy { DisplayWidth.of($0) <= state.size.columns })
      #expect(state.layout.panes[state.view.focus] != nil)
      #expect((0..<max(1, state.listing.count)).contains(state.panes.incidents.cursor.position))
      #expect(state.row.map { row in state.listing.rows.contains { $0.id == row.id } } ?? true)
      if let cursor = buffer.cursor {
        #expect((0..<max(1, state.size.columns)).contains(cursor.column))
        #expect((0..<max(1, state.size.rows)).contains(cursor.row))
      }
      if let excerpt = state.view.excerpt, let detail = state.panes.facts.detail {
        #expect(detail.excerpts.indices.contains(excerpt))
      }
    }
  }

  @Test(arguments: 21...24) func `once all questions are answered, the list is that of the filter in the header`(
    seed: Int
  ) {
    var storm = Storm(seed: UInt64(seed))
    for _ in 0..<150 { storm.step() }
    var rounds = 0
    while let effect = storm.open.popLast(), rounds < 1000 {
      rounds += 1
      if case .list(let filter, let window, let id, let serial) = effect {
        let listing = Sample.catalogue.listing(for: filter, window: window, keeping: id)
        storm.open += storm.dashboard.handle(.listing(listing, serial: serial))
      }
    }
    let state = storm.dashboard.state
    #expect(rounds < 1000 && state.listing.filter == state.view.filter)
    #expect(state.listing.count == Sample.catalogue.listing(for: state.view.filter).count)
    #expect(state.waiting?.list == nil)
  }
}
