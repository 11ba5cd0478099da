import Text

/// Decides what one sum of money is, from the words around it.
///
/// Every reach is in bytes of the folded text, set by hand on the first 47 articles; to be learned.
struct MoneyJudge {
  let scan: ArticleScan
  let money: MoneySpan
  let sentence: Sentence

  /// Words that make a sum something else than a penalty, and how far they may stand from it.
  private static let traps: [(cue: Cue, role: MoneyRole, reach: Int)] = [
    (.turnover, .revenue, 70), (.loss, .loss, 60), (.price, .price, 60), (.investment, .investment, 40),
    (.compensation, .compensation, 40), (.bounty, .bounty, 40), (.claim, .claim, claimReach),
  ]

  private static let claimReach = 40
  /// A trap this near wins over a word of fining that stands farther off.
  private static let nearTrap = 24
  private static let paymentReach = 12
  /// What a word of settling, damages or redress stands farther off than a word of fining does, in judging which is nearer.
  private static let handicapOfSettlement = 4
  /// The same of a mere "pay".
  private static let handicapOfPayment = 6
  /// "up to 20 million": before the sum; behind it where verbs stand at the end.
  private static let ceilingBefore = 0...14
  private static let ceilingBehind = 0...9
  /// From a sum in a bracket to what it explains; chosen by hand, not measured.
  private static let explainedReach = 40
  private static let condition = 0...16
  private static let conditionBehind = 0...4

  /// The role of the sum in its sentence.
  func role() -> MoneyRole {
    if isCeiling { return .statutoryMaximum }
    if isNear(.periodic) { return .periodic }
    if isNear(.hypothetical) { return .threatened }
    if isClaim { return .claim }
    let trap = trap
    guard let penalty = distanceToPenalty else { return trap?.role ?? .other }
    if let trap, trap.distance < penalty, trap.distance <= MoneyJudge.nearTrap || trap.distance * 2 < penalty {
      return trap.role
    }
    if isCompetition { return .competition }
    return switch PenaltyMood(scan: scan, sentence: sentence).mood(of: money.range) {
    case .averted: .averted
    case .threatened: .threatened
    case .proposed, .annulled, .reduced, .imposed: .penalty
    }
  }

  private func distance(to cue: Cue) -> Int? { sentence.distance(from: money.range, to: cue) }

  private var distanceToPenalty: Int? {
    let others = [Cue.settlement, .damages, .redress].compactMap { distance(to: $0) }
      .map { $0 + MoneyJudge.handicapOfSettlement }
    return (others + [distance(to: .fine), distanceToPayment].compactMap { $0 }).min()
  }

  /// "will pay $400,000 to the state" in a story of fines, where an authority is named.
  private var distanceToPayment: Int? {
    guard let distance = sentence.distance(from: money.range, to: .pay, within: MoneyJudge.paymentReach),
      let first = scan.sentences.first, first.has(.fine) || first.has(.settlement)
    else { return nil }
    return distance + MoneyJudge.handicapOfPayment
  }

  /// What a plaintiff asks for: "pede indenização de 10 milhões".
  private var isClaim: Bool {
    guard let claim = sentence.distance(from: money.range, to: .claim, within: MoneyJudge.claimReach),
      sentence.has(.damages) || sentence.has(.lawsuit)
    else { return false }
    return distance(to: .fine).map { $0 > claim } ?? true
  }

  private var trap: (role: MoneyRole, distance: Int)? {
    var best: (role: MoneyRole, distance: Int)?
    for (cue, role, reach) in MoneyJudge.traps {
      guard let distance = sentence.distance(from: money.range, to: cue, within: reach) else { continue }
      if distance < best?.distance ?? .max { best = (role, distance) }
    }
    return best
  }

  /// "up to 20 million", "up to 2,000 wages (20 million)", but not "the record (highest) of 20 million".
  private var isCeiling: Bool {
    let records = sentence.cues(.similar)
    let start = startOfExplained ?? money.range.lowerBound
    return sentence.cues(.maximum).contains { match in
      if records.contains(where: { $0.range.overlaps(match.range) }) { return false }
      let before = start - match.end
      let behind = match.start - money.range.upperBound
      return MoneyJudge.ceilingBefore.contains(before)
        || (scan.isVerbFinal && MoneyJudge.ceilingBehind.contains(behind))
    }
  }

  /// Where the number begins that a sum explains, alone in a bracket: "4 % of turnover (20 million)".
  private var startOfExplained: Int? {
    let text = scan.text
    guard text.byte(money.range.lowerBound - 1) == .openingBracket else { return nil }
    let earliest = max(sentence.range.lowerBound, money.range.lowerBound - MoneyJudge.explainedReach)
    guard let last = (earliest..<money.range.lowerBound).last(where: text.isDigit) else { return nil }
    return (earliest...last).reversed().prefix {
      text.isDigit($0) || [.fullStop, .comma, .space].contains(text.byte($0))
    }.last
  }

  /// "Could face 5 million", "per day 5,000", "5,000 a day".
  private func isNear(_ cue: Cue) -> Bool {
    sentence.cues(cue).contains { match in
      let before = money.range.lowerBound - match.end
      let behind = match.start - money.range.upperBound
      return MoneyJudge.condition.contains(before) || MoneyJudge.conditionBehind.contains(behind)
    }
  }

  /// A fine of competition law, where nothing is breached and privacy comes up once at most.
  private var isCompetition: Bool {
    sentence.has(.competition) && !sentence.has(.breach) && sentence.cues(.privacy).count < 2
  }
}
