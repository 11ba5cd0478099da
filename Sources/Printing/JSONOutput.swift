// All of Foundation, because this import is what makes a static link take its parts that Yams needs.
internal import Foundation

/// JSON as programs want it: one line a value, keys in a fixed order, slashes as they are.
enum JSONOutput {
  /// The value on one line. Complexity: O(size).
  static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
