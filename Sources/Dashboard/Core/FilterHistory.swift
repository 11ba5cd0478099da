import Incidents

/// The filters that were shown before, and those that were gone back from.
package struct FilterHistory: Sendable, Equatable {
  private(set) var back: [Filter] = []
  private(set) var forward: [Filter] = []

  /// Older ones are forgotten.
  private static let most = 100

  /// Takes note of the filter that another one takes the place of; what lay ahead is no longer there.
  mutating func leave(_ filter: Filter) {
    if back.last == filter { return }
    back.append(filter)
    forward = []
    if back.count > FilterHistory.most { back.removeFirst() }
  }

  /// The filter before the shown one; `nil` at the first.
  mutating func goBack(from shown: Filter) -> Filter? {
    guard let filter = back.popLast() else { return nil }
    forward.append(shown)
    return filter
  }

  /// The filter that was gone back from; `nil` where there is none.
  mutating func goForward(from shown: Filter) -> Filter? {
    guard let filter = forward.popLast() else { return nil }
    back.append(shown)
    return filter
  }
}

extension State {
  /// Shows the filter before, or the one that was gone back from; the chosen incident stays chosen where it is in the list.
  mutating func stepFilter(forward isForward: Bool) -> [Effect] {
    let filter =
      isForward ? view.filters.goForward(from: view.filter) : view.filters.goBack(from: view.filter)
    guard let filter else {
      view.message = isForward ? "there is no later view to go forward to" : "there is no earlier view to go back to"
      return []
    }
    let words = "\(filter.query)"
    view.message = words.isEmpty ? "all incidents" : words
    return show(filter)
  }
}
