/// Folding for search: what a careless typist writes finds what a careful outlet printed.
///
/// What `Folding` makes alike is alike, and beyond that the accents of Vietnamese, Greek and Cyrillic fall away; й keeps to the
/// press's habit (ё = е, й stays). `données` = `donnees`, ß becomes ss, ﬁ becomes fi, Turkish ı and İ become i, full-width ASCII and the
/// digits of other scripts become ASCII.
package enum Fold {
  /// The folded text. Complexity: O(n); ASCII takes a byte loop.
  package static func text(_ text: String) -> String {
    if text.utf8.allSatisfy(isFolded) { return text }
    var folded = String.UnicodeScalarView()
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, to: &folded) }
    return String(folded)
  }

  /// Whether a byte is ASCII and no capital.
  private static func isFolded(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// Folds one scalar to none, or to up to three.
  package static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
    switch scalar {
    case "A"..."Z": folded.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value | 0x20)))
    case "\0"..."\u{7F}": folded.append(scalar)
    case "Й", "й": folded.append("й")
    case "ς": folded.append("σ")
    default:
      let result = Folding.fold(scalar)
      for value in [result.first, result.second, result.third] where value != Folding.Result.none {
        guard let part = Unicode.Scalar(value) else { continue }
        folded.append(mayBearAccent(value) ? AccentBases.base(of: part) ?? part : part)
      }
    }
  }

  /// Latin beyond ASCII, Greek, Cyrillic and their extensions: no other script has letters whose accents `Folding` leaves on.
  private static func mayBearAccent(_ value: UInt32) -> Bool {
    switch value {
    case 0x00C0..<0x0250, 0x0370..<0x0530, 0x1E00..<0x2000: true
    default: false
    }
  }
}
