import Incidents
import Search

/// Taking facts and articles off an incident: into one of its own, or into another.
extension State {
  /// In the list all that was joined is parted; elsewhere what the cursor is on goes off by itself.
  mutating func split() -> [Effect] {
    guard let id = row?.id else { return [] }
    if view.focus == .incidents { return [.errand(.split(id))] }
    guard let (part, words) = chosenPart else { return sayNoPart() }
    return [.errand(.move(part, of: id, to: nil, words: "split off \(words)"))]
  }

  /// Asks into which incident what the cursor is on goes: one of the list, or any other of the archive.
  mutating func moveElsewhere() -> [Effect] {
    guard let id = row?.id, let (part, words) = chosenPart else { return sayNoPart() }
    let marked = review.marked.sorted()
    let others = listing.rows.filter { $0.id != id && !review.marked.contains($0.id) }
    // Of the marked ones that are not at hand the name is known.
    let named = marked.filter { $0 != id }.map { mark in
      TargetPicker.Target(id: mark, title: listing.rows.first { $0.id == mark }?.title ?? "")
    }
    guard !named.isEmpty || !others.isEmpty || listing.archiveCount > 1 else {
      view.message = "the archive has no other incident to move it into"
      return []
    }
    view.overlay = .target(
      TargetPicker(
        moving: part, called: words, of: id,
        into: named + others.map { TargetPicker.Target(id: $0.id, title: $0.title) }))
    return [.errand(.findIncidents(""))]
  }

  mutating func takeFound(_ rows: [IncidentSummary], by words: String) {
    guard case .target(var picker) = view.overlay else { return }
    picker.take(rows, foundBy: words)
    view.overlay = .target(picker)
  }

  /// The fact that the cursor of the facts is on, or the article there or in its own pane; what messages call it.
  private var chosenPart: (part: IncidentPart, words: String)? {
    guard let incident = chosenIncident else { return nil }
    if view.focus == .article { return panes.article.path.map { (.article($0), $0) } }
    switch panes.facts.item {
    case .claim(let index):
      let claim = incident.claims[index]
      return (.facts([claim.value]), "\(claim.label) \(claim.text)")
    case .article(let index): return (.article(incident.articles[index]), incident.articles[index])
    case .note, nil: return nil
    }
  }

  private mutating func sayNoPart() -> [Effect] {
    view.message = "choose a fact or an article of the facts first"
    return []
  }
}
