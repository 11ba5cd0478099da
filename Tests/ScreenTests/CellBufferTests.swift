import Screen
import TestSupport
import Testing
import Text

@Suite struct CellBufferTests {
  private func drawn(_ text: String, columns: Int) -> String {
    var buffer = CellBuffer(Size(columns: columns, rows: 1))
    buffer.put(text, column: 0, row: 0, columns: columns, style: .plain)
    return screenText(buffer)
  }

  @Test(arguments: [
    ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abcd", 1, "…"), ("漢字", 4, "漢字"), ("漢字", 3, "漢…"), ("a漢字", 3, "a …"),
    ("e\u{301}x", 2, "e\u{301}x"), ("😀b", 3, "😀b"), ("שלום", 4, "שלום"),
  ])
  func `text that is too long ends in an ellipsis`(text: String, columns: Int, expected: String) {
    #expect(drawn(text, columns: columns) == expected)
  }

  @Test(arguments: [
    ("a\u{1B}[31mb", "a·[31mb"), ("a\u{9B}31mb", "a·31mb"), ("a\u{202E}b\u{202C}", "ab"), ("a\u{2066}b\u{2069}", "ab"),
    ("a\u{200E}\u{200F}b", "ab"), ("a\u{AD}b", "ab"), ("a\nb\tc\rd", "a b c d"), ("a\u{7}b\u{7F}", "a·b·"),
    ("a\u{85}b\u{2028}c", "a b c"), ("\u{E0041}x", "x"), ("\u{0}\u{8}x", "··x"),
  ])
  func `nothing from a file is control`(text: String, expected: String) {
    #expect(drawn(text, columns: 20) == expected)
    #expect(VisibleText.line(text) == expected)
  }

  @Test func `drawing outside is cut off`() {
    var buffer = CellBuffer(Size(columns: 2, rows: 1))
    buffer.put("xyz", column: 1, row: 0, columns: 9, style: .plain)
    buffer.put("xyz", column: 0, row: 5, columns: 9, style: .plain)
    buffer.fill(Rect(column: -3, row: -3, columns: 99, rows: 2), as: .plain)
    buffer.set(Cell("漢", width: 2), column: 1, row: 0)
    #expect(screenText(buffer) == " …")
  }

  @Test func `a half-covered wide glyph becomes a blank`() {
    var buffer = CellBuffer(Size(columns: 4, rows: 1))
    buffer.put("漢字", column: 0, row: 0, columns: 4, style: .plain)
    buffer.set(Cell("x"), column: 1, row: 0)
    #expect(screenText(buffer) == " x字")
    buffer.set(Cell("y"), column: 2, row: 0)
    #expect(screenText(buffer) == " xy")
  }

  @Test func `an empty screen is possible`() {
    #expect(CellBuffer(Size(columns: 0, rows: 0)).lines == [])
  }

  @Test func `cells lead to the web and to mail, and an address carries nothing but printable ASCII`() {
    var buffer = CellBuffer(Size(columns: 20, rows: 2))
    buffer.link(Rect(column: 15, row: 0, columns: 9, rows: 1), to: "https://a.example/\u{1B}\\ß x;y")
    buffer.link(Rect(column: 0, row: 1, columns: 3, rows: 1), to: "mailto:a@b.example")
    #expect(buffer.links.map(\.address) == ["https://a.example/%1B\\%C3%9F%20x;y", "mailto:a@b.example"])
    #expect(buffer.links.map(\.columns) == [15..<20, 0..<3])
    buffer.dropLinks()
    #expect(buffer.links.isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "", "https://a.example/" + String(repeating: "x", count: 2100),
  ])
  func `other addresses are no links`(address: String) {
    var buffer = CellBuffer(Size(columns: 20, rows: 2))
    buffer.link(Rect(column: 0, row: 0, columns: 9, rows: 1), to: address)
    buffer.link(Rect(column: 20, row: 0, columns: 9, rows: 1), to: "https://a.example")
    buffer.link(Rect(column: 0, row: 2, columns: 9, rows: 1), to: "https://a.example")
    #expect(buffer.links.isEmpty)
  }
}
