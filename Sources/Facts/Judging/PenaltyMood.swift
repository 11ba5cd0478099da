import Text

/// What the words around a penalty, or around a word of fining, make of it: whether it has been imposed at all, and whether it
/// stands.
struct PenaltyMood {
  let scan: ArticleScan
  let sentence: Sentence

  enum Mood {
    /// It was spared; it may come; somebody means to impose it.
    case averted, threatened, proposed
    /// A court or the authority took it back, or made it smaller.
    case annulled, reduced
    case imposed
  }

  /// How far a word may stand from what it governs, in bytes of the folded text: a clause of news. Chosen by hand and not
  /// measured by itself.
  private enum Reach {
    static let before = 44
    /// "of $10 million could follow"; farther where verbs stand at the end.
    static let behind = 4
    static let behindVerb = 44
    static let taken = 70
  }

  /// Of a sum; of the sentence's words of fining where none is given.
  func mood(of sum: Range<Int>? = nil) -> Mood {
    let anchors = anchors(of: sum)
    if governs(.averted, any: anchors, before: Reach.before, behind: Reach.before) { return .averted }
    if governs(.annulled, any: anchors, before: Reach.taken, behind: Reach.taken) { return .annulled }
    if governs(.reduced, any: anchors, before: Reach.taken, behind: Reach.taken) { return .reduced }
    let behind = scan.isVerbFinal ? Reach.behindVerb : Reach.behind
    if governs(.proposed, any: anchors, before: Reach.before, behind: behind) { return .proposed }
    if governs(.hypothetical, any: anchors, before: Reach.before, behind: behind) { return .threatened }
    return .imposed
  }

  /// The sum, and the word of fining nearest to it; without a sum all of those.
  private func anchors(of sum: Range<Int>?) -> [Range<Int>] {
    let fines = sentence.cues(.fine).map(\.range)
    guard let sum else { return fines }
    return [sum] + [fines.min { $0.gap(to: sum) < $1.gap(to: sum) }].compactMap { $0 }
  }

  private func governs(_ cue: Cue, any anchors: [Range<Int>], before: Int, behind: Int) -> Bool {
    sentence.cues(cue).contains { match in
      anchors.contains { anchor in
        if match.range.overlaps(anchor) { return true }
        let isBefore = match.end <= anchor.lowerBound
        let gap = isBefore ? match.end..<anchor.lowerBound : anchor.upperBound..<match.start
        return gap.count <= (isBefore ? before : behind) && isOneClause(gap)
      }
    }
  }

  /// No comma or semicolon but one inside a number.
  private func isOneClause(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy { place in
      switch scan.text.byte(place) {
      case .semicolon: false
      case .comma: scan.text.isDigit(place - 1) && scan.text.isDigit(place + 1)
      default: true
      }
    }
  }
}
