/// What a person set in the configuration file.
package struct Settings: Hashable, Sendable {
  package var archive: String?
  package var theme: String?
  package var keys: [KeyBinding] = []

  package init() {}
}

/// A command and the keys it shall have, by their names.
package struct KeyBinding: Hashable, Sendable {
  package var command: Word
  package var keys: [Word]

  package init(command: Word, keys: [Word]) {
    self.command = command
    self.keys = keys
  }

  /// A word of the file and its place, counted from 1.
  package struct Word: Hashable, Sendable {
    package var text: String
    package var line: Int
    package var column: Int

    package init(text: String, line: Int, column: Int) {
      self.text = text
      self.line = line
      self.column = column
    }
  }
}
