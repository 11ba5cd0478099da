/// Text as other programs may be given it: no control, and nothing that turns the direction of what stands around it.
enum PlainText {
  /// On one line: line ends and tabs are blanks.
  static func line(_ text: String) -> String { cleaned(text) { $0 == "\n" || $0 == "\t" || $0 == "\r" ? " " : $0 } }

  /// Line feeds stay.
  static func lines(_ text: String) -> String { cleaned(text) { $0 == "\r" || $0 == "\t" ? " " : $0 } }

  private static func cleaned(_ text: String, replacing: (Unicode.Scalar) -> Unicode.Scalar) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let new = replacing(scalar)
      if new == "\n" || !isControl(new) { view.append(new) }
    }
    return String(view)
  }

  /// C0, DEL, C1, overrides and embeddings of direction, separators of lines, tags. Joiners and marks of direction stay: they are
  /// letters' own in many scripts.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{206F}",
      "\u{FFF9}"..."\u{FFFB}",
      "\u{FEFF}", "\u{E0000}"..."\u{E007F}":
      true
    default: false
    }
  }
}
