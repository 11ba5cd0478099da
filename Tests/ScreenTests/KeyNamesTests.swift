import Screen
import Testing

@Suite struct KeyNamesTests {
  private static let named: [(Key, String)] = [
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.backspace, "Backspace"),
    (.delete, "Delete"), (.insert, "Insert"), (.up, "Up"), (.down, "Down"), (.left, "Left"), (.right, "Right"),
    (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"), (.end, "End"), (.character(" "), "Space"),
    (.character("a"), "a"), (.character("A"), "A"), (.character("?"), "?"), (.character("f"), "f"),
    (.character("-"), "-"),
    (.character("é"), "é"), (.character("👍🏽"), "👍🏽"), (.control("a"), "Ctrl-A"), (.control("z"), "Ctrl-Z"),
    (.function(1), "F1"), (.function(9), "F9"), (.function(12), "F12"),
  ]

  @Test(arguments: named)
  func `a key has its name, and the name is the key's in any case`(key: Key, name: String) {
    #expect(key.name == name && Key(named: name) == key)
    if name.count > 1 { #expect(Key(named: name.lowercased()) == key && Key(named: name.uppercased()) == key) }
  }

  @Test func `a character with Alt has a name in which its case counts`() {
    #expect(Key.alt("a").name == "Alt-a" && Key.alt("A").name == "Alt-A" && Key.alt("é").name == "Alt-é")
    #expect(Key(named: "alt-A") == .alt("A") && Key(named: "M-a") == .alt("a") && Key(named: "Alt-") == nil)
  }

  @Test func `every letter with Ctrl has a name of its own, long or short`() {
    for letter in "abcdefghijklmnopqrstuvwxyz" {
      #expect(Key.control(letter).name.flatMap { Key(named: $0) } == .control(letter))
      #expect(
        Key(named: "C-\(letter)") == .control(letter) && Key(named: "ctrl-\(letter.uppercased())") == .control(letter))
    }
  }

  @Test(arguments: [
    Key.click(column: 1, row: 1), .doubleClick(column: 1, row: 1), .wheelUp(column: 1, row: 1),
    .wheelDown(column: 1, row: 1), .paste("a"),
  ])
  func `the mouse and what is pasted have no names`(key: Key) { #expect(key.name == nil) }

  @Test(arguments: [
    "\t", "\n", "\u{A0}", "Ctrl-", "Ctrl-1", "Ctrl-é", "Ctrl-ab", "C-", "F0", "F13", "F-1", "F1.5", "Fx", "ab",
    "Entr",
  ])
  func `what is no key is refused`(name: String) { #expect(Key(named: name) == nil) }

  @Test func `the names that are suggested are all names`() {
    for name in Key.wordNames { #expect(Key(named: name) != nil, "\(name)") }
    #expect(Set(Key.wordNames).count == Key.wordNames.count)
  }

  @Test func `a character in quotation marks is a key`() {
    let key: Key = "q"
    #expect(key == .character("q") && key != "Q")
  }
}
