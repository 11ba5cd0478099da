import Testing
import Text

/// Words, places and sentences of made texts.
@Suite struct SearchPropertyTests {
  private static func text(_ random: inout SplitMix64, pieces: Int) -> String {
    let words = ["a", "ab", "abc", "Données", "名前", "ß", ".", " ", " ", "\n", "-", "5.8", "A", "é", "。", "? ", "한국"]
    return (0..<pieces).map { _ in words.randomElement(using: &random) ?? "" }.joined()
  }

  @Test(arguments: [false, true])
  func `words stand in a text when they have places in it`(isPhrase: Bool) {
    var random = SplitMix64(state: 31)
    var found = 0
    for _ in 0..<1500 {
      let text = SearchPropertyTests.text(&random, pieces: 8)
      let words = SearchPropertyTests.text(&random, pieces: Int.random(in: 1...2, using: &random))
      let places = SearchTokens.ranges(of: words, isPhrase: isPhrase, in: text)
      let hasTokens = !SearchTokens.line(words).isEmpty
      let stands = SearchTokens.stand(words, isPhrase: isPhrase, in: SearchTokens.line(text))
      #expect(stands == (!places.isEmpty || !hasTokens), "\(words) in \(text)")
      found += places.count
      for (place, next) in zip(places, places.dropFirst()) { #expect(place.upperBound <= next.lowerBound) }
      let scalars = Array(text.unicodeScalars)
      for place in places {
        let line = SearchTokens.line(String(String.UnicodeScalarView(scalars[place])))
        #expect(SearchTokens.stand(words, isPhrase: isPhrase, in: line), "\(words) at \(place) in \(text)")
      }
    }
    #expect(found > 100)
  }

  @Test func `tokens of tokens are the tokens`() {
    var random = SplitMix64(state: 37)
    for _ in 0..<500 {
      let line = SearchTokens.line(SearchPropertyTests.text(&random, pieces: 9))
      #expect(SearchTokens.line(line) == line && !line.contains("  ") && !line.hasPrefix(" "))
    }
  }

  @Test func `sentences stand in order, and no word is outside of them`() {
    var random = SplitMix64(state: 41)
    for _ in 0..<500 {
      let text = SearchPropertyTests.text(&random, pieces: 14)
      let (folded, original) = (FoldedText(text), OriginalText(text))
      let places = SentenceSplitter.sentences(folded).map { folded.scalarRange($0) }
      for (place, next) in zip(places, places.dropFirst()) { #expect(place.upperBound <= next.lowerBound) }
      let inside = places.map { original.text($0) }
      #expect(inside.allSatisfy { !$0.isEmpty && $0.first?.isWhitespace == false && $0.last?.isWhitespace == false })
      #expect(inside.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test(arguments: [
    ("amazon web services", "web", true), ("amazon web services", "amazon w", true),
    ("amazon web services", "eb", false),
    ("coca-cola", "cola", true), ("o2", "2", false), ("", "a", false), ("a", "", true), ("a b", "b c", false),
    ("t.e.l", "l", true),
  ])
  func `a word begins after whatever is no letter and no digit`(text: String, start: String, isThere: Bool) {
    #expect(text.hasWord(startingWith: start) == isThere)
  }

  @Test(
    arguments: [("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8)]
      as [(String, UInt64)])
  func `hashes are those that RFC 9923 prints`(text: String, hash: UInt64) { #expect(FNV1a.hash(text.utf8) == hash) }
}
