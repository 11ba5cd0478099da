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

  /// A row for each of the groups, in their order. O(groups²).
  func rows() -> FeatureRows {
    let all = groups.reduce(0) { $0 + $1.places.count }
    var rows = FeatureRows()
    for (index, group) in groups.enumerated() {
      rows.append { row in
        places.fill(&row, places: group.places.map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) })
        row.beginGroup()
        fillKind(&row, group.kind)
        row.set(Column.acts, to: group.acts)
        row.set(Column.mentions, to: group.places.count, upTo: Cap.things)
        row.set(Column.share, to: Percent.of(group.places.count, in: all))
        row.set(Column.authorities, to: groups.count, upTo: Cap.things)
        row.set(Column.dataAuthorities, to: groups.count { $0.kind == .dpa && $0.name != group.name }, upTo: Cap.things)
        row.set(Column.rank, to: groups.count { $0.places.count > group.places.count }, upTo: Cap.things)
        row.set(Column.order, to: index, upTo: Cap.things)
        row.set(Column.nearestSum, to: nearestSum(to: group.places), upTo: Cap.far)
        row.set(Column.isOfUnion, to: group.country == AuthorityFeatures.union)
        row.set(Column.isOfRegion, to: group.country.contains("-"))
        row.set(Column.ofCountry, to: groups.count { $0.country == group.country }, upTo: Cap.things)
        let isTold = group.places.contains { !places.story.scan.sentences[$0.sentence].isHeadline }
        row.set(Column.isOnlyInHeadline, to: !isTold)
      }
    }
    return rows
  }

  private func fillKind(_ row: inout FeatureRow, _ kind: Authority.Kind) {
    row.set(Column.isDataProtection, to: kind == .dpa)
    row.set(Column.isRegulator, to: kind == .regulator)
    row.set(Column.isCompetition, to: kind == .competition)
    row.set(Column.isAttorney, to: kind == .attorney)
    row.set(Column.isMinistry, to: kind == .ministry)
    row.set(Column.isCourt, to: kind == .court)
    row.set(Column.isPolice, to: kind == .police)
    row.set(Column.isParliament, to: kind == .parliament)
  }

  /// Bytes to the nearest sum in the same sentence that may be a penalty.
  private func nearestSum(to own: [AuthorityFinder.Found]) -> Int {
    var best = Cap.far
    for sum in places.sums where StoryJudge.isOpen(sum.role) {
      for place in own where place.sentence == sum.sentence { best = min(best, place.range.gap(to: sum.money.range)) }
    }
    return best
  }
}
