internal import Incidents

/// The dates of one incident, each with its role: when it happened, was told, was decided.
struct DraftDates {
  let scope: DraftScope

  /// No incident has more dates that matter.
  private static let most = 12

  /// The first date on which it occurred, and each event once.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    var hasOccurred = false
    for found in scope.extraction.dates
    where scope.sentences.contains(found.sentence) && !scope.sentence(found.sentence).isHeadline {
      guard let role = role(of: found) else { continue }
      let value: Claim.Value =
        role == .occurred ? .occurred(found.date) : .event(TimelineEvent(what: role, date: found.date))
      if role == .occurred {
        if hasOccurred { continue }
        hasOccurred = true
      }
      if claims.contains(where: { $0.value == value }) || claims.count >= DraftDates.most { continue }
      claims.append(
        Claim(
          value, asWritten: scope.scan.writtenWords(found.range),
          evidence: [scope.evidence.evidence(found.range, in: found.sentence)], proposer: .program))
    }
    return claims.isEmpty ? fallback() : claims
  }

  /// The role that was judged; of the steps that nothing was learned of, what the words beside say. `nil` where neither is
  /// sure: then the date is not told.
  private func role(of found: FoundDate) -> TimelineEvent.What? {
    if let roles = scope.extraction.roles { return roles[found.date.edtf] ?? stepByWords(found) }
    return byWords(found)
  }

  private func byWords(_ found: FoundDate) -> TimelineEvent.What {
    DateWords(sentence: scope.sentence(found.sentence)).role(of: found.date, at: found.range)
  }

  private func stepByWords(_ found: FoundDate) -> TimelineEvent.What? {
    switch byWords(found) {
    case .notified: .notified
    case .discovered: .discovered
    case .appeal: .appeal
    case .occurred, .disclosed, .complaint, .decision, .paid, .published: nil
    }
  }

  /// Where no date is known, that of the article's publication, told as no other.
  private func fallback() -> [Claim] {
    guard let published = scope.scan.published else { return [] }
    let decided = scope.firstSentence { scope.extraction.hasPenalty(in: $0) && !scope.sentence($0).isHeadline }
    let told = scope.firstSentence {
      scope.scan.isOnTopic(scope.sentence($0)) && !scope.sentence($0).isHeadline
    }
    guard let place = decided ?? told else { return [] }
    var claim = Claim(
      .event(TimelineEvent(what: .published, date: published)),
      evidence: [scope.evidence.evidence(ofSentence: place)], proposer: .program)
    claim.reason = "day of the article's publication"
    return [claim]
  }
}
