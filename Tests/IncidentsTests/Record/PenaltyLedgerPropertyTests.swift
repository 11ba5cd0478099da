import Incidents
import Testing
import Text

/// Sums of made-up penalties, held against the rule as the manual has it: each is taken for what its parts do not already say.
@Suite struct PenaltyLedgerPropertyTests {
  /// A penalty with all that the rule asks of it.
  private struct Made {
    let incident: Int
    let number: Int
    let whole: Int?
    let units: Int
    let currency: String
    let isRejected: Bool
  }

  private func made(_ random: inout SplitMix64) -> [Made] {
    (0..<Int.random(in: 1...12, using: &random)).map { number in
      Made(
        incident: Int.random(in: 0...2, using: &random), number: number,
        whole: number > 0 && Int.random(in: 0...2, using: &random) > 0
          ? Int.random(in: 0..<number, using: &random) : nil,
        units: Int.random(in: 1...100, using: &random),
        currency: ["EUR", "USD"].randomElement(using: &random) ?? "EUR",
        isRejected: Int.random(in: 0...5, using: &random) == 0)
    }
  }

  private func incidents(_ made: [Made]) -> [Incident] {
    (0...2).map { index in
      let claims = made.filter { $0.incident == index }.map { one in
        let whole = one.whole.map { made[$0].incident == index ? "p\($0)" : "i\(made[$0].incident)#p\($0)" }
        let money = Money(amount: Amount(units: one.units), currency: one.currency)
        return Claim(
          .penalty(Penalty(id: "p\(one.number)", type: .fine, money: money, partOf: whole)),
          review: one.isRejected ? .rejected : nil)
      }
      return Incident(id: .init("i\(index)"), title: "x", review: .reviewed, claims: claims)
    }
  }

  /// By currency: each standing penalty less its standing parts in its own currency, but nothing below zero.
  private func plain(_ made: [Made], incident: Int) -> [String: Int] {
    var sums: [String: Int] = [:]
    for one in made where one.incident == incident && !one.isRejected {
      let parts = made.filter { $0.whole == one.number && !$0.isRejected && $0.currency == one.currency }
      let rest = one.units - parts.reduce(0) { $0 + $1.units }
      if rest > 0 { sums[one.currency, default: 0] += rest }
    }
    return sums
  }

  @Test(arguments: 1...4) func `each penalty counts for what its parts leave`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    for _ in 0..<200 {
      let made = made(&random)
      let incidents = incidents(made)
      let ledger = PenaltyLedger(incidents)
      for index in 0...2 {
        let totals = ledger.totals(of: incidents[index])
        let found = Dictionary(uniqueKeysWithValues: totals.map { ($0.currency ?? "", $0.amount.thousandths / 1000) })
        #expect(found == plain(made, incident: index), "\(made)")
        #expect(totals.allSatisfy { !$0.isAtLeast })
      }
    }
  }

  @Test func `the sums of an incident by itself, with its foreign parts named, are those among all`() {
    var random = SplitMix64(state: 9)
    for _ in 0..<200 {
      let made = made(&random)
      let incidents = incidents(made)
      let all = PenaltyLedger(incidents)
      for (index, incident) in incidents.enumerated() {
        let foreign = made.filter { $0.incident != index && !$0.isRejected }.compactMap { one in
          one.whole.flatMap { whole in
            Amount(units: one.units).map { amount in
              let owner = made[whole].incident
              return (name: "i\(owner)#p\(whole)", total: CurrencyTotal(currency: one.currency, amount: amount))
            }
          }
        }
        #expect(PenaltyLedger(foreign, and: incident).totals(of: incident) == all.totals(of: incident))
      }
    }
  }

  @Test func `a name with the sign that parts it from its incident stays its incident's own`() throws {
    let hundred = Money(amount: Amount(units: 100), currency: "EUR")
    let forty = Money(amount: Amount(units: 40), currency: "EUR")
    let whole = Claim(.penalty(Penalty(id: "fine#1", type: .fine, money: hundred)))
    let part = Claim(.penalty(Penalty(type: .fine, money: forty, partOf: "fine#1")))
    let (one, other) = (
      Incident(id: .init("one"), title: "x", review: .reviewed, claims: [whole, part]),
      Incident(id: .init("other"), title: "x", review: .reviewed, claims: [whole])
    )
    let totals = PenaltyLedger([one, other]).totals(of: other)
    let all = try #require(Amount(units: 100))
    #expect(totals.map(\.amount) == [all])
  }
}
