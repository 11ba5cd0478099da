import Testing
import Text

@Suite struct SingleSpacedTests {
  @Test func `words stand on one line, one blank between two and none around them`() {
    #expect("  one \n\t two\r\nthree  ".singleSpaced == "one two three")
    #expect("\u{A0}eins\u{2003}\u{3000}zwei".singleSpaced == "eins zwei")
    #expect(" \n ".singleSpaced.isEmpty && "".singleSpaced.isEmpty && "one"[...].singleSpaced == "one")
  }

  @Test func `a blank is what Unicode calls white space, and nothing else is lost`() {
    // All below the scripts of China, and some of the rest.
    let values = Array(0..<0x3100 as Range<UInt32>) + stride(from: 0x3100, to: 0x110000, by: 101)
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "a\(Character(scalar))b"
      let expected = scalar.properties.isWhitespace ? "a b" : text
      if Array(text.singleSpaced.unicodeScalars) != Array(expected.unicodeScalars) {
        Issue.record("U+\(String(value, radix: 16)): \(text.singleSpaced)")
      }
    }
  }
}
