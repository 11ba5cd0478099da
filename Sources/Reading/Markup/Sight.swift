internal import Text

/// Whether those who look at a page in a browser see a text of it.
enum Sight {
  /// What is known of an element, from itself and from those around it.
  struct Of {
    /// Browsers do not show it.
    var isUnseen = false
    /// Screen readers do not tell it: an ornament, or what is said elsewhere in other words.
    var isSilent = false
  }

  /// A style that takes its element out of sight: not shown, not visible, of no size, or moved off the screen.
  ///
  /// O(n). Only the attribute is looked at: what style sheets say is not known.
  static func isTaken(byStyle style: ArraySlice<UInt8>) -> Bool {
    let squeezed = style.filter { $0 > ASCII.space }.map(\.lowered)
    return squeezed.split(separator: ASCII.semicolon).contains(where: hides)
  }

  private static func hides(_ declaration: ArraySlice<UInt8>) -> Bool {
    if whole.contains(where: declaration.elementsEqual) { return true }
    if starts.contains(where: { declaration.starts(with: $0) }) { return true }
    return moves.contains { move in
      declaration.starts(with: move)
        && declaration.dropFirst(move.count).prefix(while: \.isASCIIDigit).count >= leastDigits
    }
  }

  private static let whole = ["font-size:0", "font-size:0px"].map { Array($0.utf8) }
  /// `!important` may follow.
  private static let starts = ["display:none", "visibility:hidden", "visibility:collapse"].map { Array($0.utf8) }
  private static let moves = ["left:-", "top:-", "text-indent:-"].map { Array($0.utf8) }
  /// Of thousands of pixels: smaller moves are for the looks.
  private static let leastDigits = 4

  /// A class by which style sheets leave a text to screen readers (`markup.tsv`, "unseen"). O(n).
  static func isTaken(byClass value: ArraySlice<UInt8>) -> Bool {
    var name = ClassName()
    for byte in value {
      if byte.isASCIISpace {
        if name.isUnseen { return true }
        name = ClassName()
      } else {
        name.take(byte)
      }
    }
    return name.isUnseen
  }

  /// One class: hashes of its letters from the start of each of its words to its end, so that `u-sr-only` is `sr-only`.
  private struct ClassName {
    private var ends: [UInt64] = []
    private var isInWord = false
    private var isUndone = false

    mutating func take(_ byte: UInt8) {
      guard byte.isASCIILetter else {
        endWord()
        return
      }
      if !isInWord { ends.append(FNV1a.offset) }
      isInWord = true
      for index in ends.indices { ends[index] = FNV1a.adding(byte.lowered, to: ends[index]) }
    }

    /// Words are few; beyond that a class says nothing.
    private mutating func endWord() {
      if isInWord, let last = ends.last, Sight.undoing.contains(last) { isUndone = true }
      if ends.count > ClassName.mostWords { ends.removeFirst() }
      isInWord = false
    }

    private static let mostWords = 6

    var isUnseen: Bool {
      var whole = self
      whole.endWord()
      return !whole.isUndone && ends.contains { Sight.classes.contains($0) }
    }
  }

  /// `not-sr-only`, `sr-only-focusable`: the text is seen after all, or becomes so.
  private static let undoing = Set(["not", "undo", "focusable"].map { Array($0.utf8)[...].fnv1a })
  private static let classes = Set(Table.markup.words(named: "unseen").map(\.fnv1a))
}
