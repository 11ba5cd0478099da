// The whole of Foundation, not its essentials: JSONEncoder is in it.
internal import Foundation

/// JSON as programs want it: one line a value, keys in a fixed order, slashes as they are.
package enum JSONOutput {
  /// The value on one line. Complexity: O(size).
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
