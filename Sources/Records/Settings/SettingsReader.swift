package import Incidents
import Text

/// Reads the configuration file: `archive`, `theme`, `reviewer`, `citation`, and `keys` (command to key or keys); `views` is for `ViewReader`.
package enum SettingsReader {
  /// The settings that can be read, and what is wrong with the others: a typing error costs only its own line.
  package static func read(_ bytes: [UInt8], path: String) -> (settings: Settings, findings: [Finding]) {
    var settings = Settings()
    var findings: [Finding] = []
    do throws(YAMLTrouble) {
      let root = try YAMLValue.parse(bytes)
      settings.archive = root["archive"]?.text
      settings.theme = root["theme"]?.text
      settings.reviewer = root["reviewer"]?.text
      if let style = root["citation"] { take(citation: style, into: &settings, findings: &findings, path: path) }
      settings.keys = (root["keys"]?.entries ?? []).map(binding)
      for entry in root.entries ?? [] where !known.contains(entry.key) {
        let nearest = Suggestion.nearest(to: entry.key, in: known)
        findings.append(
          Finding(
            path: path, line: entry.keyPlace.line, column: entry.keyPlace.column,
            message: "there is no setting '\(entry.key)'",
            advice: nearest.map { "did you mean '\($0)'?" } ?? "the settings are \(known.joined(separator: ", "))"))
      }
    } catch {
      findings.append(
        Finding(
          path: path, line: error.place?.line, column: error.place?.column,
          message: "the configuration \(error.message)",
          advice: "mend it there, or move the file away"))
    }
    return (settings, findings)
  }

  /// The same of a text.
  package static func read(_ text: String, path: String) -> (settings: Settings, findings: [Finding]) {
    read(Array(text.utf8), path: path)
  }

  private static let known = ["archive", "theme", "reviewer", "citation", "keys", "views"]

  private static func take(
    citation value: YAMLValue, into settings: inout Settings, findings: inout [Finding], path: String
  ) {
    if let style = value.text.flatMap({ CitationStyle(rawValue: $0) }) {
      settings.citation = style
    } else {
      findings.append(
        Finding(
          path: path, line: value.place.line, column: value.place.column,
          message: "citations have no style '\(value.text ?? "")'",
          advice: "the styles are \(CitationStyle.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
  }

  private static func binding(_ entry: YAMLValue.Entry) -> KeyBinding {
    KeyBinding(
      command: .init(text: entry.key, line: entry.keyPlace.line, column: entry.keyPlace.column),
      keys: entry.value.items.map { .init(text: $0.text ?? "", line: $0.place.line, column: $0.place.column) })
  }

  /// The file's bytes with another theme; all else stays as it is.
  package static func changed(_ bytes: [UInt8], theme name: String) throws(YAMLEditError) -> [UInt8] {
    try YAMLEdit.set("theme", to: name, in: bytes)
  }
}
