import Incidents
import Screen
import Testing

@testable import Dashboard

/// The facts of an incident when another is chosen, and when the same one is told anew.
@Suite struct FactsFollowTests {
  private func detail(_ id: String, _ claims: [Claim]) -> IncidentDetail {
    let incident = Incident(id: .init(id), title: id, review: .reviewed, claims: claims)
    return IncidentDetail(incident: incident, articles: [], anchors: claims.map { _ in [] }, totals: [])
  }

  private let claims = [Claim(.kind(.breach)), Claim(.country("FR")), Claim(.country("US")), Claim(.regulator("FTC"))]

  private func chosen(_ pane: FactsPane) -> Claim.Value? {
    if case .claim(let index) = pane.item { pane.detail?.incident.claims[index].value } else { nil }
  }

  /// The pane with a fact chosen, laid out in a few rows.
  private func pane(on value: Claim.Value) throws -> FactsPane {
    var pane = FactsPane()
    pane.show(detail("one", claims))
    pane.choose(.claim(try #require(claims.firstIndex { $0.value == value })))
    pane.layOut(in: Size(columns: 40, rows: 3))
    return pane
  }

  @Test func `another incident is shown from its first fact`() throws {
    var pane = try pane(on: .regulator("FTC"))
    pane.show(detail("two", claims))
    #expect(pane.chosen == 0)
    pane.layOut(in: Size(columns: 40, rows: 3))
    #expect(pane.visible.lowerBound == 0)
  }

  @Test func `the same incident told anew keeps the fact that is chosen, wherever it has got to`() throws {
    for value in [Claim.Value.country("US"), .regulator("FTC"), .kind(.breach)] {
      var pane = try pane(on: value)
      pane.show(detail("one", [Claim(.data(.video)), Claim(.country("DE"))] + claims.reversed()))
      #expect(chosen(pane) == value)
      pane.show(detail("one", claims))
      #expect(chosen(pane) == value)
    }
  }

  @Test func `where the chosen fact has gone another is chosen, and one that is there`() throws {
    var pane = try pane(on: .regulator("FTC"))
    pane.show(detail("one", [claims[0]]))
    #expect(chosen(pane) == .kind(.breach))
    pane.show(detail("one", []))
    #expect(pane.item == nil || pane.items.contains { $0 == pane.item })
  }

  @Test func `facts that cannot be read leave those of the same incident, and no other's`() throws {
    var pane = try pane(on: .country("US"))
    pane.show(failure: "no", of: .init("one"))
    #expect(pane.detail?.incident.id == .init("one") && pane.failure == "no")
    pane.show(detail("one", claims))
    #expect(pane.failure == nil)
    pane.show(failure: "no", of: .init("two"))
    #expect(pane.detail == nil && pane.items.isEmpty && pane.failure == "no")
  }
}
