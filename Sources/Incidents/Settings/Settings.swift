/// What a person set in the configuration file.
package struct Settings: Hashable, Sendable {
  /// Folder to open where none is named.
  package var archive: String?
  /// Name of a theme.
  package var theme: String?
  /// Who reviews: the name that stands beside decisions.
  package var reviewer: String?
  /// How citations are written, where nobody says otherwise.
  package var citation = CitationStyle.footnote
  /// In the file's order; whether commands and keys exist is for the keymap to say.
  package var keys: [KeyBinding] = []

  package init() {}
}

/// A command and the keys it shall have, by their names.
package struct KeyBinding: Hashable, Sendable {
  /// The command's name.
  package var command: Word
  /// Names of keys; none takes the command its key away.
  package var keys: [Word]

  package init(command: Word, keys: [Word]) {
    self.command = command
    self.keys = keys
  }

  /// A word of the file and its place, counted from 1.
  package struct Word: Hashable, Sendable {
    /// As it is written.
    package var text: String
    /// From 1.
    package var line: Int
    /// From 1, in Unicode scalars.
    package var column: Int

    package init(text: String, line: Int, column: Int) {
      self.text = text
      self.line = line
      self.column = column
    }
  }
}
