internal import Models

/// The two models that part story from boilerplate: one that sees a passage and its place on the page, and one that also sees what
/// the first said of it and of its surroundings.
struct StoryModels {
  let first: TreeModel
  let second: TreeModel

  static let markup = StoryModels(
    first: TreeModel(table: .markupFirstModel, columns: .story(isMarkup: true)),
    second: TreeModel(table: .markupSecondModel, columns: .stackedStory(isMarkup: true)))
  static let dump = StoryModels(
    first: TreeModel(table: .dumpFirstModel, columns: .story(isMarkup: false)),
    second: TreeModel(table: .dumpSecondModel, columns: .stackedStory(isMarkup: false)))
}
