import Screen
import Testing

@Suite struct KeyTests {
  @Test(arguments: ["a", "G", "Ctrl-F", "F5", "PgDn", "Space", "Enter", "Esc", "Shift-Tab", "/", "é", "漢"])
  func `a key's name reads back as the key`(name: String) throws {
    #expect(try #require(Key(named: name)).name == name)
  }

  @Test(arguments: ["", "Ctl-x", "ctrl-", "F0", "F13", "pagedown?", "Ctrl-ab", " "])
  func `what is no key's name is refused`(name: String) { #expect(Key(named: name) == nil) }
}

@Suite struct ThemeTests {
  private var colours: [String: String] {
    Dictionary(uniqueKeysWithValues: Theme.keys.enumerated().map { ($1, "0\($0 % 10)1020") })
  }

  @Test func `a scheme with sixteen colours is a theme`() throws {
    let theme = try Theme(name: "x", author: "y", colours: colours)
    #expect(theme.palette.count == 16)
    #expect(theme.palette[3] == Theme.RGB(0x03, 0x10, 0x20))
  }

  @Test func `a missing colour is named`() {
    var colours = colours
    colours["base0A"] = nil
    #expect(throws: ThemeError.self) { try Theme(name: "x", author: "", colours: colours) }
  }

  @Test(arguments: ["red", "#12345", "1234567", "#GGGGGG", ""])
  func `what is no colour is refused`(text: String) { #expect(Theme.RGB(text) == nil) }

  @Test func `the built-in theme is whole`() { #expect(Theme.builtIn.palette.count == 16) }

  @Test(arguments: Role.allCases)
  func `every role differs from its ground`(role: Role) {
    let face = Style(role).face
    #expect(face.foreground != face.background)
    #expect((0..<16).contains(face.foreground) && (0..<16).contains(face.background))
    let chosen = Style(role, selection: .focused).face
    #expect(chosen.foreground != chosen.background)
  }

  @Test func `without colours a selected line still shows`() {
    #expect(Style(.text, selection: .focused).face.isReverse)
    #expect(Style(.text, selection: .resting).face.isUnderlinedWithoutColour)
    #expect(Style(.currentExcerpt).face.isReverse && Style(.excerpt).face.isBold)
  }
}
