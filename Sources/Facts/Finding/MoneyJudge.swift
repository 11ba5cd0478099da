/// Decides what each sum of money is, from the words around it.
struct MoneyJudge {
  let scan: ArticleScan

  /// How far a word of each kind may stand from the sum that it explains, in bytes.
  private static let traps: [(Cue, MoneyRole, Int)] = [
    (.turnover, .revenue, 70), (.loss, .loss, 60), (.price, .price, 60), (.investment, .investment, 40),
    (.compensation, .compensation, 40), (.bounty, .bounty, 40), (.claim, .claim, 40),
  ]

  /// The role of a sum in its sentence.
  func role(_ money: MoneySpan, _ passage: Passage) -> MoneyRole {
    if isCeiling(money, passage) { return .statutoryMaximum }
    if isPeriodic(money, passage) { return .periodic }
    if isClaim(money, passage) { return .claim }
    let penalty = penaltyDistance(money, passage)
    let trap = trap(money, passage)
    if let penalty {
      if let trap, trap.distance < penalty, trap.distance <= 24 || trap.distance * 2 < penalty { return trap.role }
      return isCompetition(passage) ? .competition : .penalty
    }
    if let trap { return trap.role }
    return .other
  }

  private func penaltyDistance(_ money: MoneySpan, _ passage: Passage) -> Int? {
    let settlement = passage.distance(from: money.range, to: .settlement).map { $0 + 4 }
    let damages = passage.distance(from: money.range, to: .damages).map { $0 + 4 }
    let fine = passage.distance(from: money.range, to: .fine)
    let redress = passage.distance(from: money.range, to: .redress).map { $0 + 4 }
    return [fine, settlement, damages, redress, payment(money, passage)].compactMap { $0 }.min()
  }

  /// "will pay $400,000 to the state" in a story of fines, where an authority is named.
  private func payment(_ money: MoneySpan, _ passage: Passage) -> Int? {
    guard let distance = passage.distance(from: money.range, to: .pay), distance <= 12,
      scan.passages.first.map({ $0.has(.fine) || $0.has(.settlement) }) ?? false
    else { return nil }
    return distance + 6
  }

  /// What a plaintiff asks for: "pede indenização de 10 milhões".
  private func isClaim(_ money: MoneySpan, _ passage: Passage) -> Bool {
    guard let claim = passage.distance(from: money.range, to: .claim), claim <= 40,
      passage.has(.damages) || passage.has(.lawsuit)
    else { return false }
    return passage.distance(from: money.range, to: .fine).map { $0 > claim } ?? true
  }

  private func trap(_ money: MoneySpan, _ passage: Passage) -> (role: MoneyRole, distance: Int)? {
    var best: (role: MoneyRole, distance: Int)?
    for (cue, role, reach) in MoneyJudge.traps {
      guard let distance = passage.distance(from: money.range, to: cue), distance <= reach else { continue }
      if distance < best?.distance ?? .max { best = (role, distance) }
    }
    return best
  }

  /// "up to 20 million" — but not "the record (highest) of 20 million".
  private func isCeiling(_ money: MoneySpan, _ passage: Passage) -> Bool {
    let records = passage.cues(.similar)
    return passage.cues(.maximum).contains { match in
      if records.contains(where: { $0.range.overlaps(match.range) }) { return false }
      let before = money.range.lowerBound - match.end
      let after = match.start - money.range.upperBound
      return (0...14).contains(before) || (scan.isVerbFinal && (0...9).contains(after))
    }
  }

  private func isPeriodic(_ money: MoneySpan, _ passage: Passage) -> Bool {
    passage.cues(.hypothetical).contains { match in
      let before = money.range.lowerBound - match.end
      let after = match.start - money.range.upperBound
      return (0...16).contains(before) || (0...4).contains(after)
    }
  }

  private func isCompetition(_ passage: Passage) -> Bool {
    if passage.has(.competition) { return !passage.has(.breach) && passage.cues(.privacy).count < 2 }
    return false
  }
}
