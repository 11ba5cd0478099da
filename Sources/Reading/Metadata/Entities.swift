internal import CHTML

/// Undoes character references that were escaped twice, as titles in metadata often are.
///
/// Names are looked up in libxml2's table of HTML 4: metadata is of markup only, so that the library is open by then.
enum Entities {
  /// The text with each reference as what it stands for; what is no reference stays as it is. O(n).
  static func undone(in text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let end = rest.prefix(longest).firstIndex(of: ";"), let value = value(rest[rest.index(after: start)..<end])
      else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += value
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  /// Characters from `&` to `;`: room for the longest name of HTML 4, "thetasym", and for any number.
  private static let longest = 12
  private static let hexRadix = 16

  private static func value(_ name: Substring) -> String? {
    guard name.first == "#" else { return named(String(name)) }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: hexRadix) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }

  /// A no-break space is a space in a title, and a soft hyphen nothing.
  private static func named(_ name: String) -> String? {
    MarkupTape.prepare()
    guard let scalar = Unicode.Scalar(unsafe chtml_entity(name)), scalar != "\0" else { return nil }
    switch scalar {
    case "\u{A0}": return " "
    case "\u{AD}": return ""
    default: return String(Character(scalar))
    }
  }
}
