import Screen

/// The table: each command's keys, its help, and where and when it does something.
extension Command {
  /// The command's row of the table.
  package var row: Row { Command.rows[self] ?? written }

  /// Made once: the footer asks for them in every frame.
  private static let rows = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.written) })

  /// The table.
  private var written: Row {
    switch self {
    case .down: Row(["j", .down], does: "one line down")
    case .up: Row(["k", .up], does: "one line up")
    case .pageDown: Row([.pageDown, .control("f"), .control("d")], does: "one page down")
    case .pageUp: Row([.pageUp, .control("b"), .control("u")], does: "one page up")
    case .top: Row(["g", .home], does: "to the top")
    case .bottom: Row(["G", .end], does: "to the bottom")
    case .nextPane: Row([.tab, "l", .right], does: "to the pane on the right or below", hint: ("pane", 7))
    case .previousPane: Row([.backTab, "h", .left], does: "to the pane on the left or above")
    case .open: Row([.enter], does: "go in: incident, fact, then the sentence that states it", hint: ("open", 1))
    case .back: Row([.escape, .backspace], does: "go back; at the outermost pane, clear the query", words: "back")
    case .toggle:
      Row(
        [" "], does: "choose a facet's value, or drop it; in an article, a page down", hint: ("choose", 2),
        in: [.facets, .article])
    case .browse:
      Row(
        ["o"], does: "list all values of the facet, to search and choose from", hint: ("all values", 3), in: [.facets])
    case .query:
      Row(["/"], does: "filter incidents as you type (Tab completes); in an article, search it", hint: ("filter", 3))
    case .clearFilter: Row(["x", "0"], does: "clear the whole filter: show all incidents", words: "clear")
    case .sort: Row(["s"], does: "sort by the next column", hint: ("sort", 10))
    case .filterBack: Row(["["], does: "back to the filter and order before")
    case .filterForward: Row(["]"], does: "forward to the filter and order that was gone back from")
    case .views: Row(["v"], does: "list the saved views; keep the current filter as one", hint: ("views", 9))
    case .applyView: Row((1...9).map { .character(Character(String($0))) }, does: "show the saved view of that number")
    case .nextExcerpt:
      Row(
        ["n"], does: "the next excerpt (or match), across all articles of the incident", hint: ("excerpts", 4),
        in: [.incidents, .facts, .article]
      ).needing(.excerptOrMatch)
    case .previousExcerpt:
      Row(
        ["N"], does: "the previous excerpt or match", words: "excerpts", in: [.incidents, .facts, .article]
      ).needing(.excerptOrMatch)
    case .boilerplate:
      Row(["f"], does: "show or hide boilerplate in the article", hint: ("boilerplate", 9), in: [.article])
    case .accept:
      Row(
        ["a"], does: "vouch for the incident (or all that are marked); in facts and article, for the fact",
        hint: ("accept", 4), in: Command.reviewed
      ).needing(.incident)
    case .reject:
      Row(
        ["r"], does: "throw the incident out (or all that are marked); in facts and article, the fact",
        hint: ("reject", 4), in: Command.reviewed
      ).needing(.incident)
    case .acceptAll:
      Row(["A"], does: "vouch for all of the incident that is not rejected", in: Command.reviewed).needing(.incident)
    case .rejectAll: Row(["R"], does: "throw all of the incident out", in: Command.reviewed).needing(.incident)
    case .change:
      Row(
        ["c"], does: "change the fact's value; in the list, the incident's title", hint: ("change", 8),
        in: Command.reviewed
      ).needing(.incident)
    case .addFact: Row(["+"], does: "add a fact to the incident", in: Command.reviewed).needing(.incident)
    case .tag: Row(["#"], does: "tag the incident, or all that are marked", in: Command.reviewed).needing(.incident)
    case .note: Row(["w"], does: "write a note on the incident", in: Command.reviewed).needing(.incident)
    case .mark:
      Row(
        ["m"], does: "mark the incident, or take the mark away: decisions are then for all marked ones",
        words: "marking", in: [.incidents]
      )
      .needing(.incident)
    case .markAll:
      Row(["*"], does: "mark all of the list, or take all marks away", in: [.incidents]).needing(.incident)
    case .markRange:
      Row(["V"], does: "mark from the last mark to the cursor", words: "marking", in: [.incidents]).needing(.incident)
    case .merge:
      Row(
        ["M"], does: "make one incident of the marked ones; of the chosen and the marked one, where one is",
        words: "merging", in: [.incidents]
      ).needing(.incident)
    case .split:
      Row(
        ["S"],
        does: "part what was joined: each article its own incident; in facts and article, what the cursor is on",
        words: "parting", in: Command.reviewed
      ).needing(.incident)
    case .move:
      Row(
        [">"], does: "move the fact, or the article, into another incident: a marked one, or one to choose",
        words: "moving", in: [.facts, .article]
      ).needing(.incident)
    case .quote:
      Row(
        ["\""], does: "select words of the article as a quote, for a fact or a new one", hint: ("quote", 8),
        in: [.facts, .article]
      )
      .needing(.incident)
    case .prefer:
      Row(["p"], does: "let this value count of several of its field, with a reason", in: [.facts, .article])
        .needing(.incident)
    case .undo: Row(["u"], does: "take the last decision back", hint: ("undo", 8))
    case .redo: Row(["U", .control("r")], does: "make the decision again that was taken back")
    case .history:
      Row(
        ["L"], does: "who decided what on the incident and when, and what git knows of its record",
        words: "the history",
        in: Command.reviewed
      ).needing(.incident)
    case .edit:
      Row(
        ["e"], does: "open the incident's record in $EDITOR; of a draft, the record that accepting would write",
        hint: ("edit", 12), in: [.incidents, .facts, .article]
      ).needing(.record)
    case .cite:
      Row(
        ["y"], does: "copy the fact with its sentence and source, to be cited; in the list, the incident",
        hint: ("cite", 8), in: Command.reviewed
      ).needing(.incident)
    case .citeIncident: Row(["Y"], does: "copy the incident with its sources", in: Command.reviewed).needing(.incident)
    case .citeList: Row(["C"], does: "copy what the list counts, its query and the archive's state")
    case .citeStyle: Row(["i"], does: "copy citations in the next style: short, footnote, markdown, BibTeX key")
    case .openAddress:
      Row(["b"], does: "open the article's own page in the browser", in: [.facts, .article])
    case .export:
      Row(["X"], does: "write the list into a file: a table, a report, a bibliography ...", hint: ("export", 11))
    case .zoom: Row(["z"], does: "give the pane the whole screen, or back", hint: ("zoom", 11))
    case .themes: Row(["t"], does: "choose a theme, with preview", hint: ("theme", 12))
    case .files:
      Row(["F"], does: "list every file of the archive and what became of it; read any of them", words: "the files")
    case .problems: Row(["!"], does: "list what is wrong with files of this archive")
    case .help: Row(["?", .function(1)], does: "this help", hint: ("help", 5))
    case .suspend: Row([.control("z")], does: "suspend; 'fg' comes back")
    case .redraw: Row([.control("l")], does: "draw the screen anew")
    case .quit: Row(["q", .control("c")], does: "quit", hint: ("quit", 6))
    }
  }

  /// Where there is something to decide on.
  private static let reviewed: Set<Pane> = [.incidents, .facts, .article]

  /// The commands worth a place in the footer, the most useful first.
  static let hinted = allCases.filter { $0.row.hint != nil }
    .sorted { ($0.row.hint?.rank ?? 0) < ($1.row.hint?.rank ?? 0) }
}
