import Incidents
import Screen
import Search

/// What commands do, by pane.
extension State {
  mutating func perform(_ command: Command) -> [Effect] {
    switch command {
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .help: view.overlay = .help(top: 0)
    case .problems: view.overlay = .problems(top: 0)
    case .themes: return [.loadThemes]
    case .views: view.overlay = .views(ViewPicker())
    case .applyView: break
    case .zoom:
      view.isZoomed.toggle()
      return askForMissingRows()
    case .nextPane: stepPane(1)
    case .previousPane: stepPane(-1)
    case .browse: return browseFacet()
    case .query: return startInput()
    case .clearFilter: return setFilter(Filter(typed: Query(sort: view.filter.typed.sort)))
    case .sort: return sortByNext()
    case .nextExcerpt: return stepExcerpt(1)
    case .previousExcerpt: return stepExcerpt(-1)
    case .furniture: return toggleFurniture()
    case .edit: return row.map { [.edit($0.id)] } ?? []
    case .open: return goIn()
    case .back: return goBack()
    case .toggle: return toggleValue()
    case .down, .up, .pageDown, .pageUp, .top, .bottom: return move(command)
    }
    return []
  }

  private mutating func stepPane(_ step: Int) {
    // A zoomed or narrow screen shows one pane, but Tab still goes through all of them.
    let panes =
      layout.visible.count > 1 && !(layout.visible.count == 3 && view.focus == .reader) ? layout.visible : Pane.allCases
    let index = panes.firstIndex(of: view.focus) ?? 0
    view.focus = panes[(index + step + panes.count) % panes.count]
  }

  private mutating func move(_ command: Command) -> [Effect] {
    let step = self.step(of: command)
    switch view.focus {
    case .facets: facets.move(by: step)
    case .incidents: return moveInList(by: step)
    case .detail: detail.move(by: step)
    case .reader: reader.scroll(by: step, height: readerHeight)
    }
    return []
  }

  /// Lines to move by; the ends are farther than any list is long.
  private func step(of command: Command) -> Int {
    let page = max(1, (layout.panes[view.focus].map { PaneFrame.content(of: $0).rows } ?? 2) - 2)
    return switch command {
    case .down: 1
    case .up: -1
    case .pageDown: page
    case .pageUp: -page
    case .top: -1_000_000_000
    default: 1_000_000_000
    }
  }

  private mutating func goIn() -> [Effect] {
    switch view.focus {
    case .facets: return toggleValue()
    case .incidents:
      if row != nil { view.focus = .detail }
      return []
    case .detail:
      guard row != nil else { return [] }
      view.focus = .reader
      guard followed.hasDetail else {
        // The facts shown are still another incident's; its own come with their article in a moment.
        reader.want(nil)
        return []
      }
      return followItem()
    case .reader: return stepExcerpt(1)
    }
  }

  private mutating func goBack() -> [Effect] {
    if !reader.search.words.isEmpty, view.focus == .reader {
      reader.search = ReaderSearch()
      return []
    }
    switch view.focus {
    case .reader: view.focus = .detail
    case .detail, .facets: view.focus = .incidents
    case .incidents:
      if view.isZoomed { view.isZoomed = false } else { return clearTyped() }
    }
    return []
  }

  private mutating func clearTyped() -> [Effect] {
    var filter = view.filter
    filter.typed.condition = .everything
    return setFilter(filter)
  }

  private mutating func toggleValue() -> [Effect] {
    if view.focus == .reader {
      reader.scroll(by: max(1, readerHeight - 2), height: readerHeight)
      return []
    }
    if view.focus == .facets, facets.isOnMore { return browseFacet() }
    guard view.focus == .facets, let value = facets.chosen else { return [] }
    return toggle(value)
  }

  mutating func toggle(_ value: FacetValue) -> [Effect] {
    var filter = view.filter
    filter.toggle(value)
    return setFilter(filter)
  }

  private mutating func sortByNext() -> [Effect] {
    let keys: [Query.Sort.Key] = [.date, .penalty, .affected, .sources, .organisation, .title]
    let index = keys.firstIndex(of: view.filter.typed.sort.key) ?? 0
    let key = keys[(index + 1) % keys.count]
    var filter = view.filter
    filter.typed.sort = Query.Sort(key: key, isDescending: ![.organisation, .title].contains(key))
    message = "sorted by \(key.rawValue)"
    return setFilter(filter)
  }

  private mutating func toggleFurniture() -> [Effect] {
    guard let rect = layout.panes[.reader] else { return [] }
    reader.toggleFurniture(columns: ReaderPane.textColumns(in: rect))
    return []
  }

  /// Walks the matches of a search, or else all excerpts of the incident across its articles.
  private mutating func stepExcerpt(_ step: Int) -> [Effect] {
    if !reader.search.matches.isEmpty {
      reader.search.step(step)
      reader.reveal(reader.search.matches[reader.search.current].lowerBound, height: readerHeight)
      return []
    }
    guard let excerpts = detail.detail?.excerpts, !excerpts.isEmpty else {
      message = "this incident has no excerpts"
      return []
    }
    let next = view.excerpt.map { ($0 + step + excerpts.count) % excerpts.count } ?? (step > 0 ? 0 : excerpts.count - 1)
    if let index = detail.items.firstIndex(of: .claim(excerpts[next].claim)) { detail.chosen = index }
    view.focus = .reader
    view.excerpt = next
    if excerpts[next].anchor.range == nil { message = "this quote is not in the article any more (lost)" }
    return open(excerpts[next].article)
  }
}
