/// A base16 scheme file in either form, as plain words.
package struct ThemeFile: Sendable {
  /// As the scheme calls itself.
  package let name: String
  /// Empty when it does not say.
  package let author: String
  /// By key, base00 ... base0F, upper or lower case as written.
  package let colours: [String: String]

  /// A text that is no map has no colours; a missing name becomes `fallbackName`.
  package init(_ bytes: [UInt8], fallbackName: String) throws(YAMLTrouble) {
    let root = try YAMLValue.parse(bytes)
    name = root["scheme"]?.text ?? root["name"]?.text ?? fallbackName
    author = root["author"]?.text ?? ""
    var colours: [String: String] = [:]
    for entry in (root["palette"]?.entries ?? []) + (root.entries ?? []) where entry.key.hasPrefix(ThemeFile.prefix) {
      colours[ThemeFile.normal(entry.key)] = entry.value.text
    }
    self.colours = colours
  }

  /// The same of a text.
  package init(_ text: String, fallbackName: String) throws(YAMLTrouble) {
    try self.init(Array(text.utf8), fallbackName: fallbackName)
  }

  /// `base0a` and `base0A` are the same.
  private static func normal(_ key: String) -> String { prefix + key.dropFirst(prefix.count).uppercased() }

  /// What the sixteen colours' keys begin with.
  private static let prefix = "base"
}
