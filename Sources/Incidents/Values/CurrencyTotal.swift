/// A sum of money in one currency. Sums in two currencies are never added.
package struct CurrencyTotal: Hashable, Sendable {
  /// ISO 4217; `nil` when the source names none.
  package var currency: String?
  /// The sum of what has this currency.
  package var amount: Amount
  /// Some part was a range's lower end, or did not fit: the true sum is higher.
  package var isAtLeast: Bool
  /// How much of the sum a person has reviewed.
  package var reviewed: Amount

  package init(
    currency: String?, amount: Amount, isAtLeast: Bool = false, reviewed: Amount = Amount(thousandths: 0)
  ) {
    self.currency = currency
    self.amount = amount
    self.isAtLeast = isAtLeast
    self.reviewed = reviewed
  }

  /// What a person has reviewed of it; `nil` for nothing.
  package var reviewedPart: CurrencyTotal? {
    reviewed.thousandths == 0
      ? nil : CurrencyTotal(currency: currency, amount: reviewed, isAtLeast: isAtLeast, reviewed: reviewed)
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
      sum.add(total.amount, reviewed: total.reviewed)
      sums[total.currency] = sum
    }
    return sums.values.sorted { ($1.amount, $0.currency ?? "") < ($0.amount, $1.currency ?? "") }
  }

  /// What does not fit makes the sum "at least".
  package mutating func add(_ amount: Amount, reviewed part: Amount) {
    guard let added = self.amount.adding(amount) else {
      isAtLeast = true
      return
    }
    self.amount = added
    if let sum = reviewed.adding(part) { reviewed = sum }
  }
}
