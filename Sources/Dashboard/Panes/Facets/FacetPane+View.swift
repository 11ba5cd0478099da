import Incidents
import Screen
import Search

extension FacetPane: PaneView {
  static func heading(of state: State) -> PaneHeading { PaneHeading(title: "Facets") }

  static func takes(_ command: PaneCommand, in state: State) -> Bool {
    switch command {
    case .toggle, .open: state.panes.facets.chosen != nil || state.panes.facets.isOnMore
    case .browse: state.panes.facets.facet != nil
    case .back: true
    case .boilerplate: false
    }
  }

  static func perform(_ command: PaneCommand, on state: inout State) -> [Effect] {
    switch command {
    case .open, .toggle: return state.panes.facets.isOnMore ? state.browseFacet() : state.toggleChosenFacet()
    case .browse: return state.browseFacet()
    case .back: state.view.focus = .incidents
    case .boilerplate: break
    }
    return []
  }

  static func move(by lines: Int, on state: inout State) -> [Effect] {
    state.panes.facets.move(by: lines)
    return []
  }

  /// A value is chosen or dropped, a heading and the line of the rest open the list of all values.
  static func click(at place: Position, on state: inout State) -> [Effect] {
    guard let index = state.panes.facets.cursor.index(atRow: place.row) else { return [] }
    state.panes.facets.cursor.position = index
    switch state.panes.facets.lines[index] {
    case .value(let count, _): return state.toggle(count.value)
    case .heading, .more: return state.browseFacet()
    }
  }

  static func takeListing(_ state: inout State, isRefresh: Bool) {
    state.panes.facets.take(state.listing, isRefresh: isRefresh)
  }

  static func settle(in size: Size, on state: inout State) {
    state.panes.facets.cursor.settle(height: size.rows, count: state.panes.facets.lines.count)
  }

  static func note(_ waiting: inout Waiting, in state: State) {
    if !state.listing.isCounted { waiting.counts = state.questions.serial }
  }

  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    let pane = state.panes.facets
    if pane.lines.isEmpty { return PaneFrame.drawEmpty([emptyWords(in: state)], in: content, on: &buffer) }
    // Only years have bars, so only they set their scale.
    let scale = FacetBar.Scale(pane.lines)
    for (row, index) in pane.cursor.visible.enumerated() {
      let line = content.row(row)
      switch pane.lines[index] {
      case .heading(let facet):
        buffer.put(facet.title, column: line.column, row: line.row, columns: line.columns, style: Style(.heading))
      case .value(let count, let isChosen):
        pane.draw(count, isChosen: isChosen, scale: scale, in: line, on: &buffer)
      case .more(_, let count):
        buffer.put(
          "  … \(Labels.grouped(count)) more", column: line.column, row: line.row, columns: line.columns,
          style: Style(.muted))
      }
      if index == pane.cursor.position { buffer.select(line, isFocused: isFocused) }
    }
  }
}

extension FacetPane {
  private static func emptyWords(in state: State) -> String {
    if state.listing.archiveCount == 0 { return "Nothing to count yet." }
    return state.isReading ? "" : "The filter matches nothing."
  }

  var isOnMore: Bool { if case .more = line { true } else { false } }
}

extension State {
  fileprivate mutating func toggleChosenFacet() -> [Effect] { panes.facets.chosen.map { toggle($0) } ?? [] }
}
