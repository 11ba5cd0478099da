import Incidents
import Screen
import Search

/// Clicks and the wheel.
extension State {
  /// `nil` when the key is not the mouse's.
  mutating func mouse(_ key: Key) -> [Effect]? {
    switch key {
    case .click(let column, let row): return click(column, row)
    case .doubleClick(let column, let row): return click(column, row) + (view.focus == .facets ? [] : perform(.open))
    case .wheelUp(let column, let row): return wheel(-3, column, row)
    case .wheelDown(let column, let row): return wheel(3, column, row)
    default: return nil
    }
  }

  private func pane(at column: Int, _ row: Int) -> (Pane, Rect)? {
    layout.panes.first { $0.value.contains(column: column, row: row) }.map { ($0.key, $0.value) }
  }

  private mutating func click(_ column: Int, _ row: Int) -> [Effect] {
    guard view.overlay == nil, let (pane, rect) = pane(at: column, row) else { return [] }
    view.focus = pane
    let content = PaneFrame.content(of: rect)
    let line = row - content.row
    guard line >= 0, line < content.rows else { return [] }
    switch pane {
    case .facets:
      let index = facets.cursor.firstVisible(height: content.rows, count: facets.lines.count) + line
      if facets.lines.indices.contains(index), case .more = facets.lines[index] {
        facets.cursor.position = index
        return browseFacet()
      }
      guard let value = facets.value(at: index) else { return [] }
      facets.cursor.position = index
      return toggle(value)
    case .incidents: return clickRow(line, content, rect)
    case .detail:
      let lines = detail.layout.lines
      let index = detail.scroll + line
      guard lines.indices.contains(index), let item = lines[index].item, let chosen = detail.items.firstIndex(of: item)
      else { return [] }
      detail.chosen = chosen
    case .reader: break
    }
    return []
  }

  private mutating func clickRow(_ line: Int, _ content: Rect, _ rect: Rect) -> [Effect] {
    let height = IncidentPane.rows(in: rect)
    let heads = content.rows - height - (content.rows >= 2 ? 1 : 0)
    let position = incidents.firstVisible(height: height, count: listing.count) + line - heads
    guard line >= heads, position < listing.count, line - heads < height else { return [] }
    return moveInList(by: position - incidents.position)
  }

  private mutating func wheel(_ step: Int, _ column: Int, _ row: Int) -> [Effect] {
    guard view.overlay == nil, let (pane, _) = pane(at: column, row) else { return [] }
    switch pane {
    case .facets: facets.move(by: step)
    case .incidents: return moveInList(by: step)
    case .detail: detail.move(by: step)
    case .reader: reader.scroll(by: step, height: readerHeight)
    }
    return []
  }
}
