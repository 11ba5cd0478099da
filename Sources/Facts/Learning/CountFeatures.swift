internal import Incidents
internal import Models

/// The rows of a story's counts for the question which of them count who or what was hit.
struct CountFeatures {
  let places: PlaceFeatures

  private enum Column: String, ModelColumn {
    case size, unit, isBounded, order, counts, isLargest, isRounding, isRounded, isSmall
    case isLikely, likely
  }

  static let columns = ModelColumns(PlaceFeatures.names + Column.names)

  private enum Cap {
    static let things = 40
    /// "Two men", "three months".
    static let small = 20
  }

  /// What the counts of a unit are held against: the largest, and each different one where they are not too many.
  private struct Others {
    let largest: Int
    let compared: Set<Int>

    init(_ counts: [AffectedFinder.Found]) {
      let different = Set(counts.map(\.count))
      largest = different.max() ?? 0
      compared = different.count <= AffectedFinder.mostCompared ? different : []
    }
  }

  /// A row for each of the counts, in their order.
  func rows() -> FeatureRows {
    let counts = places.story.counts
    var rows = FeatureRows()
    let ofUnit = Dictionary(grouping: counts, by: \.unit).mapValues(Others.init)
    for (index, found) in counts.enumerated() {
      guard let others = ofUnit[found.unit] else { continue }
      rows.append { row in
        places.fill(&row, places: [PlaceFeatures.Place(range: found.range, sentence: found.sentence)])
        row.beginGroup()
        row.set(Column.size, to: Int.bitWidth - max(found.count, 0).leadingZeroBitCount)
        row.set(Column.unit, toPlaceOf: found.unit)
        row.set(Column.isBounded, to: found.told != .exactly(found.count))
        row.set(Column.order, to: index, upTo: Cap.things)
        row.set(Column.counts, to: counts.count, upTo: Cap.things)
        row.set(Column.isLargest, to: found.count == others.largest)
        row.set(Column.isRounding, to: others.compared.contains { PartSum.isRounding(found.count, of: $0) })
        row.set(Column.isRounded, to: others.compared.contains { PartSum.isRounding($0, of: found.count) })
        row.set(Column.isSmall, to: found.count < Cap.small)
        row.set(Column.isLikely, to: found.isLikely)
        row.set(Column.likely, to: places.story.likelyCounts.count, upTo: Cap.things)
      }
    }
    return rows
  }
}
