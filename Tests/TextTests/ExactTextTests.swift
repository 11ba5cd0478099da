import Testing
import Text

/// Names of files: equal only if their bytes are.
@Suite struct ExactTextTests {
  /// The same letter in several forms: one scalar, a letter and its accent, and the sign of the unit.
  private static let angstroms = ["\u{C5}", "A\u{30A}", "\u{212B}"]

  @Test func `what Swift takes for one text are several names`() {
    for (index, one) in ExactTextTests.angstroms.enumerated() {
      for (place, other) in ExactTextTests.angstroms.enumerated() {
        #expect(one == other, "the premise: Swift compares what is meant")
        #expect((ExactText(one) == ExactText(other)) == (index == place))
      }
    }
    #expect(Set(ExactTextTests.angstroms.map { ExactText($0) }).count == 3)
  }

  @Test func `equal bytes are equal, whatever made them`() {
    let long = String(repeating: "articles/2020/ü", count: 20)
    let built = (0..<20).reduce(into: "") { text, _ in text += "articles/2020/" + "ü" }
    #expect(ExactText(long) == ExactText(built) && ExactText(long).hashValue == ExactText(built).hashValue)
    #expect(ExactText(String(long.dropLast())) == ExactText(String(built.dropLast())))
    #expect(ExactText("") == "" && ExactText("a") != "b" && ExactText("a") != "aa")
  }

  @Test func `names stand in the order of their bytes`() {
    let names: [ExactText] = ["b", "\u{C5}", "A\u{30A}", "a", "", "ab", "Z"]
    // In UTF-8, ASCII comes before all else.
    #expect(names.sorted().map(\.text.unicodeScalars.first?.value) == [nil, 0x41, 0x5A, 0x61, 0x61, 0x62, 0xC5])
    #expect(!(ExactText("a") < "a") && ExactText("a") < "ab" && ExactText("") < "a")
  }
}
