import Incidents
import Screen

extension ArticlePane: PaneView {
  static func heading(of state: State) -> PaneHeading {
    let (place, what) = state.articleNote
    let progress = state.article.progress
    let notes = [[place + what, progress], [place, progress], [place], [progress]]
    return PaneHeading(
      title: "Article", notes: notes.map { $0.filter { !$0.isEmpty }.joined(separator: " · ") }.filter { !$0.isEmpty })
  }

  static func takes(_ command: Command, in state: State) -> Bool {
    switch command {
    case .nextExcerpt, .previousExcerpt, .open:
      !state.article.search.matches.isEmpty || state.facts.detail?.excerpts.isEmpty == false
    case .furniture: state.article.article != nil
    case .edit: state.row != nil
    default: true
    }
  }

  static func perform(_ command: Command, on state: inout State) -> [Effect] {
    switch command {
    case .open: return state.perform(.nextExcerpt)
    case .toggle: return move(by: max(1, state.article.size.rows - 2), on: &state)
    case .furniture: state.article.toggleFurniture()
    case .back where !state.article.search.words.isEmpty: state.article.search = TextSearch()
    case .back: state.view.focus = .facts
    default: break
    }
    return []
  }

  static func move(by lines: Int, on state: inout State) -> [Effect] {
    state.article.scroll(by: lines)
    return []
  }

  static func click(at place: Position, on state: inout State) -> [Effect] { [] }

  static func settle(in size: Size, on state: inout State) {
    state.article.layOut(in: size)
    state.article.mark(state.view.filter.typed.condition)
    state.article.scroll(by: 0)
  }

  static func note(_ waiting: inout Waiting, in state: State) {
    if state.article.content == nil { waiting.article = state.article.path }
  }

  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    switch state.article.content {
    case .unreadable(let reason):
      PaneFrame.drawEmpty([reason, "Press Esc to go back."], in: content, on: &buffer)
    case nil:
      let words = state.article.path == nil && state.row != nil ? ["This incident names no article."] : []
      PaneFrame.drawEmpty(words, in: content, on: &buffer)
    case .article: state.article.draw(state.highlights, in: content, on: &buffer)
    }
  }
}

extension State {
  /// What is highlighted in the article that is shown.
  fileprivate var highlights: ArticlePane.Highlights {
    var highlights = ArticlePane.Highlights()
    for excerpt in facts.detail?.excerpts ?? [] where excerpt.article == article.path {
      if let range = excerpt.anchor.range { highlights.excerpts.append(range) }
    }
    highlights.matches = article.filterMatches + article.search.matches
    if let excerpt = currentExcerpt, excerpt.article == article.path { highlights.current = excerpt.anchor.range }
    if article.search.matches.indices.contains(article.search.current) {
      highlights.current = article.search.matches[article.search.current]
    }
    return highlights
  }

  /// Which of how many excerpts or matches, and what the excerpt states.
  fileprivate var articleNote: (place: String, what: String) {
    if !article.search.words.isEmpty {
      let count = article.search.matches.count
      return (count == 0 ? "no match" : "match \(article.search.current + 1) of \(count)", "")
    }
    guard let detail = facts.detail, let index = view.excerpt, let excerpt = currentExcerpt else { return ("", "") }
    let label = detail.incident.claims[excerpt.claim].label
    let state = excerpt.anchor.status == .exact ? "" : " (\(excerpt.anchor.status.rawValue))"
    return ("excerpt \(index + 1) of \(detail.excerpts.count)", ": \(label)\(state)")
  }
}
