import Incidents
import Screen

/// Keys and clicks while a window is open.
extension State {
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    guard let overlay = view.overlay else { return [] }
    switch key {
    case .click(let column, let row):
      let frame = frame(of: overlay)
      let place = Position(column: column, row: row)
      view.click.wasBesidePanes = true
      // A click beside the window closes it, as Esc does.
      guard frame.box.contains(place) else { return ask(or: .closes()) { $0.take(.escape, as: .back, on: &$1) } }
      guard frame.content.contains(place) else { return [] }
      return ask { $0.click(atRow: row - frame.content.row, on: &$1) }
    case .doubleClick: return []
    default:
      let command = preferences.keymap.command(for: key)
      return ask(passing: key) { $0.take(key, as: command, on: &$1) }
    }
  }

  /// - Parameters:
  ///   - key: what is done where the window lets it pass.
  ///   - other: what holds in place of letting it pass.
  private mutating func ask(
    passing key: Key? = nil, or other: OverlayAnswer = .passes,
    _ question: (inout any OverlayView, inout State) -> OverlayAnswer
  ) -> [Effect] {
    guard var overlay = view.overlay else { return [] }
    var answer = overlay.change { question(&$0, &self) }
    if case .passes = answer { answer = other }
    switch answer {
    case .stays(let effects):
      view.overlay = overlay
      return effects
    case .closes(let effects):
      view.overlay = nil
      return effects
    case .passes:
      view.overlay = overlay
      return key.map { passed($0) } ?? []
    }
  }

  /// What a key means whatever is open.
  private mutating func passed(_ key: Key) -> [Effect] {
    switch preferences.keymap.command(for: key)?.kind {
    case .outside(.suspend): return [.suspend]
    case .outside(.redraw): return [.redraw]
    case .outside(.quit), .inPane(.back), .window: view.overlay = nil
    case nil, .outside(.edit), .inPane, .move, .focus, .filter, .excerpt, .zoom, .review, .leave: break
    }
    return []
  }
}
