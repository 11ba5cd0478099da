/// What a sum of money is. The raw value is what programs read.
package enum MoneyRole: String, Hashable, Sendable {
  /// Imposed or agreed; the sum of penalties; a part of one; a penalty in another currency.
  case penalty, total, component, conversion
  /// What the law allows at most.
  case statutoryMaximum = "statutory_maximum"
  /// Due for each day or case, should there be any.
  case periodic = "periodic_penalty"
  /// May come, or was spared; what a changed penalty was before.
  case threatened
  case averted = "not_imposed"
  case superseded = "before"
  /// Imposed for something else than privacy: competition law, or a private person.
  case competition = "non_privacy_fine"
  /// What an authority imposed on many together.
  case authorityTotal = "total_of_all_fines"
  case revenue, loss, price, investment, compensation, bounty, claim, other

  /// Where a sum stands several times, the place of the higher rank says what it is.
  var rank: Int {
    switch self {
    case .conversion: 5
    case .penalty: 4
    case .competition: 3
    case .total, .component, .statutoryMaximum, .periodic, .authorityTotal, .revenue, .loss, .price, .investment,
      .compensation, .bounty, .claim, .threatened, .averted, .superseded:
      2
    case .other: 0
    }
  }
}
