import Incidents
import Screen
import Search

/// The dashboard as a value: events change it and say what is to be done; drawing shows it.
package struct Dashboard: Sendable {
  package private(set) var state: State

  package init(state: State) {
    self.state = state
    self.state.settle()
  }

  /// What the first screen needs: the list under the filter.
  package mutating func start() -> [Effect] { state.askForList(keeping: nil) }

  /// The one road of every event.
  package mutating func handle(_ event: Event) -> [Effect] {
    if case .spinner(let step) = event {
      // Nothing else on the screen changes.
      state.view.spinner = step
      return []
    }
    if case .decided(let serial, let renamed, let words, nil) = event {
      // A new name of what is shown is no news to what follows it.
      state.takeDecided(serial, renamed: renamed, words: words)
      state.settle()
      return []
    }
    let before = state.followed
    var effects = apply(event)
    effects += state.follow(since: before)
    state.settle()
    return effects
  }

  private mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return state.press(key)
    case .resized(let size):
      state.size = size
      state.settle()
      return state.askForMissingRows()
    case .listing(let listing, let serial): return state.take(listing, serial: serial)
    case .counts(let counts): state.take(counts)
    case .facetValues(let counts, let serial): state.take(counts, serial: serial)
    case .noFacetValues(let reason, let serial): state.takeNoValues(reason: reason, serial: serial)
    case .detail(let detail): state.take(detail)
    case .noDetail(let id, let reason): state.takeNoDetail(of: id, reason: reason)
    case .article(let path, let content): state.take(content, of: path)
    case .listed(let filter, let ids): state.takeIDs(ids, of: filter)
    case .incidentsFound(let words, let rows): state.takeFound(rows, by: words)
    case .valueRead(let field, let value): state.takeRead(value, of: field)
    case .undecided(let serial, let reason): return state.takeUndecided(serial, reason: reason)
    case .archiveChanged(let archive):
      state.archive = archive
      state.review.noteReread()
      return state.askForListAnew() + state.reload() + state.askForBrowser() + state.askForFiles()
        + state.askForUsers() + state.completeAnew()
    case .archiveUnchanged(let archive):
      state.archive = archive
      state.review.noteReread()
    case .progress(let words): state.archive.progress = words
    case .history(let id, let entries): state.open(history: entries, of: id)
    case .files(let files): state.open(files: files)
    case .users(let path, let ids): return state.take(users: ids, of: path)
    case .themes(let themes, let findings): state.openThemes(themes, findings: findings)
    case .views(let views): state.archive.views = views
    case .cited(let text, let words): return state.takeCited(text, words: words)
    case .fileIsThere(let request): state.askToReplace(for: request)
    case .message(let words): state.view.message = words
    case .decided(let serial, let renamed, let words, let id):
      state.takeDecided(serial, renamed: renamed, words: words)
      if let id { state.goTo(id) }
    case .spinner: break
    }
    return []
  }
}
