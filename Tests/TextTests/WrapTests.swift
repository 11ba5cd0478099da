import Text
import Testing

@Suite struct WrapTests {
  private func lines(_ text: String, _ columns: Int, indent: Int = 0) -> [String] {
    let scalars = Array(text.unicodeScalars)
    return Wrap.lines(of: text, columns: columns, indent: indent).map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  @Test(arguments: [
    ("", 5, [""]), ("one", 5, ["one"]), ("one two", 7, ["one two"]), ("one two", 6, ["one", "two"]),
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a abcdefgh", 3, ["a", "abc", "def", "gh"]), ("one\ntwo", 9, ["one", "two"]), ("one  two", 4, ["one", "two"]),
    ("漢字漢字", 4, ["漢字", "漢字"]), ("漢字。", 4, ["漢", "字。"]), ("ab漢字", 4, ["ab漢", "字"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func `text breaks at blanks and between ideographs`(text: String, columns: Int, expected: [String]) {
    #expect(lines(text, columns) == expected)
  }

  @Test func `no line is wider than asked, and no letter is lost`() {
    let text = "Die Datenschutz-Grundverordnung (DSGVO) 個人情報保護委員会は、罰金を科した。 оператор персональных данных 😀😀😀 end"
    for columns in 2...40 {
      let parts = lines(text, columns)
      #expect(parts.filter { DisplayWidth.of($0) > columns } == [], "at \(columns) columns")
      let kept = parts.joined().filter { !$0.isWhitespace }
      #expect(kept == text.filter { !$0.isWhitespace })
    }
  }

  @Test func `later lines leave room for the indent`() {
    #expect(lines("aa bb cc dd", 5, indent: 3) == ["aa bb", "cc", "dd"])
  }

  @Test func `each line as text knows the scalar it starts at`() {
    let texts = Wrap.texts(of: "ab  漢字 cd", columns: 4)
    #expect(texts.map(\.text) == ["ab", "漢字", "cd"])
    #expect(texts.map(\.start) == [0, 4, 7])
    #expect(Wrap.texts(of: "", columns: 4).map(\.text) == [""])
  }

  @Test func `a width of nothing is a width of one`() {
    #expect(lines("ab", 0) == ["a", "b"])
    #expect(lines("ab cd", 3, indent: 9) == ["ab", "c", "d"])
  }

  @Test func `an East Asian stop or bracket begins no line`() {
    #expect(lines("漢字漢）字", 6) == ["漢字", "漢）字"])
  }
}
