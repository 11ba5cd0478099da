internal import Incidents

/// The penalties of one incident and how far the law has got.
struct DraftPenalties {
  let story: Story
  let evidence: EvidenceMaker
  let passages: Set<Int>
  let isOnly: Bool
  let isFirst: Bool

  /// Name of the claim that others are parts of, within a draft.
  static let totalID = "total"

  func claims() -> [Claim] {
    var claims: [Claim] = []
    let hasTotal = story.sums.contains { $0.role == .total }
    for (number, sum) in story.sums.enumerated() {
      switch sum.role {
      case .penalty where isOwn(sum):
        claims.append(claim(sum, id: "penalty-\(number + 1)", partOf: hasTotal ? DraftPenalties.totalID : nil))
      case .total where isFirst: claims.append(claim(sum, id: DraftPenalties.totalID, partOf: nil))
      default: continue
      }
    }
    return claims + statusClaims()
  }

  /// A sum belongs where the sentence that explains it stands.
  private func isOwn(_ sum: PenaltyFinder.Sum) -> Bool { isOnly || passages.contains(sum.passage) }

  private func claim(_ sum: PenaltyFinder.Sum, id: String, partOf: String?) -> Claim {
    let written = story.scan.written(sum.money.range)
    let isTotal = sum.role == .total
    let penalty = Penalty(
      id: id, type: isTotal ? .total : type(sum),
      money: Money(amount: sum.money.amount, currency: sum.money.currency, asWritten: written),
      imposedBy: authority(sum), partOf: partOf, status: isTotal ? nil : status(story.scan.passages[sum.passage]))
    return Claim(
      .penalty(penalty), asWritten: written, evidence: [evidence.evidence(sum.money.range, in: sum.passage)],
      proposer: .program)
  }

  private func type(_ sum: PenaltyFinder.Sum) -> Penalty.PenaltyType {
    let passage = story.scan.passages[sum.passage]
    if passage.has(.settlement) { return .settlement }
    return passage.has(.damages) && !passage.has(.fine) ? .redress : .fine
  }

  private func authority(_ sum: PenaltyFinder.Sum) -> String? {
    let near = story.authorities.filter { $0.passage == sum.passage && $0.kind != .police }
    if let one = near.min(by: { Passage.gap($0.range, sum.money.range) < Passage.gap($1.range, sum.money.range) }) {
      return one.name
    }
    let all = Set(story.authorities.filter { $0.kind != .police }.map(\.name))
    return all.count == 1 ? all.first : nil
  }

  private func statusClaims() -> [Claim] {
    let ordered = passages.sorted().filter {
      story.scan.isOnTopic(story.scan.passages[$0]) || story.scan.passages[$0].has(.appeal)
    }
    var best: (status: LegalStatus, passage: Int)?
    for index in ordered {
      guard let status = status(story.scan.passages[index]) else { continue }
      if DraftPenalties.rank(status) > best.map({ DraftPenalties.rank($0.status) }) ?? -1 { best = (status, index) }
    }
    guard let best else { return [] }
    return [
      Claim(
        .legalStatus(best.status),
        evidence: [evidence.evidence(story.scan.passages[best.passage].range, in: best.passage)],
        proposer: .program)
    ]
  }

  /// What one sentence says of the law's course; a settlement is no finding of guilt.
  private func status(_ passage: Passage) -> LegalStatus? {
    if passage.has(.annulled), passage.has(.fine) { return .annulled }
    if passage.has(.reduced), passage.has(.fine) { return .reduced }
    if passage.has(.appeal), passage.has(.fine) { return .underAppeal }
    if passage.has(.settlement) { return .settled }
    if passage.has(.fine) { return .fined }
    return passage.has(.alleged) ? .alleged : nil
  }

  private static func rank(_ status: LegalStatus) -> Int {
    switch status {
    case .annulled: 6
    case .reduced: 5
    case .underAppeal: 4
    case .settled: 3
    case .fined: 2
    case .alleged: 1
    default: 0
    }
  }
}
