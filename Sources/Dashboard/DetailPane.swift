package import Incidents
import Screen

/// All facts of the chosen incident, each with the state of its evidence.
package struct DetailPane: Sendable, Equatable {
  package var detail: IncidentDetail?
  /// Index into `items`.
  package var chosen = 0
  package var scroll = 0

  /// Something that can be chosen and opened.
  package enum Item: Hashable, Sendable {
    /// Index into the incident's claims.
    case claim(Int)
    /// Index into the incident's articles.
    case article(Int)
  }

  struct Line {
    var item: Item?
    var label = ""
    var text: String
    var note = ""
    var style: Style = .plain
    var mark: Mark?
  }

  /// The state of a claim's evidence as one character.
  enum Mark: String {
    case exact = "✓"
    case moved = "→"
    case lost = "✗"
    case none = "·"

    init(_ anchors: [Anchor]) {
      switch anchors.best {
      case .exact: self = .exact
      case .moved: self = .moved
      case .lost: self = .lost
      case nil: self = .none
      }
    }

    var role: Role {
      switch self {
      case .exact: .good
      case .moved: .warning
      case .lost: .bad
      case .none: .muted
      }
    }
  }

  /// Groups of facts, the ones people cite first.
  static let groups: [(title: String, fields: [Field])] = [
    ("Penalty", [.penalty]), ("Who", [.organisation, .regulator]), ("What happened", [.kind, .action, .actor, .discovery]),
    ("When", [.occurred, .event]), ("Data and people", [.data, .subjects, .affected]),
    ("Law", [.legalStatus, .country]),
  ]

  /// What can be chosen, in the order of the lines.
  package var items: [Item] {
    guard let incident = detail?.incident else { return [] }
    let claims = DetailPane.groups.flatMap { group in
      group.fields.flatMap { field in incident.claims.indices.filter { incident.claims[$0].field == field } }
    }
    return claims.map { .claim($0) } + incident.articles.indices.map { .article($0) }
  }

  package var item: Item? { items.indices.contains(chosen) ? items[chosen] : nil }

  mutating func move(by step: Int) { chosen = max(0, min(items.count - 1, chosen + step)) }

  /// Shows another incident from its first fact, or the same one with new evidence.
  mutating func show(_ detail: IncidentDetail) {
    if detail.incident.id != self.detail?.incident.id {
      chosen = 0
      scroll = 0
    }
    self.detail = detail
    move(by: 0)
  }
}
