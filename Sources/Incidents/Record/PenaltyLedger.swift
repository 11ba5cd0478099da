/// Knows which penalties are parts of which, so that a total and its parts count once.
///
/// Each penalty counts for what its parts do not already: 30.8 million that is made of 5.8 and 25.0 counts for nothing
/// beside them, and 100 million of which only 30 are itemised counts for 70.
package struct PenaltyLedger: Sendable {
  /// By `incident#penalty`: the parts' amounts.
  private var parts: [String: [CurrencyTotal]] = [:]

  /// Complexity: O(penalties).
  package init(_ incidents: some Sequence<Incident>) {
    for incident in incidents {
      for penalty in incident.summedPenalties {
        guard let whole = penalty.partOf, let total = CurrencyTotal(penalty.money) else { continue }
        parts[PenaltyLedger.key(whole, in: incident.id), default: []].append(total)
      }
    }
  }

  /// For one incident, with the parts of its penalties that stand in other incidents, named `incident#penalty`.
  package init(_ foreign: [(name: String, total: CurrencyTotal)], and incident: Incident) {
    self.init([incident])
    // The incident's own parts are there already.
    for (name, total) in foreign where !name.isEmpty { parts[name, default: []].append(total) }
  }

  /// What the incident's penalties add up to, each counted for what its parts do not.
  package func totals(of incident: Incident) -> [CurrencyTotal] {
    CurrencyTotal.sum(
      incident.penaltiesWithReview.compactMap { penalty, isReviewed in
        var total = own(penalty, of: incident.id)
        if isReviewed, let amount = total?.amount { total?.reviewed = amount }
        return total
      })
  }

  /// The parts of a penalty, added up by currency; empty when it has none.
  package func parts(of penalty: Penalty, in incident: Incident.ID) -> [CurrencyTotal] {
    // Its own name, whatever signs are in it, is one of this incident.
    guard let id = penalty.id else { return [] }
    return CurrencyTotal.sum(parts["\(incident)#\(id)"] ?? [])
  }

  private func own(_ penalty: Penalty, of incident: Incident.ID) -> CurrencyTotal? {
    guard var total = CurrencyTotal(penalty.money) else { return nil }
    guard let itemised = parts(of: penalty, in: incident).first(where: { $0.currency == total.currency }) else {
      return total
    }
    let rest = total.amount.thousandths - itemised.amount.thousandths
    if rest <= 0 { return nil }
    total.amount = Amount(thousandths: rest)
    return total
  }

  /// `part_of: id` means the same incident, `part_of: incident#id` another.
  private static func key(_ name: String, in incident: Incident.ID) -> String {
    name.contains("#") ? name : "\(incident)#\(name)"
  }
}

extension CurrencyTotal {
  /// `nil` when the money has no amount.
  init?(_ money: Money) {
    guard let amount = money.amount else { return nil }
    self.init(currency: money.currency, amount: amount, isAtLeast: money.upTo != nil)
  }
}
