/// Which characters of a JSON text stand as escapes (`\u202e`): whatever a terminal might obey or hide. They mean the same to whoever
/// parses the text.
package enum JSONEscape {
  /// What no line of text shows and no terminal obeys: hard blanks, joiners (of emoji, and of letters in many scripts), the
  /// selectors of a sign's form.
  private static let harmless: Set<Unicode.Scalar> = Set(
    ["\u{A0}", "\u{200C}", "\u{200D}"] + (0xFE00...0xFE0F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init))

  /// Whether a scalar must stand as an escape.
  package static func isNeeded(for scalar: Unicode.Scalar) -> Bool {
    if (" "..."~").contains(scalar) { return false }
    return VisibleText.shown(scalar) != scalar && !harmless.contains(scalar)
  }

  /// The scalar as one escape, or two (a surrogate pair).
  package static func escape(_ scalar: Unicode.Scalar) -> String {
    (UTF16.encode(scalar) ?? .init()).map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }
}
