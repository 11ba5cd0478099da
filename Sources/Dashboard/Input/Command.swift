package import Screen

/// Everything a key can do. One table: the keymap, the help on `?` and the README's key table are made from it.
package enum Command: String, Hashable, Sendable, CaseIterable {
  case down, up, pageDown = "page-down", pageUp = "page-up", top, bottom
  case nextPane = "next-pane", previousPane = "previous-pane"
  case open, back, toggle, browse, query, clearFilter = "clear-filter", sort
  case views, applyView = "apply-view"
  case nextExcerpt = "next-excerpt", previousExcerpt = "previous-excerpt", furniture, edit
  case zoom, themes, problems, help, suspend, redraw, quit

  /// The keys it has unless the configuration says otherwise.
  package var defaultKeys: [Key] {
    switch self {
    case .down: [.character("j"), .down]
    case .up: [.character("k"), .up]
    case .pageDown: [.pageDown, .control("f"), .control("d")]
    case .pageUp: [.pageUp, .control("b"), .control("u")]
    case .top: [.character("g"), .home]
    case .bottom: [.character("G"), .end]
    case .nextPane: [.tab, .character("l"), .right]
    case .previousPane: [.backTab, .character("h"), .left]
    case .open: [.enter]
    case .back: [.escape, .backspace]
    case .toggle: [.character(" ")]
    case .browse: [.character("o")]
    case .query: [.character("/")]
    case .clearFilter: [.character("x"), .character("0")]
    case .sort: [.character("s")]
    case .views: [.character("v")]
    case .applyView: (1...9).map { .character(Character(String($0))) }
    case .nextExcerpt: [.character("n")]
    case .previousExcerpt: [.character("N")]
    case .furniture: [.character("f")]
    case .edit: [.character("e")]
    case .zoom: [.character("z")]
    case .themes: [.character("t")]
    case .problems: [.character("!")]
    case .help: [.character("?"), .function(1)]
    case .suspend: [.control("z")]
    case .redraw: [.control("l")]
    case .quit: [.character("q"), .control("c")]
    }
  }

  /// One line of help.
  package var help: String {
    switch self {
    case .down: "one line down"
    case .up: "one line up"
    case .pageDown: "one page down"
    case .pageUp: "one page up"
    case .top: "to the top"
    case .bottom: "to the bottom"
    case .nextPane: "to the pane on the right or below"
    case .previousPane: "to the pane on the left or above"
    case .open: "go in: incident, fact, then the sentence that states it"
    case .back: "go back; at the outermost pane, clear the query"
    case .toggle: "choose a facet's value, or drop it; in an article, a page down"
    case .browse: "list all values of the facet, to search and choose from"
    case .query: "filter incidents as you type (Tab completes); in an article, search it"
    case .clearFilter: "clear the whole filter: show all incidents"
    case .sort: "sort by the next column"
    case .views: "list the saved views; keep the current filter as one"
    case .applyView: "show the saved view of that number"
    case .nextExcerpt: "the next excerpt (or match), across all articles of the incident"
    case .previousExcerpt: "the previous excerpt or match"
    case .furniture: "show or hide page furniture in the article"
    case .edit: "open the incident's record in $EDITOR"
    case .zoom: "give the pane the whole screen, or back"
    case .themes: "choose a theme, with preview"
    case .problems: "list what is wrong with files of this archive"
    case .help: "this help"
    case .suspend: "suspend; 'fg' comes back"
    case .redraw: "draw the screen anew"
    case .quit: "quit"
    }
  }

  /// The commands worth a place in the status bar, the most useful first.
  static let hinted: [Command] = [
    .open, .toggle, .query, .nextExcerpt, .nextPane, .help, .quit, .themes, .views, .zoom,
  ]

  /// What the status bar calls it, where it is worth a place there.
  var hint: String? {
    switch self {
    case .open: "open"
    case .toggle: "choose"
    case .query: "filter"
    case .nextExcerpt: "excerpts"
    case .nextPane: "pane"
    case .zoom: "zoom"
    case .themes: "theme"
    case .views: "views"
    case .help: "help"
    case .quit: "quit"
    default: nil
    }
  }
}
