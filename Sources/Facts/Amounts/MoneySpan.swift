internal import Incidents

/// A sum of money as written in a text.
struct MoneySpan {
  /// Folded bytes, currency included.
  let range: Range<Int>
  let amount: Amount
  /// The upper end of a range; `amount` is then the lower one.
  var upTo: Amount?
  /// ISO 4217.
  let currency: String

  func isSame(_ other: MoneySpan) -> Bool { currency == other.currency && amount == other.amount }
}
