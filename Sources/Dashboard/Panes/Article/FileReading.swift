import Incidents
import Screen
import Search

/// A file that is read by itself: the chosen incident has nothing to do with it, and is not on the screen meanwhile.
struct FileReading: Sendable, Equatable {
  let path: String
  /// The incidents that use the file; `nil` until they were looked up.
  var users: [Incident.ID]?
}

/// Reading a file of the archive: where an incident uses it, that becomes the chosen one; else keys that decide on an incident say
/// that there is none here. It lasts until the focus leaves the article.
extension State {
  /// Shows an article by itself.
  mutating func read(_ path: String) -> [Effect] {
    view.excerpt = nil
    view.focus = .article
    view.reading = FileReading(path: path)
    if let detail = chosenDetail { settleReading(in: detail) }
    settle()
    let effects = open(path)
    return effects + askForUsers()
  }

  /// Asks which incidents use the file that is read by itself.
  func askForUsers() -> [Effect] { view.reading.map { [.errand(.findUsers(of: $0.path))] } ?? [] }

  /// Goes to an incident that uses the file, where the list shows one.
  mutating func take(users: [Incident.ID], of path: String) -> [Effect] {
    guard view.reading?.path == path else { return [] }
    view.reading?.users = users
    guard let first = users.first, !users.contains(where: { $0 == row?.id }) else { return [] }
    let shown = listing.rows.first { users.contains($0.id) }?.id
    goTo(shown ?? first)
    return shown == nil ? askForListAnew() : []
  }

  /// The facts of an incident that uses the file are there: it is read as an article of that incident from now on.
  mutating func settleReading(in detail: IncidentDetail) {
    guard let path = view.reading?.path, let index = detail.incident.articles.firstIndex(of: path) else { return }
    view.reading = nil
    panes.facts.choose(.article(index))
  }

  /// Whether it has just ended, because the focus is elsewhere.
  mutating func endReading() -> Bool {
    guard view.reading != nil, view.focus != .article else { return false }
    view.reading = nil
    return true
  }

  /// What the facts say while a file is read that has none.
  var wordsOfReading: [String] {
    guard let reading = view.reading else { return [] }
    let back = "\(preferences.keymap.firstLabel(for: .back)) goes back to the chosen incident."
    return [sentence(on: reading) + "."] + (row == nil ? [] : [back])
  }

  /// Why a key that decides on an incident does nothing here.
  var refusalInReading: String? { view.reading.map { "nothing is decided here: " + sentence(on: $0).lowercasedFirst } }

  private func sentence(on reading: FileReading) -> String {
    guard let users = reading.users else { return "This file is read by itself" }
    if users.isEmpty { return "No incident uses this file" }
    return
      "The list does not show the incident that uses this file: \(preferences.keymap.firstLabel(for: .clearFilter)) shows all"
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
