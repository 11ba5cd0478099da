internal import Incidents

/// Finds the penalties of a story that say another one again with fewer digits.
struct RepeatedSums {
  let scan: ArticleScan

  /// "$3M" beside 2.95 million that the same one pays, or nobody who is known, is no second penalty.
  func marked(in sums: [PenaltyFinder.Sum]) -> [PenaltyFinder.Sum] {
    var marked = sums
    for index in sums.indices where sums[index].role == .penalty {
      let isRepeated = sums.contains { other in
        other.role == .penalty && other.mention?.parent == sums[index].mention?.parent
          && money(sums[index]).isRounding(of: money(other))
      }
      if isRepeated { marked[index].role = .component }
    }
    return marked
  }

  private func money(_ sum: PenaltyFinder.Sum) -> Money {
    Money(
      amount: sum.money.amount, upTo: sum.money.upTo, currency: sum.money.currency,
      asWritten: scan.writtenWords(sum.money.range))
  }
}
