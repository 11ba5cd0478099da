/// Letters that type sets as one sign (UnicodeData.txt, U+FB00...U+FB06), which files then have in place of the letters.
package enum Ligatures {
  /// Two letters or three.
  static func letters(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "ﬀ": "ff"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "ﬃ": "ffi"
    case "ﬄ": "ffl"
    default: "st"
    }
  }

  /// The text with letters in their place. O(n).
  package static func spelledOut(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isLigature) else { return text }
    return text.unicodeScalars.reduce(into: "") { spelled, scalar in
      if isLigature(scalar) { spelled += letters(of: scalar) } else { spelled.unicodeScalars.append(scalar) }
    }
  }

  private static func isLigature(_ scalar: Unicode.Scalar) -> Bool { FoldedBlock.ligatures.contains(scalar.value) }
}
