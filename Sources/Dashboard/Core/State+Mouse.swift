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
    case .drag(let column, let row): drag(to: Position(column: column, row: row))
    case .wheelUp(let column, let row): scroll(by: -State.notch, at: Position(column: column, row: row))
    case .wheelDown(let column, let row): scroll(by: State.notch, at: Position(column: column, row: row))
    default: nil
    }
  }

  /// A drag that began on the article selects its words.
  mutating func drag(to place: Position) -> [Effect] {
    guard view.input == nil, view.overlay == nil, view.question == nil, let from = view.click.position,
      let to = position(inArticleAt: place),
      let article = panes.article.article,
      let path = panes.article.path
    else { return [] }
    let over = min(from, to)..<max(from, to) + 1
    select(Selection(over: over, of: TextUnits(article.cleanText), article: path), isInSight: true)
    return []
  }

  /// The word that was clicked, where it lay then.
  mutating func selectClicked() {
    guard let position = view.click.position, let article = panes.article.article, let path = panes.article.path else {
      return
    }
    let word = Selection(at: position, as: .word, of: TextUnits(article.cleanText), article: path)
    select(word, isInSight: true)
  }

  /// The position of the article's clean text at a place of the screen; `nil` where its words are no quote of a fact.
  private func position(inArticleAt place: Position) -> Int? {
    guard view.reading == nil, !archive.isSample, let rect = layout.panes[.article] else { return nil }
    let content = PaneFrame.content(of: rect)
    guard content.contains(place) else { return nil }
    return panes.article.position(
      at: Position(column: place.column - content.column, row: place.row - content.row))
  }

  private mutating func click(at place: Position) -> [Effect] {
    // A click on a hint is the key that stands there.
    if view.click.wasBesidePanes { return view.click.hint.map { perform($0) } ?? [] }
    view.click.position = position(inArticleAt: place)
    guard let (pane, rect) = layout.pane(at: place) else { return [] }
    view.focus = pane
    // The focus may have given the pane another place.
    let content = PaneFrame.content(of: layout.panes[pane] ?? rect)
    guard content.contains(place) else { return [] }
    return pane.view.click(
      at: Position(column: place.column - content.column, row: place.row - content.row), on: &self)
  }

  /// What Enter does, on what was clicked; nothing on a hint, which the first click has done. A word of the article is selected.
  private mutating func doubleClick(at place: Position) -> [Effect] {
    if view.click.wasBesidePanes { return [] }
    guard let (pane, _) = layout.pane(at: place), opens(pane, at: place) else { return [] }
    if pane == .article, view.click.position != nil {
      selectClicked()
      return []
    }
    let effects = click(at: place)
    return pane == .article ? effects : effects + perform(.open)
  }

  /// Whether there is something to go into at a place. What a first click has chosen, such as a facet's value or a column's order, is
  /// not chosen again.
  private func opens(_ pane: Pane, at place: Position) -> Bool {
    guard let rect = layout.panes[pane] else { return false }
    let content = PaneFrame.content(of: rect)
    switch pane {
    case .facets: return false
    case .incidents: return IncidentRows(in: content).rows.contains(place)
    case .facts, .article: return content.contains(place)
    }
  }

  private mutating func scroll(by lines: Int, at place: Position) -> [Effect] {
    guard let (pane, _) = layout.pane(at: place) else { return [] }
    return pane.view.move(by: lines, on: &self)
  }
}
