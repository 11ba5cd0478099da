import Incidents

/// What an incident was made of, and the sums that it tells: by which a draft that is another's is told from one that says the same.
///
/// A record that a person accepted has all that its own drafts say. What another draft says beside that would be lost with it: a
/// second incident of the same article, which the program itself has told apart, or a sum that the record does not have.
struct OwnDrafts {
  /// The drafts' ids without their places: the articles they are of.
  private let articles: Set<Substring>
  private let sums: Set<String>

  init(_ incident: Incident) {
    articles = Set(incident.drafts.map { $0[..<($0.lastIndex(of: "-") ?? $0.endIndex)] })
    sums = Set(
      incident.penalties.compactMap { penalty in
        penalty.money.amount.map { "\(penalty.money.currency ?? "") \($0)" }
      })
  }

  /// Whether a draft must stay by itself beside this record. A record that nobody accepted from drafts takes in what is alike, as it
  /// was written to stand for it.
  func excludes(_ draft: OwnDrafts) -> Bool {
    guard !articles.isEmpty else { return false }
    return !articles.isDisjoint(with: draft.articles) || !sums.isEmpty && !draft.sums.isSubset(of: sums)
  }
}
