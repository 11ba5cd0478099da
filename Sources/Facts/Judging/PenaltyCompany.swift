/// Whose a penalty is.
struct PenaltyCompany {
  let scan: ArticleScan
  let mentions: [Mention]

  /// The organisation named nearest in the sentence, in order where sums and names are listed; else the last one before.
  func company(of sum: PenaltyFinder.Sum) -> Mention? {
    let candidates = mentions.filter { $0.sentence == sum.sentence && isPayer($0) }
    if let listed = listed(sum, candidates) { return listed }
    if let near = candidates.min(by: { distance($0, sum) < distance($1, sum) }) { return near }
    let start = scan.sentences[sum.sentence].range.lowerBound
    let before = mentions.last { $0.range.upperBound <= start && isPayer($0) }
    return before ?? mentions.first { isPayer($0) }
  }

  private func isPayer(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .media, .site, .vendor: false
    default: true
    }
  }

  /// "to Facebook and Google, 60 and 150 million": as many names as sums, in order.
  private func listed(_ sum: PenaltyFinder.Sum, _ candidates: [Mention]) -> Mention? {
    let sentence = scan.sentences[sum.sentence]
    let sums = scan.money.filter { sentence.range.contains($0.range.lowerBound) && $0.currency == sum.money.currency }
    guard sums.count >= 2, let first = sums.first, let last = sums.last else { return nil }
    var names: [Mention] = []
    for mention in candidates where !names.contains(where: { $0.family == mention.family }) { names.append(mention) }
    guard names.count == sums.count, let place = sums.firstIndex(where: { $0.range == sum.money.range }) else {
      return nil
    }
    let allBefore = names.allSatisfy { $0.range.upperBound <= first.range.lowerBound }
    let allBehind = names.allSatisfy { $0.range.lowerBound >= last.range.upperBound }
    return allBefore || allBehind ? names[place] : nil
  }

  /// Bytes between; a name before the sum is nearer than one behind.
  private func distance(_ mention: Mention, _ sum: PenaltyFinder.Sum) -> Int {
    let gap = mention.range.gap(to: sum.money.range)
    return mention.range.lowerBound < sum.money.range.lowerBound ? gap : gap + 20
  }
}
