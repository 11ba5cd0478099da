import Incidents
import Screen
import Search

/// Decisions that could not be written: nothing that a person decided or typed is gone because a disk is full.
extension State {
  /// A decision was not written: what was there comes back, why is said, and the decision is kept.
  mutating func takeUndecided(_ serial: Int?, reason: String) -> [Effect] {
    if let serial { review.settle(serial, isWritten: false) }
    view.message = review.unwritten.isEmpty ? reason : "\(reason); \(waysOn)"
    return askForList(keeping: row?.id) + reload()
  }

  /// What could not be written, for as long as it is so; `nil` where all is written.
  var shortOfWriting: String? {
    if review.unwritten.isEmpty { return nil }
    let key = preferences.keymap.firstLabel(for: .redo)
    return "\(Labels.counted(review.unwritten.count, "decision")) not written: press \(key)"
  }

  private var waysOn: String {
    let keymap = preferences.keymap
    return "\(keymap.firstLabel(for: .redo)) tries again, \(keymap.firstLabel(for: .undo)) gives it up"
  }

  /// The last decision is the one that could not be written, where there is one.
  mutating func undo() -> [Effect] {
    guard let request = review.giveUp() else { return [.errand(.undo)] }
    view.message = "given up, it was not written: \(request.words)"
    return []
  }

  /// What could not be written comes before what was taken back.
  mutating func redo() -> [Effect] {
    let requests = review.takeUnwritten()
    if requests.isEmpty { return [.errand(.redo)] }
    let effects = requests.flatMap { ask($0.decisions, on: $0.ids, as: $0.words) }
    view.message = "\(Labels.counted(requests.count, "decision")) tried again"
    return effects
  }

  /// Who leaves is told once of what would be lost.
  mutating func quit() -> [Effect] {
    guard let words = shortOfWriting, !review.hasWarned else { return [.quit] }
    review.hasWarned = true
    let key = preferences.keymap.firstLabel(for: .quit)
    view.message =
      "\(words) to try again; \(key) once more leaves without \(review.unwritten.count == 1 ? "it" : "them")"
    return []
  }
}
