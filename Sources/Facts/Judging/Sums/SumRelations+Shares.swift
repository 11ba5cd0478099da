/// Sums that are a share of a larger one of the same story, though nothing says "of which".
extension SumRelations {
  /// "Minnesota will receive $280,000": what somebody gets of a larger penalty is no second one.
  mutating func markReceived() {
    for index in sums.indices where sums[index].role == .penalty && isReceived(sums[index]) {
      if sums.contains(where: { isLarger($0, than: sums[index]) }) { sums[index].role = .component }
    }
  }

  /// Who gets a sum stands before it, and is no company that is known: companies receive fines, too. A state or a fund may look
  /// like a name that nobody knows.
  private func isReceived(_ sum: PenaltyFinder.Sum) -> Bool {
    let sentence = scan.sentences[sum.sentence]
    return sentence.matches.contains { match in
      guard match.meaning == .received, match.end <= sum.money.range.lowerBound else { return false }
      let between = match.end..<sum.money.range.lowerBound
      return between.count <= SumRelations.reachOfReceiver
        && !sentence.cues(.fine).contains { between.overlaps($0.range) }
        && !sentence.cues(.company).contains { $0.end <= match.start }
        && (isPlace(endingAt: match.start, in: sentence)
          || !mentions.contains { $0.isKnown && $0.sentence == sum.sentence && $0.range.lowerBound < match.start })
    }
  }

  /// "..., with Illinois receiving $52,000": nothing but a blank between a state or country and what it gets.
  private func isPlace(endingAt end: Int, in sentence: Sentence) -> Bool {
    sentence.matches.contains { match in
      switch match.meaning {
      case .region, .country: match.end == end - 1
      default: false
      }
    }
  }

  func isLarger(_ whole: PenaltyFinder.Sum, than part: PenaltyFinder.Sum) -> Bool {
    (whole.role == .penalty || whole.role == .total) && whole.money.currency == part.money.currency
      && whole.money.amount > part.money.amount
  }

  /// From "will receive" to the sum, in bytes of the folded text: "a total of" may stand between. Chosen by hand.
  private static let reachOfReceiver = 24

  /// "$600M includes up to $425 million for consumers and $175 million for the states": the parts of a penalty may be told with
  /// a ceiling, which is no penalty by itself. What they add up to stands; they are no further ones.
  mutating func markPartsBesideCeilings() {
    for whole in sums.indices where sums[whole].role == .penalty {
      for part in sums.indices where sums[part].role == .penalty && part != whole {
        if hasRest(of: sums[whole], beside: sums[part]) { sums[part].role = .component }
      }
    }
  }

  /// Whether another sum that is told with one of the two is what the part leaves of the whole.
  private func hasRest(of whole: PenaltyFinder.Sum, beside part: PenaltyFinder.Sum) -> Bool {
    let places = Set(whole.places + part.places)
    return sums.contains { rest in
      rest.role == .statutoryMaximum && rest.money.currency == whole.money.currency
        && part.money.currency == whole.money.currency && !places.isDisjoint(with: rest.places)
        && PartSum.parts(
          of: whole.money.amount, among: [(place: 0, amount: part.money.amount), (place: 1, amount: rest.money.amount)])
          != nil
    }
  }
}
