/// Decides what each sum of money is, from the words around it.
struct MoneyJudge {
  let scan: ArticleScan

  /// How far a word of each kind may stand from the sum that it explains, in bytes.
  private static let traps: [(Cue, MoneyRole, Int)] = [
    (.turnover, .revenue, 70), (.loss, .loss, 60), (.price, .price, 60), (.investment, .investment, 40),
    (.compensation, .compensation, 40), (.bounty, .bounty, 40), (.claim, .claim, 40),
  ]

  /// The role of a sum in its sentence.
  func role(_ money: MoneySpan, _ sentence: Sentence) -> MoneyRole {
    if isCeiling(money, sentence) { return .statutoryMaximum }
    if isPeriodic(money, sentence) { return .periodic }
    if isClaim(money, sentence) { return .claim }
    let penalty = penaltyDistance(money, sentence)
    let trap = trap(money, sentence)
    if let penalty {
      if let trap, trap.distance < penalty, trap.distance <= 24 || trap.distance * 2 < penalty { return trap.role }
      return isCompetition(sentence) ? .competition : .penalty
    }
    if let trap { return trap.role }
    return .other
  }

  private func penaltyDistance(_ money: MoneySpan, _ sentence: Sentence) -> Int? {
    let settlement = sentence.distance(from: money.range, to: .settlement).map { $0 + 4 }
    let damages = sentence.distance(from: money.range, to: .damages).map { $0 + 4 }
    let fine = sentence.distance(from: money.range, to: .fine)
    let redress = sentence.distance(from: money.range, to: .redress).map { $0 + 4 }
    return [fine, settlement, damages, redress, payment(money, sentence)].compactMap { $0 }.min()
  }

  /// "will pay $400,000 to the state" in a story of fines, where an authority is named.
  private func payment(_ money: MoneySpan, _ sentence: Sentence) -> Int? {
    guard let distance = sentence.distance(from: money.range, to: .pay), distance <= 12,
      scan.sentences.first.map({ $0.has(.fine) || $0.has(.settlement) }) ?? false
    else { return nil }
    return distance + 6
  }

  /// What a plaintiff asks for: "pede indenização de 10 milhões".
  private func isClaim(_ money: MoneySpan, _ sentence: Sentence) -> Bool {
    guard let claim = sentence.distance(from: money.range, to: .claim), claim <= 40,
      sentence.has(.damages) || sentence.has(.lawsuit)
    else { return false }
    return sentence.distance(from: money.range, to: .fine).map { $0 > claim } ?? true
  }

  private func trap(_ money: MoneySpan, _ sentence: Sentence) -> (role: MoneyRole, distance: Int)? {
    var best: (role: MoneyRole, distance: Int)?
    for (cue, role, reach) in MoneyJudge.traps {
      guard let distance = sentence.distance(from: money.range, to: cue), distance <= reach else { continue }
      if distance < best?.distance ?? .max { best = (role, distance) }
    }
    return best
  }

  /// "up to 20 million" — but not "the record (highest) of 20 million".
  private func isCeiling(_ money: MoneySpan, _ sentence: Sentence) -> Bool {
    let records = sentence.cues(.similar)
    return sentence.cues(.maximum).contains { match in
      if records.contains(where: { $0.range.overlaps(match.range) }) { return false }
      let before = money.range.lowerBound - match.end
      let after = match.start - money.range.upperBound
      return (0...14).contains(before) || (scan.isVerbFinal && (0...9).contains(after))
    }
  }

  private func isPeriodic(_ money: MoneySpan, _ sentence: Sentence) -> Bool {
    sentence.cues(.hypothetical).contains { match in
      let before = money.range.lowerBound - match.end
      let after = match.start - money.range.upperBound
      return (0...16).contains(before) || (0...4).contains(after)
    }
  }

  private func isCompetition(_ sentence: Sentence) -> Bool {
    if sentence.has(.competition) { return !sentence.has(.breach) && sentence.cues(.privacy).count < 2 }
    return false
  }
}
