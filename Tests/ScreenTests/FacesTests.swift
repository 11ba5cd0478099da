import Screen
import Testing

/// What must look different, in colours and without.
@Suite struct FacesTests {
  /// What a terminal without colours shows of a face.
  private func plain(_ face: Face) -> [Bool] {
    [face.isBold, face.isUnderlined || face.isUnderlinedWithoutColour, face.isReverse]
  }

  @Test(arguments: [
    [Role.good, .warning, .bad], [.border, .focusedBorder], [.paneTitle, .focusedTitle],
    [.text, .excerpt, .currentExcerpt],
    [.excerpt, .currentExcerpt, .searchMatch], [.bar, .barPossible], [.text, .muted, .heading],
    [.text, .draft, .possible],
    [.queryBar, .queryError, .message], [.statusBar, .statusKey], [.text, .link],
  ])
  func `roles that stand side by side have faces of their own`(roles: [Role]) {
    #expect(Set(roles.map { Style($0).face }).count == roles.count)
  }

  @Test(arguments: Role.allCases.filter { Style($0).face.background == 0 })
  func `a line that is chosen, one that rests and one that is neither differ, with colours and without`(role: Role) {
    let faces = [Style.Selection.none, .resting, .focused].map { Style(role, selection: $0).face }
    #expect(Set(faces).count == 3)
    #expect(Set(faces.map(\.background)).count == 3)
    #expect(Set(faces.map(plain)).count == 3)
  }

  @Test(arguments: Role.allCases)
  func `bold and underlined are added to a role, never taken away`(role: Role) {
    let face = Style(role, bold: true, underlined: true).face
    #expect(face.isBold && face.isUnderlined)
    #expect(Style(role).face.isUnderlined == false)
    #expect(Style(role, bold: true).face.foreground == Style(role).face.foreground)
  }

  @Test func `the same style with another selection is the same otherwise`() {
    let style = Style(.money, bold: true, underlined: true)
    #expect(style.selected(.focused).selected(.none) == style && style.selected(.resting) != style)
  }

  /// Relative luminance of WCAG 2.2.
  private func luminance(_ colour: Theme.RGB) -> Double {
    let parts = [colour.red, colour.green, colour.blue].map { value -> Double in
      let part = Double(value) / 255
      // A straight line below the knee; above it the curve's 2.4 lies between the square and the cube.
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x to the 2.4: the twelfth power's fifth root by Newton.
  private func power(_ x: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { product, _ in product * x }
    var root = x * x
    for _ in 0..<40 {
      let fourth = root * root * root * root
      if fourth == 0 { return 0 }
      root = (4 * root + twelfth / fourth) / 5
    }
    return root
  }

  /// WCAG 2.2, 1.4.3: text needs 4.5 to 1.
  @Test(arguments: Role.allCases.filter { ![.border, .muted, .barPossible].contains($0) })
  func `the built-in theme's words can be read on every ground they stand on`(role: Role) {
    for selection in [Style.Selection.none, .resting, .focused] {
      let face = Style(role, selection: selection).face
      let (text, ground) = (
        luminance(Theme.builtIn.palette[face.foreground]), luminance(Theme.builtIn.palette[face.background])
      )
      #expect((max(text, ground) + 0.05) / (min(text, ground) + 0.05) >= 4.5, "\(selection)")
    }
  }
}
