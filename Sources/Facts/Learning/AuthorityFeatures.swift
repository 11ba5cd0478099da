internal import Models

/// The rows of the authorities that a story names, for the question which of them act in the matter.
struct AuthorityFeatures {
  let places: PlaceFeatures
  let groups: [AuthorityJudge.Group]

  private enum Column: String, ModelColumn {
    case isDataProtection, isRegulator, isCompetition, isAttorney, isMinistry, isCourt, isPolice, isParliament
    case acts, mentions, share, authorities, dataAuthorities, rank, order, nearestSum, isOfUnion, isOfRegion
    case ofCountry, isOnlyInHeadline
  }

  static let columns = ModelColumns(PlaceFeatures.names + Column.names)

  private enum Cap {
    static let things = 40
    static let far = 300
  }

  private static let union = "EU"

  /// The column of each kind, in the order of columns.
  private static let kinds: [(Authority.Kind, Column)] = [
    (.dpa, .isDataProtection), (.regulator, .isRegulator), (.competition, .isCompetition), (.attorney, .isAttorney),
    (.ministry, .isMinistry), (.court, .isCourt), (.police, .isPolice), (.parliament, .isParliament),
  ]

  /// A row for each of the groups, in their order. O(groups²).
  func rows() -> FeatureRows {
    let all = groups.reduce(0) { $0 + $1.places.count }
    var rows = FeatureRows()
    for (index, group) in groups.enumerated() {
      rows.append { row in
        let own = group.places.map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) }
        places.fill(&row, places: own)
        row.beginGroup()
        for (kind, column) in AuthorityFeatures.kinds { row.set(column, to: group.kind == kind) }
        row.set(Column.acts, to: group.acts)
        row.set(Column.mentions, to: group.places.count, upTo: Cap.things)
        row.set(Column.share, to: Percent.of(group.places.count, in: all))
        row.set(Column.authorities, to: groups.count, upTo: Cap.things)
        row.set(Column.dataAuthorities, to: groups.count { $0.kind == .dpa && $0.name != group.name }, upTo: Cap.things)
        row.set(Column.rank, to: groups.count { $0.places.count > group.places.count }, upTo: Cap.things)
        row.set(Column.order, to: index, upTo: Cap.things)
        let nearest = places.distance(from: own, toSumOf: StoryJudge.isOpen, upTo: Cap.far)
        row.set(Column.nearestSum, to: nearest, upTo: Cap.far)
        row.set(Column.isOfUnion, to: group.country == AuthorityFeatures.union)
        row.set(Column.isOfRegion, to: group.country.contains("-"))
        row.set(Column.ofCountry, to: groups.count { $0.country == group.country }, upTo: Cap.things)
        let isTold = group.places.contains { !places.story.scan.sentences[$0.sentence].isHeadline }
        row.set(Column.isOnlyInHeadline, to: !isTold)
      }
    }
    return rows
  }
}
