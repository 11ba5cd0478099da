/// The two models that part story from furniture: one that sees a passage and its place on the page, and one that also sees what
/// the first said of it and of its surroundings.
struct StoryModels {
  let first: TreeModel
  let second: TreeModel

  static let markup = StoryModels(
    first: TreeModel(table: .markupFirstModel), second: TreeModel(table: .markupSecondModel))
  static let dump = StoryModels(first: TreeModel(table: .dumpFirstModel), second: TreeModel(table: .dumpSecondModel))
}
