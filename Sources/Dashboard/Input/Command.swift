package import Screen

/// Everything a key can do. One row a command: the keymap, the help on `?`, the footer and the manual's table are made from it.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case down, up, pageDown = "page-down", pageUp = "page-up", top, bottom
  case nextPane = "next-pane", previousPane = "previous-pane"
  case open, back, toggle, browse, query, clearFilter = "clear-filter", sort
  case filterBack = "filter-back", filterForward = "filter-forward"
  case views, applyView = "apply-view"
  case nextExcerpt = "next-excerpt", previousExcerpt = "previous-excerpt", boilerplate
  case accept, reject, acceptAll = "accept-all", rejectAll = "reject-all", change, addFact = "add-fact", tag, note,
    mark, markAll = "mark-all", markRange = "mark-range", merge, split, move, quote, prefer
  case undo, redo, history, edit
  case cite, citeIncident = "cite-incident", citeList = "cite-list", citeStyle = "cite-style"
  case openAddress = "open-address", export
  case zoom, themes, files, problems, help, suspend, redraw, quit

  /// What there is to know of a command.
  package struct Row: Sendable {
    /// The keys it has unless the configuration says otherwise.
    package let keys: [Key]
    /// One line of help.
    package let help: String
    /// What messages call it.
    let words: String
    /// What the footer calls it, and how early it stands there; `nil` where it is not worth a place.
    let hint: (words: String, rank: Int)?
    /// Where it may be given.
    package let places: Set<Pane>
    /// What must be there for it to do something.
    private(set) var need = Need.nothing

    init(
      _ keys: [Key], does help: String, words: String? = nil, hint: (words: String, rank: Int)? = nil,
      in places: Set<Pane> = Set(Pane.allCases)
    ) {
      self.keys = keys
      self.help = help
      self.words = words ?? hint?.words ?? help
      self.hint = hint
      self.places = places
    }

    /// The same row, for a command that needs something to be there.
    func needing(_ need: Need) -> Row {
      var row = self
      row.need = need
      return row
    }

    /// What a command may need.
    enum Need {
      case nothing
      /// The chosen incident's record, or the one that a draft becomes: in the sample archive it becomes none.
      case record
      /// A chosen incident.
      case incident
      /// An excerpt of that incident, or a match of what is searched for in the article.
      case excerptOrMatch
    }
  }
}

extension Command.Row {
  /// Where the command may be given, for who gives it elsewhere.
  var elsewhere: String {
    if places == Set(Pane.allCases) { return "" }
    let names = Pane.allCases.filter { places.contains($0) }.map(\.name)
    return "; go to \(names.joined(separator: " or "))"
  }
}
