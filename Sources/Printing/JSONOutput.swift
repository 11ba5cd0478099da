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
    guard json.unicodeScalars.contains(where: JSONEscape.isNeeded) else { return json }
    var text = ""
    for scalar in json.unicodeScalars {
      if JSONEscape.isNeeded(for: scalar) {
        text += JSONEscape.escape(scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
