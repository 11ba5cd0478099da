import Text
import Testing

@Suite struct DisplayWidthTests {
  /// Widths by Unicode's East Asian Width and general category (UAX #11, UnicodeData.txt), looked up by hand.
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("😀", 2), ("ก็", 1), ("\u{200D}", 0),
    ("€", 1), ("₩", 1), ("│", 1), ("א", 1), ("ع", 1), ("\u{3000}", 2), ("", 0), ("ﬁ", 1), ("🇫", 1), ("あ", 2),
  ])
  func `columns follow the Unicode tables`(text: String, columns: Int) { #expect(DisplayWidth.of(text) == columns) }
}
