internal import Incidents
internal import Models

/// The rows of a story's dates for the questions which of them is the day when it happened, was decided, was disclosed.
struct DateFeatures {
  let places: PlaceFeatures

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
    let story = places.story
    let dates = story.differentDates
    let ends = dates.compactMap { $0.date.latest?.number }
    let published = story.scan.published
    var rows = FeatureRows()
    for (index, group) in dates.enumerated() {
      let latest = group.date.latest?.number
      rows.append { row in
        places.fill(&row, places: group.places)
        row.beginGroup()
        row.set(Column.precision, to: group.date.precision.order)
        let gap = latest.flatMap { end in published?.earliest.map { $0.number - end } }
        row.set(Column.daysBeforePublication, to: gap ?? Int(FeatureRow.unknown), upTo: Cap.days)
        row.set(Column.isOfPublication, to: published?.edtf == group.date.edtf)
        row.set(Column.isSameYear, to: group.date.latest?.civil.year == published?.latest?.civil.year)
        row.set(Column.isBehindPublication, to: (gap ?? 0) < 0)
        row.set(Column.order, to: index, upTo: Cap.things)
        row.set(Column.dates, to: dates.count, upTo: Cap.things)
        row.set(Column.isEarliest, to: latest != nil && latest == ends.min())
        row.set(Column.isLatest, to: latest != nil && latest == ends.max())
        row.set(Column.isOnlyOfIts, to: dates.count { $0.date.precision == group.date.precision } == 1)
        row.set(Column.roleByWords, to: group.places.first.map { story.roleByWords(of: group.date, at: $0).order } ?? 0)
        row.set(Column.mentions, to: group.places.count, upTo: Cap.things)
      }
    }
    return rows
  }
}

extension PartialDate.Precision {
  /// Its place in a model's column: what is finer is larger.
  fileprivate var order: Int {
    switch self {
    case .interval: 0
    case .century: 1
    case .decade: 2
    case .year: 3
    case .season: 4
    case .month: 5
    case .day: 6
    }
  }
}

extension TimelineEvent.What {
  /// Its place in a model's column.
  fileprivate var order: Int { TimelineEvent.What.allCases.firstIndex(of: self) ?? 0 }
}

extension AffectedCount.Unit {
  /// Its place in a model's column.
  var order: Int { AffectedCount.Unit.allCases.firstIndex(of: self) ?? 0 }
}
