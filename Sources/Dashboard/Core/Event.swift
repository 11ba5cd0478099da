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
  case counts(Counts)
  /// The answer to `Effect.facetValues`, with the serial it was asked by.
  case facetValues([FacetCount], serial: Int)
  /// The facet's values cannot be listed: why, and what to do.
  case noFacetValues(reason: String, serial: Int)
  case detail(IncidentDetail)
  /// The incident's facts cannot be shown: why, and what to do.
  case noDetail(Incident.ID, reason: String)
  case article(path: String, ArticleContent)
  /// The archive on disk was read further or has changed: lists must be asked for anew.
  case archiveChanged(ArchiveStatus)
  /// The archive on disk was looked through, and is what is shown.
  case archiveUnchanged(ArchiveStatus)
  /// How far the work in the background is.
  case progress(String)
  /// A decision is on the disk: drafts that are records now with their new ids, what is to be said of it, and the incident that the
  /// cursor goes to where the list shows it.
  case decided(
    serial: Int?, renamed: [Incident.ID: Incident.ID], words: String, goingTo: Incident.ID? = nil)
  /// A decision was not written, and why.
  case undecided(serial: Int?, reason: String)
  /// The ids of all incidents that meet a filter.
  case listed(Filter, [Incident.ID])
  /// The first incidents of the whole archive that meet words.
  case incidentsFound(String, [IncidentSummary])
  /// What quoted words say of a field; `nil` where they say nothing of it.
  case valueRead(Field, Claim.Value?)
  /// What was done to an incident, the newest first.
  case history(Incident.ID, [HistoryEntry])
  /// All files of the archive and what became of each, in the order of their paths.
  case files([ArchiveFile])
  /// The incidents that use a file: the answer to `Errand.findUsers`.
  case users(of: String, [Incident.ID])
  /// What was cited is copied: a text that the terminal shall be handed, where nothing else has taken it, and what is to be said.
  case cited(String?, words: String)
  /// A file that should be written is there already.
  case fileIsThere(ExportRequest)
  case themes([Theme], [Finding])
  case views([SavedView])
  case message(String)
  /// An answer is long in coming: the spinner's step; `nil` when it turns no more.
  case spinner(Int?)

  /// What became of reading an article.
  package enum ArticleContent: Sendable {
    case read(Article)
    /// Why it cannot be shown, and what to do.
    case unreadable(String)
  }
}
