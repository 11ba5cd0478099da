// The whole of Foundation, not its essentials: JSONEncoder is in it.
internal import Foundation
import Text

/// JSON as programs want it: one line a value, keys in a fixed order, slashes as they are. Whatever a terminal might obey or hide
/// stands as an escape (`\u202e`), which means the same to whoever parses it.
package enum JSONOutput {
  /// The value on one line. Complexity: O(size).
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self))
  }

  /// Control and format characters stand in strings only, so that each may become an escape where it is.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: mustBeEscaped) else { return json }
    var text = ""
    for scalar in json.unicodeScalars {
      guard mustBeEscaped(scalar) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      for unit in UTF16.encode(scalar) ?? .init() {
        let digits = String(unit, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return text
  }

  /// What no line of text shows and no terminal obeys: hard blanks, joiners (of emoji, and of letters in many scripts), the
  /// selectors of a sign's form.
  private static let harmless: Set<Unicode.Scalar> = Set(
    ["\u{A0}", "\u{200C}", "\u{200D}"] + (0xFE00...0xFE0F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init))

  private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
    if (" "..."~").contains(scalar) { return false }
    return VisibleText.shown(scalar) != scalar && !harmless.contains(scalar)
  }
}
