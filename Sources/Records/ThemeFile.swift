/// A base16 scheme file in either form, as plain words.
package struct ThemeFile: Sendable {
  package let name: String
  package let author: String
  /// By key, base00 ... base0F, upper or lower case as written.
  package let colours: [String: String]

  /// `nil` when the text is not a map; a missing name becomes `fallbackName`.
  package init(_ text: String, fallbackName: String) throws(YAMLTrouble) {
    let root = try YAMLValue.parse(text)
    name = root["scheme"]?.text ?? root["name"]?.text ?? fallbackName
    author = root["author"]?.text ?? ""
    var colours: [String: String] = [:]
    for entry in (root["palette"]?.entries ?? []) + (root.entries ?? []) where entry.key.hasPrefix("base") {
      colours[ThemeFile.normal(entry.key)] = entry.value.text
    }
    self.colours = colours
  }

  /// `base0a` and `base0A` are the same.
  private static func normal(_ key: String) -> String { "base" + key.dropFirst(4).uppercased() }
}
