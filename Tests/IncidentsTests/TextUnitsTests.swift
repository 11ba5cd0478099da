import Incidents
import Testing

/// The parts of a text that a person quotes.
@Suite struct TextUnitsTests {
  private static let text = "Acme was fined. On Monday, the authority said, five million was paid.\nThe end."
  private let units = TextUnits(TextUnitsTests.text)

  private func words(_ unit: TextUnits.Unit, at word: String) -> String {
    units.words(units.range(of: unit, at: position(of: word)))
  }

  private func position(of word: String) -> Int {
    let text = TextUnitsTests.text
    let start = text.firstRange(of: word)?.lowerBound ?? text.startIndex
    return text.unicodeScalars.distance(from: text.startIndex, to: start)
  }

  @Test(arguments: [
    (TextUnits.Unit.word, "million", "million"), (.clause, "authority", "the authority said"),
    (.clause, "paid", "five million was paid."),
    (.sentence, "million", "On Monday, the authority said, five million was paid."),
    (.paragraph, "fined", "Acme was fined. On Monday, the authority said, five million was paid."),
    (.sentence, "end", "The end."), (.word, "fined", "fined."),
  ])
  func `a unit is the one that holds the place`(unit: TextUnits.Unit, word: String, expected: String) {
    #expect(words(unit, at: word) == expected)
  }

  @Test func `units follow one another and end where the text does`() {
    var range = units.range(of: .word, at: 0)
    var found = [units.words(range)]
    for _ in 0..<30 {
      let next = units.range(of: .word, from: range, step: 1)
      if next == range { break }
      range = next
      found.append(units.words(range))
    }
    #expect(found == TextUnitsTests.text.split(whereSeparator: \.isWhitespace).map(String.init))
    for word in found.reversed().dropFirst() {
      range = units.range(of: .word, from: range, step: -1)
      #expect(units.words(range) == word)
    }
    #expect(units.range(of: .word, from: range, step: -1) == range)
  }

  @Test func `a selection grows and shrinks by words, and is never less than one`() {
    let word = units.range(of: .word, at: position(of: "five"))
    let two = units.grown(word, byWords: 1)
    #expect(units.words(two) == "five million" && units.grown(two, byWords: -1) == word)
    #expect(units.grown(word, byWords: -1) == word)
  }

  @Test func `words that stand twice are told apart by what is around them`() throws {
    let text = "A fine of five million.\nA fine of five million."
    let twice = TextUnits(text)
    let second = twice.range(of: .sentence, at: 30)
    let evidence = twice.evidence(second, of: "a.txt")
    #expect(evidence.quote.exact == "A fine of five million." && evidence.quote.prefix != nil)
    var moved = evidence
    moved.position = nil
    #expect(AnchorText(text).locate(moved).range == second)
    #expect(units.evidence(units.range(of: .sentence, at: 0), of: "a.txt").quote.prefix == nil)
  }

  @Test(arguments: ["", "\n", "   ", "一二三，四五六。七八九。", "e\u{301}te\u{301} 👨‍👩‍👧 x"])
  func `no text is too odd`(text: String) {
    let units = TextUnits(text)
    for unit in TextUnits.Unit.allCases {
      for position in 0...max(1, units.count) {
        let range = units.range(of: unit, at: position)
        #expect(range.upperBound <= units.count)
        #expect(units.range(of: unit, from: range, step: 1).upperBound <= units.count)
        #expect(units.range(of: unit, from: range, step: -1).upperBound <= units.count)
      }
    }
  }
}
