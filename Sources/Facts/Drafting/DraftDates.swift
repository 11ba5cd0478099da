internal import Incidents

/// The dates of one incident, each with its role: when it happened, was told, was decided.
struct DraftDates {
  let story: Extraction
  let evidence: EvidenceMaker
  let sentences: Set<Int>

  func claims() -> [Claim] {
    var claims: [Claim] = []
    var hasOccurred = false
    for found in story.dates
    where sentences.contains(found.sentence) && !story.scan.sentences[found.sentence].isHeadline {
      let role = role(found)
      let value: Claim.Value =
        role == .occurred ? .occurred(found.date) : .event(TimelineEvent(what: role, date: found.date))
      if role == .occurred {
        if hasOccurred { continue }
        hasOccurred = true
      }
      if claims.contains(where: { $0.value == value }) || claims.count >= 12 { continue }
      claims.append(
        Claim(
          value, asWritten: story.scan.written(found.range),
          evidence: [evidence.evidence(found.range, in: found.sentence)],
          proposer: .program))
    }
    return claims.isEmpty ? fallback() : claims
  }

  /// A decision reported without a date falls in the year of the report.
  private func fallback() -> [Claim] {
    guard let year = story.scan.published?.latest?.civil.year, let date = PartialDate(year: year) else { return [] }
    let decided = sentences.sorted().first { story.hasPenalty($0) && !story.scan.sentences[$0].isHeadline }
    let told = sentences.sorted().first {
      story.scan.isOnTopic(story.scan.sentences[$0]) && !story.scan.sentences[$0].isHeadline
    }
    guard let place = decided ?? told else { return [] }
    let what: TimelineEvent.What = decided != nil ? .decision : .disclosed
    return [
      Claim(
        .event(TimelineEvent(what: what, date: date)),
        evidence: [evidence.evidence(story.scan.sentences[place].range, in: place)], proposer: .program,
        reason: "year of the article's publication")
    ]
  }

  /// By the nearest word: of telling, of deciding, or of what happened.
  private func role(_ found: FoundDate) -> TimelineEvent.What {
    let sentence = story.scan.sentences[found.sentence]
    if found.date.precision == .interval { return .occurred }
    if sentence.has(.dismissed), found.date.precision != .year { return .disclosed }
    var best: (what: TimelineEvent.What, gap: Int) = (.occurred, 200)
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
