import Incidents
import Screen
import Text
import Search

extension FactsPane: PaneView {
  static func heading(of state: State) -> PaneHeading {
    let pane = state.panes.facts
    return PaneHeading(
      title: "Facts",
      notes: pane.items.isEmpty || state.view.reading != nil ? [] : ["\(pane.chosen + 1) of \(pane.items.count)"])
  }

  static func takes(_ command: PaneCommand, in state: State) -> Bool {
    switch command {
    case .open: state.row != nil
    case .back: true
    case .toggle, .browse, .boilerplate: false
    }
  }

  static func perform(_ command: PaneCommand, on state: inout State) -> [Effect] {
    switch command {
    case .open: return state.openChosenFact()
    case .back: state.view.focus = .incidents
    case .toggle, .browse, .boilerplate: break
    }
    return []
  }

  static func move(by lines: Int, on state: inout State) -> [Effect] {
    state.panes.facts.move(by: lines)
    return []
  }

  static func click(at place: Position, on state: inout State) -> [Effect] {
    if state.view.reading != nil { return [] }
    let line = state.panes.facts.visible.lowerBound + place.row
    if state.panes.facts.visible.contains(line), let item = state.panes.facts.lines[line].item(atColumn: place.column) {
      state.panes.facts.choose(item)
    }
    return []
  }

  static func settle(in size: Size, on state: inout State) { state.panes.facts.layOut(in: size) }

  static func note(_ waiting: inout Waiting, in state: State) {
    if let id = state.row?.id, state.panes.facts.detail?.incident.id != id, state.panes.facts.failure == nil {
      waiting.incident = id
    }
  }

  static func draw(_ state: State, in content: Rect, isFocused: Bool, on buffer: inout CellBuffer) {
    let pane = state.panes.facts
    if state.view.reading != nil { return PaneFrame.drawEmpty(state.wordsOfReading, in: content, on: &buffer) }
    if pane.detail == nil {
      let words = pane.failure ?? (state.row == nil ? "No incident is chosen." : "")
      return PaneFrame.drawEmpty([words], in: content, on: &buffer)
    }
    for (row, index) in pane.visible.enumerated() {
      let place = content.row(row)
      draw(pane.lines[index], in: place, on: &buffer)
      if let item = pane.item, pane.lines[index].item == item { buffer.select(place, isFocused: isFocused) }
    }
  }

  private static func draw(_ line: FactLine, in place: Rect, on buffer: inout CellBuffer) {
    var column = place.column
    if let labelColumns = line.labelColumns {
      if let mark = line.mark {
        buffer.put(mark.rawValue, column: column, row: place.row, columns: 1, style: Style(mark.role, bold: true))
      }
      if let review = line.review {
        // The first place is that of what is wrong with the evidence.
        let sign = line.mark == nil ? column : column + 1
        buffer.put(review.mark, column: sign, row: place.row, columns: 1, style: Style(review.role, bold: true))
      }
      buffer.put(
        line.label, column: column + 2, row: place.row, columns: labelColumns, style: Style(.label))
      // A mark and a blank before the label, two blanks behind it.
      column += labelColumns + 4
    }
    let end = place.column + place.columns
    column += buffer.put(line.text, column: column, row: place.row, columns: end - column, style: line.style)
    column += buffer.put(line.aside, column: column, row: place.row, columns: end - column, style: Style(.muted))
    let noteColumns = DisplayWidth.of(line.note)
    if noteColumns > 0, column + noteColumns + 1 <= end {
      buffer.put(
        line.note, column: end - noteColumns, row: place.row, columns: noteColumns, style: Style(.muted))
    }
  }
}

extension State {
  /// Goes into the article that states the chosen fact.
  fileprivate mutating func openChosenFact() -> [Effect] {
    view.focus = .article
    guard followed.hasDetail else {
      // The facts shown are still another incident's; its own come with their article in a moment.
      panes.article.want(nil)
      return []
    }
    return followItem()
  }
}
