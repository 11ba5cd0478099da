internal import Incidents

/// Parts story from boilerplate by rules alone: the model's first guess, and its stand-in on pages unlike any it saw.
///
/// The weights were set by hand before there was a model; the models measure distances from what these rules say, so that a
/// change wants training anew.
enum StoryRules {
  /// A verdict for each passage. O(n).
  static func verdicts(on passages: [Passage]) -> [Verdict] {
    let body = bodyRange(in: passages)
    var verdicts = passages.indices.map { index in
      guard body.contains(index) else {
        return Verdict.boilerplate(BoilerplateReason.reason(of: passages[index], isBefore: index < body.lowerBound))
      }
      return verdict(inBody: passages, at: index)
    }
    StoryFinder.nameSections(&verdicts, from: body.upperBound)
    return verdicts
  }

  /// The stretch of passages with the most running text in it, as a maximal-sum range (Kadane's scan). O(n).
  static func bodyRange(in passages: [Passage]) -> Range<Int> {
    var best = 0..<0
    var bestScore = 0
    var start = 0
    var score = 0
    for (index, passage) in passages.enumerated() {
      if score <= 0 {
        score = 0
        start = index
      }
      score += worth(of: passage)
      if score > bestScore {
        bestScore = score
        best = start..<(index + 1)
      }
    }
    return best
  }

  /// What a passage adds to the stretch it is in, in words of prose.
  private enum Worth {
    static let comment = -60
    static let mostProse = 60
    static let related = -40
    static let other = -6
  }

  private static func worth(of passage: Passage) -> Int {
    if passage.says(.comment) { return Worth.comment }
    if Prose.isProse(passage) { return min(passage.shape.words, Worth.mostProse) }
    let isRelated = passage.cues.matches.contains { $0.place == .whole && $0.meaning == .related }
    return isRelated ? Worth.related : Worth.other
  }

  /// Letters of a word, words of a sentence and of a heading, at least.
  private static let leastLetters = 3
  private static let leastOfSentence = 4
  private static let leastOfHeading = 2

  private static func verdict(inBody passages: [Passage], at index: Int) -> Verdict {
    let passage = passages[index]
    let shape = passage.shape
    if Prose.isProse(passage) { return .story }
    if let reason = passage.cues.reason { return .boilerplate(reason) }
    if passage.isPictureName { return .boilerplate(.caption) }
    if shape.scalars.letters < leastLetters { return .boilerplate(.other) }
    if shape.ending.isSentence && shape.words >= leastOfSentence { return .story }
    let leads = index + 1 < passages.count && Prose.isProse(passages[index + 1])
    return leads && shape.words >= leastOfHeading ? .heading : .boilerplate(.other)
  }
}
