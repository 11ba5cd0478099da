package import Screen
import Text

/// One line of text being typed.
package struct TextField: Sendable, Equatable {
  package private(set) var text: [Character] = []
  package private(set) var caret = 0

  package init(_ text: String = "") {
    self.text = Array(text)
    caret = self.text.count
  }

  package var string: String { String(text) }

  /// Takes an editing key; false when the key is not for a text field.
  package mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .paste(let text): for character in TextField.plain(text) { insert(character) }
    case .backspace, .control("h"): if caret > 0 { remove(caret - 1..<caret) }
    case .delete, .control("d"): if caret < text.count { remove(caret..<caret + 1) }
    case .control("u"): remove(0..<caret)
    case .control("k"): remove(caret..<text.count)
    case .control("w"): remove(wordStart..<caret)
    case .left, .control("b"): caret = max(0, caret - 1)
    case .right, .control("f"): caret = min(text.count, caret + 1)
    case .home, .control("a"): caret = 0
    case .end, .control("e"): caret = text.count
    default: return false
    }
    return true
  }

  /// Puts a text in the place of characters; the caret stands behind it.
  mutating func replace(_ range: Range<Int>, with new: String) {
    text.replaceSubrange(range, with: new)
    caret = range.lowerBound + new.count
  }

  /// Pasted text as one line: what is no text of a line becomes a blank.
  private static func plain(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }).filter { character in
      !character.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
    }
  }

  private mutating func insert(_ character: Character) {
    text.insert(character, at: caret)
    caret += 1
  }

  private mutating func remove(_ range: Range<Int>) {
    text.removeSubrange(range)
    caret = range.lowerBound
  }

  private var wordStart: Int {
    var start = caret
    while start > 0, text[start - 1].isWhitespace { start -= 1 }
    while start > 0, !text[start - 1].isWhitespace { start -= 1 }
    return start
  }
}

extension TextField {
  /// Draws prompt and text in one row and places the cursor; long text scrolls.
  func draw(prompt: String, in line: Rect, style: Style, on buffer: inout CellBuffer) {
    buffer.fill(line, as: style)
    let used = buffer.put(prompt, column: line.column, row: line.row, columns: line.columns, style: style)
    let room = max(1, line.columns - used - 1)
    var first = 0
    while DisplayWidth.of(String(text[first..<caret])) > room { first += 1 }
    let column = line.column + used
    buffer.put(String(text[first...]), column: column, row: line.row, columns: room, style: style)
    let caretColumn = column + DisplayWidth.of(String(text[first..<caret]))
    buffer.cursor = Position(column: min(caretColumn, line.column + line.columns - 1), row: line.row)
  }
}
