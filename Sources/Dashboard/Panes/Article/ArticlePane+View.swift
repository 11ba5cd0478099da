import Incidents
import Screen

extension ArticlePane: PaneView {
  static func heading(of state: State) -> PaneHeading {
    let (place, what) = state.articleNote
    let progress = state.panes.article.progress
    let page = state.panes.article.page ?? ""
    let notes = [
      [place + what, page, progress], [place, page, progress], [place, page], [page, progress], [place], [page],
      [progress],
    ]
    return PaneHeading(
      title: "Article", notes: notes.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }.filter { !$0.isEmpty })
  }

  static func takes(_ command: PaneCommand, in state: State) -> Bool {
    switch command {
    case .open:
      state.hasExcerptOrMatch
    case .boilerplate: state.panes.article.article != nil
    case .back, .toggle: true
    case .browse: false
    }
  }

  static func perform(_ command: PaneCommand, on state: inout State) -> [Effect] {
    switch command {
    case .open: return state.perform(.nextExcerpt)
    case .toggle: return move(by: max(1, state.panes.article.size.rows - 2), on: &state)
    case .boilerplate: state.panes.article.toggleBoilerplate()
    case .back where !state.panes.article.search.words.isEmpty: state.panes.article.search = TextSearch()
    case .back: state.view.focus = .facts
    case .browse: break
    }
    return []
  }

  static func move(by lines: Int, on state: inout State) -> [Effect] {
    state.panes.article.scroll(by: lines)
    return []
  }

  /// A click on a word selects it.
  static func click(at place: Position, on state: inout State) -> [Effect] {
    state.selectClicked()
    return []
  }

  static func settle(in size: Size, on state: inout State) {
    state.panes.article.layOut(in: size)
    state.panes.article.mark(state.view.filter.typed.condition)
    state.panes.article.scroll(by: 0)
  }

  static func note(_ waiting: inout Waiting, in state: State) {
    if state.panes.article.content == nil { waiting.article = state.panes.article.path }
  }

  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    switch state.panes.article.content {
    case .unreadable(let reason):
      PaneFrame.drawEmpty([reason, "Press Esc to go back."], in: content, on: &buffer)
    case nil:
      let words = state.panes.article.path == nil && state.row != nil ? ["This incident names no article."] : []
      PaneFrame.drawEmpty(words, in: content, on: &buffer)
    case .article: state.panes.article.draw(state.highlights, in: content, on: &buffer)
    }
  }
}

extension State {
  /// What is highlighted in the article that is shown.
  fileprivate var highlights: ArticlePane.Highlights {
    var highlights = ArticlePane.Highlights()
    for excerpt in panes.facts.detail?.excerpts ?? [] where excerpt.article == panes.article.path {
      if let range = excerpt.anchor.range { highlights.excerpts.append(range) }
    }
    highlights.matches = panes.article.filterMatches + panes.article.search.matches
    if let excerpt = currentExcerpt, excerpt.article == panes.article.path { highlights.current = excerpt.anchor.range }
    if let match = panes.article.search.currentMatch { highlights.current = match }
    if let selection = view.selection, selection.article == panes.article.path { highlights.current = selection.range }
    return highlights
  }

  /// Which of how many excerpts or matches, and what the excerpt states.
  fileprivate var articleNote: (place: String, what: String) {
    if !panes.article.search.words.isEmpty {
      let count = panes.article.search.matches.count
      return (count == 0 ? "no match" : "match \(panes.article.search.current + 1) of \(count)", "")
    }
    guard let detail = panes.facts.detail, let index = view.excerpt, let excerpt = currentExcerpt else {
      return ("", "")
    }
    let label = detail.incident.claims[excerpt.claim].label
    let state = excerpt.anchor.status == .exact ? "" : " (\(excerpt.anchor.status.rawValue))"
    return ("excerpt \(index + 1) of \(detail.excerpts.count)", ": \(label)\(state)")
  }
}
