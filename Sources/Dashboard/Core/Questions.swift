import Incidents

/// Questions to the archive, and which of them are answered.
package struct Questions: Sendable, Equatable {
  /// Grows with each question for a list, so that a late answer to an older one is told apart.
  package internal(set) var serial = 0
  /// The serial of the last answer.
  var answered = 0
  /// The incident that the last question wanted to keep in sight.
  var kept: Incident.ID?
  /// An incident that the cursor is to go to as soon as a list shows it; the next key ends that.
  var wanted: Incident.ID?
  package internal(set) var values = FacetQuestion()
}

/// The values of a facet that were asked for last.
package struct FacetQuestion: Sendable, Equatable {
  /// Grows with each question.
  package internal(set) var serial = 0
  /// What completing asked, and the answer: most keys need no new one.
  var asked: Asked?
  var counts: [FacetCount]?

  struct Asked: Sendable, Equatable {
    var facet: Facet
    var filter: Filter
  }
}
