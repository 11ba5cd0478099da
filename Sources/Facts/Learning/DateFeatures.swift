internal import Incidents
internal import Models

/// The rows of a story's dates for the questions which of them is the day when it happened, was decided, was disclosed.
struct DateFeatures {
  let places: PlaceFeatures
  let groups: [Particulars.DateGroup]

  private enum Column: String, ModelColumn {
    case precision, daysBeforePublication, isOfPublication, isSameYear, isBehindPublication, order, dates, isEarliest
    case isLatest, isOnlyOfIts, roleByWords, mentions
  }

  static let columns = ModelColumns(PlaceFeatures.names + Column.names)

  private enum Cap {
    static let things = 40
    /// Days: ten years.
    static let days = 3650
  }

  /// A row for each different date, in order of first mention.
  func rows() -> FeatureRows {
    let scan = places.story.scan
    let ends = groups.compactMap { $0.date.latest?.number }
    let published = scan.published
    var rows = FeatureRows()
    for (index, group) in groups.enumerated() {
      let latest = group.date.latest?.number
      rows.append { row in
        places.fill(&row, places: group.places)
        row.beginGroup()
        row.set(Column.precision, to: group.date.precision.rank)
        let gap = latest.flatMap { end in published?.earliest.map { $0.number - end } }
        row.set(Column.daysBeforePublication, to: gap ?? Int(FeatureRow.unknown), upTo: Cap.days)
        row.set(Column.isOfPublication, to: published?.edtf == group.date.edtf)
        row.set(Column.isSameYear, to: group.date.latest?.civil.year == published?.latest?.civil.year)
        row.set(Column.isBehindPublication, to: (gap ?? 0) < 0)
        row.set(Column.order, to: index, upTo: Cap.things)
        row.set(Column.dates, to: groups.count, upTo: Cap.things)
        row.set(Column.isEarliest, to: latest != nil && latest == ends.min())
        row.set(Column.isLatest, to: latest != nil && latest == ends.max())
        row.set(Column.isOnlyOfIts, to: groups.count { $0.date.precision == group.date.precision } == 1)
        let byWords = group.places.first.map { place in
          DateWords(sentence: scan.sentences[place.sentence]).role(of: group.date, at: place.range)
        }
        row.set(Column.roleByWords, toPlaceOf: byWords ?? .occurred)
        row.set(Column.mentions, to: group.places.count, upTo: Cap.things)
      }
    }
    return rows
  }
}
