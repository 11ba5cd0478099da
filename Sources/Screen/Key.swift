/// What comes from the keyboard or the mouse.
package enum Key: Hashable, Sendable {
  case character(Character)
  case control(Character)
  /// A character that was typed with Alt.
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  case function(Int)
  case click(column: Int, row: Int)
  /// The second of two clicks at one place, soon one after the other: the first has come as a click.
  case doubleClick(column: Int, row: Int)
  /// The mouse was moved to a place with its button held.
  case drag(column: Int, row: Int)
  case wheelUp(column: Int, row: Int)
  case wheelDown(column: Int, row: Int)
  /// Text that was pasted, where the terminal marks it as such.
  case paste(String)
}

extension Key {
  /// The names that configuration files and the help use, by key.
  private static let names: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"), (.end, "End"), (.character(" "), "Space"),
  ]

  /// What keyboards and other programs call them too.
  private static let otherNames: [(Key, String)] = [
    (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.escape, "Escape"), (.enter, "Return"), (.backTab, "BackTab"),
    (.delete, "Del"), (.insert, "Ins"),
  ]

  /// The key's name; `nil` for the mouse.
  package var name: String? {
    if let named = Key.names.first(where: { $0.0 == self }) { return named.1 }
    switch self {
    case .character(let character): return String(character)
    case .control(let character): return "Ctrl-\(character.uppercased())"
    case .alt(let character): return "Alt-\(character)"
    case .function(let number): return "F\(number)"
    default: return nil
    }
  }

  /// Reads a key's name, letters' case aside for words: `a`, `G`, `Ctrl-F`, `Alt-x`, `F5`, `PgDn`, `Space`.
  package init?(named text: String) {
    if let named = (Key.names + Key.otherNames).first(where: { $0.1.lowercased() == text.lowercased() }) {
      self = named.0
    } else if text.count == 1, let character = text.first, !character.isWhitespace {
      self = .character(character)
    } else if let rest = Key.rest(of: text, after: ["ctrl-", "c-"]), rest.count == 1,
      let letter = rest.lowercased().first,
      letter.isASCII, letter.isLetter
    {
      self = .control(letter)
    } else if let rest = Key.rest(of: text, after: ["alt-", "m-"]), rest.count == 1, let character = rest.first,
      !character.isWhitespace
    {
      self = .alt(character)
    } else if text.lowercased().hasPrefix("f"), let number = Int(text.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Every name that is a word, for suggestions.
  package static let wordNames = (names + otherNames).map(\.1) + (1...12).map { "F\($0)" } + ["Ctrl-A"]

  private static func rest(of text: String, after prefixes: [String]) -> String? {
    prefixes.first { text.lowercased().hasPrefix($0) }.map { String(text.dropFirst($0.count)) }
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// A character key.
  package init(extendedGraphemeClusterLiteral character: Character) { self = .character(character) }
}
