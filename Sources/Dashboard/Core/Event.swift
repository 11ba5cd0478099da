package import Incidents
package import Screen
package import Search

/// What happens to the dashboard. All roads lead through `Dashboard.handle`.
package enum Event: Sendable {
  case key(Key)
  case resized(Size)
  /// The answer to `Effect.list`, with the serial it was asked by.
  case listing(Listing, serial: Int)
  /// The counts of a listing that came without them.
  case counts(FacetCounts)
  /// The answer to `Effect.facetValues`, with the serial it was asked by.
  case facetValues([FacetCount], serial: Int)
  case detail(IncidentDetail)
  case article(path: String, ArticleContent)
  /// The archive on disk was read further or has changed: lists must be asked for anew.
  case archiveChanged(ArchiveStatus)
  /// The archive on disk was looked through, and is what is shown.
  case archiveUnchanged(ArchiveStatus)
  /// How far the work in the background is.
  case progress(String)
  case themes([Theme], [Finding])
  case views([SavedView])
  case message(String)

  package enum ArticleContent: Sendable {
    case read(Article)
    /// Why it cannot be shown, and what to do.
    case unreadable(String)
  }
}

/// What the dashboard wants done outside itself.
package enum Effect: Sendable, Equatable {
  case list(Filter, window: Range<Int>, keeping: Incident.ID?, serial: Int)
  /// All values of a facet under a filter.
  case facetValues(Facet, Filter, serial: Int)
  case loadDetail(Incident.ID)
  /// Details that the next key may want.
  case prefetch([Incident.ID])
  case loadArticle(String)
  case loadThemes
  case keepTheme(String)
  /// A query to be kept under a name.
  case keepView(String, Query)
  case edit(Incident.ID)
  case suspend
  case redraw
  case quit
}

extension ArchiveStatus {
  /// How many problems there are.
  var problems: Int { max(findingCount ?? 0, findings.count) }
}

/// The archive as a whole.
package struct ArchiveStatus: Sendable, Equatable {
  /// The folder's path as shown.
  package var name: String
  package var isSample: Bool
  package var articleCount: Int?
  /// The first of the findings.
  package var findings: [Finding]
  /// Findings in all, where `findings` are not all of them.
  package var findingCount: Int?
  /// Saved queries, in the order of their numbers.
  package var views: [SavedView] = []
  /// What is being done in the background; `nil` when all is read.
  package var progress: String?

  package init(
    name: String, isSample: Bool = false, articleCount: Int? = nil, findings: [Finding] = [], progress: String? = nil
  ) {
    self.name = name
    self.isSample = isSample
    self.articleCount = articleCount
    self.findings = findings
    self.progress = progress
  }
}
