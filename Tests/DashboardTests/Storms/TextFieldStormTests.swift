import Screen
import Testing
import Text

@testable import Dashboard

/// Editing keys in any order, held against a line cut in two at the caret.
@Suite struct TextFieldStormTests {
  /// What stands before the caret and what stands behind it.
  private struct Line {
    var before: [Character] = []
    var behind: [Character] = []

    mutating func take(_ key: Key) {
      switch key {
      case .character(let character): before.append(character)
      case .backspace, .control("h"): _ = before.popLast()
      case .delete, .control("d"): if !behind.isEmpty { behind.removeFirst() }
      case .control("u"): before = []
      case .control("k"): behind = []
      case .control("w"):
        while before.last?.isWhitespace == true { before.removeLast() }
        while let last = before.last, !last.isWhitespace { before.removeLast() }
      case .left, .control("b"): if let last = before.popLast() { behind.insert(last, at: 0) }
      case .right, .control("f"): if !behind.isEmpty { before.append(behind.removeFirst()) }
      case .home, .control("a"): (before, behind) = ([], before + behind)
      case .end, .control("e"): (before, behind) = (before + behind, [])
      default: break
      }
    }
  }

  private static let keys: [Key] = [
    "a", "b", " ", " ", "é", "漢", "👍🏽", .backspace, .control("h"), .delete, .control("d"), .control("u"), .control("k"),
    .control("w"), .left, .left, .control("b"), .right, .control("f"), .home, .control("a"), .end, .control("e"),
  ]

  @Test(arguments: 1...4) func `each key does what it does to a line cut at the caret`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    var (field, line) = (TextField(), Line())
    for _ in 0..<2000 {
      // Mostly letters, so that there is something to edit.
      let key =
        Bool.random(using: &random) ? Key.character("x") : TextFieldStormTests.keys.randomElement(using: &random) ?? "a"
      let isTaken = field.take(key)
      line.take(key)
      #expect(isTaken)
      #expect(field.text == line.before + line.behind && field.caret == line.before.count, "\(key)")
      if field.text.count > 40 { (field, line) = (TextField(), Line()) }
    }
  }

  @Test func `keys that are none of a line's leave it as it is`() {
    var field = TextField("two words")
    for key in [Key.up, .down, .tab, .backTab, .enter, .escape, .function(3), .insert, .pageUp, .control("x")] {
      let isTaken = field.take(key)
      #expect(!isTaken && field == TextField("two words"), "\(key)")
    }
  }

  @Test func `what is pasted stands at the caret as one line, and nothing of it controls`() {
    var random = SplitMix64(state: 5)
    for _ in 0..<200 {
      let pasted = (0..<8).map { _ in
        ["a", "\n", "\t", "\r\n", "\u{1B}", "\u{9B}", "漢", " "].randomElement(using: &random) ?? ""
      }
      var field = TextField("ab")
      _ = field.take(.left)
      let isTaken = field.take(.paste(pasted.joined()))
      #expect(isTaken)
      #expect(field.string.hasPrefix("a") && field.text.last == "b" && field.caret == field.text.count - 1)
      #expect(field.string.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
      let kept = pasted.count { ["a", "漢", " ", "\n", "\t", "\r\n"].contains($0) }
      #expect(field.text.count == kept + 2, "\(pasted)")
    }
  }
}
