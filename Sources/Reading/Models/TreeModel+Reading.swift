internal import Models

extension TreeModel {
  static let dumpHeadline = TreeModel(table: .dumpHeadlineModel, columns: .headline(isMarkup: false))
  static let markupHeadline = TreeModel(table: .markupHeadlineModel, columns: .headline(isMarkup: true))
  static let date = TreeModel(table: .dateModel, columns: .date)
  static let dateTrust = TreeModel(table: .dateTrustModel, columns: .date)

  /// The model in a table of this target.
  init(table: Table, columns: ModelColumns) {
    self.init(table: table.bytes, named: table.rawValue, columns: columns)
  }
}
