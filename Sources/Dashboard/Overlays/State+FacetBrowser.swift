import Incidents
import Screen

/// The list of all values of a facet.
extension State {
  mutating func browseFacet() -> [Effect] {
    guard view.focus == .facets, let facet = facets.facet else {
      message = "go to the facets first, then choose one to list its values"
      return []
    }
    view.overlay = .facet(FacetBrowser(facet))
    return askForBrowser()
  }

  /// Asks for the values of the open list, where one is open.
  mutating func askForBrowser() -> [Effect] {
    guard case .facet(let browser) = view.overlay else { return [] }
    return askForValues(of: browser.facet, under: view.filter)
  }

  mutating func askForValues(of facet: Facet, under filter: Filter) -> [Effect] {
    view.values.serial += 1
    return [.facetValues(facet, filter, serial: view.values.serial)]
  }

  mutating func take(_ counts: [FacetCount], serial: Int) {
    guard serial == view.values.serial else { return }
    guard case .facet(var browser) = view.overlay else { return takeForCompletion(counts) }
    browser.take(counts)
    view.overlay = .facet(browser)
  }

  /// Takes a key in the list; `nil` when the key has its usual meaning.
  mutating func type(_ key: Key, in browser: FacetBrowser) -> [Effect]? {
    var browser = browser
    switch key {
    case .escape, .control("c"), .control("g"):
      view.overlay = nil
      return []
    case .enter: return choose(browser.chosen)
    case .character(" ") where browser.field.text.isEmpty: return choose(browser.chosen)
    case .tab, .backTab: browser.toggleOrder()
    case .control("z"), .control("l"): return nil
    case .click(let column, let row): return click(column, row, in: browser)
    case .doubleClick: return []
    default:
      if let step = browserStep(key) {
        browser.cursor.move(by: step, count: browser.rows.count)
      } else {
        _ = browser.type(key)
      }
    }
    browser.cursor.settle(height: browserHeight, count: browser.rows.count)
    view.overlay = .facet(browser)
    return []
  }

  /// A click on a value chooses it; one beside the box closes the list.
  private mutating func click(_ column: Int, _ row: Int, in browser: FacetBrowser) -> [Effect] {
    let box = Overlay.box(in: size)
    guard box.contains(column: column, row: row) else {
      view.overlay = nil
      return []
    }
    let line = row - box.inner.row - 1
    let index = browser.cursor.firstVisible(height: browserHeight, count: browser.rows.count) + line
    guard (0..<browserHeight).contains(line), browser.rows.indices.contains(index) else { return [] }
    var browser = browser
    browser.cursor.position = index
    view.overlay = .facet(browser)
    return choose(browser.chosen)
  }

  private mutating func choose(_ value: FacetValue?) -> [Effect] { value.map { toggle($0) } ?? [] }

  private var browserHeight: Int { max(1, Overlay.box(in: size).inner.rows - 1) }

  private func browserStep(_ key: Key) -> Int? {
    switch key {
    case .down: 1
    case .up: -1
    case .pageDown: browserHeight
    case .pageUp: -browserHeight
    case .wheelDown: 3
    case .wheelUp: -3
    default: nil
    }
  }
}
