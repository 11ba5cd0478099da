internal import Incidents

/// Everything found in one article, ready to be told apart into incidents.
struct Story {
  let scan: ArticleScan
  let mentions: [Mention]
  let mentionsByPassage: [Int: [Mention]]
  let categoriesByPassage: [Int: Set<DataCategory>]
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

  func mentions(in passage: Int) -> [Mention] {
    (mentionsByPassage[passage] ?? []).filter { responsible.contains($0.family) }
  }

  func categories(in passage: Int) -> Set<DataCategory> { categoriesByPassage[passage] ?? [] }

  func hasPenalty(_ passage: Int) -> Bool { sums.contains { $0.role == .penalty && $0.places.contains(passage) } }

  func isOverview(_ passage: Int) -> Bool {
    sums.contains { $0.role == .total && $0.places.contains(passage) } && !hasPenalty(passage)
  }
}
