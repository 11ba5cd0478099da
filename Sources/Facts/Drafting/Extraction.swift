internal import Incidents

/// Everything extracted from one article, ready to be told apart into incidents.
struct Extraction {
  let scan: ArticleScan
  let parties: Parties
  let topics: Topics
  let sums: [PenaltyFinder.Sum]
  let counts: [AffectedFinder.Found]
  let dates: [FoundDate]
  /// What each date is the date of, by its EDTF text; `nil` where that was not judged.
  let roles: [String: TimelineEvent.What]?
  /// In which the matter lies, the likeliest first.
  let countries: [Particulars.CountryGroup]

  /// Who is in it.
  struct Parties {
    let mentions: [Mention]
    /// Parents held responsible, in order of first mention.
    let responsible: [String]
    /// Those that act in the matter.
    let authorities: [AuthorityFinder.Found]
    private let bySentence: [Int: [Mention]]

    init(mentions: [Mention], responsible: [String], authorities: [AuthorityFinder.Found]) {
      self.mentions = mentions
      self.responsible = responsible
      self.authorities = authorities
      bySentence = Dictionary(grouping: mentions, by: \.sentence)
    }

    /// Mentions in a sentence of those held responsible, in order.
    func responsible(in sentence: Int) -> [Mention] {
      (bySentence[sentence] ?? []).filter { responsible.contains($0.parent) }
    }
  }

  /// What was done, with which data.
  struct Topics {
    let data: [TopicFinder.Data]
    let deeds: [TopicFinder.Deed]
    /// Actions that the article as a whole tells of.
    let actions: [Action]
    private let bySentence: [Int: Set<DataCategory>]

    init(data: [TopicFinder.Data], deeds: [TopicFinder.Deed], actions: [Action]) {
      self.data = data
      self.deeds = deeds
      self.actions = actions
      bySentence = Dictionary(grouping: data, by: \.sentence).mapValues { Set($0.map(\.category)) }
    }

    func categories(in sentence: Int) -> Set<DataCategory> { bySentence[sentence] ?? [] }
  }

  func hasPenalty(in sentence: Int) -> Bool {
    sums.contains { $0.role == .penalty && $0.places.contains(sentence) }
  }

  /// Whether a sentence tells what all of the penalties come to.
  func isOverview(_ sentence: Int) -> Bool {
    sums.contains { $0.role == .total && $0.places.contains(sentence) } && !hasPenalty(in: sentence)
  }
}
