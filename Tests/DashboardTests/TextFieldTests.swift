import Dashboard
import Incidents
import Screen
import Search
import Testing

/// Editing a line. The keys are those of the shells people come from.
@Suite struct TextFieldTests {
  struct Case: CustomTestStringConvertible {
    let start: String
    let keys: [Key]
    let text: String
    let caret: Int
    var testDescription: String { "\(start) \(keys)" }

    init(_ start: String, _ keys: [Key], _ text: String, _ caret: Int) {
      (self.start, self.keys, self.text, self.caret) = (start, keys, text, caret)
    }
  }

  static let cases = [
    Case("", ["a", "b"], "ab", 2), Case("ab", [.left, "x"], "axb", 2), Case("ab", [.control("b"), "x"], "axb", 2),
    Case("ab", [.home, "x"], "xab", 1), Case("ab", [.control("a"), "x"], "xab", 1),
    Case("ab", [.home, .end, "x"], "abx", 3), Case("ab", [.home, .control("e"), "x"], "abx", 3),
    Case("ab", [.home, .right, "x"], "axb", 2), Case("ab", [.home, .control("f"), "x"], "axb", 2),
    Case("ab", [.backspace], "a", 1), Case("ab", [.control("h")], "a", 1), Case("", [.backspace], "", 0),
    Case("ab", [.home, .backspace], "ab", 0), Case("ab", [.home, .delete], "b", 0),
    Case("ab", [.home, .control("d")], "b", 0), Case("ab", [.delete], "ab", 2),
    Case("one two", [.control("u")], "", 0), Case("one two", [.left, .left, .left, .control("u")], "two", 0),
    Case("one two", [.home, .control("k")], "", 0), Case("one two", [.left, .control("k")], "one tw", 6),
    Case("one two", [.control("w")], "one ", 4), Case("one two  ", [.control("w")], "one ", 4),
    Case("one", [.control("w"), .control("w")], "", 0), Case("one two", [.home, .control("w")], "one two", 0),
    Case("ab", [.left, .left, .left], "ab", 0), Case("ab", [.right], "ab", 2),
    // One key takes what a person sees as one character.
    Case("e\u{301}x", [.left, .backspace], "x", 0), Case("👨‍👩‍👧", [.backspace], "", 0),
    Case("漢字", [.left, .backspace], "字", 0),
    // What is pasted is one line without control characters.
    Case("", [.paste("a\nb\r\nc\td\u{1B}e\u{7F}f\u{9B}g")], "a b c defg", 10),
    Case("xy", [.left, .paste("ab")], "xaby", 3),
  ]

  @Test(arguments: cases) func `each editing key does what it does in a shell`(_ one: Case) {
    var field = TextField(one.start)
    let taken = one.keys.map { field.take($0) }
    #expect(!taken.contains(false))
    #expect(field.string == one.text && field.caret == one.caret)
  }

  @Test(
    arguments: [
      .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert, .function(3), .control("z"),
      .click(column: 1, row: 1), .wheelDown(column: 1, row: 1),
    ] as [Key])
  func `what is no editing key is left to others`(key: Key) {
    var field = TextField("ab")
    let isTaken = field.take(key)
    #expect(!isTaken && field == TextField("ab"))
  }

  @Test(arguments: [10, 20, 40, 80]) func `the end of a long line is in sight, and the caret behind it`(columns: Int)
    throws
  {
    var rig = Rig(columns, 12)
    rig.press("/")
    rig.type(String(repeating: "word ", count: 40) + "漢字")
    let cursor = try #require(rig.dashboard.render().cursor)
    #expect(cursor.row == 11 && cursor.column < columns)
    if columns > 15 { #expect(rig.lines[11].contains("字")) }
  }

  @Test func `a key in the midst of the line filters by the whole line`() throws {
    var rig = Rig(120, 30)
    rig.press("/")
    rig.type("ank")
    #expect(rig.state.listing.count == 0)
    rig.press(.home, "b")
    #expect(rig.state.listing.rows.map(\.id.text) == ["three"])
    rig.press(.control("k"))
    #expect(rig.state.view.input?.field.string == "b")
    rig.press(.control("u"))
    #expect(rig.state.listing.count == 3)
  }

  @Test(arguments: [.escape, .control("c"), .control("g")] as [Key])
  func `each key that leaves the bar brings the old filter back`(key: Key) {
    var rig = Rig(120, 30)
    rig.press("/")
    // No field begins so, and no list of them has to be closed first.
    rig.type("zebra")
    #expect(rig.state.listing.count == 0)
    rig.press(key)
    #expect(rig.state.view.input == nil && rig.state.listing.count == 3 && rig.outside.isEmpty)
  }
}
