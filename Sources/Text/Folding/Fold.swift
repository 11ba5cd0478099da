/// Folding for search: what a careless typist writes finds what a careful outlet printed.
///
/// Case is folded, Latin, Greek and Cyrillic accents fall away (`données` = `donnees`), ß becomes ss, Turkish ı and İ become i,
/// Arabic alef and yeh forms are unified and tatweel and vowel marks dropped, full-width ASCII becomes ASCII, invisible
/// format characters are dropped. Scripts without case or accents stay as they are.
package enum Fold {
  /// The folded text. Complexity: O(n); ASCII takes a byte loop.
  package static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
    var folded = String.UnicodeScalarView()
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded)
  }

  /// Folds one scalar to none, one or two.
  package static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x41...0x5A: folded.append(ascii(scalar.value + 32))
    case 0..<0x80: folded.append(scalar)
    case 0x80..<0x250, 0x1E00..<0x1F00: appendLatin(scalar, to: &folded)
    case 0x0370..<0x0530, 0x1F00..<0x2000: appendCased(scalar, to: &folded)
    case 0x0600..<0x0700: appendArabic(scalar, to: &folded)
    case 0xFF01...0xFF5E: append(ascii(scalar.value - 0xFEE0), to: &folded)
    default:
      if !isDropped(scalar) { folded.append(scalar) }
    }
  }

  private static func ascii(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(UInt8(truncatingIfNeeded: value)) }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF: true
    default: false
    }
  }

  private static func appendLatin(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xAD: return
    case 0xDF, 0x1E9E: folded.append(contentsOf: "ss".unicodeScalars)
    case 0xE6, 0xC6: folded.append(contentsOf: "ae".unicodeScalars)
    case 0x152, 0x153: folded.append(contentsOf: "oe".unicodeScalars)
    case 0xD8, 0xF8: folded.append("o")
    case 0x110, 0x111, 0xD0, 0xF0: folded.append("d")
    case 0x141, 0x142: folded.append("l")
    case 0x130, 0x131: folded.append("i")
    default: appendBase(scalar, to: &folded)
    }
  }

  private static func appendCased(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    if scalar.value == 0x3C2 { folded.append("σ") } else { appendBase(scalar, to: &folded) }
  }

  /// Lower case, then the base of the canonical decomposition; й and ё keep to the press's habit (ё = е, й stays).
  private static func appendBase(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if lower == "й" {
        folded.append(lower)
      } else if let base = decomposed(lower) {
        folded.append(base)
      }
    }
  }

  private static func decomposed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if (0x300...0x36F).contains(scalar.value) { return nil }
    return LatinBases.base(of: scalar) ?? scalar
  }

  private static func appendArabic(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0x64B...0x65F, 0x670, 0x640: return
    case 0x622, 0x623, 0x625, 0x671: folded.append("ا")
    case 0x649, 0x6CC: folded.append("ي")
    case 0x6A9: folded.append("ك")
    case 0x629: folded.append("ه")
    case 0x660...0x669: folded.append(ascii(scalar.value - 0x660 + 48))
    case 0x6F0...0x6F9: folded.append(ascii(scalar.value - 0x6F0 + 48))
    default: folded.append(scalar)
    }
  }
}
