/// Commands by who answers for them. Whoever asks names each kind, so that the compiler finds what a new command forgot.
extension Command {
  enum Kind: Equatable {
    /// Moves in the pane or window that has the focus.
    case move(Move)
    /// Takes the focus so many panes on.
    case focus(step: Int)
    /// What each pane answers for itself.
    case inPane(PaneCommand)
    case filter(Filtering)
    /// Goes so many excerpts, or matches of a search, on.
    case excerpt(step: Int)
    case zoom
    /// Opens a window.
    case window(Window)
    /// Decides on what was found.
    case review(Reviewing)
    /// Has something leave the dashboard.
    case leave(Leaving)
    /// For the program around the dashboard.
    case outside(Outside)
  }

  enum Move { case down, up, pageDown, pageUp, top, bottom }
  enum Filtering { case type, clear, sort, view, back, forward }
  enum Window { case views, themes, files, problems, help, history }
  enum Reviewing {
    case accept, reject, acceptAll, rejectAll, change, addFact, tag, note, mark, markAll, markRange, merge, split, move,
      quote,
      prefer,
      undo, redo
  }
  enum Leaving { case cite, citeIncident, citeList, citeStyle, openAddress, export }
  enum Outside { case edit, suspend, redraw, quit }

  /// Who answers for it.
  var kind: Kind {
    switch self {
    case .down: .move(.down)
    case .up: .move(.up)
    case .pageDown: .move(.pageDown)
    case .pageUp: .move(.pageUp)
    case .top: .move(.top)
    case .bottom: .move(.bottom)
    case .nextPane: .focus(step: 1)
    case .previousPane: .focus(step: -1)
    case .open: .inPane(.open)
    case .back: .inPane(.back)
    case .toggle: .inPane(.toggle)
    case .browse: .inPane(.browse)
    case .boilerplate: .inPane(.boilerplate)
    case .query: .filter(.type)
    case .clearFilter: .filter(.clear)
    case .sort: .filter(.sort)
    case .filterBack: .filter(.back)
    case .filterForward: .filter(.forward)
    case .applyView: .filter(.view)
    case .nextExcerpt: .excerpt(step: 1)
    case .previousExcerpt: .excerpt(step: -1)
    case .zoom: .zoom
    case .views: .window(.views)
    case .themes: .window(.themes)
    case .files: .window(.files)
    case .problems: .window(.problems)
    case .help: .window(.help)
    case .history: .window(.history)
    case .accept: .review(.accept)
    case .reject: .review(.reject)
    case .acceptAll: .review(.acceptAll)
    case .rejectAll: .review(.rejectAll)
    case .change: .review(.change)
    case .addFact: .review(.addFact)
    case .tag: .review(.tag)
    case .note: .review(.note)
    case .mark: .review(.mark)
    case .markAll: .review(.markAll)
    case .markRange: .review(.markRange)
    case .merge: .review(.merge)
    case .split: .review(.split)
    case .move: .review(.move)
    case .quote: .review(.quote)
    case .prefer: .review(.prefer)
    case .undo: .review(.undo)
    case .redo: .review(.redo)
    case .cite: .leave(.cite)
    case .citeIncident: .leave(.citeIncident)
    case .citeList: .leave(.citeList)
    case .citeStyle: .leave(.citeStyle)
    case .openAddress: .leave(.openAddress)
    case .export: .leave(.export)
    case .edit: .outside(.edit)
    case .suspend: .outside(.suspend)
    case .redraw: .outside(.redraw)
    case .quit: .outside(.quit)
    }
  }
}

/// What each pane answers for itself: what goes in and back, and what only some panes have.
enum PaneCommand: Sendable {
  case open, back, toggle, browse, boilerplate
}

extension Command.Move {
  /// Lines to move by. The ends are farther than any list is long.
  func lines(page: Int) -> Int {
    switch self {
    case .down: 1
    case .up: -1
    case .pageDown: page
    case .pageUp: -page
    case .top: -Command.Move.farthest
    case .bottom: Command.Move.farthest
    }
  }

  private static let farthest = 1_000_000_000
}
