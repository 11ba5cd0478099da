package import Incidents

/// What the dashboard wants done outside itself.
package enum Effect: Sendable, Equatable {
  case list(Filter, window: Range<Int>, keeping: Incident.ID?, serial: Int)
  /// All values of a facet under a filter.
  case facetValues(Facet, Filter, serial: Int)
  case loadDetail(Incident.ID)
  /// Details that the next key may want.
  case prefetch([Incident.ID])
  case loadArticle(String)
  case errand(Errand)
  /// Opens a record file, relative to the archive, in the person's editor.
  case edit(record: String)
  /// Opens the record that accepting a draft would write; it is written if the person changes it.
  case editDraft(Incident.ID)
  /// Hands a text to the terminal's clipboard.
  case copy(String)
  case suspend
  case redraw
  case quit
}

/// Short work outside that a person asked for: reading and writing their own files. Done off the main thread, one after the
/// other; what became of it comes back as an event or a message.
package enum Errand: Sendable, Equatable {
  case loadThemes
  case keepTheme(String)
  /// A query to be kept under a name.
  case keepView(String, Query)
  /// What became of it comes back as `Event.decided` or `Event.undecided`.
  case decide(DecisionRequest)
  /// Makes one incident of several; the answer is as to a decision.
  case merge([Incident.ID])
  /// Parts joined drafts, or a record's articles.
  case split(Incident.ID)
  /// Takes a part off an incident: into another, or into a new one.
  case move(IncidentPart, of: Incident.ID, to: Incident.ID?, words: String)
  /// Incidents of the whole archive that meet words, or all; comes back as `Event.incidentsFound`.
  case findIncidents(String)
  /// Comes back as `Event.listed`.
  case listIDs(Filter)
  /// Who decided what on an incident, and what git knows of its record; comes back as `Event.history`.
  case history(Incident.ID, record: String?)
  /// All files of the archive; comes back as `Event.files`.
  case listFiles
  /// Which incidents use a file; comes back as `Event.users`.
  case findUsers(of: String)
  case undo
  case redo
  /// Makes a text of what is cited and copies it; comes back as `Event.cited`.
  case cite(CitationRequest, CitationStyle)
  /// Writes a file; comes back as a message, or as `Event.fileIsThere`.
  case export(ExportRequest)
  /// Opens an address of the web in the person's browser.
  case browse(String)
  /// What words of an article say of a field; comes back as `Event.valueRead`.
  case readValue(Field, words: String, article: String)
}
