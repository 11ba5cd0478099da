import Screen

/// The road of a key: to what is typed, to the window above, to the mouse, or to the command it is bound to.
extension State {
  mutating func press(_ key: Key) -> [Effect] {
    if case .drag(let column, let row) = key { return drag(to: Position(column: column, row: row)) }
    // Who has the screen drawn anew wants to see what is on it.
    if preferences.keymap.command(for: key) != .redraw { leaveBehind(for: key) }
    if view.input != nil { return type(key) }
    if view.overlay != nil { return pressInOverlay(key) }
    if let question = view.question { return answer(question, by: key) }
    if view.selection != nil { return pressInSelection(key) }
    if let effects = mouse(key) { return effects }
    if case .paste = key {
      view.message = "pasted text goes into the filter: press \(preferences.keymap.label(for: .query)) first"
      return []
    }
    guard let command = preferences.keymap.command(for: key) else { return sayUnbound(key) }
    if command == .applyView { return apply(viewOf: key) }
    return perform(command)
  }

  /// What the last key said, and what was to follow it.
  private mutating func leaveBehind(for key: Key) {
    noteClick(of: key)
    view.message = nil
    view.wantsSelection = nil
    questions.wanted = nil
    view.undecided = nil
    if preferences.keymap.command(for: key) != .quote { view.unquoted = nil }
  }

  /// What a click is on while the footer still shows what was clicked. The second of a double click is on what the first was on.
  private mutating func noteClick(of key: Key) {
    if case .doubleClick = key {
      view.click.hint = nil
      return
    }
    view.click = ViewState.LastClick()
    guard case .click(let column, let row) = key, let status = layout.status else { return }
    let place = Position(column: column, row: row)
    let footer = Footer(self)
    view.click.wasBesidePanes = footer.place(from: status).contains(place)
    if status.contains(place) { view.click.hint = footer.hints.first { $0.columns.contains(column) }?.command }
  }

  private mutating func sayUnbound(_ key: Key) -> [Effect] {
    if let name = key.name {
      view.message = "\(name) is bound to no command; \(preferences.keymap.firstLabel(for: .help)) lists the keys"
    }
    return []
  }

  /// The first of the command's keys shows the first view.
  mutating func apply(viewOf key: Key) -> [Effect] {
    apply(view: (preferences.keymap.keys(for: .applyView).firstIndex(of: key) ?? 0) + 1)
  }
}
