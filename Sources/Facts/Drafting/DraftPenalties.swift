internal import Incidents

/// The penalties of one incident and how far the law has got.
struct DraftPenalties {
  let scope: DraftScope

  private var extraction: Extraction { scope.extraction }

  /// Name of the claim that others are parts of, within a draft.
  private static let totalID = "total"

  /// The incident's own sums, the total where it is the first, and the latest status.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    let hasTotal = extraction.sums.contains { $0.role == .total }
    for (number, sum) in extraction.sums.enumerated() {
      switch sum.role {
      case .penalty where isOwn(sum):
        claims.append(claim(of: sum, id: "penalty-\(number + 1)", partOf: hasTotal ? DraftPenalties.totalID : nil))
      case .total where scope.isFirst: claims.append(claim(of: sum, id: DraftPenalties.totalID, partOf: nil))
      default: continue
      }
    }
    let isFined = claims.contains { claim in
      guard case .penalty(let penalty) = claim.value else { return false }
      return penalty.status?.leavesPenaltiesStanding ?? true
    }
    return claims + statusClaims(hasPenalty: !claims.isEmpty, isFined: isFined)
  }

  /// A sum belongs where the sentence that explains it stands, and to nobody but the organisation that pays it: one of which it
  /// is not known who pays is nobody's where its sentence names another, or where the story tells of several sums.
  private func isOwn(_ sum: PenaltyFinder.Sum) -> Bool {
    guard scope.isOnly || scope.sentences.contains(sum.sentence) else { return false }
    let isOnly = extraction.sums.count { $0.role == .penalty } == 1
    guard let parent = scope.segment.parent else { return isOnly && sum.mention == nil }
    if let payer = sum.mention?.parent { return payer == parent }
    let beside = extraction.sums.count { $0.sentence == sum.sentence && StoryJudge.isOpen($0.role) }
    return isOnly && beside == 1
      && extraction.parties.mentions.allSatisfy { other in
        other.sentence != sum.sentence || other.parent == parent || other.kind == .media
      }
  }

  private func claim(of sum: PenaltyFinder.Sum, id: String, partOf: String?) -> Claim {
    let written = scope.scan.writtenWords(sum.money.range)
    let sentence = scope.sentence(sum.sentence)
    let isTotal = sum.role == .total
    let penalty = Penalty(
      id: id, type: isTotal ? .total : DraftPenalties.type(in: sentence),
      money: Money(amount: sum.money.amount, currency: sum.money.currency, asWritten: written),
      imposedBy: authority(of: sum), partOf: partOf, status: isTotal ? nil : status(in: sentence, of: sum.money.range))
    return Claim(
      .penalty(penalty), asWritten: written, evidence: [scope.evidence.evidence(sum.money.range, in: sum.sentence)],
      proposer: .program)
  }

  private static func type(in sentence: Sentence) -> Penalty.PenaltyType {
    if sentence.has(.settlement) { return .settlement }
    return sentence.has(.damages) && !sentence.has(.fine) ? .redress : .fine
  }

  /// Who imposed a sum: the authority named beside it, else the only one of the story, which has no part in what was settled with
  /// those who sued.
  private func authority(of sum: PenaltyFinder.Sum) -> String? {
    let range = sum.money.range
    let imposing = extraction.parties.authorities.filter { $0.kind != .police }
    let near = imposing.filter { $0.sentence == sum.sentence }
    let sentence = scope.sentence(sum.sentence).range
    let sums = scope.scan.money.filter { sentence.contains($0.range.lowerBound) }
    // "£385,000 by the ICO and €600,000 by the Dutch authority": as many as sums, in order.
    if near.count == sums.count, near.count > 1, let place = sums.firstIndex(where: { $0.range == range }) {
      return near[place].name
    }
    if let one = near.min(by: { $0.range.gap(to: range) < $1.range.gap(to: range) }) { return one.name }
    guard !scope.sentence(sum.sentence).has(.lawsuit) else { return nil }
    let names = Set(imposing.map(\.name))
    return names.count == 1 ? names.first : nil
  }

  private func statusClaims(hasPenalty: Bool, isFined: Bool) -> [Claim] {
    let onTopic = scope.sentences.sorted().filter {
      scope.scan.isOnTopic(scope.sentence($0)) || scope.sentence($0).has(.appeal)
    }
    var best: (status: LegalStatus, sentence: Int)?
    for index in onTopic {
      guard let status = status(in: scope.sentence(index)),
        status == .fined ? isFined : isTold(status, at: index, hasPenalty: hasPenalty)
      else { continue }
      if DraftPenalties.isLater(status, than: best?.status) { best = (status, index) }
    }
    guard let best else { return [] }
    if best.status == .settled, let place = noAdmission() {
      return [statusClaim(.settledWithoutAdmission, statedIn: [best.sentence, place])]
    }
    return [statusClaim(best.status, statedIn: [best.sentence])]
  }

  /// Words of fining alone are no fine: that somebody was fined is told where a penalty is that stands. What else the law has come to is
  /// told where there is one, or where the story begins: farther down an agreement may be any, and an allegation anybody's.
  private func isTold(_ status: LegalStatus, at index: Int, hasPenalty: Bool) -> Bool {
    isBeginning(index) || hasPenalty && status != .alleged
  }

  private func isBeginning(_ index: Int) -> Bool {
    scope.sentence(index).isHeadline || index <= DraftPenalties.beginning
  }

  /// The headline and two sentences, or three where it has none; chosen by hand.
  private static let beginning = 2

  private func statusClaim(_ status: LegalStatus, statedIn sentences: Set<Int>) -> Claim {
    Claim(
      .legalStatus(status), evidence: sentences.sorted().map { scope.evidence.evidence(ofSentence: $0) },
      proposer: .program)
  }

  /// The sentence that says that who settled admits nothing: one that tells of the settlement, or one soon behind it.
  private func noAdmission() -> Int? {
    let settled = scope.sentences.filter { scope.sentence($0).has(.settlement) }
    return scope.firstSentence { index in
      scope.sentence(index).has(.noAdmission)
        && settled.contains { (0...DraftPenalties.admissionReach).contains(index - $0) }
    }
  }

  /// Sentences from a settlement to what is said of it: a paragraph's worth of news, chosen by hand and not measured.
  private static let admissionReach = 3

  /// What one sentence says of the law's course, of one of its sums or of all it says; a settlement is no finding of guilt.
  private func status(in sentence: Sentence, of sum: Range<Int>? = nil) -> LegalStatus? {
    if sum != nil || sentence.has(.fine) {
      switch PenaltyMood(scan: scope.scan, sentence: sentence).mood(of: sum) {
      case .annulled: return .annulled
      case .reduced: return .reduced
      case .proposed: return .proposed
      case .averted, .threatened: return sentence.has(.alleged) ? .alleged : nil
      case .imposed: break
      }
      if sentence.has(.fine), sentence.has(.appeal) { return .underAppeal }
    }
    if sentence.has(.settlement) { return .settled }
    if sentence.has(.fine) { return .fined }
    return sentence.has(.alleged) ? .alleged : nil
  }

  /// What can be found in a story, in the order of the law's course: the latest is where it has got to.
  private static let course: [LegalStatus] = [.alleged, .proposed, .fined, .settled, .underAppeal, .reduced, .annulled]

  private static func isLater(_ status: LegalStatus, than other: LegalStatus?) -> Bool {
    guard let other else { return true }
    return (course.firstIndex(of: status) ?? 0) > (course.firstIndex(of: other) ?? 0)
  }
}
