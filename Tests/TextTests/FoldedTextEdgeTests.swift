import Testing
import Text

/// Folded texts at their ends and within scalars that fold to several letters.
@Suite struct FoldedTextEdgeTests {
  /// Scalars that fold to two bytes, to none of their own, to one, and that stay.
  private static let texts = [
    "Straße", "e\u{301}te\u{301}", "ﬁne", "Æther", "漢字 ab", "ÅSS", "x", "a\u{AD}b", "İstanbul",
  ]

  @Test(arguments: texts) func `an empty range of bytes is an empty range of the scalars it stands at`(text: String) {
    let folded = FoldedText(text)
    let count = text.unicodeScalars.count
    for at in 0..<folded.count {
      let empty = folded.scalarRange(at..<at)
      #expect(empty.isEmpty && empty.lowerBound == folded.scalarRange(at..<at + 1).lowerBound)
      #expect((0...count).contains(empty.lowerBound))
    }
  }

  @Test(arguments: texts) func `the ranges of single bytes go through the scalars in order`(text: String) {
    let folded = FoldedText(text)
    var last = 0
    for at in 0..<folded.count {
      let one = folded.scalarRange(at..<at + 1)
      #expect(one.count == 1 && one.lowerBound >= last && one.upperBound <= text.unicodeScalars.count)
      last = one.lowerBound
    }
    if folded.count > 0 { #expect(folded.scalarRange(0..<folded.count).lowerBound == 0) }
  }

  @Test(arguments: ["ab", "ab ", "  ", "a1", ""]) func `walks end where the text ends`(text: String) {
    let folded = FoldedText(text)
    let letters = text.prefix { $0.isLetter }.count
    let blanks = text.count - text.reversed().prefix { $0 == " " }.count
    #expect(folded.endOfLetters(0) == letters)
    #expect(folded.skippingSpaces(blanks) == folded.count)
    #expect(folded.endOfLetters(folded.count) == folded.count && folded.skippingSpaces(folded.count) == folded.count)
  }
}
