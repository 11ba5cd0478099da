package import Incidents
import Screen
import Text

extension Keymap {
  /// The standard keys with a person's own. Every wrong word is a finding with its line.
  package static func standard(with bindings: [KeyBinding], path: String) -> (keymap: Keymap, findings: [Finding]) {
    var keymap = Keymap.standard
    var findings: [Finding] = []
    for binding in bindings {
      guard let command = Command(rawValue: binding.command.text) else {
        findings.append(unknown(binding.command, what: "command", among: Command.allCases.map(\.rawValue), path: path))
        continue
      }
      let keys = binding.keys.map { ($0, Key(named: $0.text)) }
      for (word, key) in keys where key == nil {
        findings.append(unknown(word, what: "key", among: Key.wordNames, path: path))
      }
      keymap.assign(keys.compactMap(\.1), to: command)
    }
    return (keymap, findings)
  }

  private static func unknown(
    _ word: KeyBinding.Word, what: String, among words: [String], path: String
  ) -> Finding {
    let nearest =
      Suggestion.nearest(to: word.text, in: words) ?? words.first { $0.lowercased() == word.text.lowercased() }
    return Finding(
      path: path, line: word.line, column: word.column, message: "no \(what) is called '\(word.text)'",
      advice: nearest.map { "did you mean '\($0)'?" } ?? "'blotter keys' lists them all")
  }
}
