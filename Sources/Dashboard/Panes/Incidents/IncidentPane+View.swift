import Incidents
import Screen
import Search

extension IncidentPane: PaneView {
  static func heading(of state: State) -> PaneHeading {
    let place = Labels.grouped(state.panes.incidents.cursor.position + 1)
    let note = "\(place) of \(Labels.grouped(state.listing.count))"
    let reviewed = state.progress.map { "\($0) · \(note)" }
    return PaneHeading(
      title: "Incidents", notes: state.listing.count == 0 ? [] : [reviewed, note].compactMap(\.self))
  }

  static func takes(_ command: PaneCommand, in state: State) -> Bool {
    switch command {
    case .open: state.row != nil
    case .back: state.view.isZoomed || state.view.filter.typed.condition != .everything
    case .toggle, .browse, .boilerplate: false
    }
  }

  /// Going back from the outermost pane ends the zoom, then the query.
  static func perform(_ command: PaneCommand, on state: inout State) -> [Effect] {
    switch command {
    case .open: state.view.focus = .facts
    case .back where state.view.isZoomed: state.view.isZoomed = false
    case .back: return state.clearTyped()
    case .toggle, .browse, .boilerplate: break
    }
    return []
  }

  static func move(by lines: Int, on state: inout State) -> [Effect] { state.moveInList(by: lines) }

  /// A row is chosen; a column's head sorts by it.
  static func click(at place: Position, on state: inout State) -> [Effect] {
    guard let rect = state.layout.panes[.incidents] else { return [] }
    let size = Size(PaneFrame.content(of: rect))
    let parts = IncidentRows(in: Rect(size))
    if parts.heads.contains(place) {
      let columns = ListColumns(width: size.columns, needs: state.panes.incidents.needs).columns
      let key = columns.first { $0.columns.contains(place.column) }?.kind.sortKey
      return key.map { state.sort(by: $0) } ?? []
    }
    guard parts.rows.contains(place), let row = state.panes.incidents.cursor.index(atRow: place.row - parts.rows.row)
    else {
      return []
    }
    return state.moveInList(by: row - state.panes.incidents.cursor.position)
  }

  static func takeListing(_ state: inout State, isRefresh: Bool) { state.panes.incidents.fit(to: state.listing) }

  static func settle(in size: Size, on state: inout State) {
    state.panes.incidents.cursor.settle(height: IncidentRows(in: Rect(size)).rows.rows, count: state.listing.count)
  }

  static func note(_ waiting: inout Waiting, in state: State) {}

  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    if content.isEmpty { return }
    let listing = state.listing
    if state.isReading, listing.archiveCount == 0 {
      return PaneFrame.drawEmpty(["The archive is being read for the first time …"], in: content, on: &buffer)
    }
    let parts = IncidentRows(in: content)
    drawSum(of: listing, in: parts.sum, on: &buffer)
    if listing.count == 0 {
      return PaneFrame.drawEmpty(emptyWords(of: listing), in: content.splitRows(content.rows - 1).0, on: &buffer)
    }
    let columns = ListColumns(width: content.columns, needs: state.panes.incidents.needs)
    drawHeads(columns, sort: listing.filter.typed.sort, in: parts.heads, on: &buffer)
    let cursor = state.panes.incidents.cursor
    for (row, position) in cursor.visible.enumerated() {
      let line = parts.rows.row(row)
      if let summary = listing.row(at: position) {
        draw(
          summary, isMarked: state.review.marked.contains(summary.id), columns: columns, in: line, on: &buffer)
      } else {
        buffer.put("…", column: line.column + ListColumns.marks, row: line.row, columns: 1, style: Style(.muted))
      }
      if position == cursor.position { buffer.select(line, isFocused: isFocused) }
    }
  }
}
