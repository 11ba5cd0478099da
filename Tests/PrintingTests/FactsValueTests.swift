import Facts
import Incidents
import Testing

@testable import Printing

/// How `blotter facts` writes values that few articles have.
@Suite struct FactsValueTests {
  private func words(_ count: AffectedCount.Count, unit: AffectedCount.Unit = .accounts, of: String? = nil) -> String {
    FactsIncident.words(.affected(AffectedCount(count: count, unit: unit, of: of)))
  }

  private static let counts: [(AffectedCount.Count, [String])] = [
    (.exactly(40), ["40"]), (.range(40, 90), ["40", "90"]), (.atLeast(40), ["40"]), (.atMost(40), ["40"]),
    (.approximately(40), ["40"]), (.unknown, []),
  ]

  @Test(arguments: counts) func `a count has its numbers and says of what`(
    count: AffectedCount.Count, numbers: [String]
  ) {
    let text = words(count)
    #expect(text.hasSuffix(" accounts"))
    #expect(text.split { !$0.isNumber }.map(String.init) == numbers)
    // What is counted more closely stands in place of the unit.
    #expect(words(count, of: "pupils of two schools") == text.dropLast("accounts".count) + "pupils of two schools")
  }

  @Test func `no two counts that mean different things are written the same`() {
    let all = FactsValueTests.counts.map { words($0.0) }
    #expect(Set(all).count == all.count)
    #expect(words(.atLeast(40)).contains("at least") && words(.atMost(40)).contains("at most"))
    #expect(words(.exactly(40)) == "40 accounts")
  }

  @Test func `every sort of value has words, and words of a vocabulary are its own`() {
    for action in Action.allCases { #expect(FactsIncident.words(.action(action)) == action.rawValue) }
    for category in DataCategory.allCases { #expect(FactsIncident.words(.data(category)) == category.rawValue) }
    for status in LegalStatus.allCases { #expect(FactsIncident.words(.legalStatus(status)) == status.rawValue) }
    for actor in Actor.allCases { #expect(FactsIncident.words(.actor(actor)) == actor.rawValue) }
    for kind in Kind.allCases { #expect(FactsIncident.words(.kind(kind)) == kind.rawValue) }
  }

  @Test func `a penalty says what is known of it and leaves no word for the rest`() {
    let fine = Penalty(
      type: .civilPenalty, money: Money(amount: Amount("1350.50"), currency: "EUR"), imposedBy: "AEPD", partOf: "total")
    let full = FactsIncident.words(.penalty(fine))
    for part in ["civil_penalty", "1350.5", "EUR", "AEPD", "total"] { #expect(full.contains(part), "\(full)") }
    // One that is not owed says so beside its sum, wherever it is read alone.
    let proposed = Penalty(
      type: .fine, money: Money(amount: Amount("5"), currency: "EUR"), imposedBy: "ICO", status: .proposed)
    #expect(FactsIncident.words(.penalty(proposed)) == "fine 5 EUR by ICO, proposed")
    let bare = FactsIncident.words(.penalty(Penalty(type: .order, money: Money(amount: nil, currency: nil))))
    #expect(bare.trimmingPrefix("order").allSatisfy { $0 == " " }, "\(bare)")
  }
}
