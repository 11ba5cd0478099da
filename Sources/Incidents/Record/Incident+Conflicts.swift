/// Values of one field that cannot all hold.
extension Incident {
  /// Facts that disagree, each group by its claims' indices, in the order of fields; a fact that a person rejected, or preferred
  /// another to, disagrees with nothing. O(claims²) of one field, which are few.
  package var conflicts: [[Int]] {
    let standing = claims.indices.filter { claims[$0].stands }
    return Field.allCases.flatMap { field in
      conflicts(among: standing.filter { claims[$0].field == field })
    }
  }

  /// The groups are those whose values are about one thing; what disagrees with nothing in its group is no part of it.
  private func conflicts(among places: [Int]) -> [[Int]] {
    guard places.count > 1 else { return [] }
    var groups: [[Int]] = []
    for place in places {
      let group = groups.firstIndex { claims[$0[0]].isAboutTheSame(as: claims[place]) }
      if let group { groups[group].append(place) } else { groups.append([place]) }
    }
    return groups.compactMap { group in
      let disagreeing = group.filter { place in group.contains { claims[place].disagrees(with: claims[$0]) } }
      return disagreeing.isEmpty ? nil : disagreeing
    }
  }
}

extension Claim {
  /// Whether only one of two values of this field can be right, by what they are of. Of most fields an incident may have several.
  fileprivate func isAboutTheSame(as other: Claim) -> Bool {
    switch (value, other.value) {
    case (.occurred, .occurred): true
    case (.affected(let one), .affected(let two)): one.unit == two.unit && one.of == two.of
    case (.penalty(let one), .penalty(let two)):
      one.type == two.type && one.money.currency == two.money.currency && one.partOf == nil && two.partOf == nil
    default: false
    }
  }

  fileprivate func disagrees(with other: Claim) -> Bool {
    switch (value, other.value) {
    case (.occurred(let one), .occurred(let two)): one.overlap(with: two) == .none
    case (.affected(let one), .affected(let two)): !one.count.mayBe(two.count)
    case (.penalty(let one), .penalty(let two)):
      // An article that states both sums tells of two penalties.
      one.money.amount != nil && two.money.amount != nil && one.money.amount != two.money.amount
        && !one.money.isRounding(of: two.money) && !two.money.isRounding(of: one.money)
        && !evidence.isEmpty && !other.evidence.isEmpty
        && Set(evidence.map(\.article)).isDisjoint(with: other.evidence.map(\.article))
    default: false
    }
  }
}

extension AffectedCount.Count {
  /// Whether one number may be both; nobody can tell how far "about" reaches, so that it disagrees with any other number.
  fileprivate func mayBe(_ other: AffectedCount.Count) -> Bool {
    guard let own = span, let others = other.span else { return true }
    return own.overlaps(others)
  }

  /// `nil` where nothing is known.
  private var span: ClosedRange<Int>? {
    switch self {
    case .exactly(let count), .approximately(let count): count...count
    case .range(let low, let high): low <= high ? low...high : nil
    case .atLeast(let count): count...Int.max
    case .atMost(let count): 0...max(0, count)
    case .unknown: nil
    }
  }
}
