import Incidents
import Screen
import Search

/// What leaves the dashboard: citations, files, addresses.
extension State {
  mutating func perform(_ leaving: Command.Leaving) -> [Effect] {
    switch leaving {
    case .cite:
      guard view.focus != .incidents else { return cite(row.map { .incident($0.id) }) }
      return cite(citedClaim)
    case .citeIncident: return cite(row.map { .incident($0.id) })
    case .citeList: return isWhole ? cite(.list(view.filter)) : []
    case .citeStyle:
      preferences.citation = preferences.citation.next
      view.message = "citations are copied as \(preferences.citation.words)"
    case .openAddress: return openAddress()
    case .export:
      guard isWhole else { return [] }
      guard listing.count > 0 else {
        view.message = "there is no incident in the list to export"
        return []
      }
      view.overlay = .export(ExportPicker(preferences.exports, folder: preferences.exportFolder))
    }
    return []
  }

  /// Whether the archive was read to its end: what counts it must not leave before. Where it was not, that is said.
  private var isWhole: Bool {
    mutating get {
      guard archive.progress != nil else { return true }
      view.message = "the archive is still being read: the list is not whole yet"
      return false
    }
  }

  private mutating func cite(_ request: CitationRequest?) -> [Effect] {
    guard let request else {
      view.message = "choose a fact first; \(preferences.keymap.firstLabel(for: .citeIncident)) copies the incident"
      return []
    }
    return [.errand(.cite(request, preferences.citation))]
  }

  /// The fact whose sentence is shown, or that is chosen.
  private var citedClaim: CitationRequest? {
    guard let incident = chosenDetail?.incident else { return nil }
    let index =
      if view.focus == .article { currentExcerpt?.claim } else if case .claim(let claim) = panes.facts.item {
        claim
      } else {
        Int?.none
      }
    return index.map { .fact(incident.id, incident.claims[$0].value) }
  }

  /// The article's own page, in the person's browser.
  private mutating func openAddress() -> [Effect] {
    guard let path = panes.article.path else {
      view.message = "no article is shown"
      return []
    }
    guard case .article(let article)? = panes.article.content else { return [] }
    guard let address = article.url else {
      view.message = "\(path) does not say its address"
      return []
    }
    return [.errand(.browse(address))]
  }

  /// What became of copying.
  mutating func takeCited(_ text: String?, words: String) -> [Effect] {
    view.message = words
    return text.map { [.copy($0)] } ?? []
  }

  /// A file of the name is there: whether it shall be replaced is asked.
  mutating func askToReplace(for request: ExportRequest) {
    view.overlay = .export(ExportPicker(preferences.exports, folder: preferences.exportFolder, again: request))
  }
}
