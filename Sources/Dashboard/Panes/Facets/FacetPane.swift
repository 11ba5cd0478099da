import Incidents
import Search

/// The facets at the left: their values with counts, and which are chosen.
package struct FacetPane: Sendable, Equatable {
  package internal(set) var cursor = ListCursor(position: 1)
  private(set) var lines: [Line] = []
  /// Whether the counts are of the filter before; the new ones are on their way.
  private(set) var isLate = false

  enum Line: Sendable, Equatable {
    case heading(Facet)
    case value(FacetCount, isChosen: Bool)
    /// How many values are left out here; it opens the list of them all.
    case more(Facet, count: Int)
  }

  /// All lines under a listing. A chosen value is always there, with 0 when nothing has it.
  static func lines(_ listing: Listing) -> [Line] {
    var lines: [Line] = []
    for facet in Facet.allCases {
      let all = listing.counts[facet] ?? []
      var counts = Array(all.prefix(facet.mostInSight))
      var rest = (listing.counts.sizes[facet] ?? all.count) - counts.count
      for chosen in listing.filter.chosen where chosen.facet == facet && !counts.contains(where: { $0.value == chosen })
      {
        let known = all.first { $0.value == chosen }
        if known != nil { rest -= 1 }
        counts.append(known ?? FacetCount(value: chosen, count: 0))
      }
      if counts.isEmpty { continue }
      lines.append(.heading(facet))
      lines += counts.map { .value($0, isChosen: listing.filter.chosen.contains($0.value)) }
      if rest > 0 { lines.append(.more(facet, count: rest)) }
    }
    return lines
  }

  /// Moves over values, past headings.
  mutating func move(by step: Int) {
    guard !lines.isEmpty else { return }
    var position = max(0, min(lines.count - 1, cursor.position + step))
    let direction = step < 0 ? -1 : 1
    while lines.indices.contains(position), case .heading = lines[position] { position += direction }
    if position < 0 {
      cursor.top = 0
      position = lines.firstIndex { if case .heading = $0 { false } else { true } } ?? lines.count
    }
    if lines.indices.contains(position) { cursor.position = position }
  }

  /// The line under the cursor.
  var line: Line? { lines.indices.contains(cursor.position) ? lines[cursor.position] : nil }

  /// The value under the cursor.
  var chosen: FacetValue? { value(at: cursor.position) }

  func value(at index: Int) -> FacetValue? {
    guard lines.indices.contains(index), case .value(let count, _) = lines[index] else { return nil }
    return count.value
  }

  /// The facet that the cursor is in.
  var facet: Facet? {
    switch line {
    case .heading(let facet), .more(let facet, _): facet
    case .value(let count, _): count.value.facet
    case nil: nil
    }
  }

  /// Takes new counts; the cursor stays on its value.
  ///
  /// - Parameter isRefresh: the same question was answered before; the view then stays as well.
  mutating func take(_ listing: Listing, isRefresh: Bool = false) {
    let kept = chosen
    lines = FacetPane.lines(listing)
    isLate = !listing.isCounted
    let place = lines.indices.first { kept != nil && value(at: $0) == kept }
    switch place {
    case let place? where isRefresh: cursor.follow(to: place)
    case let place?: cursor.position = place
    case nil: move(by: 0)
    }
  }
}
