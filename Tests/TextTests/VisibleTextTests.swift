import Testing
import Text

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("C0", "a\u{0}\u{7}\u{1B}[31mb", "a···[31mb"), ("delete", "a\u{7F}b", "a·b"),
    ("C1", "a\u{80}\u{9B}31mb", "a··31mb"),
    ("white space", "a\tb\nc\rd\u{85}e\u{2028}f\u{2029}g\u{A0}h", "a b c d e f g h"),
    ("bidirectional", "a\u{202E}b\u{202C}c\u{2066}d\u{2069}e\u{200F}f\u{61C}g", "abcdefg"),
    ("tags", "a\u{E0001}\u{E0041}\u{E007F}b", "ab"), ("byte order mark", "\u{FEFF}ab", "ab"),
    ("zero width", "a\u{200B}b\u{200D}c\u{AD}d\u{2060}e", "abcde"), ("variation", "a\u{FE0F}b", "ab"),
    ("interlinear", "a\u{FFF9}b\u{FFFB}c", "abc"), ("format of a script", "a\u{6DD}b", "ab"),
    ("letters", "é漢\u{301}ع😀~", "é漢\u{301}ع😀~"),
  ])
  func `no class of control reaches the terminal`(name: String, text: String, shown: String) {
    #expect(VisibleText.line(text) == shown)
  }

  @Test func `every scalar of C0 and C1 is shown as something harmless`() {
    for value in Array(0..<0x20) + Array(0x7F..<0xA0) as [UInt32] {
      let scalar = Unicode.Scalar(value)
      let shown = scalar.flatMap(VisibleText.shown)
      #expect(shown == " " || shown == "·", "U+\(String(value, radix: 16))")
    }
  }

  @Test func `line feeds stay where lines are printed`() {
    #expect(VisibleText.lines("a\u{1B}b\n\nc\td\n") == "a·b\n\nc d\n")
  }

  @Test func `columns are counted of what is shown`() {
    #expect(VisibleText.columns(of: "\u{1B}") == 1)
    #expect(VisibleText.columns(of: "\u{202E}") == 0)
    #expect(VisibleText.columns(of: "漢") == 2)
    #expect(VisibleText.columns(of: "\u{301}") == 0)
  }
}
