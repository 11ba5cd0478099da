package import Incidents
import Screen

/// All facts of the chosen incident, each with the state of its evidence.
package struct DetailPane: Sendable, Equatable {
  package private(set) var detail: IncidentDetail?
  /// What can be chosen, in the order of the lines.
  package private(set) var items: [Item] = []
  /// Index into `items`.
  package var chosen = 0
  package var scroll = 0
  /// The lines, worked out once for a detail and a width.
  private(set) var layout = Layout()

  struct Layout: Sendable, Equatable {
    var columns = -1
    var lines: [Line] = []
  }

  /// Something that can be chosen and opened.
  package enum Item: Hashable, Sendable {
    /// Index into the incident's claims.
    case claim(Int)
    /// Index into the incident's articles.
    case article(Int)
  }

  /// What is chosen, wherever it stands among the others.
  enum Fact: Hashable, Sendable {
    /// Of several claims with one value, which.
    case claim(Claim.Value, number: Int)
    case article(String)
  }

  struct Line: Sendable, Equatable {
    var item: Item?
    var label = ""
    var text: String
    var note = ""
    var style: Style = .plain
    var mark: Mark?
  }

  /// The state of a claim's evidence as one character.
  enum Mark: String, Sendable {
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
    ("Penalty", [.penalty]), ("Who", [.organisation, .regulator]),
    ("What happened", [.kind, .action, .actor, .discovery]),
    ("When", [.occurred, .event]), ("Data and people", [.data, .subjects, .affected]),
    ("Law", [.legalStatus, .country]),
  ]

  package var item: Item? { items.indices.contains(chosen) ? items[chosen] : nil }

  var fact: Fact? { item.flatMap(fact) }

  private func fact(_ item: Item) -> Fact? {
    guard let incident = detail?.incident else { return nil }
    return switch item {
    case .claim(let index):
      .claim(
        incident.claims[index].value,
        number: incident.claims[..<index].count { $0.value == incident.claims[index].value })
    case .article(let index): .article(incident.articles[index])
    }
  }

  mutating func move(by step: Int) { chosen = max(0, min(items.count - 1, chosen + step)) }

  /// Shows another incident from its first fact, or the same one with new evidence: what is chosen stays chosen.
  mutating func show(_ detail: IncidentDetail) {
    if detail == self.detail { return }
    let isRefresh = detail.incident.id == self.detail?.incident.id
    let kept = isRefresh ? fact : nil
    if !isRefresh {
      chosen = 0
      scroll = 0
    }
    self.detail = detail
    items = DetailPane.items(of: detail.incident)
    layout = Layout()
    if let kept, let place = items.firstIndex(where: { fact($0) == kept }) { chosen = place }
    move(by: 0)
  }

  /// Works the lines out for a width, if they are not already.
  mutating func layOut(columns: Int) {
    if layout.columns != columns { layout = Layout(columns: columns, lines: lines(columns: columns)) }
  }

  private static func items(of incident: Incident) -> [Item] {
    let claims = groups.flatMap { group in
      group.fields.flatMap { field in incident.claims.indices.filter { incident.claims[$0].field == field } }
    }
    return claims.map { .claim($0) } + incident.articles.indices.map { .article($0) }
  }
}
