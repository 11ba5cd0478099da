internal import Incidents
internal import Models

/// The rows of what a story tells was done, and of which data, for the question what of it belongs to the incident.
struct TopicFeatures {
  let places: PlaceFeatures
  let particulars: Particulars

  private enum DataColumn: String, ModelColumn {
    case category, kinds, order, likely, isLikely
  }

  private enum ActionColumn: String, ModelColumn {
    case action, weight, hintWeight, sure, hints, sureKinds, kinds, penalties, isNamedByRule
  }

  static let dataColumns = ModelColumns(PlaceFeatures.names + DataColumn.names)
  static let actionColumns = ModelColumns(PlaceFeatures.names + ActionColumn.names)

  private enum Cap {
    static let things = 40
  }

  /// A row for each category of data, in order of first mention.
  func dataRows() -> FeatureRows {
    var rows = FeatureRows()
    for (index, category) in particulars.dataCategories.enumerated() {
      let own = particulars.data.filter { $0.category == category }
      let likely = own.count(where: \.isLikely)
      rows.append { row in
        places.fill(&row, places: own.map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) })
        row.beginGroup()
        row.set(DataColumn.category, toPlaceOf: category)
        row.set(DataColumn.kinds, to: particulars.dataCategories.count, upTo: Cap.things)
        row.set(DataColumn.order, to: index, upTo: Cap.things)
        row.set(DataColumn.likely, to: likely, upTo: Cap.things)
        row.set(DataColumn.isLikely, to: likely > 0)
      }
    }
    return rows
  }

  /// A row for each action that is named, in the order of `Action.allCases`.
  ///
  /// - Parameter judge: what the words of each action say by themselves.
  func actionRows(by judge: ActionJudge) -> FeatureRows {
    let penalties = places.sums.count { $0.role == .penalty }
    let byRule = judge.actions(among: particulars.deeds)
    let sureKinds = Set(particulars.deeds.lazy.filter(\.isSure).map(\.action)).count
    var rows = FeatureRows()
    for action in particulars.actions {
      let own = particulars.deeds.filter { $0.action == action }
      rows.append { row in
        places.fill(&row, places: own.map { PlaceFeatures.Place(range: $0.range, sentence: $0.sentence) })
        row.beginGroup()
        row.set(ActionColumn.action, toPlaceOf: action)
        let (sure, hints) = (own.filter(\.isSure), own.filter { !$0.isSure })
        row.set(ActionColumn.weight, to: judge.tenths(of: sure), upTo: Cap.things)
        row.set(ActionColumn.hintWeight, to: judge.tenths(of: hints), upTo: Cap.things)
        row.set(ActionColumn.sure, to: sure.count, upTo: Cap.things)
        row.set(ActionColumn.hints, to: hints.count, upTo: Cap.things)
        row.set(ActionColumn.sureKinds, to: sureKinds, upTo: Cap.things)
        row.set(ActionColumn.kinds, to: particulars.actions.count, upTo: Cap.things)
        row.set(ActionColumn.penalties, to: penalties, upTo: Cap.things)
        row.set(ActionColumn.isNamedByRule, to: byRule.contains(action))
      }
    }
    return rows
  }
}
