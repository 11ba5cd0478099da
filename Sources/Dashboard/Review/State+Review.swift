import Incidents
import Screen
import Search

/// Deciding on incidents and facts. What is decided is on the screen in the next frame; the files follow.
extension State {
  mutating func perform(_ reviewing: Command.Reviewing) -> [Effect] {
    if archive.isSample {
      view.message = "this is the sample archive: open a folder of your own to decide (blotter FOLDER)"
      return []
    }
    switch reviewing {
    case .accept: return decide(.accept, fact: Decision.acceptFact, as: "accepted")
    case .reject: return decide(.reject, fact: Decision.rejectFact, as: "rejected")
    case .acceptAll: return decideOnAll(.accept, as: "accepted")
    case .rejectAll: return decideOnAll(.reject, as: "rejected")
    case .change: return change()
    case .addFact: view.overlay = .editor(ValueEditor(adding: nil))
    case .tag: view.overlay = .editor(ValueEditor(tagsOf: chosenIncident))
    case .note: view.overlay = .editor(ValueEditor(noteOf: chosenIncident))
    case .mark: return mark()
    case .markAll: return markAll()
    case .markRange: return markRange()
    case .prefer: return prefer()
    case .quote: return startSelection()
    case .merge: return merge()
    case .split: return split()
    case .move: return moveElsewhere()
    case .undo: return undo()
    case .redo: return redo()
    }
    return []
  }

  /// The chosen incident as its facts tell it; `nil` until they are there.
  var chosenIncident: Incident? { chosenDetail?.incident }

  /// How far the review is: "12 of 55 decided", of the incidents of the list; `nil` until they are counted, and where nothing is
  /// left to review.
  var progress: String? {
    if !review.marked.isEmpty { return "\(Labels.grouped(review.marked.count)) marked" }
    guard listing.isCounted, let states = listing.counts.values[.review] else { return nil }
    func count(_ state: ReviewState) -> Int { states.first { $0.value.value == state.rawValue }?.count ?? 0 }
    // What was thrown out is decided on as well: no decision makes the figure smaller.
    let (decided, drafts) = (count(.reviewed) + count(.rejected), count(.draft))
    if drafts == 0 { return nil }
    // Of a list of drafts alone nobody can say how many there were.
    if decided == 0 { return "\(Labels.grouped(drafts)) to decide" }
    return "\(Labels.grouped(decided)) of \(Labels.grouped(decided + drafts)) decided"
  }

  // MARK: Accepting and rejecting

  /// In the list the whole incident, or all that are marked; else the chosen fact.
  private mutating func decide(
    _ whole: Decision, fact: (Claim.Value) -> Decision, as words: String
  ) -> [Effect] {
    if view.focus == .incidents { return decideOnAll(whole, as: words) }
    guard let index = decidedClaim, let incident = chosenIncident else {
      view.message =
        "choose a fact first; \(preferences.keymap.firstLabel(for: .acceptAll)) accepts all of the incident"
      return []
    }
    let claim = incident.claims[index]
    let wasOpen = claim.isUndecided(in: incident.review)
    let decisions = incident.settled(by: fact(claim.value))
    return ask(decisions, on: [incident.id], as: "\(words) \(claim.label) \(claim.text)")
      + stepToUndecided(from: index, inFlow: wasOpen)
  }

  /// The fact whose sentence is shown, or else that is chosen.
  private var decidedClaim: Int? {
    if view.focus == .article, let excerpt = currentExcerpt { return excerpt.claim }
    if case .claim(let index) = panes.facts.item { return index }
    return nil
  }

  private mutating func decideOnAll(_ decision: Decision, as words: String) -> [Effect] {
    let ids = targets
    if ids.count > 1 { return question([decision], on: ids, as: words) }
    guard !ids.isEmpty else { return [] }
    let effects = ask([decision], on: ids, as: words)
    if !effects.isEmpty {
      view.message = view.message.map { "\($0); \(preferences.keymap.firstLabel(for: .undo)) takes it back" }
    }
    if review.marked.isEmpty { stepToDraft() }
    review.marked = []
    return effects
  }

  /// Says how many would be decided on, and how, and waits for a yes.
  mutating func question(_ decisions: [Decision], on ids: [Incident.ID], as words: String) -> [Effect] {
    view.question = ViewState.Question(decisions: decisions, ids: ids, words: words)
    view.message = "\(Labels.counted(ids.count, "incident")) will be \(words): y for yes, any other key for no"
    return []
  }

  /// Whatever is no yes is a no; the marks stay then.
  mutating func answer(_ question: ViewState.Question, by key: Key) -> [Effect] {
    view.question = nil
    guard key == "y" || key == .enter else {
      view.message = "nothing was decided"
      return []
    }
    review.marked = []
    return ask(question.decisions, on: question.ids, as: question.words)
  }

  /// Those that are marked, or else the chosen one.
  var targets: [Incident.ID] {
    if !review.marked.isEmpty { return review.marked.sorted() }
    return row.map { [$0.id] } ?? []
  }

