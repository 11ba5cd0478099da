internal import Incidents

/// Parts story from furniture by rules alone: the model's first guess, and its stand-in on pages unlike any it saw.
enum StoryRules {
  /// A verdict for each passage. O(n).
  static func verdicts(_ passages: [Passage]) -> [Verdict] {
    let body = bodyRange(passages)
    var verdicts = passages.indices.map { index in
      guard body.contains(index) else {
        return Verdict.furniture(FurnitureReason.reason(passages[index], isBefore: index < body.lowerBound))
      }
      return inside(passages, index)
    }
    StoryFinder.nameSections(&verdicts, from: body.upperBound)
    return verdicts
  }

  /// The stretch of passages with the most running text in it, as a maximal-sum range (Kadane's scan).
  static func bodyRange(_ passages: [Passage]) -> Range<Int> {
    var best = 0..<0
    var bestScore = 0
    var start = 0
    var score = 0
    for (index, passage) in passages.enumerated() {
      if score <= 0 {
        score = 0
        start = index
      }
      score += worth(passage)
      if score > bestScore {
        bestScore = score
        best = start..<(index + 1)
      }
    }
    return best
  }

  private static func worth(_ passage: Passage) -> Int {
    if passage.says(.comment) { return -60 }
    if StoryFinder.isProse(passage) { return min(passage.shape.words, 60) }
    return passage.matches.contains { $0.place == .whole && $0.meaning == .related } ? -40 : -6
  }

  private static func inside(_ passages: [Passage], _ index: Int) -> Verdict {
    let passage = passages[index]
    if StoryFinder.isProse(passage) { return .story }
    if let reason = passage.reason { return .furniture(reason) }
    if passage.isPictureName { return .furniture(.caption) }
    if passage.shape.letters < 3 { return .furniture(.other) }
    if passage.shape.endsSentence && passage.shape.words >= 4 { return .story }
    let leads = index + 1 < passages.count && StoryFinder.isProse(passages[index + 1])
    return leads && passage.shape.words >= 2 ? .heading : .furniture(.other)
  }
}
