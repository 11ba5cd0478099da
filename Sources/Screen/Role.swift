/// What a piece of screen means; the theme says how that looks.
package enum Role: UInt8, Sendable, CaseIterable {
  case text, muted, border, focusedBorder, paneTitle, focusedTitle
  case heading, label, date, organisation, money, number, link
  case good, warning, bad
  case draft, possible
  case bar, barPossible
  case excerpt, currentExcerpt, searchMatch
  case statusBar, statusKey, queryBar, queryError, message
}

/// How a cell looks: a role, and whether it is selected.
package struct Style: Hashable, Sendable {
  package var role: Role
  package var isBold: Bool
  package var isUnderlined: Bool
  package var selection: Selection

  package init(_ role: Role, bold: Bool = false, underlined: Bool = false, selection: Selection = .none) {
    self.role = role
    isBold = bold
    isUnderlined = underlined
    self.selection = selection
  }

  /// Whether the cursor stands on the cell.
  package enum Selection: UInt8, Sendable {
    case none
    /// The cursor's line in a pane that has not the focus.
    case resting
    /// The cursor's line in the focused pane.
    case focused
  }

  package static let plain = Style(.text)

  /// The same with the given selection.
  package func selected(_ selection: Selection) -> Style {
    var style = self
    style.selection = selection
    return style
  }
}
