import Incidents
import Screen

/// A line of the pane of facts.
struct FactLine: Sendable, Equatable {
  /// What is chosen when the cursor stands on the line; `nil` for headings.
  var item: FactsPane.Item?
  var mark: EvidenceMark?
  /// Whether it was decided on otherwise than its incident as the whole.
  var review: ReviewState?
  var label = ""
  /// Columns of the labels that the text stands behind; `nil` where it begins at the edge.
  var labelColumns: Int?
  var text: String
  var style: Style = .plain
  /// Behind the text: as it is written, why it was chosen.
  var aside = ""
  /// At the right end.
  var note = ""
  /// What a click chooses on a line that is nobody's alone: values that disagree.
  var cells: [Cell] = []

  struct Cell: Sendable, Equatable {
    let columns: Range<Int>
    let item: FactsPane.Item
  }

  /// What a click at a column chooses.
  func item(atColumn column: Int) -> FactsPane.Item? {
    item ?? cells.first { $0.columns.contains(column) }?.item
  }
}

/// What is not as it should be with a claim's evidence, as one character. A quote that stands where it should has none: it is
/// what is expected.
enum EvidenceMark: String, Sendable {
  case moved = "→"
  case lost = "✗"
  case none = "·"
  /// The article cannot be read: nobody knows how it stands.
  case unread = "!"

  /// `nil` when the best of the anchors is exact.
  init?(_ anchors: [Anchor]) {
    switch anchors.best {
    case .exact: return nil
    case .moved: self = .moved
    case .lost: self = .lost
    case .unread: self = .unread
    case nil: self = .none
    }
  }

  var role: Role {
    switch self {
    case .moved: .warning
    case .lost, .unread: .bad
    case .none: .muted
    }
  }
}
