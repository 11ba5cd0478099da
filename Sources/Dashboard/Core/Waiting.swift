import Incidents

/// Questions whose answers are on the way.
package struct Waiting: Sendable, Equatable {
  var list: Int?
  var counts: Int?
  var incident: Incident.ID?
  var article: String?
  var values: Int?
}

extension State {
  /// `nil` when everything that is shown is there.
  package var waiting: Waiting? {
    var waiting = Waiting()
    if questions.answered != questions.serial { waiting.list = questions.serial }
    for pane in layout.panes.keys { pane.view.note(&waiting, in: self) }
    if case .facet(let browser) = view.overlay, browser.isWaiting { waiting.values = questions.values.serial }
    return waiting == Waiting() ? nil : waiting
  }
}
