/// A sum of money in one currency. Sums in two currencies are never added.
package struct CurrencyTotal: Hashable, Sendable {
  /// ISO 4217; `nil` when the source names none.
  package var currency: String?
  /// The sum of what has this currency.
  package var amount: Amount
  /// Some part was a range's lower end, or did not fit: the true sum is higher.
  package var isAtLeast: Bool

  package init(currency: String?, amount: Amount, isAtLeast: Bool = false) {
    self.currency = currency
    self.amount = amount
    self.isAtLeast = isAtLeast
  }

  /// Adds currency by currency; largest number first, then by code.
  package static func sum(_ totals: some Sequence<CurrencyTotal>) -> [CurrencyTotal] {
    var sums: [String?: CurrencyTotal] = [:]
    for total in totals {
      guard var sum = sums[total.currency] else {
        sums[total.currency] = total
        continue
      }
      sum.isAtLeast = sum.isAtLeast || total.isAtLeast
      if let added = sum.amount.adding(total.amount) { sum.amount = added } else { sum.isAtLeast = true }
      sums[total.currency] = sum
    }
    return sums.values.sorted { ($1.amount, $0.currency ?? "") < ($0.amount, $1.currency ?? "") }
  }
}
