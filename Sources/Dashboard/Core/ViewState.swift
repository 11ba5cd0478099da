package import Incidents
import Screen

/// Where the user is.
package struct ViewState: Sendable, Equatable {
  package internal(set) var focus: Pane = .incidents
  package internal(set) var isZoomed = false
  package internal(set) var overlay: Overlay?
  /// Decisions on many incidents that wait for a yes.
  package internal(set) var question: Question?
  /// Words are to be selected as soon as the article is there: for whom reads in this pane.
  var wantsSelection: Pane?
  /// The value that was typed last and that no quote states: the next key may quote for it.
  var unquoted: Claim.Value?
  /// What the last click was on, for what may follow it.
  var click = LastClick()
  /// The draft whose first undecided fact is to be chosen as soon as its facts are there.
  var undecided: Incident.ID?
  /// Words of the article that are being selected.
  package internal(set) var selection: Selection?
  /// What is being typed, and for what.
  package internal(set) var input: Input?
  /// Filter that was asked for last; its answer may be on the way.
  package internal(set) var filter = Filter()
  /// What back and forward lead to.
  var filters = FilterHistory()
  /// Index into the incident's excerpts of the one shown strongest.
  package internal(set) var excerpt: Int?
  /// The file that is read by itself; `nil` where the article is one of the chosen incident.
  var reading: FileReading?
  /// Step of the spinner; `nil` when nothing has been waited for long.
  package internal(set) var spinner: Int?
  /// Said once in the status bar; the next key takes it away.
  package internal(set) var message: String?

  /// The last click, until another key.
  struct LastClick: Sendable, Equatable {
    /// Where it was in the clean text of the article: a drag selects from there on, wherever that lies by now.
    var position: Int?
    /// It was for a window or the footer: the second click of a double click is not for what lay below, and does nothing twice.
    var wasBesidePanes = false
    /// What the footer offered there.
    var hint: Command?
  }

  /// A line that is being typed.
  package struct Input: Sendable, Equatable {
    package internal(set) var purpose: Purpose
    package internal(set) var field: TextField
    /// The filter as it was before: what Esc brings back.
    var before: Filter
    /// Why the query is not understood.
    package internal(set) var error: QueryError?
    /// What may stand at the caret of the query.
    package internal(set) var completion: Completion?
  }

  /// Decisions on many incidents.
  package struct Question: Sendable, Equatable {
    let decisions: [Decision]
    let ids: [Incident.ID]
    /// What is done then: "accepted".
    let words: String
  }

  /// What the words that are typed are for.
  package enum Purpose: Sendable, Equatable { case query, articleSearch }
}
