package import Incidents
import Screen

/// All facts of the chosen incident, each with the state of its evidence.
package struct FactsPane: Sendable, Equatable {
  package private(set) var detail: IncidentDetail?
  /// Why the chosen incident's facts cannot be shown.
  private(set) var failure: String?
  /// What can be chosen, in the order of the lines.
  package private(set) var items: [Item] = []
  /// Index into `items`.
  package private(set) var chosen = 0
  /// The lines, worked out once for a detail and a width.
  private(set) var lines: [FactLine] = []
  private var columns = -1
  /// The lines in view.
  private(set) var visible = 0..<0

  /// Something that can be chosen.
  package enum Item: Hashable, Sendable {
    /// Index into the incident's claims.
    case claim(Int)
    /// Index into the incident's articles.
    case article(Int)
    /// Index into the incident's notes and tags.
    case note(Int)
  }

  /// What is chosen, wherever it stands among the others.
  enum Identity: Hashable, Sendable {
    /// Of several claims with one value, which.
    case claim(Claim.Value, number: Int)
    case article(String)
    case note(Int)
  }

  /// Groups of facts, the ones people cite first.
  static let groups: [(title: String, fields: [Field])] = [
    ("Penalty", [.penalty]), ("Who", [.organisation, .regulator]),
    ("What happened", [.kind, .action, .actor, .discovery]),
    ("When", [.occurred, .event]), ("Data and people", [.data, .subjects, .affected]),
    ("Law", [.legalStatus, .country]),
  ]

  package var item: Item? { items.indices.contains(chosen) ? items[chosen] : nil }

  var identity: Identity? { item.flatMap(identity) }

  private func identity(of item: Item) -> Identity? {
    guard let incident = detail?.incident else { return nil }
    return switch item {
    case .claim(let index):
      .claim(
        incident.claims[index].value,
        number: incident.claims[..<index].count { $0.value == incident.claims[index].value })
    case .article(let index): .article(incident.articles[index])
    case .note(let index): .note(index)
    }
  }

  mutating func move(by step: Int) { chosen = max(0, min(items.count - 1, chosen + step)) }

  /// Chooses an item where it is there.
  mutating func choose(_ item: Item) { if let index = items.firstIndex(of: item) { chosen = index } }

  /// Shows another incident from its first fact, or the same one with new evidence: what is chosen stays chosen.
  mutating func show(_ detail: IncidentDetail) {
    failure = nil
    if detail == self.detail { return }
    let isRefresh = detail.incident.id == self.detail?.incident.id
    let kept = isRefresh ? identity : nil
    if !isRefresh {
      chosen = 0
      visible = 0..<0
    }
    self.detail = detail
    items = FactsPane.items(of: detail.incident)
    columns = -1
    if let kept, let place = items.firstIndex(where: { identity(of: $0) == kept }) { chosen = place }
    move(by: 0)
  }

  /// The incident has another id now.
  mutating func rename(_ old: Incident.ID, to new: Incident.ID) {
    guard detail?.incident.id == old else { return }
    detail?.rename(to: new)
    columns = -1
  }

  /// The facts of an incident cannot be shown; those of the same incident that were read before stay.
  mutating func show(failure: String, of id: Incident.ID) {
    if detail?.incident.id != id { self = FactsPane() }
    self.failure = failure
  }

  /// Works the lines out for a size, if they are not already, and brings the chosen item into view.
  mutating func layOut(in size: Size) {
    if columns != size.columns, let detail {
      lines = FactLines(detail, columns: size.columns).lines
      columns = size.columns
    }
    if detail == nil { lines = [] }
    let first = firstVisible(height: size.rows)
    visible = first..<max(first, min(lines.count, first + size.rows))
  }

  /// The view follows the chosen item; at the first item it shows the head too.
  private func firstVisible(height: Int) -> Int {
    guard height > 0, chosen > 0, let start = lines.firstIndex(where: { $0.item == item }) else { return 0 }
    let end = lines.lastIndex { $0.item == item } ?? start
    var first = visible.lowerBound
    if end >= first + height { first = end - height + 1 }
    // The line above, where the fact leaves room for it.
    if start < first { first = max(0, end - start + 1 < height ? start - 1 : start) }
    return max(0, min(first, lines.count - height))
  }

  private static func items(of incident: Incident) -> [Item] {
    let claims = groups.flatMap { group in
      group.fields.flatMap { field in incident.claims.indices.filter { incident.claims[$0].field == field } }
    }
    return claims.map { .claim($0) } + incident.articles.indices.map { .article($0) }
      + FactLines.notes(of: incident).indices.map { .note($0) }
  }
}
