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
    return [fine, settlement, damages, redress].compactMap { $0 }.min()
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
