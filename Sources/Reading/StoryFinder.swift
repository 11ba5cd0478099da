internal import Incidents

/// Parts a page's story from its furniture.
enum StoryFinder {
  /// A verdict for each passage. O(n).
  static func verdicts(_ page: Page) -> [Verdict] {
    let passages = page.passages
    let body = bodyRange(passages)
    var verdicts = passages.indices.map { index in
      guard body.contains(index) else {
        return Verdict.furniture(FurnitureReason.reason(passages[index], isBefore: index < body.lowerBound))
      }
      return inside(passages, index)
    }
    nameSections(&verdicts, passages, from: body.upperBound)
    return verdicts
  }

  /// Below the body, what follows a line that opens the comments or the further stories belongs to them.
  private static func nameSections(_ verdicts: inout [Verdict], _ passages: [Passage], from start: Int) {
    var section: Block.Furniture?
    for index in verdicts.indices[start...] {
      switch verdicts[index] {
      case .furniture(.comment): section = .comment
      case .furniture(.related): section = .related
      case .furniture(.other): if let section { verdicts[index] = .furniture(section) }
      case .furniture(.footer): section = nil
      default: continue
      }
    }
  }

  /// The stretch of passages with the most running text in it, as a maximal-sum range.
  private static func bodyRange(_ passages: [Passage]) -> Range<Int> {
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
    if isProse(passage) { return min(passage.shape.words, 60) }
    return passage.matches.contains { $0.place == .whole && $0.meaning == .related } ? -40 : -6
  }

  static func isProse(_ passage: Passage) -> Bool {
    let shape = passage.shape
    guard shape.words >= 9, FurnitureReason.stated(passage) == nil else { return false }
    return (shape.functionWords * 7 >= shape.words || shape.unspaced * 2 > shape.letters)
      && (shape.endsSentence || shape.words >= 25)
  }

  private static func inside(_ passages: [Passage], _ index: Int) -> Verdict {
    let passage = passages[index]
    if isProse(passage) { return .story }
    if let reason = FurnitureReason.stated(passage) { return .furniture(reason) }
    if FurnitureReason.isPictureName(passage) { return .furniture(.caption) }
    if passage.shape.letters < 3 { return .furniture(.other) }
    if passage.shape.endsSentence && passage.shape.words >= 4 { return .story }
    let leads = index + 1 < passages.count && isProse(passages[index + 1])
    return leads && passage.shape.words >= 2 ? .heading : .furniture(.other)
  }
}
