/// Decides whose a penalty is.
struct PenaltyCompany {
  let scan: ArticleScan
  let mentions: [Mention]

  /// A name behind the sum counts as so many bytes farther off than one before it: "fined Acme 5 million, said Bolt". Set by
  /// hand on the first 47 articles; to be learned.
  private static let handicapBehind = 20

  /// The organisation named nearest in the sentence, in order where sums and names are listed; else the last one before.
  func company(of sum: PenaltyFinder.Sum) -> Mention? {
    let candidates = mentions.filter { $0.sentence == sum.sentence && PenaltyCompany.isPayer($0) }
    if let listed = listed(among: candidates, for: sum) { return listed }
    let range = sum.money.range
    if let near = candidates.min(by: { distance(of: $0, from: range) < distance(of: $1, from: range) }) { return near }
    let start = scan.sentences[sum.sentence].range.lowerBound
    let before = mentions.last { $0.range.upperBound <= start && PenaltyCompany.isPayer($0) }
    return before ?? mentions.first { PenaltyCompany.isPayer($0) }
  }

  /// The organisation whose place in a list is that of the sum in another.
  func listed(_ sum: PenaltyFinder.Sum) -> Mention? {
    listed(among: mentions.filter { $0.sentence == sum.sentence && PenaltyCompany.isPayer($0) }, for: sum)
  }

  /// Whether an organisation of this kind can be fined; an outlet tells of fines.
  static func isPayer(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .media, .site, .vendor: false
    case .company, .public, .actor, .product: true
    }
  }

  /// "to Facebook and Google, 60 and 150 million", "Google 150 million and Facebook 60 million", "150 million to Google and 60 million
  /// to Facebook": as many names as sums, in order.
  private func listed(among candidates: [Mention], for sum: PenaltyFinder.Sum) -> Mention? {
    let sentence = scan.sentences[sum.sentence]
    let sums = scan.money.filter { sentence.range.contains($0.range.lowerBound) && $0.currency == sum.money.currency }
    guard sums.count >= 2, let first = sums.first, let last = sums.last else { return nil }
    var names: [Mention] = []
    for mention in candidates where !names.contains(where: { $0.parent == mention.parent }) { names.append(mention) }
    guard names.count == sums.count, let place = sums.firstIndex(where: { $0.range == sum.money.range }) else {
      return nil
    }
    let allBefore = names.allSatisfy { $0.range.upperBound <= first.range.lowerBound }
    let allBehind = names.allSatisfy { $0.range.lowerBound >= last.range.upperBound }
    let alternate = zip(names, sums).enumerated().allSatisfy { index, pair in
      let (name, sum) = pair
      let isBehindLast = index == 0 || name.range.lowerBound >= sums[index - 1].range.upperBound
      return name.range.upperBound <= sum.range.lowerBound && isBehindLast
    }
    let alternateBehind = zip(names, sums).enumerated().allSatisfy { index, pair in
      let (name, sum) = pair
      let isBeforeNext = index == sums.count - 1 || name.range.upperBound <= sums[index + 1].range.lowerBound
      return name.range.lowerBound >= sum.range.upperBound && isBeforeNext
    }
    return allBefore || allBehind || alternate || alternateBehind ? names[place] : nil
  }

  private func distance(of mention: Mention, from sum: Range<Int>) -> Int {
    let gap = mention.range.gap(to: sum)
    return mention.range.lowerBound < sum.lowerBound ? gap : gap + PenaltyCompany.handicapBehind
  }
}
