import Testing

@testable import Reading

/// What lines of printed pages are told by: repeats, items, headings.
@Suite struct LayoutTextTests {
  @Test(arguments: [
    ("Page 3 of 12", "page#of#"), ("- 7 -", "-#-"), ("RECHTSSACHE C-131/12", "rechtssachec-#/#"),
    ("Décision n° 2024‑17", "décisionn°#‑#"), ("ÉTÉ  ½ Ⅷ", "été#"), ("", ""),
  ]) func `a line's shape is its letters, small and without blanks, with every number alike`(
    text: String, shape: String
  ) {
    #expect(LayoutShape.shape(of: text) == shape)
  }

  @Test(arguments: [
    ("• The names", true), ("\u{F0B7} The names", true), ("a) The names", true), ("(12) The names", true),
    ("1. The names", true), ("iv) The names", true), ("2.1. The names", true), ("The names", false), ("•", false),
    ("1999. The names", false), ("", false), ("names) and", false),
  ]) func `an item is known by its number or sign`(text: String, isItem: Bool) {
    #expect(LayoutText.beginsItem(text) == isItem)
  }

  @Test(arguments: [
    ("FINDINGS OF THE AUTHORITY", true), ("DÉCISION DU 12 MARS", true), ("THE END.", false), ("Findings", false),
    ("A", false), ("IV", true), ("WHAT IS ASKED:", true), ("ABCDEfgHIJ", true), ("ABCDEfghIJ", false),
    (String(repeating: "LONG ", count: 23), false),
  ]) func `a heading is in capitals and ends without a stop`(text: String, isHeading: Bool) {
    #expect(LayoutText.isHeading(text) == isHeading)
  }
}
