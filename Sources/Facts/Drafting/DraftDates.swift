internal import Incidents

/// The dates of one incident, each with its role: when it happened, was told, was decided.
struct DraftDates {
  let scope: DraftScope

  /// No incident has more dates that matter.
  private static let most = 12
  /// A word gives a date its role from at most so many bytes away; set by hand on the first 47 articles, to be learned.
  private static let reachOfRole = 200

  /// The first date on which it occurred, and each event once.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    var hasOccurred = false
    for found in scope.extraction.dates
    where scope.sentences.contains(found.sentence) && !scope.sentence(found.sentence).isHeadline {
      let role = role(of: found)
      let value: Claim.Value =
        role == .occurred ? .occurred(found.date) : .event(TimelineEvent(what: role, date: found.date))
      if role == .occurred {
        if hasOccurred { continue }
        hasOccurred = true
      }
      if claims.contains(where: { $0.value == value }) || claims.count >= DraftDates.most { continue }
      claims.append(
        Claim(
          value, asWritten: scope.scan.written(found.range),
          evidence: [scope.evidence.evidence(found.range, in: found.sentence)], proposer: .program))
    }
    return claims.isEmpty ? fallback() : claims
  }

  /// A decision reported without a date falls in the year of the report.
  private func fallback() -> [Claim] {
    guard let year = scope.scan.published?.latest?.civil.year, let date = PartialDate(year: year) else { return [] }
    let decided = scope.firstSentence { scope.extraction.hasPenalty(in: $0) && !scope.sentence($0).isHeadline }
    let told = scope.firstSentence {
      scope.scan.isOnTopic(scope.sentence($0)) && !scope.sentence($0).isHeadline
    }
    guard let place = decided ?? told else { return [] }
    let what: TimelineEvent.What = decided != nil ? .decision : .disclosed
    var claim = Claim(
      .event(TimelineEvent(what: what, date: date)), evidence: [scope.evidence.evidence(ofSentence: place)],
      proposer: .program)
    claim.reason = "year of the article's publication"
    return [claim]
  }

  /// By the nearest word: of telling, of deciding, or of what happened.
  private func role(of found: FoundDate) -> TimelineEvent.What {
    let sentence = scope.sentence(found.sentence)
    if found.date.precision == .interval { return .occurred }
    if sentence.has(.dismissed), found.date.precision != .year { return .disclosed }
    var best: (what: TimelineEvent.What, gap: Int) = (.occurred, DraftDates.reachOfRole)
    for match in sentence.matches {
      guard let what = DraftDates.what(match.meaning) else { continue }
      let gap = match.range.gap(to: found.range)
      if gap < best.gap { best = (what, gap) }
    }
    return best.what
  }

  private static func what(_ meaning: Meaning) -> TimelineEvent.What? {
    switch meaning {
    case .cue(.notified): .notified
    case .cue(.discovered): .discovered
    case .cue(.fine), .cue(.settlement), .cue(.decided): .decision
    case .cue(.appeal): .appeal
    case .cue(.dismissed): .disclosed
    case .cue(.source), .cue(.lawsuit), .cue(.stated): .disclosed
    case .cue(.breach), .cue(.affected), .action: .occurred
    default: nil
    }
  }
}
