/// Any text as a YAML scalar of one line.
enum YAMLQuote {
  /// In double quotation marks, as JSON writes it too: whatever is in the text.
  static func double(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escaped(scalar) }
    return quoted + "\""
  }

  /// In single ones, where quotation marks and backslashes stand for themselves; in double ones what cannot be shown so.
  static func single(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isShown) ? "'\(text.replacing("'", with: "''"))'" : double(text)
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default:
      if isShown(scalar) { return String(scalar) }
      // U+10FFFF and its like have no place in four digits: two surrogates are for JSON only, and YAML refuses them.
      let (letter, digits) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
      let number = String(scalar.value, radix: 16, uppercase: true)
      return "\\\(letter)" + String(repeating: "0", count: digits - number.count) + number
    }
  }

  /// Neither a control, a line break, a mark that turns lines around, nor no character at all.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate: false
    default: true
    }
  }
}
