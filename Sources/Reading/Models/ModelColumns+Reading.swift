package import Models

extension ModelColumns {
  /// The columns of the model that looks at a passage and its place on the page.
  package static func story(isMarkup: Bool) -> ModelColumns {
    ModelColumns(PassageFeatures.columnNames(isMarkup: isMarkup))
  }

  /// The same and what the first model said of a passage and of its surroundings.
  package static func stackedStory(isMarkup: Bool) -> ModelColumns {
    ModelColumns(
      PassageFeatures.columnNames(isMarkup: isMarkup) + StackedFeatures.columnNames(isMarkup: isMarkup))
  }

  /// The columns of a passage that may be the headline.
  package static func headline(isMarkup: Bool) -> ModelColumns {
    ModelColumns(HeadlineCandidates.columnNames(isMarkup: isMarkup))
  }

  /// The columns of a date that may be the one of publication.
  package static var date: ModelColumns { ModelColumns(DateCandidates.columnNames) }
}
