internal import Incidents

/// What the words of a sentence make of a date in it: that of telling, of deciding, or of what happened.
struct DateWords {
  let sentence: Sentence

  /// A word gives a date its role from at most so many bytes away; set by hand on the first 47 articles.
  private static let reach = 200

  /// By the nearest word; what happened where there is none.
  func role(of date: PartialDate, at range: Range<Int>) -> TimelineEvent.What {
    if date.precision == .interval { return .occurred }
    if sentence.has(.dismissed), date.precision != .year { return .disclosed }
    var best: (what: TimelineEvent.What, gap: Int) = (.occurred, DateWords.reach)
    for match in sentence.matches {
      guard let what = DateWords.what(match.meaning) else { continue }
      let gap = match.range.gap(to: range)
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
