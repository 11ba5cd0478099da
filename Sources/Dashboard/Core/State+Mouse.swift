import Incidents
import Screen

/// Clicks and the wheel. What lies where is what drawing was told: `Layout`, and each pane's own rows.
extension State {
  /// Lines that one notch of the wheel moves by: what terminals themselves scroll by.
  static let notch = 3

  /// `nil` when the key is not the mouse's.
  mutating func mouse(_ key: Key) -> [Effect]? {
    switch key {
    case .click(let column, let row): click(at: Position(column: column, row: row))
    case .doubleClick(let column, let row): doubleClick(at: Position(column: column, row: row))
    case .wheelUp(let column, let row): scroll(by: -State.notch, at: Position(column: column, row: row))
    case .wheelDown(let column, let row): scroll(by: State.notch, at: Position(column: column, row: row))
    default: nil
    }
  }

  private mutating func click(at place: Position) -> [Effect] {
    if let status = layout.status, status.contains(place) { return clickFooter(column: place.column) }
    guard let (pane, rect) = layout.pane(at: place) else { return [] }
    view.focus = pane
    // The focus may have given the pane another place.
    let content = PaneFrame.content(of: layout.panes[pane] ?? rect)
    guard content.contains(place) else { return [] }
    return pane.view.click(
      at: Position(column: place.column - content.column, row: place.row - content.row), on: &self)
  }

  private mutating func doubleClick(at place: Position) -> [Effect] {
    let effects = click(at: place)
    guard let (pane, _) = layout.pane(at: place), pane != .facets, pane == view.focus else { return effects }
    return effects + perform(.open)
  }

  /// A click on a hint is the key that stands there.
  private mutating func clickFooter(column: Int) -> [Effect] {
    guard let hint = Footer(self).hints.first(where: { $0.columns.contains(column) }) else { return [] }
    return perform(hint.command)
  }

  private mutating func scroll(by lines: Int, at place: Position) -> [Effect] {
    guard let (pane, _) = layout.pane(at: place) else { return [] }
    return pane.view.move(by: lines, on: &self)
  }
}
