/// The last gate before the terminal: what comes from a file is shown as text, never obeyed as control.
///
/// C0, DEL and C1 become `·`, tabs and line feeds a blank; bidirectional controls, soft hyphens, zero-width joiners and
/// other format characters, line separators, private-use tags and unpaired marks at a line's start are dropped or shown.
package enum VisibleText {
  /// What stands on the screen for a scalar; `nil` when it is dropped.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x20..<0x7F: return scalar
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: return " "
    case 0..<0x20, 0x7F..<0xA0: return "·"
    case 0xA0: return " "
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0xFFF9...0xFFFB: return nil
    case 0xE0000...0xE0FFF: return nil
    case ..<0x300: return scalar
    default: return scalar.properties.generalCategory == .format ? nil : scalar
    }
  }

  /// Columns the scalar takes once shown.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if (0x20..<0x7F).contains(scalar.value) { return 1 }
    return shown(scalar).map { DisplayWidth.of($0) } ?? 0
  }

  /// The text as it may be printed on a plain terminal line.
  package static func line(_ text: some StringProtocol) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { if let shown = shown(scalar) { view.append(shown) } }
    return String(view)
  }
}

extension VisibleText {
  /// Several lines as they may be printed: line feeds stay, all other control is shown or dropped.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line($0) }.joined(separator: "\n")
  }
}
