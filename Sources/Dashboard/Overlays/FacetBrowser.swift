package import Incidents
import Screen
import Text

/// All values of one facet, to search and choose from.
package struct FacetBrowser: Sendable, Equatable {
  package let facet: Facet
  /// What the values are searched for.
  package private(set) var field = TextField()
  package private(set) var order: Order
  package private(set) var cursor = ListCursor()
  /// Columns of the widest value.
  private(set) var widest = 0
  /// The values that hold the words searched for, in order.
  package private(set) var rows: [FacetCount] = []
  /// All values; `nil` until they have come.
  private var all: [Entry]?

  /// By how many incidents have the value, or by its name.
  package enum Order: Sendable, Equatable { case count, name }

  private struct Entry: Sendable, Equatable {
    let count: FacetCount
    /// What is searched: the value as it is shown, with its company, folded.
    let words: String
  }

  /// Years come by name, which is by time; the rest by count.
  init(_ facet: Facet) {
    self.facet = facet
    order = facet == .year ? .name : .count
  }

  /// Why the values cannot be listed.
  private(set) var failure: String?

  var isWaiting: Bool { all == nil && failure == nil }
  var valueCount: Int { all?.count ?? 0 }
  var chosen: FacetValue? { rows.indices.contains(cursor.position) ? rows[cursor.position].value : nil }

  mutating func fail(_ reason: String) { failure = reason }

  mutating func take(_ counts: [FacetCount]) {
    failure = nil
    all = counts.map { Entry(count: $0, words: Fold.text(FacetBrowser.label(of: $0.value))) }
    widest = counts.map { DisplayWidth.of(FacetBrowser.label(of: $0.value)) }.max() ?? 0
    let top = cursor.top
    narrow(keeping: chosen)
    cursor.top = top
  }

  /// Takes a key of the search field; false when it is none.
  mutating func type(_ key: Key) -> Bool {
    guard field.take(key) else { return false }
    narrow(keeping: nil)
    return true
  }

  mutating func move(by step: Int) { cursor.move(by: step, count: rows.count) }

  mutating func settle(height: Int) { cursor.settle(height: height, count: rows.count) }

  mutating func toggleOrder() {
    order = order == .count ? .name : .count
    narrow(keeping: chosen)
  }

  /// A unit is named with its company.
  static func label(of value: FacetValue) -> String {
    value.parent.map { "\($0) · \(value.value)" } ?? Labels.facetValue(value)
  }

  /// Keeps the values in which every word stands somewhere.
  private mutating func narrow(keeping kept: FacetValue?) {
    let words = Fold.text(field.string).split(separator: " ")
    let found = (all ?? []).filter { entry in words.allSatisfy { entry.words.contains($0) } }
    rows = sorted(found)
    cursor = ListCursor(position: rows.firstIndex { $0.value == kept } ?? 0)
  }

  private func sorted(_ entries: [Entry]) -> [FacetCount] {
    switch order {
    case .name where facet == .year: entries.map(\.count).sorted { $0.value.value > $1.value.value }
    case .name: entries.sorted { $0.words < $1.words }.map(\.count)
    case .count where facet == .year:
      entries.map(\.count).sorted { ($1.count, $0.value.value) < ($0.count, $1.value.value) }
    case .count: facet.ordered(entries.map(\.count))
    }
  }
}
