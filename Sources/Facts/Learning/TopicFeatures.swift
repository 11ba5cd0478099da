internal import Incidents
internal import Models

/// The rows of what a story tells was done, and of which data, for the question what of it belongs to the incident.
struct TopicFeatures {
  let places: PlaceFeatures

  private enum DataColumn: String, ModelColumn {
    case category, kinds, order, likely, isLikely
  }

  private enum ActionColumn: String, ModelColumn {
    case action, weight, kinds, penalties, isNamedByRule
  }

  static let dataColumns = ModelColumns(PlaceFeatures.names + DataColumn.names)
  static let actionColumns = ModelColumns(PlaceFeatures.names + ActionColumn.names)

  private enum Cap {
    static let things = 40
  }

  /// A row for each category of data, in order of first mention.
  func dataRows() -> FeatureRows {
    let story = places.story
    var rows = FeatureRows()
    for (index, category) in story.dataCategories.enumerated() {
      rows.append { row in
        places.fill(
          &row,
          places: story.data.filter { $0.category == category }
            .map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) })
        row.beginGroup()
        row.set(DataColumn.category, to: DataCategory.allCases.firstIndex(of: category) ?? 0)
        row.set(DataColumn.kinds, to: story.dataCategories.count, upTo: Cap.things)
        row.set(DataColumn.order, to: index, upTo: Cap.things)
        let likely = story.data.count { $0.category == category && $0.isLikely }
        row.set(DataColumn.likely, to: likely, upTo: Cap.things)
        row.set(DataColumn.isLikely, to: likely > 0)
      }
    }
    return rows
  }

  /// A row for each action that is named, in the order of `Action.allCases`.
  func actionRows() -> FeatureRows {
    let story = places.story
    let penalties = places.sums.count { $0.role == .penalty }
    let judge = ActionJudge(scan: story.scan, hasPenalty: penalties > 0)
    let byRule = judge.actions(among: story.deeds)
    var rows = FeatureRows()
    for action in story.actions {
      let own = story.deeds.filter { $0.action == action }
      rows.append { row in
        places.fill(&row, places: own.map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) })
        row.beginGroup()
        row.set(ActionColumn.action, to: Action.allCases.firstIndex(of: action) ?? 0)
        row.set(ActionColumn.weight, to: judge.tenths(of: own), upTo: Cap.things)
        row.set(ActionColumn.kinds, to: story.actions.count, upTo: Cap.things)
        row.set(ActionColumn.penalties, to: penalties, upTo: Cap.things)
        row.set(ActionColumn.isNamedByRule, to: byRule.contains(action))
      }
    }
    return rows
  }
}
