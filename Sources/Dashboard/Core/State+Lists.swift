import Incidents
import Screen
import Search

/// Asking for lists and taking the answers.
extension State {
  /// Rows asked for beyond what is in view, so that the next keys need no answer.
  static let margin = 100

  mutating func askForList(keeping id: Incident.ID?) -> [Effect] {
    questions.serial += 1
    questions.kept = id
    return [.list(view.filter, window: wantedWindow, keeping: id, serial: questions.serial)]
  }

  /// After the archive changed: the chosen incident stays the chosen one, unless the cursor is to go to another.
  mutating func askForListAnew() -> [Effect] { askForList(keeping: questions.wanted ?? row?.id) }

  /// Moves the cursor to an incident: now where its row is at hand, else when a list shows it.
  mutating func goTo(_ id: Incident.ID) {
    questions.wanted = id
    guard let place = listing.rows.firstIndex(where: { $0.id == id }) else { return }
    panes.incidents.cursor.follow(to: listing.offset + place)
  }

  private var wantedWindow: Range<Int> {
    let reach = max(State.margin, size.rows)
    let position = panes.incidents.cursor.position
    return max(0, position - reach)..<position + reach + max(size.rows, 1)
  }

  mutating func take(_ listing: Listing, serial: Int) -> [Effect] {
    guard serial == questions.serial else { return [] }
    questions.answered = serial
    let old = self.listing
    let chosen = row?.id
    self.listing = listing
    if !listing.isCounted {
      // Until the new counts come, the old ones stand.
      self.listing.counts = old.counts
      self.listing.isCounted = old.isCounted && old.filter == listing.filter
    }
    showListing(isRefresh: old.filter == listing.filter)
    if old.filter != listing.filter {
      panes.incidents.cursor.position = listing.keptPosition ?? panes.incidents.cursor.position
    } else if let wanted = questions.wanted, wanted == questions.kept, let place = listing.keptPosition {
      questions.wanted = nil
      panes.incidents.cursor.follow(to: place)
    } else if chosen != questions.kept, let chosen {
      // The cursor has moved on since the question was asked.
      guard let place = listing.rows.firstIndex(where: { $0.id == chosen }) else { return askForList(keeping: chosen) }
      panes.incidents.cursor.follow(to: listing.offset + place)
    } else if let place = listing.keptPosition {
      panes.incidents.cursor.follow(to: place)
    }
    panes.incidents.cursor.move(by: 0, count: listing.count)
    showPending()
    return askForMissingRows()
  }

  mutating func take(_ counts: Counts) {
    guard counts.filter == listing.filter else { return }
    let isRefresh = listing.isCounted
    listing.take(counts)
    showListing(isRefresh: isRefresh)
  }

  private mutating func showListing(isRefresh: Bool) {
    for pane in Pane.allCases { pane.view.takeListing(&self, isRefresh: isRefresh) }
  }

  /// Changes the filter and asks for its list, from the top.
  mutating func setFilter(_ filter: Filter) -> [Effect] {
    guard filter != view.filter else { return [] }
    // What is being typed is one step, which is noted when it is done.
    if view.input == nil { view.filters.leave(view.filter) }
    return show(filter)
  }

  mutating func show(_ filter: Filter) -> [Effect] {
    view.filter = filter
    let kept = view.reading?.users?.first ?? row?.id
    panes.incidents.cursor = ListCursor()
    return askForList(keeping: kept)
  }

  /// Moves the cursor in the list; rows that are not at hand are asked for.
  mutating func moveInList(by step: Int) -> [Effect] {
    panes.incidents.cursor.move(by: step, count: listing.count)
    panes.incidents.step = step
    return askForMissingRows()
  }

  /// Asks for rows where some that are in view are not at hand: the first list may be shorter than a tall screen.
  mutating func askForMissingRows() -> [Effect] {
    let height = layout.panes[.incidents].map { IncidentRows(in: PaneFrame.content(of: $0)).rows.rows } ?? 1
    let first = panes.incidents.cursor.firstVisible(height: height, count: listing.count)
    let last = max(first, min(listing.count, first + height) - 1)
    let hasAll = listing.row(at: first) != nil && listing.row(at: last) != nil
    return hasAll || listing.count == 0 ? [] : askForList(keeping: nil)
  }
}
