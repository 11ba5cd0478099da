package import Incidents
package import Screen
package import Search

/// All that the dashboard knows. Drawing reads it and changes nothing.
package struct State: Sendable {
  package var size: Size
  package var archive: ArchiveStatus
  package var listing = Listing()
  package var view = ViewState()
  package var facets = FacetPane()
  package var incidents = ListCursor()
  package var detail = DetailPane()
  package var reader = ReaderPane()
  package var theme: Theme
  /// Said once in the status bar; the next key takes it away.
  package var message: String?

  package init(size: Size, archive: ArchiveStatus, theme: Theme = .builtIn) {
    self.size = size
    self.archive = archive
    self.theme = theme
  }

  package var layout: Layout { Layout(size: size, focus: view.focus, isZoomed: view.isZoomed) }

  /// Whether an empty list may only not have been read yet.
  var isReading: Bool { archive.progress != nil || view.answered != view.serial }

  /// The chosen row.
  package var row: IncidentSummary? { listing.row(at: incidents.position) }
}

/// Where the user is.
package struct ViewState: Sendable, Equatable {
  package var focus: Pane = .incidents
  package var isZoomed = false
  package var overlay: Overlay?
  /// What is being typed, and for what.
  package var input: Input?
  /// Filter that was asked for last; its answer may be on the way.
  package var filter = Filter()
  /// By how many rows the last key moved in the list: the next one may well do the same.
  var step = 1
  /// Grows with each question, so that a late answer to an older one is told apart.
  package var serial = 0
  /// The incident that the last question wanted to keep in sight.
  var kept: Incident.ID?
  /// The serial of the last answer.
  var answered = 0
  package var values = FacetAnswers()
  /// Index into the incident's excerpts of the one shown strongest.
  package var excerpt: Int?

  /// Step of the spinner; `nil` when nothing has been waited for long.
  package var spinner: Int?

  package init() {}

  package struct Input: Sendable, Equatable {
    package var purpose: Purpose
    package var field: TextField
    /// Why the query is not understood.
    package var error: QueryError?
    /// What may stand at the caret of the query.
    package var completion: Completion?
  }

  package enum Purpose: Sendable, Equatable { case query, articleSearch }
}

/// The values of a facet that were asked for last.
package struct FacetAnswers: Sendable, Equatable {
  /// Grows with each question.
  package var serial = 0
  /// What completing asked, and the answer: most keys need no new one.
  var question: Question?
  var counts: [FacetCount]?

  struct Question: Sendable, Equatable {
    var facet: Facet
    var filter: Filter
  }
}

/// A window over the dashboard.
package enum Overlay: Sendable, Equatable {
  case help(top: Int)
  case problems(top: Int)
  case themes(ThemePicker)
  case facet(FacetBrowser)
  case views(ViewPicker)
}

/// Choosing a theme; the screen shows the chosen one at once.
package struct ThemePicker: Sendable, Equatable {
  package var themes: [Theme]
  package var chosen: Int
  /// What Esc brings back.
  package var before: Theme
  package var findings: [Finding] = []
}
