/// What a sum of money is.
package enum MoneyRole: String, Hashable, Sendable {
  case penalty, total, component, conversion
  case statutoryMaximum = "statutory_maximum"
  case periodic = "periodic_penalty"
  case competition = "non_privacy_fine"
  case authorityTotal = "total_of_all_fines"
  case revenue, loss, price, investment, compensation, bounty, claim, other
}
