import Incidents
import Screen

/// Typing into the query bar and the article search.
extension State {
  mutating func startInput() {
    if view.focus == .reader, reader.article != nil {
      view.input = ViewState.Input(purpose: .articleSearch, field: TextField(reader.search.words))
    } else {
      view.input = ViewState.Input(purpose: .query, field: TextField(view.filter.typed.description))
    }
  }

  mutating func type(_ key: Key) -> [Effect] {
    guard var input = view.input else { return [] }
    switch key {
    case .enter:
      view.input = nil
      view.queryError = nil
      if input.purpose == .query, view.focus == .facets { view.focus = .incidents }
      return []
    case .escape, .control("c"), .control("g"): return cancel(input)
    case .down, .up, .pageDown, .pageUp:
      return input.purpose == .query
        ? moveInList(by: key == .down ? 1 : key == .up ? -1 : key == .pageDown ? 10 : -10) : []
    default:
      guard input.field.take(key) else { return [] }
      view.input = input
      return typed(input)
    }
  }

  private mutating func cancel(_ input: ViewState.Input) -> [Effect] {
    view.input = nil
    view.queryError = nil
    if input.purpose == .articleSearch {
      reader.search = ReaderSearch()
      return []
    }
    var filter = view.filter
    filter.typed.condition = .everything
    return setFilter(filter)
  }

  private mutating func typed(_ input: ViewState.Input) -> [Effect] {
    switch input.purpose {
    case .query: return typedQuery(input.field.string)
    case .articleSearch:
      if let article = reader.article { reader.search.find(input.field.string, in: article) }
      if let match = reader.search.matches.first { reader.reveal(match.lowerBound, height: readerHeight) }
      return []
    }
  }

  /// A query that cannot be read yet leaves the list as it is and says why.
  private mutating func typedQuery(_ text: String) -> [Effect] {
    do throws(QueryError) {
      var filter = view.filter
      filter.typed = try Query(parsing: text)
      if filter.typed.sort == Query.Sort() { filter.typed.sort = view.filter.typed.sort }
      view.queryError = nil
      return setFilter(filter)
    } catch {
      view.queryError = error
      return []
    }
  }
}
