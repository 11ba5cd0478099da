/// The last gate before the terminal: what comes from a file is shown as text, never obeyed as control.
///
/// C0, DEL and C1 become `·`, tabs and line feeds a blank; bidirectional controls, soft hyphens, zero-width joiners and
/// other format characters, line separators, private-use tags and unpaired marks at a line's start are dropped or shown.
package enum VisibleText {
  /// What stands on the screen for a scalar; `nil` when it is dropped.
  package static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " "..."~": return scalar
    case "\t", "\n", "\r", nextLine, lineSeparator, paragraphSeparator, noBreakSpace: return " "
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}": return "·"
    case softHyphen, byteOrderMark, "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{206F}",
      "\u{FE00}"..."\u{FE0F}", "\u{FFF9}"..."\u{FFFB}", "\u{E0000}"..."\u{E0FFF}":
      return nil
    case ..<firstCombining: return scalar
    default: return scalar.properties.generalCategory == .format ? nil : scalar
    }
  }

  private static let nextLine: Unicode.Scalar = "\u{85}"
  private static let lineSeparator: Unicode.Scalar = "\u{2028}"
  private static let paragraphSeparator: Unicode.Scalar = "\u{2029}"
  private static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  private static let softHyphen: Unicode.Scalar = "\u{AD}"
  private static let byteOrderMark: Unicode.Scalar = "\u{FEFF}"
  /// Below it nothing but the soft hyphen is a format character.
  private static let firstCombining: Unicode.Scalar = "\u{300}"

  /// Columns the scalar takes once shown.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if (" "..."~").contains(scalar) { return 1 }
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
