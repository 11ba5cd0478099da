import Incidents
import Screen

/// Typing into the query bar and the article search.
extension State {
  mutating func startInput() -> [Effect] {
    if view.focus == .article, panes.article.article != nil {
      view.input = ViewState.Input(
        purpose: .articleSearch, field: TextField(panes.article.search.words), before: view.filter)
    } else {
      // What is typed next is a further word.
      let query = view.filter.typed.description
      view.input = ViewState.Input(
        purpose: .query, field: TextField(query.isEmpty ? "" : query + " "), before: view.filter)
    }
    questions.values.asked = nil
    return complete()
  }

  mutating func type(_ key: Key) -> [Effect] {
    guard var input = view.input else { return [] }
    switch key {
    case .enter:
      view.input = nil
      if input.before != view.filter { view.filters.leave(input.before) }
      if input.purpose == .query, view.focus == .facets { view.focus = .incidents }
      return []
    case .tab: return complete(by: 1)
    case .backTab: return complete(by: -1)
    case .escape, .control("c"), .control("g"): return cancel(input)
    case .down, .up, .pageDown, .pageUp:
      return input.purpose == .query
        ? moveInList(by: key == .down ? 1 : key == .up ? -1 : key == .pageDown ? 10 : -10) : []
    default:
      guard input.field.take(key) else { return [] }
      view.input = input
      return typed(input) + complete()
    }
  }

  /// What was there before the bar was opened comes back.
  private mutating func cancel(_ input: ViewState.Input) -> [Effect] {
    view.input = nil
    if input.purpose == .articleSearch {
      panes.article.search = TextSearch()
      return []
    }
    return input.before == view.filter ? [] : show(input.before)
  }

  mutating func typed(_ input: ViewState.Input) -> [Effect] {
    switch input.purpose {
    case .query: return typedQuery(input.field)
    case .articleSearch:
      if let read = panes.article.article { panes.article.search.find(input.field.string, in: read) }
      if let match = panes.article.search.matches.first { panes.article.reveal(match.lowerBound) }
      return []
    }
  }

  /// A field that still lacks its value narrows nothing; a query that cannot be read leaves the list as it is and says why.
  private mutating func typedQuery(_ field: TextField) -> [Effect] {
    let text = field.string
    do throws(QueryError) {
      let piece = QueryPiece(field.text, caret: field.caret)
      let isBegun = piece.map { $0.subject != .field && $0.written.isEmpty } ?? false
      var filter = view.filter
      filter.typed = try Query(parsing: isBegun ? piece?.rest ?? text : text)
      if filter.typed.sort == Query.Sort() { filter.typed.sort = view.filter.typed.sort }
      view.input?.error = nil
      return setFilter(filter)
    } catch {
      view.input?.error = error
      return []
    }
  }
}
