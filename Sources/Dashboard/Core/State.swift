package import Incidents
package import Screen
package import Search

/// All that the dashboard knows. Only `Dashboard.handle` changes it; drawing reads it.
package struct State: Sendable {
  package internal(set) var size: Size
  package internal(set) var archive: ArchiveStatus
  /// The answer to the filter that is shown.
  package internal(set) var listing = Listing()
  package internal(set) var view = ViewState()
  package internal(set) var questions = Questions()
  package internal(set) var preferences: Preferences
  package internal(set) var panes = PaneStates()
  package internal(set) var review = ReviewDesk()

  /// - Parameter message: said in the status bar until the first key.
  package init(
    size: Size, archive: ArchiveStatus, preferences: Preferences = Preferences(), message: String? = nil
  ) {
    self.size = size
    self.archive = archive
    self.preferences = preferences
    view.message = message
  }

  /// Where each pane lies.
  package var layout: Layout { Layout(size: size, focus: view.focus, isZoomed: view.isZoomed) }

  package var theme: Theme { preferences.theme }

  /// Whether an empty list may only not have been read yet.
  var isReading: Bool { archive.progress != nil || questions.answered != questions.serial }

  /// The chosen row.
  package var row: IncidentSummary? { listing.row(at: panes.incidents.cursor.position) }
}

/// How a person likes it.
package struct Preferences: Sendable, Equatable {
  package internal(set) var theme: Theme
  package let keymap: Keymap
  /// How citations are written.
  package internal(set) var citation: CitationStyle
  /// The forms in which incidents leave the program.
  package var exports: [ExportChoice] = []
  /// Where files are written to unless a person says otherwise.
  package var exportFolder = "."

  package init(theme: Theme = .builtIn, keymap: Keymap = .standard, citation: CitationStyle = .footnote) {
    self.theme = theme
    self.keymap = keymap
    self.citation = citation
  }
}
