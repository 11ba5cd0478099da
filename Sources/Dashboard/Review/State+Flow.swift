import Incidents
import Search

/// Where the cursor goes after a decision on a fact: to the next one that nobody decided on, then to the next draft's first.
extension State {
  /// - Parameters:
  ///   - index: the claim that was decided on.
  ///   - isFlow: whether it was undecided before: who mends what was decided stays where they are.
  mutating func stepToUndecided(from index: Int, inFlow isFlow: Bool) -> [Effect] {
    guard let incident = chosenIncident else { return [] }
    let claims = panes.facts.items.compactMap { if case .claim(let claim) = $0 { claim } else { nil } }
    let place = claims.firstIndex(of: index) ?? 0
    let ahead = claims[place...].dropFirst() + claims[..<place]
    if let next = ahead.first(where: { incident.claims[$0].isUndecided(in: incident.review) }) {
      panes.facts.choose(.claim(next))
      // Who reads the article stays there, and it may be another one.
      return view.focus == .article ? followItem() : []
    }
    return isFlow ? stepToDraft(after: incident) : []
  }

  /// Puts another value in the place of one, and goes on where that was the decision on it. A value that none of its quotes
  /// states must not pass for quoted: that is said, the next key may quote for it, and the flow does not leave its incident.
  mutating func mend(_ old: Claim.Value, to new: Claim.Value, as words: String) -> [Effect] {
    guard let incident = chosenIncident, let index = incident.claims.firstIndex(where: { $0.value == old && $0.stands })
    else { return row.map { ask([.replaceFact(old, with: new)], on: [$0.id], as: words) } ?? [] }
    if old == new {
      view.message = "nothing changed: it is so already"
      return []
    }
    let wasOpen = incident.claims[index].isUndecided(in: incident.review)
    let decisions = incident.settled(by: .replaceFact(old, with: new))
    let effects = ask(decisions, on: [incident.id], as: words)
    if incident.mended(old, to: new)?.isUnstated == true {
      let key = preferences.keymap.firstLabel(for: .quote)
      view.message = "\(words); its quote does not state it: \(key) chooses one that does"
      view.unquoted = new
      return effects + (wasOpen ? stepToUndecided(from: index, inFlow: false) : [])
    }
    return effects + (wasOpen ? stepToUndecided(from: index, inFlow: true) : [])
  }

  /// Behind the quote of a value that was decided on, to the next undecided fact of its incident.
  mutating func goOn(behind value: Claim.Value) -> [Effect] {
    guard let incident = chosenIncident,
      let index = incident.claims.firstIndex(where: { $0.value == value && $0.stands }),
      !incident.claims[index].isUndecided(in: incident.review)
    else { return [] }
    return stepToUndecided(from: index, inFlow: false)
  }

  /// Leaves an incident of which all facts are decided.
  private mutating func stepToDraft(after incident: Incident) -> [Effect] {
    if incident.review == .draft {
      let key = preferences.keymap.firstLabel(for: .rejectAll)
      view.message = "every fact is rejected; \(key) throws the incident out"
      return []
    }
    guard let place = placeOfNextDraft, let draft = listing.row(at: place) else {
      view.message = "all facts are decided: the incident is reviewed; no other draft is in sight"
      return []
    }
    view.message = "all facts are decided: the incident is reviewed. Next draft: \(draft.title)"
    view.undecided = draft.id
    panes.incidents.cursor.position = place
    return askForMissingRows()
  }

  /// The next draft below the cursor, or else the first above it, among the rows at hand.
  var placeOfNextDraft: Int? {
    let here = panes.incidents.cursor.position
    let places = listing.offset..<listing.offset + listing.rows.count
    let drafts = places.filter { $0 != here && listing.row(at: $0)?.review == .draft }
    return drafts.first { $0 > here } ?? drafts.first
  }

  /// The facts of the draft that the flow has come to begin at the first that nobody decided on.
  mutating func beginAtUndecided() {
    guard let incident = chosenIncident, view.undecided == incident.id else { return }
    view.undecided = nil
    let open = panes.facts.items.first {
      if case .claim(let claim) = $0 { incident.claims[claim].isUndecided(in: incident.review) } else { false }
    }
    if let open { panes.facts.choose(open) }
  }
}

extension Incident {
  /// The decision, and that it settles the incident where it leaves no fact of a draft undecided and not all are rejected: whoever
  /// has decided on each fact has decided on all of it.
  func settled(by decision: Decision) -> [Decision] {
    guard review == .draft, let after = try? decided(decision, by: Reviewer(name: nil, day: nil)),
      !after.claims.contains(where: { $0.isUndecided(in: .draft) }), after.claims.contains(where: \.stands)
    else { return [decision] }
    return [decision, .accept]
  }
}
