import Archive
import Incidents
import Search
import Text

/// What is said when articles come while the archive is open.
enum ArchiveNews {
  /// How many articles and drafts there are.
  struct Count: Equatable {
    var articles: Int
    var drafts: Int
  }

  /// `nil` where no article has come: what a person decided, or what goes, is no news.
  static func words(from before: Count, to now: Count) -> String? {
    let (articles, drafts) = (now.articles - before.articles, now.drafts - before.drafts)
    guard articles > 0 else { return nil }
    let found = drafts > 0 ? Labels.counted(drafts, "new draft") : "no new draft"
    return "\(Labels.counted(articles, "new article")): \(found)"
  }
}

extension ArchiveNews.Count {
  /// `nil` before the archive was looked through.
  init?(_ session: ArchiveSession) throws(ArchiveFailure) {
    guard let articles = try session.status(mostFindings: 0).articleCount else { return nil }
    let drafts = Query(condition: FacetValue(.review, ReviewState.draft.rawValue).condition)
    self.init(articles: articles, drafts: try session.rows(for: Filter(typed: drafts), window: 0..<0).listing.count)
  }
}
