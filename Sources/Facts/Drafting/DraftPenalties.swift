internal import Incidents

/// The penalties of one incident and how far the law has got.
struct DraftPenalties {
  let story: Extraction
  let evidence: EvidenceMaker
  let sentences: Set<Int>
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
  private func isOwn(_ sum: PenaltyFinder.Sum) -> Bool { isOnly || sentences.contains(sum.sentence) }

  private func claim(_ sum: PenaltyFinder.Sum, id: String, partOf: String?) -> Claim {
    let written = story.scan.written(sum.money.range)
    let isTotal = sum.role == .total
    let penalty = Penalty(
      id: id, type: isTotal ? .total : type(sum),
      money: Money(amount: sum.money.amount, currency: sum.money.currency, asWritten: written),
      imposedBy: authority(sum), partOf: partOf, status: isTotal ? nil : status(story.scan.sentences[sum.sentence]))
    return Claim(
      .penalty(penalty), asWritten: written, evidence: [evidence.evidence(sum.money.range, in: sum.sentence)],
      proposer: .program)
  }

  private func type(_ sum: PenaltyFinder.Sum) -> Penalty.PenaltyType {
    let sentence = story.scan.sentences[sum.sentence]
    if sentence.has(.settlement) { return .settlement }
    return sentence.has(.damages) && !sentence.has(.fine) ? .redress : .fine
  }

  private func authority(_ sum: PenaltyFinder.Sum) -> String? {
    let near = story.authorities.filter { $0.sentence == sum.sentence && $0.kind != .police }
    if let one = near.min(by: { $0.range.gap(to: sum.money.range) < $1.range.gap(to: sum.money.range) }) {
      return one.name
    }
    let all = Set(story.authorities.filter { $0.kind != .police }.map(\.name))
    return all.count == 1 ? all.first : nil
  }

  private func statusClaims() -> [Claim] {
    let ordered = sentences.sorted().filter {
      story.scan.isOnTopic(story.scan.sentences[$0]) || story.scan.sentences[$0].has(.appeal)
    }
    var best: (status: LegalStatus, sentence: Int)?
    for index in ordered {
      guard let status = status(story.scan.sentences[index]) else { continue }
      if DraftPenalties.rank(status) > best.map({ DraftPenalties.rank($0.status) }) ?? -1 { best = (status, index) }
    }
    guard let best else { return [] }
    return [
      Claim(
        .legalStatus(best.status),
        evidence: [evidence.evidence(story.scan.sentences[best.sentence].range, in: best.sentence)],
        proposer: .program)
    ]
  }

  /// What one sentence says of the law's course; a settlement is no finding of guilt.
  private func status(_ sentence: Sentence) -> LegalStatus? {
    if sentence.has(.annulled), sentence.has(.fine) { return .annulled }
    if sentence.has(.reduced), sentence.has(.fine) { return .reduced }
    if sentence.has(.appeal), sentence.has(.fine) { return .underAppeal }
    if sentence.has(.settlement) { return .settled }
    if sentence.has(.fine) { return .fined }
    return sentence.has(.alleged) ? .alleged : nil
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
