import Incidents
import Screen
import Search

/// The dashboard as a value: events change it and say what is to be done; drawing shows it.
package struct Dashboard: Sendable {
  package var state: State
  package let keymap: Keymap
  /// Keys and words of the status bar: the same in every frame.
  let hints: [(key: String, words: String)]

  package init(state: State, keymap: Keymap = .standard) {
    self.state = state
    self.keymap = keymap
    hints = Command.hinted.compactMap { command in
      guard let hint = command.hint, let key = keymap.keys(for: command).first?.name else { return nil }
      return (key, hint)
    }
  }

  /// What the first screen needs: the list under the filter.
  package mutating func start() -> [Effect] { state.askForList(keeping: nil) }

  /// The one road of every event.
  package mutating func handle(_ event: Event) -> [Effect] {
    let before = state.followed
    var effects = apply(event)
    effects += state.follow(since: before)
    state.settle()
    return effects
  }

  private mutating func apply(_ event: Event) -> [Effect] {
    switch event {
    case .key(let key): return press(key)
    case .resized(let size):
      state.size = size
      return state.askForMissingRows()
    case .listing(let listing, let serial): return state.take(listing, serial: serial)
    case .counts(let counts):
      state.take(counts)
      return []
    case .facetValues(let counts, let serial):
      state.take(counts, serial: serial)
      return []
    case .detail(let detail):
      state.take(detail)
      return []
    case .article(let path, let content):
      state.take(content, of: path)
      return []
    case .archiveChanged(let archive):
      state.archive = archive
      return state.askForList(keeping: state.row?.id) + state.reload() + state.askForBrowser() + state.completeAnew()
    case .archiveUnchanged(let archive):
      state.archive = archive
      return []
    case .progress(let words):
      state.archive.progress = words
      return []
    case .themes(let themes, let findings):
      state.openThemes(themes, findings)
      return []
    case .views(let views):
      state.archive.views = views
      return []
    case .message(let words):
      state.message = words
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    state.message = nil
    if state.view.input != nil { return state.type(key) }
    if let effects = typeInOverlay(key) { return effects }
    if let effects = state.mouse(key) { return effects }
    guard let command = keymap.command(for: key) else { return [] }
    if command == .applyView { return apply(viewOf: key) }
    if state.view.overlay != nil { return state.performInOverlay(command) }
    return state.perform(command)
  }

  /// Overlays with a text field take letters for themselves.
  private mutating func typeInOverlay(_ key: Key) -> [Effect]? {
    switch state.view.overlay {
    case .facet(let browser): state.type(key, in: browser)
    case .views(let picker): state.type(key, in: picker)
    default: nil
    }
  }

  /// The first of the command's keys shows the first view.
  private mutating func apply(viewOf key: Key) -> [Effect] {
    switch state.view.overlay {
    case nil, .views: state.apply(view: (keymap.keys(for: .applyView).firstIndex(of: key) ?? 0) + 1)
    default: []
    }
  }
}
