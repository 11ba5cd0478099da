/// Penalties that tell another one of the same incident again.
extension Incident {
  /// The standing penalty that a claim of the program's tells again: the same sum, told earlier in the record, or what this one
  /// is a rounding of. Sums count it once. O(claims).
  ///
  /// What a person wrote is a penalty of its own, and so are parts of one whole, a whole and its part, and what two authorities
  /// imposed.
  package func penaltyToldAgain(by claim: Claim) -> Penalty? {
    guard claim.proposer == .program, claim.stands, case .penalty(let own) = claim.value, own.money.amount != nil else {
      return nil
    }
    var isEarlier = true
    for other in standing {
      if other == claim { isEarlier = false }
      guard other != claim, case .penalty(let penalty) = other.value, penalty.mayBe(own) else { continue }
      let saysMore = isTotal(penalty) == isTotal(own) ? isEarlier : isTotal(penalty)
      if penalty.isSameSum(as: own) && saysMore || claim.money(of: own).isRounding(of: penalty.money) { return penalty }
    }
    return nil
  }

  private func isTotal(_ penalty: Penalty) -> Bool { penalty.type == .total }
}

extension Claim {
  /// The words that state the sum may stand beside the claim only.
  fileprivate func money(of penalty: Penalty) -> Money {
    var money = penalty.money
    money.asWritten = money.asWritten ?? asWritten
    return money
  }
}

extension Penalty {
  fileprivate func isSameSum(as other: Penalty) -> Bool {
    money.amount == other.money.amount && money.currency == other.money.currency && money.upTo == other.money.upTo
  }

  /// Whether two penalties of an incident may be one, by all but their sums.
  fileprivate func mayBe(_ other: Penalty) -> Bool {
    let isPart = partOf != nil && (partOf == other.partOf || partOf == other.id) || id != nil && id == other.partOf
    let isByOthers = imposedBy != nil && other.imposedBy != nil && imposedBy != other.imposedBy
    return !isPart && !isByOthers
  }
}
