/// How a style is drawn: palette indexes (0...15, `nil` is the theme's ground) and attributes.
package struct Face: Hashable, Sendable {
  package var foreground: Int
  package var background: Int
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  /// Underlined where there are no colours to tell it apart.
  package var isUnderlinedWithoutColour = false
  /// Foreground and background change places where there are no colours.
  package var isReverse = false

  package init(_ foreground: Int, on background: Int = 0, bold: Bool = false, dim: Bool = false, reverse: Bool = false)
  {
    self.foreground = foreground
    self.background = background
    isBold = bold
    isDim = dim
    isReverse = reverse
  }
}

extension Style {
  /// The one place where meaning becomes colour. Base16 habits: 00-03 grounds and comments, 04-07 text, 08 red, 09 orange,
  /// 0A yellow, 0B green, 0C cyan, 0D blue, 0E purple, 0F brown.
  package var face: Face {
    var face = role.face
    face.isBold = face.isBold || isBold
    face.isUnderlined = face.isUnderlined || isUnderlined
    switch selection {
    case .none: break
    case .resting:
      if face.background == 0 { face.background = 1 }
      face.isUnderlinedWithoutColour = true
    case .focused:
      if face.background < 8 { face.background = 2 }
      if face.foreground == 3 { face.foreground = 4 }
      face.isReverse = true
    }
    return face
  }
}

extension Role {
  var face: Face {
    switch self {
    case .text: Face(5)
    case .muted, .border: Face(3, dim: true)
    case .focusedBorder: Face(13, bold: true)
    case .paneTitle: Face(4)
    case .focusedTitle: Face(13, bold: true)
    case .heading: Face(6, bold: true)
    case .label: Face(4)
    case .date: Face(12)
    case .organisation: Face(13)
    case .money: Face(10)
    case .number: Face(9)
    case .link: Face(12)
    case .good: Face(11)
    case .warning: Face(9, bold: true)
    case .bad: Face(8, bold: true)
    case .draft: Face(14)
    case .possible: Face(9)
    case .bar: Face(13)
    case .barPossible: Face(3, dim: true)
    case .excerpt: Face(6, on: 2, bold: true)
    case .currentExcerpt: Face(0, on: 10, bold: true, reverse: true)
    case .searchMatch: Face(0, on: 12, reverse: true)
    case .statusBar: Face(4, on: 1)
    case .statusKey: Face(13, on: 1, bold: true)
    case .queryBar: Face(6, on: 1)
    case .queryError: Face(8, on: 1, bold: true)
    case .message: Face(11, on: 1)
    }
  }
}
