internal import Incidents

/// What a passage was found to be.
enum Verdict: Hashable {
  case story
  case heading
  case furniture(Block.Furniture)

  var isStory: Bool {
    if case .furniture = self { return false }
    return true
  }
}
