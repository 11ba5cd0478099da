import Incidents
import Screen
import Text

extension FacetBrowser: OverlayView {
  /// What is listed, and what the numbers count.
  func title(in state: State) -> String {
    if isWaiting { return facet.title }
    let all = Labels.counted(valueCount, "value")
    let shown = rows.count == valueCount ? all : "\(Labels.grouped(rows.count)) of \(all)"
    return "\(facet.title): \(shown), with their incidents"
  }

  func hint(in state: State) -> String {
    let choose = field.text.isEmpty ? "Space or Enter chooses" : "Enter chooses"
    return "\(choose), Tab sorts by \(order == .count ? "name" : "count"), Esc closes"
  }

  /// As large as the list of all values: it stays while a search narrows it.
  func needs(in state: State, columns: Int) -> Size {
    Size(columns: max(widest + FacetBrowser.besideName, FacetBrowser.leastColumns), rows: max(2, valueCount + 1))
  }

  /// A mark before the name; blanks and the number behind it.
  private static let besideName = 16
  private static let leastColumns = 48

  mutating func take(_ key: Key, as command: Command?, on state: inout State) -> OverlayAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closes()
    case .enter: return choose(on: &state)
    case .character(" ") where field.text.isEmpty: return choose(on: &state)
    case .tab, .backTab: toggleOrder()
    case .control("z"), .control("l"): return .passes
    default:
      if let step = cursor.step(for: key) { move(by: step) } else { _ = type(key) }
    }
    return .stays()
  }

  /// A click on a value chooses it.
  mutating func click(atRow row: Int, on state: inout State) -> OverlayAnswer {
    guard let index = cursor.index(atRow: row - 1) else { return .stays() }
    move(by: index - cursor.position)
    return choose(on: &state)
  }

  private func choose(on state: inout State) -> OverlayAnswer {
    .stays(chosen.map { state.toggle($0) } ?? [])
  }

  mutating func settle(in size: Size, _ state: State) { settle(height: max(0, size.rows - 1)) }

  func draw(_ state: State, in content: Rect, on buffer: inout CellBuffer) {
    guard content.rows > 1, content.columns > 0 else { return }
    let (line, list) = content.splitRows(1)
    field.draw(prompt: "search: ", in: line, style: Style(.queryBar), on: &buffer)
    if rows.isEmpty {
      let words = failure ?? (isWaiting ? "Counting …" : "No value holds these words.")
      return PaneFrame.drawEmpty([words], in: list, on: &buffer)
    }
    let chosen = state.view.filter.chosen
    for (row, index) in cursor.visible.enumerated() {
      let line = list.row(row)
      FacetBrowser.draw(rows[index], isChosen: chosen.contains(rows[index].value), in: line, on: &buffer)
      if index == cursor.position { buffer.select(line, isFocused: true) }
    }
  }

  private static func draw(_ count: FacetCount, isChosen: Bool, in line: Rect, on buffer: inout CellBuffer) {
    let number = Labels.grouped(count.count) + (count.possible > 0 ? "?" : " ")
    let columns = DisplayWidth.of(number)
    let style = Style(isChosen ? .good : .text, bold: isChosen)
    buffer.put(
      (isChosen ? "✓ " : "  ") + label(of: count.value), column: line.column, row: line.row,
      columns: max(0, line.columns - columns - 1), style: style)
    buffer.put(
      number, column: max(line.column, line.column + line.columns - columns), row: line.row, columns: columns,
      style: Style(count.count == 0 ? .muted : .number))
  }
}

/// Asking for the values of a facet.
extension State {
  mutating func browseFacet() -> [Effect] {
    guard let facet = panes.facets.facet else { return [] }
    view.overlay = .facet(FacetBrowser(facet))
    return askForBrowser()
  }

  /// Asks for the values of the open list, where one is open.
  mutating func askForBrowser() -> [Effect] {
    guard case .facet(let browser) = view.overlay else { return [] }
    return askForValues(of: browser.facet, under: view.filter)
  }

  mutating func askForValues(of facet: Facet, under filter: Filter) -> [Effect] {
    questions.values.serial += 1
    return [.facetValues(facet, filter, serial: questions.values.serial)]
  }

  mutating func take(_ counts: [FacetCount], serial: Int) {
    guard serial == questions.values.serial else { return }
    guard case .facet(var browser) = view.overlay else { return takeForCompletion(counts) }
    browser.take(counts)
    view.overlay = .facet(browser)
  }

  mutating func takeNoValues(reason: String, serial: Int) {
    guard serial == questions.values.serial, case .facet(var browser) = view.overlay else { return }
    browser.fail(reason)
    view.overlay = .facet(browser)
  }
}
