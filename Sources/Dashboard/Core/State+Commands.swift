import Incidents
import Screen
import Search

/// What commands do. Those that mean the same everywhere are done here, all others by the pane that has the focus.
extension State {
  mutating func perform(_ command: Command) -> [Effect] {
    guard applies(command) else {
      view.message =
        lack(for: command) ?? "\(command.row.words) does nothing in \(view.focus.name)\(command.row.elsewhere)"
      return []
    }
    switch command.kind {
    case .move(let move): return view.focus.view.move(by: lines(of: move), on: &self)
    case .focus(let step): stepPane(by: step)
    case .inPane(let command): return view.focus.view.perform(command, on: &self)
    case .filter(let filtering): return perform(filtering)
    case .excerpt(let step): return stepExcerpt(by: step)
    case .zoom:
      view.isZoomed.toggle()
      settle()
      return askForMissingRows()
    case .window(let window): return open(window)
    case .review(let reviewing): return perform(reviewing)
    case .leave(let leaving): return perform(leaving)
    case .outside(let outside): return perform(outside)
    }
    return []
  }

  private mutating func perform(_ filtering: Command.Filtering) -> [Effect] {
    switch filtering {
    case .type: startInput()
    case .clear: setFilter(Filter(typed: Query(sort: view.filter.typed.sort)))
    case .sort: sortByNext()
    case .back: stepFilter(forward: false)
    case .forward: stepFilter(forward: true)
    // Its key says which: `press` knows.
    case .view: []
    }
  }

  private mutating func open(_ window: Command.Window) -> [Effect] {
    switch window {
    case .help: view.overlay = .help(HelpOverlay(preferences.keymap))
    case .problems: view.overlay = .problems(ProblemsOverlay())
    case .themes: return [.errand(.loadThemes)]
    case .views: view.overlay = .views(ViewPicker())
    case .files: return [.errand(.listFiles)]
    case .history: return row.map { [.errand(.history($0.id, record: record))] } ?? []
    }
    return []
  }

  private mutating func perform(_ outside: Command.Outside) -> [Effect] {
    switch outside {
    case .edit: record.map { [.edit(record: $0)] } ?? row.map { [.editDraft($0.id)] } ?? []
    case .suspend: [.suspend]
    case .redraw: [.redraw]
    case .quit: quit()
    }
  }

  /// Whether a command does something where the focus is, as things stand: what the footer may offer.
  func applies(_ command: Command) -> Bool {
    guard command.row.places.contains(view.focus), has(command.row.need) else { return false }
    guard case .inPane(let command) = command.kind else { return true }
    return view.focus.view.takes(command, in: self)
  }

  private func has(_ need: Command.Row.Need) -> Bool {
    switch need {
    case .nothing: true
    case .record: view.reading == nil && chosenDetail != nil && (record != nil || !archive.isSample)
    case .incident: view.reading == nil && row != nil
    case .excerptOrMatch: hasExcerptOrMatch
    }
  }

  /// What `n` goes through.
  var hasExcerptOrMatch: Bool {
    !panes.article.search.matches.isEmpty || view.reading == nil && panes.facts.detail?.excerpts.isEmpty == false
  }

  /// Why what a command needs is not there, where there is more to say than that the key does nothing.
  private func lack(for command: Command) -> String? {
    if command.row.need != .nothing, let refusal = refusalInReading { return refusal }
    guard command.row.need == .record, command.row.places.contains(view.focus), let detail = chosenDetail,
      detail.record == nil
    else { return nil }
    return "this incident is a draft of the sample archive: open a folder of your own to edit it"
  }

  /// The chosen incident's record file; `nil` for a draft, and until its facts are there.
  private var record: String? { chosenDetail?.record }

  /// The chosen incident's facts; `nil` while those on the screen are still another's.
  var chosenDetail: IncidentDetail? {
    guard let detail = panes.facts.detail, detail.incident.id == row?.id else { return nil }
    return detail
  }

  private mutating func stepPane(by step: Int) {
    // A screen that shows one pane at a time lets Tab go through all of them.
    let panes = layout.visible.count > 1 ? layout.visible : Pane.allCases
    let index = panes.firstIndex(of: view.focus) ?? 0
    view.focus = panes[(index + step + panes.count) % panes.count]
  }

  /// Lines to move by in the focused pane.
  private func lines(of move: Command.Move) -> Int {
    let rows = layout.panes[view.focus].map { PaneFrame.content(of: $0).rows } ?? 0
    return move.lines(page: max(1, rows - 2))
  }

  mutating func clearTyped() -> [Effect] {
    var filter = view.filter
    filter.typed.condition = .everything
    return setFilter(filter)
  }

  mutating func toggle(_ value: FacetValue) -> [Effect] {
    var filter = view.filter
    filter.toggle(value)
    return setFilter(filter)
  }

  private mutating func sortByNext() -> [Effect] {
    let keys: [Query.Sort.Key] = [.date, .penalty, .affected, .sources, .organisation, .title]
    let index = keys.firstIndex(of: view.filter.typed.sort.key) ?? 0
    return sort(by: keys[(index + 1) % keys.count])
  }

  /// Sorts by a column: largest or newest first, names from A; the other way round when it is sorted by that already.
  mutating func sort(by key: Query.Sort.Key) -> [Effect] {
    let old = view.filter.typed.sort
    let isDescending = old.key == key ? !old.isDescending : ![.organisation, .title].contains(key)
    var filter = view.filter
    filter.typed.sort = Query.Sort(key: key, isDescending: isDescending)
    view.message = "sorted by \(key.rawValue), \(isDescending ? "falling" : "rising")"
    return setFilter(filter)
  }

  /// Walks the matches of a search, or else all excerpts of the incident across its articles.
  private mutating func stepExcerpt(by step: Int) -> [Effect] {
    if !panes.article.search.matches.isEmpty {
      panes.article.search.step(by: step)
      panes.article.reveal(panes.article.search.matches[panes.article.search.current].lowerBound)
      return []
    }
    guard let excerpts = panes.facts.detail?.excerpts, !excerpts.isEmpty else {
      view.message = "this incident has no excerpts"
      return []
    }
    let next = view.excerpt.map { ($0 + step + excerpts.count) % excerpts.count } ?? (step > 0 ? 0 : excerpts.count - 1)
    panes.facts.choose(.claim(excerpts[next].claim))
    view.focus = .article
    view.excerpt = next
    if excerpts[next].anchor.range == nil { view.message = "this quote is not in the article any more (lost)" }
    return open(excerpts[next].article)
  }
}
