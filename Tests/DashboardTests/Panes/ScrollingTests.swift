import Incidents
import Screen
import TestSupport
import Testing
import Text

@testable import Dashboard

/// What is chosen can be seen, whatever the height, and the view moves no further than it must.
@Suite struct ScrollingTests {
  @Test(arguments: 1...4) func `the chosen line of a list is in view, and the view is full where it can be`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var cursor = ListCursor()
    for _ in 0..<800 {
      let count = Int.random(in: 1...30, using: &random)
      let height = Int.random(in: 1...12, using: &random)
      cursor.move(by: Int.random(in: -15...15, using: &random), count: count)
      let before = cursor.top
      cursor.settle(height: height, count: count)
      #expect(cursor.visible.contains(cursor.position) && (0..<count).contains(cursor.position))
      #expect(cursor.visible.count == min(height, count) && cursor.visible.upperBound <= count)
      // A view that holds the line already, and is full, stays.
      if before <= count - height, (before..<before + height).contains(cursor.position) {
        #expect(cursor.top == before)
      }
      for row in -1...height {
        let index = cursor.index(atRow: row)
        #expect(index == (cursor.visible.indices.contains(cursor.top + row) && row >= 0 ? cursor.top + row : nil))
      }
    }
  }

  @Test func `a list of nothing and a view of nothing have no line`() {
    var cursor = ListCursor(position: 3, top: 2)
    cursor.move(by: 0, count: 0)
    cursor.settle(height: 5, count: 0)
    #expect(cursor.visible.isEmpty && cursor.position == 0 && cursor.index(atRow: 0) == nil)
    var none = ListCursor(position: 3)
    none.settle(height: 0, count: 9)
    #expect(none.visible.isEmpty && none.index(atRow: 0) == nil && none.position == 3)
  }

  @Test func `a line that moves takes the view along, but a view of the top stays there`() {
    var cursor = ListCursor(position: 10, top: 7)
    cursor.follow(to: 14)
    #expect(cursor.position == 14 && cursor.top == 11)
    cursor.follow(to: 2)
    #expect(cursor.position == 2 && cursor.top == 0)
    cursor.follow(to: 20)
    #expect(cursor.position == 20 && cursor.top == 0)
  }

  /// Facts of many lines each: long quotes wrapped into a narrow pane.
  private var pane: FactsPane {
    let quote = String(repeating: "words of a sentence that is quoted ", count: 3)
    let claims = (0..<9).map { number in
      with(Claim(.subjects("people \(number)"))) { $0.reason = number % 2 == 0 ? quote : nil }
    }
    var incident = Incident(id: .init("x"), title: "x", review: .reviewed, claims: claims)
    incident.notes = quote
    var pane = FactsPane()
    pane.show(IncidentDetail(incident: incident, articles: [], anchors: claims.map { _ in [] }, totals: []))
    return pane
  }

  /// The lines of the chosen fact.
  private func own(_ pane: FactsPane) throws -> ClosedRange<Int> {
    let own = pane.lines.indices.filter { pane.lines[$0].item == pane.item }
    return try #require(own.first)...(try #require(own.last))
  }

  @Test(arguments: [2, 3, 5, 8, 40]) func `a fact is seen whole where it and the line above have room`(height: Int)
    throws
  {
    var random = SplitMix64(state: UInt64(height))
    var pane = pane
    for step in [0] + (0..<200).map({ _ in Int.random(in: -3...3, using: &random) }) {
      pane.move(by: step)
      pane.layOut(in: Size(columns: 30, rows: height))
      let own = try own(pane)
      #expect(pane.visible.count == min(height, pane.lines.count) && pane.visible.upperBound <= pane.lines.count)
      // At the first fact the head is shown, however little room that leaves.
      if pane.chosen == 0 { #expect(pane.visible.lowerBound == 0) }
      if pane.chosen > 0 { #expect(pane.visible.overlaps(Range(own)), "\(pane.chosen)") }
      if pane.chosen > 0, own.count < height { #expect(own.allSatisfy(pane.visible.contains), "\(pane.chosen)") }
    }
  }

  @Test func `a fact that fills the view is seen whole when one comes to it from below`() throws {
    var unseen: [Int] = []
    var pane = pane
    for chosen in 1..<pane.items.count {
      pane.choose(pane.items[chosen])
      pane.layOut(in: Size(columns: 30, rows: 40))
      let height = try own(pane).count
      pane.choose(pane.items[pane.items.count - 1])
      pane.layOut(in: Size(columns: 30, rows: height))
      pane.choose(pane.items[chosen])
      pane.layOut(in: Size(columns: 30, rows: height))
      if try !own(pane).allSatisfy(pane.visible.contains) { unseen.append(chosen) }
    }
    #expect(unseen.isEmpty)
  }
}
