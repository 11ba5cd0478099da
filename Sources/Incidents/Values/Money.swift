/// An amount in one currency, beside the words that state it.
package struct Money: Hashable, Sendable {
  /// `nil` when the source gives none or only words ("five-digit amount").
  package var amount: Amount?
  /// Upper end when the source gives a range; then `amount` is the lower end.
  package var upTo: Amount?
  /// ISO 4217 code, upper case; `nil` when unknown.
  package var currency: String?
  /// As the source writes it: "US$5,8 juta".
  package var asWritten: String?

  package init(amount: Amount?, upTo: Amount? = nil, currency: String?, asWritten: String? = nil) {
    self.amount = amount
    self.upTo = upTo
    self.currency = currency
    self.asWritten = asWritten
  }
}
