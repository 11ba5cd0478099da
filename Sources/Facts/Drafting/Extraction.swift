internal import Incidents

/// Everything found in one article, ready to be told apart into incidents.
struct Extraction {
  let scan: ArticleScan
  let mentions: [Mention]
  let mentionsBySentence: [Int: [Mention]]
  let categoriesBySentence: [Int: Set<DataCategory>]
  /// Families held responsible, in order of first mention.
  let responsible: [String]
  let sums: [PenaltyFinder.Sum]
  let counts: [AffectedFinder.Found]
  let data: [TopicFinder.Data]
  let deeds: [TopicFinder.Deed]
  let authorities: [AuthorityFinder.Found]
  let dates: [FoundDate]
  /// Actions that the article as a whole tells of.
  let actions: [Action]

  func mentions(in sentence: Int) -> [Mention] {
    (mentionsBySentence[sentence] ?? []).filter { responsible.contains($0.family) }
  }

  func categories(in sentence: Int) -> Set<DataCategory> { categoriesBySentence[sentence] ?? [] }

  func hasPenalty(_ sentence: Int) -> Bool { sums.contains { $0.role == .penalty && $0.places.contains(sentence) } }

  func isOverview(_ sentence: Int) -> Bool {
    sums.contains { $0.role == .total && $0.places.contains(sentence) } && !hasPenalty(sentence)
  }
}
