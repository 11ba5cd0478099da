internal import Models

/// The rows of the countries that a story names, itself or by its authorities, for the question in which of them the matter lies.
struct CountryFeatures {
  let places: PlaceFeatures
  let groups: [Particulars.CountryGroup]

  private enum Column: String, ModelColumn {
    case mentions, share, authorities, authoritiesOfData, courts, countries, rank, order, nearestPenalty, regions
  }

  static let columns = ModelColumns(PlaceFeatures.names + Column.names)

  private enum Cap {
    static let things = 40
    static let far = 300
  }

  /// A row for each of the story's countries, in order of first mention.
  func rows() -> FeatureRows {
    let all = groups.reduce(0) { $0 + $1.places.count }
    var rows = FeatureRows()
    for (index, group) in groups.enumerated() {
      rows.append { row in
        places.fill(&row, places: group.places)
        row.beginGroup()
        row.set(Column.mentions, to: group.places.count, upTo: Cap.things)
        row.set(Column.share, to: Percent.of(group.places.count, in: all))
        row.set(Column.authorities, to: group.authorities.count, upTo: Cap.things)
        row.set(Column.authoritiesOfData, to: group.authorities.count { $0 == .dpa }, upTo: Cap.things)
        row.set(Column.courts, to: group.authorities.count { $0 == .court }, upTo: Cap.things)
        row.set(Column.countries, to: groups.count, upTo: Cap.things)
        row.set(Column.rank, to: groups.count { $0.places.count > group.places.count }, upTo: Cap.things)
        row.set(Column.order, to: index, upTo: Cap.things)
        let nearest = places.distance(from: group.places, toSumOf: { $0 == .penalty }, upTo: Cap.far)
        row.set(Column.nearestPenalty, to: nearest, upTo: Cap.far)
        row.set(Column.regions, to: group.regions, upTo: Cap.things)
      }
    }
    return rows
  }
}
