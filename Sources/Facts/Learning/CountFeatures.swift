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

  /// A row for each of the counts, in their order.
  func rows() -> FeatureRows {
    let counts = places.story.counts
    var rows = FeatureRows()
    for (index, found) in counts.enumerated() {
      let same = counts.filter { $0.unit == found.unit }
      rows.append { row in
        places.fill(&row, places: [PlaceFeatures.Place(range: found.range, sentence: found.sentence)])
        row.beginGroup()
        row.set(Column.size, to: Int.bitWidth - max(found.count, 0).leadingZeroBitCount)
        row.set(Column.unit, toPlaceOf: found.unit)
        row.set(Column.isBounded, to: found.told != .exactly(found.count))
        row.set(Column.order, to: index, upTo: Cap.things)
        row.set(Column.counts, to: counts.count, upTo: Cap.things)
        row.set(Column.isLargest, to: same.allSatisfy { $0.count <= found.count })
        row.set(Column.isRounding, to: same.contains { PartSum.isRounding(found.count, of: $0.count) })
        row.set(Column.isRounded, to: same.contains { PartSum.isRounding($0.count, of: found.count) })
        row.set(Column.isSmall, to: found.count < Cap.small)
        row.set(Column.isLikely, to: found.isLikely)
        row.set(Column.likely, to: places.story.likelyCounts.count, upTo: Cap.things)
      }
    }
    return rows
  }
}
