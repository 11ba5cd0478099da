internal import Incidents

/// What a passage was found to be.
enum Verdict: Hashable {
  /// Running text of the story.
  case story
  /// A line of the story that heads what follows it.
  case heading
  /// Not of the story, and why.
  case boilerplate(Block.Boilerplate)

  /// Whether it is of the story, a heading or not.
  var isStory: Bool {
    if case .boilerplate = self { return false }
    return true
  }
}
