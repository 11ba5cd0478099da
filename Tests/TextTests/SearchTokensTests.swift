import Testing
import Text

@Suite struct SearchTokensTests {
  @Test(arguments: [
    ("Données volées!", "donnees volees "), ("ABC-12 x", "abc 12 x "), ("", ""), ("...", ""), ("漢字", "汉 字 "),
    ("Acme社は", "acme 社 は "), ("ปรับ", "ป ร ั บ "), ("Straße", "strasse "), ("ampliﬁed", "amplified "), ("٢٠٢٤", "2024 "),
    ("e\u{301}t", "et "),
    ("한국 2", "한 국 2 "), ("ＡＢ", "ab "), ("it's", "it s "),
  ])
  func `text is cut into folded words, and ideographs by themselves`(text: String, line: String) {
    #expect(SearchTokens.line(text) == line)
  }

  @Test(arguments: [
    ("data", false, true), ("dat", false, true), ("dat", true, false), ("personal data", true, true),
    ("personal dat", false, true), ("ersonal", false, false), ("data personal", false, false), ("", false, true),
    ("?!", true, true), ("漏", false, true), ("漏洩", true, true), ("洩漏", true, false),
  ])
  func `words stand in a text in order, the last as a beginning unless it is a phrase`(
    words: String, isPhrase: Bool, expected: Bool
  ) {
    let line = SearchTokens.line("All personal data, 漏洩した")
    #expect(SearchTokens.stand(words, isPhrase: isPhrase, in: line) == expected)
  }

  @Test func `places are counted in scalars of the text as it was written`() {
    let text = "Die Données, les DONNÉES et l'e\u{301}tat 漢字"
    #expect(SearchTokens.ranges(of: "donnees", isPhrase: true, in: text) == [4..<11, 17..<24])
    #expect(SearchTokens.ranges(of: "les don", isPhrase: false, in: text) == [13..<24])
    // The accent is a scalar of its own and belongs to the word.
    #expect(SearchTokens.ranges(of: "etat", isPhrase: true, in: text) == [30..<35])
    #expect(SearchTokens.ranges(of: "字", isPhrase: true, in: text) == [37..<38])
    #expect(SearchTokens.ranges(of: "?", isPhrase: false, in: text).isEmpty)
  }

  @Test func `places are found exactly where words are said to stand`() {
    let text = "Personal data of 5 people, and data: personal."
    for words in ["personal", "data", "personal data", "data of", "people and", "nothing", "5 peo", "data data"] {
      for isPhrase in [true, false] {
        let stands = SearchTokens.stand(words, isPhrase: isPhrase, in: SearchTokens.line(text))
        #expect(stands == !SearchTokens.ranges(of: words, isPhrase: isPhrase, in: text).isEmpty, "\(words)")
      }
    }
  }

  @Test(
    arguments: [
      ("漢", true), ("ア", true), ("한", true), ("ก", true), ("ខ", true), ("a", false), ("ع", false), ("。", false),
    ] as [(Unicode.Scalar, Bool)])
  func `characters of scripts without blanks are tokens by themselves`(scalar: Unicode.Scalar, expected: Bool) {
    #expect(SearchTokens.standsAlone(scalar) == expected)
  }

  @Test func `a word is found by its beginning`() {
    #expect("ring of amazon".hasWord(startingWith: "ama"))
    #expect("ring of amazon".hasWord(startingWith: "ring o"))
    #expect(!"ring of amazon".hasWord(startingWith: "mazon"))
    #expect("x-ring".hasWord(startingWith: "ring"))
  }
}