  /// Shows a decision and has it written; one that changes nothing is told as such, and there is nothing to undo.
  mutating func ask(_ decisions: [Decision], on ids: [Incident.ID], as words: String) -> [Effect] {
    if let incident = chosenIncident, ids == [incident.id], incident.stays(after: decisions) {
      view.message = "nothing changed: it is so already"
      return []
    }
    let request = review.ask(decisions, on: ids, words: words)
    for id in ids { show(decisions, on: id) }
    view.message = ids.count == 1 ? words : "\(words): \(Labels.counted(ids.count, "incident"))"
    return [.errand(.decide(request))]
  }

  /// The next draft of the rows at hand, or else the next row; behind the last row the first draft above.
  private mutating func stepToDraft() {
    let position = panes.incidents.cursor.position
    let end = listing.offset + listing.rows.count
    var next = placeOfNextDraft
    if let place = next, place < position {
      if end < listing.count {
        next = nil
      } else {
        view.message = view.message.map { "\($0); the next draft is above" }
      }
    }
    let step = (next ?? position + 1) - position
    panes.incidents.cursor.move(by: step, count: listing.count)
    panes.incidents.step = 1
  }

  // MARK: Other values

  private mutating func change() -> [Effect] {
    if view.focus == .incidents {
      view.overlay = .editor(ValueEditor(titleOf: chosenIncident))
    } else if let index = decidedClaim, let incident = chosenIncident {
      view.overlay = .editor(ValueEditor(changing: incident.claims[index].value))
    } else {
      view.message = "choose a fact to change first"
    }
    return []
  }

  /// Those that are marked; where only one is, the chosen one takes it in.
  private mutating func merge() -> [Effect] {
    guard let id = row?.id, !review.marked.subtracting([id]).isEmpty else {
      view.message = "mark the incidents that are one first (\(preferences.keymap.firstLabel(for: .mark))), then merge"
      return []
    }
    let marked = review.marked.sorted()
    let ids = marked.count > 1 ? marked : [id] + marked
    review.marked = []
    return [.errand(.merge(ids))]
  }

  /// Asks why the chosen value is the one of its field.
  private mutating func prefer() -> [Effect] {
    guard let index = decidedClaim, let incident = chosenIncident else {
      view.message = "choose the fact that is to count first"
      return []
    }
    let value = incident.claims[index].value
    guard incident.claims.contains(where: { $0.field == value.field && $0.value != value }) else {
      view.message = "the incident has no other \(Labels.word(value.field.rawValue)) to prefer this one to"
      return []
    }
    view.overlay = .editor(ValueEditor(preferring: value))
    return []
  }

  // MARK: Showing what is not written yet

  private mutating func show(_ decisions: [Decision], on id: Incident.ID) {
    if let place = listing.rows.firstIndex(where: { $0.id == id }) {
      for decision in decisions { listing.rows[place].take(decision) }
    }
    if let detail = panes.facts.detail, detail.incident.id == id { panes.facts.show(detail.after(decisions)) }
  }

  /// Lays what is not written yet over a new answer.
  mutating func showPending() {
    for request in review.pending {
      for id in request.ids { show(request.decisions, on: id) }
    }
  }

  /// A decision is on the disk.
  ///
  /// - Parameter renamed: drafts that are records now, with their new ids.
  mutating func takeDecided(_ serial: Int?, renamed: [Incident.ID: Incident.ID], words: String) {
    if let serial { review.settle(serial, isWritten: true) }
    review.take(renamed)
    for (old, new) in renamed {
      if let place = listing.rows.firstIndex(where: { $0.id == old }) { listing.rows[place].id = new }
      panes.facts.rename(old, to: new)
      if questions.kept == old { questions.kept = new }
    }
    if !words.isEmpty { view.message = words }
  }
}

extension Incident {
  /// Whether decisions leave all as it is; one that cannot be made is told when it is tried.
  fileprivate func stays(after decisions: [Decision]) -> Bool {
    var changed = self
    for decision in decisions {
      guard let next = try? changed.decided(decision, by: Reviewer(name: reviewer, day: reviewedOn)) else {
        return false
      }
      changed = next
    }
    return changed == self
  }
}

extension IncidentSummary {
  /// As the list shows it until the decision is on the disk.
  fileprivate mutating func take(_ decision: Decision) {
    switch decision {
    case .accept: review = .reviewed
    case .reject: review = .rejected
    case .setTitle(let words): title = words
    case .acceptFact, .rejectFact, .replaceFact, .addFact, .cite, .prefer, .setNote, .tag: break
    }
  }
}

extension IncidentDetail {
  /// As it will be; a decision that cannot be made is told when it is tried.
  fileprivate func after(_ decisions: [Decision]) -> IncidentDetail {
    var changed = incident
    for decision in decisions {
      // What is written by now may be in it.
      if case .addFact(let claim) = decision,
        changed.claims.contains(where: { $0.value == claim.value && $0.evidence == claim.evidence })
      {
        continue
      }
      guard let next = try? changed.decided(decision, by: Reviewer(name: nil, day: nil)) else { continue }
      changed = next
    }
    let added = Array(repeating: [Anchor](), count: max(0, changed.claims.count - anchors.count))
    var detail = IncidentDetail(
      incident: changed, articles: articles, anchors: anchors + added, totals: totals, unread: unread)
    detail.record = record
    return detail
  }
}
